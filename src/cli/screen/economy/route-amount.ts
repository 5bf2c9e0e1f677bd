import { FIXED_SPACE } from '../line.ts';
import { number } from '../number.ts';

interface Ends {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/** A sum that may lack parts. */
export type Amount = Ends & { readonly complete?: boolean };

/**
 * An amount with its range: what lacks a part is "at least", what lacks every part unknown.
 *
 * @example
 * amountText({ low: 30, base: 40, high: 60 }); // '40 [30–60]'
 * amountText({ low: 0, base: 0, high: 0, complete: false }); // 'unknown'
 */
export function amountText(amount: Amount | null): string {
  if (amount === null) return 'unknown';
  const { base, complete = true, high, low } = amount;
  if (!complete && high === 0) return 'unknown';
  const range = low === high ? '' : `${FIXED_SPACE}[${rounded(low)}–${rounded(high)}]`;
  return `${complete ? '' : `at least${FIXED_SPACE}`}${rounded(base)}${range}`;
}

/** Three digits below a thousand, whole numbers above; noise is not shown. */
export function rounded(value: number): string {
  const digits = Math.abs(value) < 1000 ? 3 : 12;
  return number(Number(value.toPrecision(digits))).replace('-', '−');
}

/** Hours as days. */
export function inDays<T extends Ends>(hours: T): T {
  return { ...hours, low: hours.low / 24, base: hours.base / 24, high: hours.high / 24 };
}

/**
 * A share for reading: below 1 % that is said, and so is all but the last.
 *
 * @example
 * shareText(0.0004); // 'under 1 %'
 * shareText(0.46); // '46 %'
 */
export function shareText(share: number): string {
  if (share < 0.01) return `under${FIXED_SPACE}1${FIXED_SPACE}%`;
  if (share > 0.99) return `over${FIXED_SPACE}99${FIXED_SPACE}%`;
  return `${Math.round(share * 100)}${FIXED_SPACE}%`;
}
