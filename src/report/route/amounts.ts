import { grouped } from '../economy/amounts.ts';
import { way } from './context.ts';

interface Ends {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/** An amount with its range; what lacks every part is unknown, what lacks one is "at least". */
export function amountText(amount: (Ends & { readonly complete?: boolean }) | null): string {
  if (amount === null) return way('unknown');
  const { base, complete = true, high, low } = amount;
  if (!complete && high === 0) return way('unknown');
  const range = low === high ? '' : ` [${grouped(low)}–${grouped(high)}]`;
  const text = `${grouped(base)}${range}`;
  return complete ? text : way('at-least', { amount: text });
}

/** Hours as days. */
export function inDays<T extends Ends>(hours: T): T {
  return { ...hours, low: hours.low / 24, base: hours.base / 24, high: hours.high / 24 };
}

/** A share for reading: at the ends only that it lies there. */
export function shareText(share: number): string {
  if (share < 0.01) return way('under-1');
  return share > 0.99 ? way('over-99') : `${Math.round(share * 100)}\u202F%`;
}
