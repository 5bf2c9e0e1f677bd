import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  addDays,
  addMonths,
  compareDates,
  dateText,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isoDate,
  isoWeekday,
  parseIsoDate,
} from './date.ts';
import { LandbridgeError } from './problem.ts';

const anyDay = fc.integer({ min: -719_528, max: 2_932_896 });

describe('a day', () => {
  test.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['2018-08-15', 17_758],
    ['0000-01-01', -719_528],
    ['9999-12-31', 2_932_896],
  ])('%s is number %i', (text, number) => {
    expect(dayNumber(isoDate(text))).toBe(number);
    expect(fromDayNumber(number)).toBe(text);
  });

  test.each(['2018-02-29', '1900-02-29', '2018-13-01', '2018-00-10', '2018-1-1', '2018-04-31', ''])(
    '%s is none',
    (text) => {
      expect(parseIsoDate(text)).toMatchObject({ ok: false, problems: [{ value: text }] });
      expect(() => isoDate(text)).toThrow(LandbridgeError);
    },
  );

  test('2000 and 2016 are leap years, 1900 is none', () => {
    expect(isoDate('2000-02-29')).toBe('2000-02-29');
    expect(isoDate('2016-02-29')).toBe('2016-02-29');
  });

  test('numbers and days go back and forth, and agree with the engine', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const date = fromDayNumber(number);
        expect(dayNumber(date)).toBe(number);
        expect(new Date(number * 86_400_000).toISOString().slice(0, 10)).toBe(date);
        expect(new Date(number * 86_400_000).getUTCDay() || 7).toBe(isoWeekday(date));
      }),
    );
  });

  test('days sort as text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const order = compareDates(fromDayNumber(a), fromDayNumber(b));
        expect(Math.sign(order)).toBe(Math.sign(a - b));
      }),
    );
  });

  test('adding days and counting them are inverse', () => {
    const start = isoDate('2016-02-28');
    expect(addDays(start, 1)).toBe('2016-02-29');
    expect(addDays(start, -59)).toBe('2015-12-31');
    expect(daysBetween(start, isoDate('2016-03-01'))).toBe(2);
  });

  test('adding months keeps to the end of a shorter month', () => {
    expect(addMonths(isoDate('2018-01-31'), 1)).toBe('2018-02-28');
    expect(addMonths(isoDate('2016-01-31'), 1)).toBe('2016-02-29');
    expect(addMonths(isoDate('2018-01-31'), -2)).toBe('2017-11-30');
    expect(addMonths(isoDate('2018-08-15'), 24)).toBe('2020-08-15');
  });

  test('outside the calendar there is no day', () => {
    expect(() => addDays(isoDate('9999-12-31'), 1)).toThrow(LandbridgeError);
    expect(() => addMonths(isoDate('0000-01-01'), -1)).toThrow(LandbridgeError);
    expect(() => fromDayNumber(0.5)).toThrow(LandbridgeError);
    expect(() => dateText(2018, 2, 30)).toThrow(LandbridgeError);
  });
});
