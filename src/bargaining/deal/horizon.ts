import { pow } from '../../quantity/index.ts';

/** How an actor looks ahead. */
export interface Outlook {
  /** years; left out: without end */
  readonly horizon?: number;
  /** what something a year later counts against now, above 0, at most 1 */
  readonly discount?: number;
}

/**
 * The part of all that counts for an actor that lies between two days: ∫ δᵗ dt from one to the other, over
 * the same from now to its horizon. 0 to 1; undefined where it looks ahead without end and does not discount, so
 * that no span of years is any part of it.
 *
 * @param from - years from now
 * @param until - years from now; left out: for good
 *
 * @example
 * shareOfTime({ horizon: 10 }, 2, 4); // 0.2
 * shareOfTime({ horizon: 10 }, 2); // 0.8
 * shareOfTime({ discount: 0.5 }, 0, 1); // 0.5
 * shareOfTime({}, 2, 4); // undefined
 */
export function shareOfTime(
  { discount = 1, horizon = Infinity }: Outlook,
  from: number,
  until: number = Infinity,
): number | undefined {
  const start = Math.min(from, horizon);
  const end = Math.min(until, horizon);
  if (end <= start) return 0;
  if (start <= 0 && end >= horizon) return 1;
  if (discount === 1) return horizon === Infinity ? undefined : (end - start) / horizon;
  return (pow(discount, start) - powAt(discount, end)) / (1 - powAt(discount, horizon));
}

/**
 * What something had once, some years from now, counts against now: δᵗ, and nothing beyond the horizon.
 *
 * @example
 * shareOfMoment({ discount: 0.5, horizon: 3 }, 2); // 0.25
 * shareOfMoment({ discount: 0.5, horizon: 3 }, 4); // 0
 */
export function shareOfMoment(
  { discount = 1, horizon = Infinity }: Outlook,
  years: number,
): number {
  return years > horizon ? 0 : pow(discount, years);
}

function powAt(base: number, exponent: number): number {
  return exponent === Infinity ? 0 : pow(base, exponent);
}
