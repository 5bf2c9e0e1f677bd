import { compileDistribution, convert, parseUnit } from '../../quantity/index.ts';
import type { PackQuantity } from '../schema/measure.ts';
import type { Pack } from '../schema/pack.ts';

/**
 * One number for a quantity of a pack: its base, else the mean of what its range or distribution
 * says. `undefined` when it is unknown: never zero. A `use` is followed to the named value.
 *
 * @param unit the unit wanted; without it the number is in the quantity's own. What cannot be
 *   converted is `undefined`.
 *
 * @example
 * centralValue({ kind: 'quantity', unit: 'week', base: 2 }, {}, 'day'); // 14
 * centralValue({ kind: 'quantity', unit: 'million USD', use: 'works-cost' }, pack.values); // 120
 */
export function centralValue(
  quantity: PackQuantity,
  values: Pack['values'],
  unit?: string,
): number | undefined {
  const { use } = quantity;
  if (use !== undefined) {
    const named = Object.hasOwn(values, use) ? values[use]?.quantity : undefined;
    // One step only: `check` refuses a named value that names another.
    if (named === undefined || named.use !== undefined) return undefined;
    return centralValue(named, values, unit);
  }
  const number = ownValue(quantity);
  if (number === undefined || unit === undefined || unit === quantity.unit) return number;
  const [from, to] = [parseUnit(quantity.unit), parseUnit(unit)];
  if (!from.ok || !to.ok) return undefined;
  const converted = convert(number, from.value, to.value);
  return converted.ok ? converted.value : undefined;
}

function ownValue(quantity: PackQuantity): number | undefined {
  if (quantity.unknown !== undefined) return undefined;
  if (quantity.base !== undefined) return quantity.base;
  const sampler = compileDistribution(quantity);
  return sampler.ok ? sampler.value.mean : undefined;
}
