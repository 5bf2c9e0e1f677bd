import {
  addDays,
  addMonths,
  dateText,
  dayNumber,
  daysInMonth,
  isoWeekday,
  monthOf,
  yearOf,
} from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import type { TimeLength } from './time-point.ts';
import type { TimeUnit } from './time-words.ts';

/** First and last day of a stretch of time. */
export interface Days {
  from: IsoDate;
  to: IsoDate;
}

const LAST_YEAR = 9999;

/** Years whose days, months and decades can all be named and moved by some years either way. */
function isCalendarYear(year: number): boolean {
  return Number.isInteger(year) && year >= 0 && year <= LAST_YEAR;
}

/** Whole months from one to another, both included; months beyond 12 run into later years. */
export function monthsOf(year: number, first: number, last: number): Days | undefined {
  const [fromYear, toYear] = [yearOfMonth(year, first), yearOfMonth(year, last)];
  if (!isCalendarYear(fromYear) || !isCalendarYear(toYear)) return undefined;
  const from = dateText(fromYear, first - (fromYear - year) * 12, 1);
  const lastMonth = last - (toYear - year) * 12;
  return { from, to: dateText(toYear, lastMonth, daysInMonth(toYear, lastMonth)) };
}

function yearOfMonth(year: number, month: number): number {
  return year + Math.floor((month - 1) / 12);
}

/** The day of a year and month, or undefined when that month lacks it. */
export function dayOfYear(year: number, month: number, day: number): Days | undefined {
  if (!isCalendarYear(year) || day > daysInMonth(year, month)) return undefined;
  const date = dateText(year, month, day);
  return { from: date, to: date };
}

/** The unit of the calendar `shift` places from the one that holds a day; weeks are ISO weeks. */
export function unitAround(day: IsoDate, unit: TimeUnit, shift: number): Days | undefined {
  const year = yearOf(day);
  switch (unit) {
    case 'hour':
    case 'day':
      return oneDay(shiftDays(day, shift));
    case 'week':
    case 'weekend': {
      const monday = shiftDays(day, 7 * shift + 1 - isoWeekday(day));
      const from = monday && shiftDays(monday, unit === 'week' ? 0 : 5);
      const to = monday && shiftDays(monday, 6);
      return from === undefined || to === undefined ? undefined : { from, to };
    }
    case 'month':
      return monthsOf(year, monthOf(day) + shift, monthOf(day) + shift);
    case 'quarter': {
      const last = (Math.ceil(monthOf(day) / 3) + shift) * 3;
      return monthsOf(year, last - 2, last);
    }
    case 'year':
      return monthsOf(year + shift, 1, 12);
    case 'decade': {
      const first = (Math.floor(year / 10) + shift) * 10;
      return monthsOf(first, 1, 120);
    }
    case 'century':
      break;
  }
  return monthsOf((Math.ceil(year / 100) + shift) * 100 - 99, 1, 1200);
}

/** The same day; undefined for none. */
export function oneDay(day: IsoDate | undefined): Days | undefined {
  return day === undefined ? undefined : { from: day, to: day };
}

/** A day some days later; undefined beyond the calendar. */
export function shiftDays(day: IsoDate, days: number): IsoDate | undefined {
  const last = dayNumber(dateText(LAST_YEAR, 12, 31));
  const first = dayNumber(dateText(0, 1, 1));
  const number = dayNumber(day) + days;
  return Number.isInteger(number) && number >= first && number <= last
    ? addDays(day, days)
    : undefined;
}

/**
 * A day moved by a length, months before days. Hours that are no whole days leave two days possible,
 * because a document's date has no hour. Undefined beyond the calendar.
 */
export function moveBy(day: IsoDate, length: TimeLength, sign: 1 | -1): Days | undefined {
  let [months, days, hours] = [0, 0, 0];
  for (const { count, unit } of length.amounts) {
    if (unit === 'hour') hours += count;
    else if (unit === 'day') days += count;
    else if (unit === 'week' || unit === 'weekend') days += 7 * count;
    else months += count * MONTHS_IN[unit];
  }
  const index = yearOf(day) * 12 + monthOf(day) - 1 + sign * months;
  if (index < 0 || index >= (LAST_YEAR + 1) * 12) return undefined;
  const moved = addMonths(day, sign * months);
  const near = shiftDays(moved, sign * (days + Math.floor(hours / 24)));
  const far = shiftDays(moved, sign * (days + Math.ceil(hours / 24)));
  if (near === undefined || far === undefined) return undefined;
  return sign === 1 ? { from: near, to: far } : { from: far, to: near };
}

const MONTHS_IN = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 } as const;
