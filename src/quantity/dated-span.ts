import {
  addDays,
  compareDates,
  dateText,
  dayNumber,
  daysInMonth,
  fromDayNumber,
  isoWeekday,
  monthOf,
  parseIsoDate,
  yearOf,
} from './date.ts';
import type { DatedSpan, IsoDate } from './date.ts';
import { fail, succeed } from './problem.ts';
import type { Result } from './problem.ts';

/**
 * Reads a date as exactly as it is stated: '2031-05-14' (day), '2031-W20' (ISO 8601 week),
 * '2031-05' (month), '2031-Q2' (quarter), '2031' or the number 2031 (year), '2030s' (decade). A
 * date known to the month is not its first day: it is every day of that month. Fails with
 * `date/not-a-date`.
 *
 * @example
 * unwrap(parseDate('2031-02'));
 * // { earliest: '2031-02-01', latest: '2031-02-28', precision: 'month' }
 */
export function parseDate(value: string | number): Result<DatedSpan> {
  const text = typeof value === 'number' ? numberText(value) : value.trim();
  const day = parseIsoDate(text);
  if (day.ok) return succeed(daySpan(day.value));
  const match = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|W(\d{2}))|(s))?$/.exec(text);
  const span = match === null ? undefined : readMatch(match);
  return span === undefined ? fail({ code: 'date/not-a-date', value: text }) : succeed(span);
}

/**
 * A date known to the day.
 *
 * @example
 * daySpan(isoDate('2031-05-14'));
 * // { earliest: '2031-05-14', latest: '2031-05-14', precision: 'day' }
 */
export function daySpan(day: IsoDate): DatedSpan {
  return { earliest: day, latest: day, precision: 'day' };
}

/**
 * The shortest text that {@link parseDate} reads back to the same span.
 *
 * @example
 * formatSpan(unwrap(parseDate('2031-Q2'))); // '2031-Q2'
 * formatSpan(daySpan(isoDate('2031-05-14'))); // '2031-05-14'
 */
export function formatSpan(span: DatedSpan): string {
  const { earliest, precision } = span;
  const year = earliest.slice(0, 4);
  switch (precision) {
    case 'day':
      return earliest;
    case 'week':
      return weekText(earliest);
    case 'month':
      return earliest.slice(0, 7);
    case 'quarter':
      return `${year}-Q${Math.ceil(monthOf(earliest) / 3)}`;
    case 'year':
      return year;
    case 'decade':
      break;
  }
  return `${year}s`;
}

/**
 * Whether every day of `a` lies before every day of `b`.
 *
 * @example
 * surelyBefore(unwrap(parseDate('2031')), unwrap(parseDate('2032-05'))); // true
 * surelyBefore(unwrap(parseDate('2031')), unwrap(parseDate('2031-05'))); // false
 */
export function surelyBefore(a: DatedSpan, b: DatedSpan): boolean {
  return compareDates(a.latest, b.earliest) < 0;
}

function readMatch(match: RegExpExecArray): DatedSpan | undefined {
  const year = Number(match[1]);
  const [, , month, quarter, week, decade] = match;
  if (month !== undefined) {
    const number = Number(month);
    return number >= 1 && number <= 12 ? months(year, number, number, 'month') : undefined;
  }
  if (quarter !== undefined) {
    const last = Number(quarter) * 3;
    return months(year, last - 2, last, 'quarter');
  }
  if (week !== undefined) return weekSpan(year, Number(week));
  if (decade === undefined) return months(year, 1, 12, 'year');
  if (year % 10 !== 0) return undefined;
  return {
    earliest: dateText(year, 1, 1),
    latest: dateText(year + 9, 12, 31),
    precision: 'decade',
  };
}

function months(
  year: number,
  first: number,
  last: number,
  precision: DatedSpan['precision'],
): DatedSpan {
  const latest = dateText(year, last, daysInMonth(year, last));
  return { earliest: dateText(year, first, 1), latest, precision };
}

// ISO 8601: week 1 holds 4 January, weeks begin on Monday.
function weekSpan(year: number, week: number): DatedSpan | undefined {
  const fourth = dateText(year, 1, 4);
  const monday = dayNumber(fourth) - isoWeekday(fourth) + 1 + (week - 1) * 7;
  const inCalendar = week >= 1 && (year > 0 || week > 1) && (year < 9999 || week < 53);
  if (!inCalendar || yearOf(fromDayNumber(monday + 3)) !== year) return undefined;
  return { earliest: fromDayNumber(monday), latest: fromDayNumber(monday + 6), precision: 'week' };
}

function weekText(monday: IsoDate): string {
  const thursday = addDays(monday, 3);
  const year = yearOf(thursday);
  const week = Math.floor((dayNumber(thursday) - dayNumber(dateText(year, 1, 1))) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}

function numberText(value: number): string {
  return Number.isInteger(value) && value >= 0 ? String(value).padStart(4, '0') : String(value);
}
