import { addDays, dateText, monthOf, yearOf } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';

/** A year of a quota: first and last day, and the calendar year it is called by. */
export interface LedgerYear {
  readonly year: number;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/**
 * The year of a quota that a calendar year stands for: the one that begins in it. With `01-01` it
 * is the calendar year, with `12-22` it runs from 22 December to 21 December.
 *
 * @param begins month and day on which the quota's year begins
 *
 * @example
 * ledgerYear('12-22', 2031); // { year: 2031, first: '2031-12-22', last: '2032-12-21' }
 */
export function ledgerYear(begins: string, year: number): LedgerYear {
  const [month = 1, day = 1] = begins.split('-').map(Number);
  const first = dateText(year, month, day);
  return { year, first, last: addDays(dateText(year + 1, month, day), -1) };
}

/**
 * The year of a quota that holds a day.
 *
 * @example
 * ledgerYearOn('12-22', isoDate('2031-12-21')).year; // 2030
 */
export function ledgerYearOn(begins: string, day: IsoDate): LedgerYear {
  const same = ledgerYear(begins, yearOf(day));
  return day >= same.first ? same : ledgerYear(begins, yearOf(day) - 1);
}

/** The calendar months that a span of days touches, as `2031-05`, in order. */
export function monthsOf(first: IsoDate, last: IsoDate): string[] {
  const months: string[] = [];
  let year = yearOf(first);
  let month = monthOf(first);
  while (year < yearOf(last) || (year === yearOf(last) && month <= monthOf(last))) {
    months.push(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return months;
}
