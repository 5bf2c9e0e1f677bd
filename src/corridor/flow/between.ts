/** A value this near to a bound, beside its size, is at it. */
const NEAR = 1e-7;

/** Whether a value stands clear of both bounds. */
export function isBetween(x: number, lower: number, upper: number): boolean {
  return x > lower + margin(lower) && x < upper - margin(upper);
}

/** Whether two bounds leave no room: a solver cannot tell them apart. */
export function areOne(lower: number, upper: number): boolean {
  return Number.isFinite(lower) && upper - lower <= NEAR * (1 + Math.abs(lower));
}

/** At which bound a value stands; `both` where they are one, `between` clear of them. */
export function sideOf(
  x: number,
  lower: number,
  upper: number,
): 'lower' | 'upper' | 'both' | 'between' {
  if (areOne(lower, upper)) return 'both';
  if (isBetween(x, lower, upper)) return 'between';
  return x - lower <= upper - x ? 'lower' : 'upper';
}

function margin(bound: number): number {
  return Number.isFinite(bound) ? NEAR * (1 + Math.abs(bound)) : 0;
}
