import { LandbridgeError, fail, makeProblem, succeed, unwrap } from './problem.ts';
import type { Result } from './problem.ts';

declare const isoDateBrand: unique symbol;

/** A valid day 'YYYY-MM-DD' of the proleptic Gregorian calendar, years 0000 to 9999. Sorts as text. */
export type IsoDate = string & { readonly [isoDateBrand]: true };

/** How exactly a date is known. */
export type DatePrecision = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';

/** A date as far as it is known: some day from `earliest` to `latest`, both possible. */
export interface DatedSpan {
  earliest: IsoDate;
  /** The last possible day, inclusive. */
  latest: IsoDate;
  precision: DatePrecision;
}

const FIRST_DAY = -719_528; // 0000-01-01
const LAST_DAY = 2_932_896; // 9999-12-31

/**
 * Reads a day. Fails with `date/not-a-date`.
 *
 * @example
 * parseIsoDate('2031-05-14'); // { ok: true, value: '2031-05-14' }
 * parseIsoDate('2031-02-29').ok; // false
 */
export function parseIsoDate(text: string): Result<IsoDate> {
  return isIsoDate(text) ? succeed(text) : fail({ code: 'date/not-a-date', value: text });
}

/**
 * A day for literals in code and tests; throws {@link LandbridgeError} when it is none.
 *
 * @example
 * isoDate('2031-05-14'); // '2031-05-14'
 */
export function isoDate(text: string): IsoDate {
  return unwrap(parseIsoDate(text));
}

/**
 * Whether a text is a valid day.
 *
 * @example
 * isIsoDate('2031-02-29'); // false
 * isIsoDate('2032-02-29'); // true
 */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(Number(text.slice(0, 4)), month);
}

/**
 * Days since 1970-01-01 (Hinnant, "chrono-compatible low-level date algorithms", days_from_civil).
 *
 * @example
 * dayNumber(isoDate('1970-01-02')); // 1
 */
export function dayNumber(date: IsoDate): number {
  return civilDay(yearOf(date), monthOf(date), dayOfMonth(date));
}

/**
 * The day with this number; the inverse of {@link dayNumber}. Throws {@link LandbridgeError} for a
 * number that is no integer or falls outside the years 0000 to 9999.
 *
 * @example
 * fromDayNumber(1); // '1970-01-02'
 */
export function fromDayNumber(day: number): IsoDate {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) {
    throw new LandbridgeError([makeProblem({ code: 'date/out-of-range', value: String(day) })]);
  }
  // civil_from_days: eras of 400 years that begin on 1 March, so the leap day is the last.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayInMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dateText(year, month, dayInMonth);
}

/**
 * The day `days` later (earlier when negative). Throws {@link LandbridgeError} for a number that
 * is no integer or leads out of the years 0000 to 9999.
 *
 * @example
 * addDays(isoDate('2031-02-27'), 2); // '2031-03-01'
 */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

/**
 * The same day of the month `months` later; a day that month lacks becomes its last day. Throws
 * {@link LandbridgeError} for a number that is no integer or leads out of the years 0000 to 9999.
 *
 * @example
 * addMonths(isoDate('2031-01-31'), 1); // '2031-02-28'
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  if (!Number.isInteger(index) || index < 0 || index >= 120_000) {
    throw new LandbridgeError([makeProblem({ code: 'date/out-of-range', value: String(months) })]);
  }
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dateText(year, month, Math.min(dayOfMonth(date), daysInMonth(year, month)));
}

/**
 * Days from `a` to `b`; positive when `b` is later.
 *
 * @example
 * daysBetween(isoDate('2031-05-14'), isoDate('2031-06-01')); // 18
 */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return dayNumber(b) - dayNumber(a);
}

/**
 * Negative, zero or positive as `a` is before, on or after `b`.
 *
 * @example
 * compareDates(isoDate('2031-05-14'), isoDate('2031-06-01')); // -1
 */
export function compareDates(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Calendar year, 0 to 9999.
 *
 * @example
 * yearOf(isoDate('2031-05-14')); // 2031
 */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/**
 * Month of the year, 1 to 12.
 *
 * @example
 * monthOf(isoDate('2031-05-14')); // 5
 */
export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7));
}

/**
 * Day of the month, 1 to 31.
 *
 * @example
 * dayOfMonth(isoDate('2031-05-14')); // 14
 */
export function dayOfMonth(date: IsoDate): number {
  return Number(date.slice(8, 10));
}

/**
 * ISO 8601 day of the week: 1 Monday to 7 Sunday.
 *
 * @example
 * isoWeekday(isoDate('2031-05-14')); // 3
 */
export function isoWeekday(date: IsoDate): number {
  const day = dayNumber(date) + 3; // 1970-01-01 was a Thursday
  return day - Math.floor(day / 7) * 7 + 1;
}

/**
 * Days in a month (1 to 12) of a year.
 *
 * @example
 * daysInMonth(2031, 2); // 28
 * daysInMonth(2032, 2); // 29
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The day of a year, month (1–12) and day of the month; throws {@link LandbridgeError}
 * if there is none.
 *
 * @example
 * dateText(2031, 5, 4); // '2031-05-04'
 */
export function dateText(year: number, month: number, day: number): IsoDate {
  return isoDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

function civilDay(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
