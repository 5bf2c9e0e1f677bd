import { describe, expect, test } from 'vitest';
import { madeCases } from '../../../test/fixtures/made-past-cases.ts';
import { unwrap } from '../../quantity/index.ts';
import { climatology } from './climatology.ts';
import { crossValidated } from './forecast-method.ts';
import type { ForecastMethod } from './forecast-method.ts';
import { learnedForecast } from './learned-forecast.ts';
import { meanWithResiduals } from './mean-with-residuals.ts';
import { pastCase } from './past-case.ts';
import type { PastCase } from './past-case.ts';
import { tunedForecast } from './tuned-forecast.ts';

/** Fine enough that one group tips the choice. */
const GRID = {
  splitting: Array.from({ length: 21 }, (_, step) => step / 20),
  sd: [5, 10, 15, 20],
  exponent: [0.7],
};

const LEARNING: readonly (readonly [string, () => ForecastMethod])[] = [
  ['climatology', climatology],
  ['means with residuals', meanWithResiduals],
  ['constants', () => tunedForecast(GRID)],
  ['powers and constants', () => learnedForecast(GRID)],
];

const cases = madeCases(24, ([north = 0, south = 0], noise) => (north + south) / 2 + 6 * noise);

/** The same cases, but that one group came out otherwise. */
const turned = cases.map((each) =>
  each.group === 'group-3' ? withOutcome(each, 100 - each.outcome) : each,
);

function withOutcome(past: PastCase, outcome: number): PastCase {
  const { columns, group, id } = past;
  const actors = columns.ids.map((actor, row) => ({
    id: actor,
    position: columns.position[row] ?? Number.NaN,
    salience: columns.salience[row] ?? Number.NaN,
    capability: columns.capability[row] ?? Number.NaN,
  }));
  return unwrap(pastCase({ id, group, actors, outcome }));
}

/** What is said of each case by what was learned from other groups. */
function saidOf(method: ForecastMethod, of: readonly PastCase[]): unknown[] {
  const { forecast } = crossValidated(of, method, { folds: 'each-group' });
  return of.map(forecast);
}

describe.each(LEARNING)('what is learned of %s', (_, method) => {
  const before = saidOf(method(), cases);
  const after = saidOf(method(), turned);
  const own = [...cases.keys()].filter((at) => cases[at]?.group === 'group-3');

  test('does not hang on how cases of its own group came out', () => {
    expect(own).toHaveLength(2);
    expect(own.map((at) => after[at])).toEqual(own.map((at) => before[at]));
  });

  test('hangs on how others came out', () => {
    const others = [...cases.keys()].filter((at) => !own.includes(at));
    expect(others.map((at) => after[at])).not.toEqual(others.map((at) => before[at]));
  });
});
