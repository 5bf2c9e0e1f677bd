import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalCdf, sumInOrder } from '../../quantity/index.ts';
import { pointMass } from '../distribution/line-distribution.ts';
import type { LineDistribution } from '../distribution/line-distribution.ts';
import { clusterBootstrap } from './cluster-bootstrap.ts';
import { crps, crpsOfDraws, crpsOfNormal } from './crps.ts';
import { errorOf, isWithin, pointForecast } from './issue-forecast.ts';
import { coverage, pitOf } from './pit.ts';
import { brierScore, logScore } from './probability-scores.ts';
import { scoreForecasts } from './score-forecasts.ts';

/** Distributions on whole points, in any number. */
const distributions: fc.Arbitrary<LineDistribution> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 8,
    selector: ([at]) => at,
  })
  .map((pairs) => {
    const sorted = pairs.toSorted(([a], [b]) => a - b);
    const total = sumInOrder(sorted.map(([, share]) => share));
    return { at: sorted.map(([at]) => at), share: sorted.map(([, share]) => share / total) };
  });

describe('CRPS', () => {
  test.each([
    [0, 0.2336949773],
    [1, 0.6024413576],
    [2, 1.4527918217],
  ])('of a standard normal at %d', (outcome, expected) => {
    expect(crpsOfNormal(0, 1, outcome)).toBeCloseTo(expected, 10);
  });

  test('of a normal with mean 50 and deviation 10 at 65', () => {
    expect(crpsOfNormal(50, 10, 65)).toBeCloseTo(9.9442400398, 9);
  });

  test('of draws, plain and fair', () => {
    expect(crpsOfDraws([1, 2, 3, 4], 2.5)).toBeCloseTo(0.375, 12);
    expect(crpsOfDraws([4, 2, 1, 3], 2.5, 'fair')).toBeCloseTo(0.1666666667, 9);
  });

  test('of a point mass is the absolute error', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -200, max: 200 }), (at, outcome) => {
        expect(crps(pointMass(at), outcome)).toBe(Math.abs(at - outcome));
      }),
    );
  });

  test('of a distribution is E|X − y| − E|X − X′| / 2', () => {
    fc.assert(
      fc.property(distributions, fc.integer({ min: -20, max: 120 }), (given, outcome) => {
        const { at, share } = given;
        let expected = 0;
        for (const [i, x] of at.entries()) {
          expected += (share[i] ?? 0) * Math.abs(x - outcome);
          for (const [j, other] of at.entries()) {
            expected -= ((share[i] ?? 0) * (share[j] ?? 0) * Math.abs(x - other)) / 2;
          }
        }
        expect(crps(given, outcome)).toBeCloseTo(expected, 9);
      }),
    );
  });

  test('of a normal on a fine grid is that of the normal', () => {
    const at = Array.from({ length: 2001 }, (_, step) => step / 20);
    const share = at.map(
      (x) => normalCdf((x + 0.025 - 50) / 10) - normalCdf((x - 0.025 - 50) / 10),
    );
    expect(crps({ at, share }, 65)).toBeCloseTo(crpsOfNormal(50, 10, 65), 3);
  });
});

describe('chances of events', () => {
  const chances = [0.9, 0.9, 0.8, 0.7, 0.3, 0.1];
  const happened = [true, true, false, true, false, false];

  test('by Brier, and by the logarithm', () => {
    expect(brierScore(chances, happened)).toBeCloseTo(0.1416666667, 10);
    expect(logScore(chances, happened)).toBeCloseTo(0.4398115579, 10);
  });

  test('to rule out what happens costs without bound', () => {
    expect(logScore([0], [true])).toBe(Infinity);
    expect(logScore([1], [true])).toBeCloseTo(0, 12);
  });
});

describe('errors', () => {
  test('are of the point, or else of median and mean', () => {
    const leaning = { at: [0, 100], share: [0.6, 0.4] };
    expect(errorOf({ distribution: leaning }, 50)).toEqual({ absolute: 50, squared: 100 });
    expect(errorOf({ distribution: leaning, point: 45 }, 50)).toEqual({ absolute: 5, squared: 25 });
    expect(isWithin(0.1 + 0.2, 0.3)).toBe(true);
    expect(isWithin(5.1, 5)).toBe(false);
  });
});

describe('coverage', () => {
  test('is as said, for outcomes drawn from their forecasts', () => {
    const said: LineDistribution = { at: [0, 30, 50, 100], share: [0.2, 0.3, 0.1, 0.4] };
    // outcomes in just the shares of the forecast
    const outcomes = [0, 30, 50, 100].flatMap((at, index) =>
      Array.from({ length: 1000 * (said.share[index] ?? 0) }, () => at),
    );
    const pits = outcomes.map((outcome, at) => pitOf(said, outcome, `case ${at}`, 1));
    expect(Math.min(...pits)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...pits)).toBeLessThanOrEqual(1);
    for (const level of [0.5, 0.8, 0.9]) expect(coverage(pits, level)).toBeCloseTo(level, 1);
  });

  test('hangs on the name of a case and the seed, not on its place', () => {
    const said: LineDistribution = { at: [0, 100], share: [0.5, 0.5] };
    expect(pitOf(said, 0, 'fee', 1)).toBe(pitOf(said, 0, 'fee', 1));
    expect(pitOf(said, 0, 'fee', 1)).not.toBe(pitOf(said, 0, 'fee', 2));
    expect(pitOf(said, 0, 'fee', 1)).not.toBe(pitOf(said, 0, 'route', 1));
  });
});

