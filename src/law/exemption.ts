import {
  addDays,
  amountToNumber,
  compareDates,
  convertExact,
  parseAmount,
  parseDate,
} from '../quantity/index.ts';
import type { IsoDate } from '../quantity/index.ts';
import type { Condition, Lawbook } from '../scenario/index.ts';

/** A dated, scoped decision of an authority that opens the activities it covers, and no others. */
export interface Exemption {
  readonly id: string;
  readonly by: string;
  /** the paragraph it was given under; left out: all that the authority can open */
  readonly under?: string | undefined;
  readonly from: IsoDate;
  /** stated where nothing was decided and an authority only told */
  readonly procedure?: 'notification';
  /** the first day on which it no longer holds; null: open-ended */
  readonly to: IsoDate | null;
  /** by number in the list judged, or by a condition, or all */
  readonly covers: 'all' | readonly number[] | Condition;
  /** the states it is given to; left out: whoever does what it covers */
  readonly beneficiaries?: readonly string[] | undefined;
}

/**
 * The exemptions a body of law knows of, with their ends: one that `lasts` ends by itself, counted
 * from the day it was issued.
 *
 * @example
 * const [licence] = exemptionsOf(lawbook);
 * [licence.id, licence.from, licence.to]; // ['wagon-licence', '2019-05-01', '2019-07-30']
 */
export function exemptionsOf(lawbook: Lawbook): Exemption[] {
  return Object.entries(lawbook.exemptions).flatMap(([id, one]) => {
    const from = dayOf(one.from);
    if (from === undefined) return [];
    const { beneficiaries, by, covers, under } = one;
    return [{ id, by, under, from, to: endOf(one, from), covers, beneficiaries }];
  });
}

function endOf(one: Lawbook['exemptions'][string], from: IsoDate): IsoDate | null {
  const stated = dayOf(one.to);
  if (stated !== undefined) return stated;
  if (one.lasts === undefined) return null;
  const amount = parseAmount(one.lasts);
  const days = amount.ok ? convertExact(amount.value, 'day', { scale: 0, rounding: 'up' }) : amount;
  if (!days.ok) return null;
  return addDays(from, amountToNumber(days.value));
}

function dayOf(date: string | undefined): IsoDate | undefined {
  const parsed = date === undefined ? undefined : parseDate(date);
  return parsed?.ok === true ? parsed.value.earliest : undefined;
}

/**
 * Whether it holds on a day.
 *
 * @example
 * const [licence] = exemptionsOf(lawbook);
 * exemptionHoldsOn(licence, isoDate('2019-07-29')); // true
 * exemptionHoldsOn(licence, isoDate('2019-07-30')); // false
 */
export function holdsOn({ from, to }: Exemption, day: IsoDate): boolean {
  return compareDates(from, day) <= 0 && (to === null || compareDates(day, to) < 0);
}

/**
 * Whether it held and has ended.
 *
 * @example
 * const [licence] = exemptionsOf(lawbook);
 * [hasLapsed(licence, day), hasLapsed(licence, isoDate('2019-07-30'))]; // [false, true]
 */
export function hasLapsed({ to }: Exemption, day: IsoDate): boolean {
  return to !== null && compareDates(to, day) <= 0;
}
