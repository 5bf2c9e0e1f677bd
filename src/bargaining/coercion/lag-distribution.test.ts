import { describe, expect, test } from 'vitest';
import { isoDate, unwrap } from '../../quantity/index.ts';
import { chanceWithin, lagDistribution } from './lag-distribution.ts';

const row = (trigger: string, measure?: string) => ({
  trigger: isoDate(trigger),
  ...(measure === undefined ? {} : { measure: isoDate(measure) }),
});
const END = isoDate('2031-12-31');

describe('the lag from a trigger to a measure', () => {
  test('I02: with all answered it is the plain share answered so far', () => {
    const lag = unwrap(
      lagDistribution(
        [
          row('2031-01-01', '2031-01-11'),
          row('2031-03-01', '2031-03-31'),
          row('2031-05-01', '2031-05-11'),
          row('2031-07-01', '2031-10-09'),
        ],
        END,
      ),
    );
    expect(lag.steps).toEqual([
      { days: 10, within: 0.5 },
      { days: 30, within: 0.75 },
      { days: 100, within: 1 },
    ]);
    expect([lag.median, lag.beyond]).toEqual([10, 0]);
  });

  test('I02: one still waiting leaves the record when it ends: 1 − ⅔ × ½', () => {
    const rows = [
      row('2031-01-01', '2031-01-11'),
      row('2031-12-16'),
      row('2031-05-01', '2031-05-31'),
    ];
    const lag = unwrap(lagDistribution(rows, END));
    expect(lag.steps.map(({ within }) => within)).toEqual([expect.closeTo(1 / 3, 12), 1]);
    const open = unwrap(lagDistribution([...rows, row('2031-06-01')], END));
    // ¾ after ten days; then one of two that waited so long
    expect(open.steps.map(({ within }) => within)).toEqual([0.25, expect.closeTo(0.625, 12)]);
    expect(open.beyond).toBeCloseTo(0.375, 12);
  });

  test('a measure after the day of asking is not known yet', () => {
    const known = (day: string) =>
      unwrap(lagDistribution([row('2031-01-01', '2031-06-01')], isoDate(day))).answered;
    expect([known('2031-05-31'), known('2031-06-01')]).toEqual([0, 1]);
  });

  test('who has waited without an answer has less left to wait for', () => {
    const lag = unwrap(
      lagDistribution([row('2031-01-01', '2031-01-11'), row('2031-02-01', '2031-03-13')], END),
    );
    expect(chanceWithin(lag, 30)).toBe(0.5);
    expect(chanceWithin(lag, 30, 20)).toBe(1);
    expect(chanceWithin(lag, 30, 40)).toBeUndefined();
  });

  test.each([
    ['no trigger', [], 'bargaining/no-row'],
    ['a measure before its trigger', [row('2031-02-01', '2031-01-01')], 'bargaining/row-order'],
    ['a trigger after the day of asking', [row('2032-02-01')], 'bargaining/row-late'],
  ])('%s is told', (_, rows, code) => {
    const found = lagDistribution(rows, END);
    expect(found.ok ? [] : found.problems.map((each) => each.code)).toEqual([code]);
  });
});
