import { compileDistribution, convert, parseUnit } from '../quantity/index.ts';
import { resolvedQuantity } from '../scenario/index.ts';
import type { Pack, PackQuantity } from '../scenario/index.ts';
import type { Range } from './range.ts';

/**
 * A quantity of a pack as a range, in a unit: its stated ends, or the 5 % and 95 % points of its
 * distribution. Undefined where it is unknown or of another kind: never zero.
 */
export function rangeOfQuantity(
  quantity: PackQuantity,
  values: Pack['values'],
  unit: string,
): Range | undefined {
  const found = resolvedQuantity(quantity, values);
  const sampler = compileDistribution(found);
  if (!sampler.ok) return undefined;
  const factor = factorOf(found.unit, unit);
  if (factor === undefined) return undefined;
  const drawn = sampler.value;
  const base = found.base ?? drawn.mean;
  const isPoint = found.low === undefined && found.high === undefined && found.base !== undefined;
  const low = found.low ?? (isPoint ? base : drawn.quantile(0.05));
  const high = found.high ?? (isPoint ? base : drawn.quantile(0.95));
  return {
    low: Math.min(low, base) * factor,
    base: base * factor,
    high: Math.max(high, base) * factor,
  };
}

function factorOf(from: string, to: string): number | undefined {
  if (from === to) return 1;
  const [one, other] = [parseUnit(from), parseUnit(to)];
  const converted = one.ok && other.ok ? convert(1, one.value, other.value) : undefined;
  return converted?.ok === true ? converted.value : undefined;
}
