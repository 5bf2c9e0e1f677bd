import { numberText, rangeText } from '../number-text.ts';
import { tell } from './tell.ts';

export interface Spread {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/** A number with its range; below 0 with a word between its ends, for a dash would read as a sign. */
export function spreadText({ base, high, low }: Spread): string {
  if (low >= 0 || low === high) return rangeText(low, base, high);
  return tell('range-to', {
    base: numberText(base),
    low: numberText(low),
    high: numberText(high),
  });
}

/** The same, or the word for what nobody has said. */
export function spreadOrUnknown(range: Spread | null): string {
  return range === null ? tell('unknown-word') : spreadText(range);
}
