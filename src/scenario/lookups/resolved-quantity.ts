import type { PackQuantity } from '../schema/measure.ts';
import type { Pack } from '../schema/pack.ts';
import { workOut } from './formula.ts';

/**
 * A quantity with its `use` followed: the quantity of the named value, or what its formula gives.
 * Where the name leads nowhere it is unknown and says so, never zero.
 *
 * @example
 * const use = { kind: 'quantity', unit: 'million USD', use: 'works-cost' };
 * resolvedQuantity(use, pack.values).base; // 120
 */
export function resolvedQuantity(quantity: PackQuantity, values: Pack['values']): PackQuantity {
  const { use } = quantity;
  if (use === undefined) return quantity;
  const named = Object.hasOwn(values, use) ? values[use] : undefined;
  if (named?.quantity !== undefined && named.quantity.use === undefined) return named.quantity;
  if (named?.formula !== undefined) {
    const result = workOut(values, use);
    if (result.ok) return result.value.quantity;
  }
  return { kind: 'quantity', unit: quantity.unit, unknown: `the value ${use} has no number` };
}
