import { clamp } from '../quantity/index.ts';

/** What a number may be: best guess and the ends that it stays between in nine of ten cases. */
export interface Range {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/** Standard deviations between the middle of a normal distribution and its 95 % point. */
const TO_NINETY_FIVE = 1.6448536269514722;

/** A number known exactly. */
export const exactly = (base: number): Range => ({ low: base, base, high: base });

/** The spread of a range, as if its ends were the 5 % and 95 % points of a normal distribution. */
export const spreadOf = ({ high, low }: Range): number => (high - low) / (2 * TO_NINETY_FIVE);

/** A range around a best guess, of a spread, kept within what is possible. */
export function rangeAround(base: number, spread: number, least: number, most: number): Range {
  const half = TO_NINETY_FIVE * spread;
  return {
    low: clamp(base - half, least, most),
    base: clamp(base, least, most),
    high: clamp(base + half, least, most),
  };
}

/** A range times a number; a negative one turns it round. */
export function scaled({ base, high, low }: Range, by: number): Range {
  const ends = [low * by, high * by];
  return { low: Math.min(...ends), base: base * by, high: Math.max(...ends) };
}

/** The products of two ranges: the ends are the outermost of the four. */
export function timesRange(a: Range, b: Range): Range {
  const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return { low: Math.min(...ends), base: a.base * b.base, high: Math.max(...ends) };
}

/** Both ranges together, end to end. */
export const plusRange = (a: Range, b: Range): Range => ({
  low: a.low + b.low,
  base: a.base + b.base,
  high: a.high + b.high,
});

/** One range less another: the ends are the outermost. */
export const minusRange = (a: Range, b: Range): Range => ({
  low: a.low - b.high,
  base: a.base - b.base,
  high: a.high - b.low,
});
