import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReasons, sumInOrder, unwrap } from '../../quantity/index.ts';
import {
  answerIssue,
  bargainTable,
  certainTable,
  onIssue,
  smallestFlips,
  unknownEstimate,
  weightedMean,
} from '../index.ts';
import type { EstimatedTable, IssueAnswer } from '../index.ts';

type Row = readonly [id: string, capability: number, position: number, salience: number];

const tableOf = (rows: readonly Row[]) =>
  unwrap(
    bargainTable({
      issues: [{ id: 'fee', low: 0, high: 100 }],
      actors: rows.map(([id, capability]) => ({ id, capability })),
      stands: rows.map(([, , position, salience]) => [{ position, salience }]),
    }),
  );

function answered(table: EstimatedTable, draws = 200, seed = 1): IssueAnswer {
  return unwrap(answerIssue(table, 0, { draws, seed }, createReasons()));
}

const certain = (rows: readonly Row[]): EstimatedTable =>
  certainTable(tableOf(rows), 'table.csv', createReasons());

const THREE: readonly Row[] = [
  ['north', 1, 80, 0.9],
  ['south', 3, 20, 0.5],
  ['east', 1, 60, 0.4],
];

test('the weighted mean is always shown, and the weights sum to one', () => {
  const { actors, models } = answered(certain(THREE));
  const mean = models.find(({ model }) => model === 'weighted-mean');
  // (0.9·80 + 1.5·20 + 0.4·60) ÷ 2.8
  expect(mean?.point).toBeCloseTo(45, 10);
  expect(sumInOrder(actors.map(({ weight }) => weight.share))).toBeCloseTo(1, 12);
});

test('without a range the draws say what the base says', () => {
  const { forecast } = answered(certain(THREE));
  expect(forecast.inputs).toEqual([forecast.atBase.median, forecast.atBase.median]);
});

describe('over ranges', () => {
  const why = 'r1';
  const fixed = (value: number) => ({
    ...unknownEstimate({ min: value, max: value, why }),
    isUnknown: false,
  });
  const wide: EstimatedTable = {
    issues: [{ id: 'fee', low: 0, high: 100 }],
    actors: ['north', 'south', 'east'].map((id) => ({ id, capability: fixed(1) })),
    stands: [
      [{ position: fixed(80), salience: fixed(0.5) }],
      [{ position: fixed(20), salience: fixed(0.5) }],
      [{ position: unknownEstimate({ min: 0, max: 100, why }), salience: fixed(0.5) }],
    ],
    left: [],
  };

  test('who is pivotal in how many draws: the one between the others is so 6 times in 10', () => {
    const { actors } = answered(wide, 2000);
    const pivotal = new Map(actors.map((each) => [each.actor, each.pivotal]));
    // it lies between 20 and 80 with chance 0.6; below and above, one of the others is in the middle
    expect(pivotal.get('east')).toBeCloseTo(0.6, 1);
    expect(pivotal.get('north')).toBeCloseTo(0.2, 1);
  });

  test('the range of the inputs widens the answer, and the same seed gives the same bytes', () => {
    const answer = answered(wide);
    const [low, high] = answer.forecast.inputs;
    expect(high).toBeGreaterThan(low);
    expect(JSON.stringify(answered(wide))).toBe(JSON.stringify(answer));
    expect(JSON.stringify(answered(wide, 200, 2))).not.toBe(JSON.stringify(answer));
  });

  test('more draws of a large table than can be waited for are refused, with what is possible', () => {
    const many = Array.from({ length: 400 }, (_, at) => `a${at}`);
    const large: EstimatedTable = {
      ...wide,
      actors: many.map((id) => ({ id, capability: fixed(1) })),
      stands: many.map(() => [
        { position: unknownEstimate({ min: 0, max: 100, why }), salience: fixed(0.5) },
      ]),
    };
    const found = answerIssue(large, 0, { draws: 100_000, seed: 1 }, createReasons());
    expect(!found.ok && found.problems[0]?.code).toBe('bargaining/too-many-draws');
    expect(!found.ok && found.problems[0]?.message).toContain('937 are the most');
  });
});

describe('M05: the smallest change of one actor that flips the outcome', () => {
  const columns = onIssue(tableOf(THREE), 0);
  const meanOf = (each: typeof columns) => unwrap(weightedMean(each));

  test('of a weighted mean of 45 across 50 it is 14 ÷ 2.8 for each part of the weight', () => {
    const flips = smallestFlips(columns, meanOf, 50);
    const to = new Map(flips.map((flip) => [flip.actor, flip.to]));
    // the sum must rise by 14: south alone by 14 ÷ 1.5, north by 14 ÷ 0.9, east by 14 ÷ 0.4 = 35
    expect(to.get('south')).toBeCloseTo(20 + 14 / 1.5, 0);
    expect(to.get('north')).toBeCloseTo(80 + 14 / 0.9, 0);
    expect(to.get('east')).toBeCloseTo(95, 0);
    expect(flips[0]?.actor).toBe('south');
  });

  test('one that cannot carry it alone is not named', () => {
    expect(smallestFlips(columns, meanOf, 70).map(({ actor }) => actor)).toEqual(['south']);
  });

  test('moved there it flips, and a step before it does not', () => {
    const actor = fc.record({
      capability: fc.double({ min: 0.1, max: 5, noNaN: true }),
      position: fc.double({ min: 0, max: 100, noNaN: true }),
      salience: fc.double({ min: 0.1, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(actor, { minLength: 2, maxLength: 5 }), (actors) => {
        const table = tableOf(
          actors.map((each, at) => [`a${at}`, each.capability, each.position, each.salience]),
        );
        const given = onIssue(table, 0);
        const before = meanOf(given) >= 50;
        for (const flip of smallestFlips(given, meanOf, 50)) {
          const row = given.ids.indexOf(flip.actor);
          const step = flip.to > flip.from ? 0.1 : -0.1;
          const at = (place: number): boolean => {
            const position = given.position.slice();
            position[row] = place;
            return meanOf({ ...given, position }) >= 50;
          };
          expect(at(flip.to)).toBe(!before);
          const short = flip.to - step;
          expect(Math.abs(short - flip.from) < 0.05 || at(short) === before).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
