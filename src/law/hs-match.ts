import { NO, UNKNOWN, YES } from './tri.ts';
import type { Tri } from './tri.ts';

/** A span of ten-digit codes, both ends included. */
interface CodeSpan {
  readonly first: number;
  readonly last: number;
}

/** A set of Harmonized System codes and ranges, ready to ask. */
export type HsSet = readonly CodeSpan[];

const LENGTH = 10;

/**
 * Makes a set of codes and ranges ready: `72-83` holds every code from chapter 72 to chapter 83.
 *
 * @example
 * hsWithin(hsSet(['7302']), hsSet(['72-83'])); // YES
 */
export function hsSet(codes: readonly string[]): HsSet {
  return codes.map((code) => {
    const [from = '', to = from] = code.replaceAll('.', '').split('-');
    return { first: Number(from.padEnd(LENGTH, '0')), last: Number(to.padEnd(LENGTH, '9')) };
  });
}

/**
 * As {@link hsSet}, for codes that are wanted: spans that touch are one, so that goods stated as a
 * range lie inside codes that hold it only together.
 *
 * @example
 * hsWithin(hsSet(['72-83']), wantedSet(['72-79', '80-83'])); // YES
 */
export function wantedSet(codes: readonly string[]): HsSet {
  const merged: CodeSpan[] = [];
  for (const span of hsSet(codes).toSorted((a, b) => a.first - b.first)) {
    const last = merged.at(-1);
    if (last === undefined || span.first > last.last + 1) merged.push(span);
    else merged[merged.length - 1] = { ...last, last: Math.max(last.last, span.last) };
  }
  return merged;
}

/**
 * Whether goods of these codes are among the wanted ones: yes if one code lies inside, unknown if
 * one only overlaps (a chapter is stated, a heading is wanted), no if all lie outside.
 *
 * @example
 * hsWithin(hsSet(['84']), hsSet(['8411'])); // UNKNOWN
 * hsWithin(hsSet(['6810', '4406']), hsSet(['44'])); // YES
 * hsWithin(hsSet(['6810']), hsSet(['44'])); // NO
 */
export function hsWithin(codes: HsSet, wanted: HsSet): Tri {
  let best: Tri = NO;
  for (const { first, last } of codes) {
    for (const span of wanted) {
      if (first >= span.first && last <= span.last) return YES;
      if (first <= span.last && last >= span.first) best = UNKNOWN;
    }
  }
  return best;
}
