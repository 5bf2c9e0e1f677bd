/** A number with its lowest and highest: `low` ≤ `base` ≤ `high`. */
export interface Range {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/** Nothing at all, and surely so. */
export const NONE: Range = { low: 0, base: 0, high: 0 };

/**
 * Ends added to ends: what a sum can come to if all of it turns out low, or all of it high.
 *
 * @example
 * addRanges({ low: 1, base: 2, high: 3 }, { low: 10, base: 10, high: 20 });
 * // { low: 11, base: 12, high: 23 }
 */
export function addRanges(a: Range, b: Range): Range {
  return { low: a.low + b.low, base: a.base + b.base, high: a.high + b.high };
}

/**
 * Ends times ends, for ranges that are not below 0.
 *
 * @example
 * multiplyRanges({ low: 1, base: 2, high: 3 }, { low: 2, base: 2, high: 4 });
 * // { low: 2, base: 4, high: 12 }
 */
export function multiplyRanges(a: Range, b: Range): Range {
  return { low: a.low * b.low, base: a.base * b.base, high: a.high * b.high };
}

/** The sum of many, in the order given. */
export function sumRanges(ranges: Iterable<Range>): Range {
  let sum = NONE;
  for (const range of ranges) sum = addRanges(sum, range);
  return sum;
}

/** The same number three times. */
export function pointRange(value: number): Range {
  return { low: value, base: value, high: value };
}
