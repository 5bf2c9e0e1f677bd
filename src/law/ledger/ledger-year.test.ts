import { describe, expect, test } from 'vitest';
import { isoDate } from '../../quantity/index.ts';
import { ledgerYear, ledgerYearOn, monthsOf } from './ledger-year.ts';

describe('the year of a quota', () => {
  test('is the calendar year, or twelve months from another day', () => {
    expect(ledgerYear('01-01', 2019)).toEqual({
      year: 2019,
      first: '2019-01-01',
      last: '2019-12-31',
    });
    expect(ledgerYear('12-22', 2019)).toEqual({
      year: 2019,
      first: '2019-12-22',
      last: '2020-12-21',
    });
    expect(ledgerYear('03-01', 2019).last).toBe('2020-02-29');
  });

  test('holds every day exactly once', () => {
    const on = (begins: string, day: string) => ledgerYearOn(begins, isoDate(day)).year;
    expect([on('12-22', '2019-12-21'), on('12-22', '2019-12-22')]).toEqual([2018, 2019]);
    expect([on('01-01', '2018-12-31'), on('01-01', '2019-01-01')]).toEqual([2018, 2019]);
  });
});

test('the months a span touches', () => {
  expect(monthsOf(isoDate('2018-12-22'), isoDate('2019-02-01'))).toEqual([
    '2018-12',
    '2019-01',
    '2019-02',
  ]);
  expect(monthsOf(isoDate('2019-05-31'), isoDate('2019-05-31'))).toEqual(['2019-05']);
});
