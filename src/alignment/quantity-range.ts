import { compileDistribution, convert, parseUnit } from '../quantity/index.ts';
import { resolvedQuantity } from '../scenario/index.ts';
import type { Pack, PackQuantity } from '../scenario/index.ts';
import { exactly } from './range.ts';
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
  const factor = factorOf(found.unit, unit);
  const ends = factor === undefined ? undefined : (statedEnds(found) ?? drawnEnds(found));
  if (factor === undefined || ends === undefined) return undefined;
  const { base, high, low } = ends;
  return {
    low: Math.min(low, base) * factor,
    base: base * factor,
    high: Math.max(high, base) * factor,
  };
}

/** Ends as they stand, or those of a number known exactly; compiling a distribution costs far more. */
function statedEnds({ base, high, low, unknown }: PackQuantity): Range | undefined {
  if (base === undefined || unknown !== undefined) return undefined;
  if (low !== undefined && high !== undefined) return { low, base, high };
  return low === undefined && high === undefined ? exactly(base) : undefined;
}

function drawnEnds(found: PackQuantity): Range | undefined {
  const sampler = compileDistribution(found);
  if (!sampler.ok) return undefined;
  const drawn = sampler.value;
  return {
    low: found.low ?? drawn.quantile(0.05),
    base: found.base ?? drawn.mean,
    high: found.high ?? drawn.quantile(0.95),
  };
}

function factorOf(from: string, to: string): number | undefined {
  if (from === to) return 1;
  const [one, other] = [parseUnit(from), parseUnit(to)];
  const converted = one.ok && other.ok ? convert(1, one.value, other.value) : undefined;
  return converted?.ok === true ? converted.value : undefined;
}
