import type { BargainIssue } from '../table/bargain-table.ts';

/** Points of the line as forecasts see it: 0, 1 … 100. */
export const LAST_POINT = 100;

/** A point of an issue's line on one from 0 to 100. */
export function toHundred({ high, low }: BargainIssue, at: number): number {
  return (LAST_POINT * (at - low)) / (high - low);
}

/** A point of a line from 0 to 100 on the line of an issue. */
export function fromHundred({ high, low }: BargainIssue, at: number): number {
  return low + ((high - low) * at) / LAST_POINT;
}

/** The nearest whole number, halves to the even one: then a line that is mirrored rounds alike. */
export function roundHalfEven(x: number): number {
  const below = Math.floor(x);
  const rest = x - below;
  if (rest !== 0.5) return rest < 0.5 ? below : below + 1;
  return below % 2 === 0 ? below : below + 1;
}
