import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { dayNumber, fromDayNumber, isoDate } from './date.ts';
import { formatSpan, parseDate, surelyBefore } from './dated-span.ts';
import { unwrap } from './problem.ts';

describe('a date as exactly as it is stated', () => {
  test.each([
    ['2018-08-15', '2018-08-15', '2018-08-15', 'day'],
    ['2018-02', '2018-02-01', '2018-02-28', 'month'],
    ['2018-Q3', '2018-07-01', '2018-09-30', 'quarter'],
    ['2018', '2018-01-01', '2018-12-31', 'year'],
    ['2018-W36', '2018-09-03', '2018-09-09', 'week'],
    ['2010s', '2010-01-01', '2019-12-31', 'decade'],
    // ISO 8601: the year of a week is that of its Thursday.
    ['2019-W01', '2018-12-31', '2019-01-06', 'week'],
    ['2020-W53', '2020-12-28', '2021-01-03', 'week'],
  ])('%s is %s to %s, known to the %s', (text, earliest, latest, precision) => {
    const span = unwrap(parseDate(text));
    expect(span).toEqual({ earliest, latest, precision });
    expect(formatSpan(span)).toBe(text);
  });

  test('a number is a year', () => {
    expect(unwrap(parseDate(2018))).toEqual(unwrap(parseDate('2018')));
  });

  test.each(['2018-13', '2018-Q5', '2018-W00', '2018-W53', '2015s', '18', '2018/08', 'soon', 20.5])(
    '%s is refused with what would be right',
    (text) => {
      const result = parseDate(text);
      expect(result).toMatchObject({ ok: false, problems: [{ code: 'date/not-a-date' }] });
    },
  );

  test('spans are before one another only when no day could be shared', () => {
    const [august, summer, autumn] = ['2018-08', '2018-Q3', '2018-Q4'].map((text) =>
      unwrap(parseDate(text)),
    );
    if (august === undefined || summer === undefined || autumn === undefined) return;
    expect(surelyBefore(august, autumn)).toBe(true);
    expect(surelyBefore(august, summer)).toBe(false);
  });

  test('every week of the calendar reads back, seven days from a Monday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        const monday = fromDayNumber(number - ((((number + 3) % 7) + 7) % 7));
        const text = formatSpan({ earliest: monday, latest: monday, precision: 'week' });
        const span = unwrap(parseDate(text));
        expect(span.earliest).toBe(monday);
        expect(dayNumber(span.latest) - dayNumber(isoDate(monday))).toBe(6);
      }),
    );
  });
});