describe('a bootstrap over groups', () => {
  const values = Array.from({ length: 60 }, (_, at) => at % 7);
  const groups = values.map((_, at) => `g${at % 12}`);

  test('has its mean inside, is wider at a higher level, and the same for the same seed', () => {
    const [wide] = clusterBootstrap([values], groups, { level: 0.99 });
    const [narrow] = clusterBootstrap([values], groups, { level: 0.5 });
    if (wide === undefined || narrow === undefined) throw new Error('no interval');
    expect(wide.low).toBeLessThan(narrow.low);
    expect(narrow.high).toBeLessThan(wide.high);
    expect(narrow.low).toBeLessThanOrEqual(narrow.mean);
    expect(clusterBootstrap([values], groups, { level: 0.99 })[0]).toEqual(wide);
    expect(clusterBootstrap([values], groups, { level: 0.99, seed: 2 })[0]).not.toEqual(wide);
  });

  test('is wide where groups differ and their cases agree', () => {
    const byGroup = groups.map((group) => Number(group.slice(1)));
    const [together] = clusterBootstrap([byGroup], groups);
    const [alone] = clusterBootstrap(
      [byGroup],
      groups.map((_, at) => `${at}`),
    );
    const width = (of: typeof together) => (of === undefined ? Number.NaN : of.high - of.low);
    expect(width(together)).toBeGreaterThan(1.5 * width(alone));
  });

  test('of one group has no width: nothing is known beyond it', () => {
    const [only] = clusterBootstrap([[1, 2, 3]], ['a', 'a', 'a']);
    expect(only).toEqual({ mean: 2, low: 2, high: 2 });
  });
});

describe('a table of scores', () => {
  const cases = [
    { id: 'a1', group: 'a', outcome: 40 },
    { id: 'a2', group: 'a', outcome: 60 },
    { id: 'b1', group: 'b', outcome: 100 },
    { id: 'c1', group: 'c', outcome: 50 },
  ];

  test('has errors, hits and differences on the cases that both spoke of', () => {
    const [always, sometimes] = scoreForecasts(cases, [
      { id: 'always', forecast: () => pointForecast(50) },
      {
        id: 'sometimes',
        forecast: ({ group }) =>
          group === 'b' ? undefined : { distribution: { at: [40, 60], share: [0.5, 0.5] } },
      },
    ]);
    expect(always).toMatchObject({
      cases: 4,
      groups: 3,
      isPoint: true,
      medianAe: 10,
      within5: 1 / 4,
      within10: 3 / 4,
    });
    expect(always?.mae).toBeCloseTo(70 / 4, 12);
    expect(always?.rmse).toBeCloseTo(Math.sqrt(2700 / 4), 12);
    expect(always?.crps).toBe(always?.mae);
    expect(always?.against).toBeUndefined();
    expect(always?.coverage).toBeUndefined();
    // it errs by 0, 20 and 10, and by 5 each time as a distribution
    expect(sometimes).toMatchObject({ cases: 3, groups: 2, isPoint: false, mae: 10, crps: 5 });
    expect(sometimes?.against).toMatchObject({ baseline: 'always', cases: 3, groups: 2 });
    expect(sometimes?.against?.crps.mean).toBeCloseTo((-5 - 5 + 5) / 3, 12);
    expect(sometimes?.coverage?.map(({ level }) => level)).toEqual([0.5, 0.8, 0.9]);
  });

  test('pairs differences by group: a group of many cases is drawn as a whole', () => {
    // better by 10 in each of nine groups of one case, worse by 10 in a group of nine
    const many = Array.from({ length: 18 }, (_, at) => ({
      id: `case-${at}`,
      group: at < 9 ? `alone-${at}` : 'together',
      outcome: at < 9 ? 60 : 40,
    }));
    const [, other] = scoreForecasts(many, [
      { id: 'always', forecast: () => pointForecast(50) },
      { id: 'high', forecast: () => pointForecast(60) },
    ]);
    expect(other?.against?.mae.mean).toBe(0);
    // without the group of nine it is better by 10 throughout
    expect(other?.against?.mae.low).toBe(-10);
    expect(other?.against?.mae.high).toBeGreaterThan(3);
  });

  test('has no numbers for a forecaster that says nothing, and no intervals of one group', () => {
    const [, silent, once] = scoreForecasts(cases, [
      { id: 'always', forecast: () => pointForecast(50) },
      { id: 'silent', forecast: () => undefined },
      { id: 'once', forecast: ({ group }) => (group === 'a' ? pointForecast(40) : undefined) },
    ]);
    expect(silent).toMatchObject({ cases: 0, groups: 0, mae: Number.NaN });
    expect(silent?.against).toBeUndefined();
    expect(once).toMatchObject({ cases: 2, groups: 1, mae: 10 });
    expect(once?.against).toBeUndefined();
  });
});
