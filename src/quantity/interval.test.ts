import { describe, expect, test } from 'vitest';

import { isoDate } from './date.ts';
import { parseDate } from './dated-span.ts';
import { checkInterval, dayInterval, formatInterval, holdsOn, overlaps } from './interval.ts';
import type { Interval } from './interval.ts';
import { unwrap } from './problem.ts';

function interval(from: string | undefined, to: string | undefined): Interval {
  return {
    ...(from === undefined ? {} : { from: unwrap(parseDate(from)) }),
    ...(to === undefined ? {} : { to: unwrap(parseDate(to)) }),
  };
}

describe('an interval', () => {
  test.each([
    ['2018-01-01', '2018-12-31', '2017-12-31', 'no'],
    ['2018-01-01', '2018-12-31', '2018-01-01', 'yes'],
    ['2018-01-01', '2018-12-31', '2018-12-30', 'yes'],
    // half-open: the last day is the first on which it no longer holds
    ['2018-01-01', '2018-12-31', '2018-12-31', 'no'],
    ['2018-08', undefined, '2018-07-31', 'no'],
    ['2018-08', undefined, '2018-08-01', 'maybe'],
    ['2018-08', undefined, '2018-08-30', 'maybe'],
    ['2018-08', undefined, '2018-08-31', 'yes'],
    [undefined, '2018', '2017-12-31', 'yes'],
    [undefined, '2018', '2018-01-01', 'maybe'],
    [undefined, '2018', '2018-12-31', 'no'],
    [undefined, undefined, '2018-12-31', 'yes'],
  ])('from %s to %s holds on %s: %s', (from, to, day, answer) => {
    expect(holdsOn(interval(from, to), isoDate(day))).toBe(answer);
  });

  test.each([
    ['2018', '2019-01-01', '2019-01-01', '2020', 'no'],
    ['2018-01-01', '2018-06-01', '2018-05-31', undefined, 'yes'],
    ['2018-01-01', '2018-06', '2018-06-10', undefined, 'maybe'],
    [undefined, undefined, '2018', '2019', 'yes'],
  ])('%s–%s and %s–%s share a day: %s', (from, to, otherFrom, otherTo, answer) => {
    const [a, b] = [interval(from, to), interval(otherFrom, otherTo)];
    expect(overlaps(a, b)).toBe(answer);
    expect(overlaps(b, a)).toBe(answer);
  });

  test('one that can hold on no day is an error', () => {
    expect(checkInterval(interval('2018-06-01', '2018-06-01'), 'term')).toMatchObject([
      { code: 'interval/empty', path: 'term' },
    ]);
    expect(checkInterval(interval('2018-06', '2018-06'))).toEqual([]);
    expect(checkInterval(interval('2018', undefined))).toEqual([]);
  });

  test('reads as text', () => {
    expect(formatInterval(interval('2018-08', '2019-Q1'))).toBe('2018-08 to 2019-Q1');
    expect(formatInterval(interval('2018', undefined))).toBe('since 2018');
    expect(formatInterval(interval(undefined, '2019-03-01'))).toBe('until 2019-03-01');
    expect(formatInterval({})).toBe('always');
  });

  test('is made of days', () => {
    const day = isoDate('2018-08-15');
    expect(dayInterval(day, undefined)).toEqual(interval('2018-08-15', undefined));
    expect(dayInterval(undefined, day)).toEqual(interval(undefined, '2018-08-15'));
  });
});
