import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { assess } from '../../src/assessment/index.ts';
import type { AssessResult } from '../../src/assessment/index.ts';
import { addDays, addMonths, isoDate } from '../../src/quantity/index.ts';
import type { IsoDate } from '../../src/quantity/index.ts';
import { parseScenario, viewAsOf } from '../../src/scenario/index.ts';
import type { Pack, PackFile } from '../../src/scenario/index.ts';
import { readScenarioFiles } from '../../src/store/index.ts';
import { disguisePack } from './rename-pack.ts';

const ROOT = join(import.meta.dirname, '../..');
const WEEKS = 61;

function packOf(files: readonly PackFile[]): Pack {
  const { pack, problems } = parseScenario(files);
  if (pack === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return pack;
}

function answerTo(pack: Pack, asOf: IsoDate, horizon: IsoDate): AssessResult {
  const answered = assess(viewAsOf(pack, asOf), { horizon, draws: 500, seed: 11 });
  if (!answered.ok) throw new Error(answered.problems.map(({ message }) => message).join('\n'));
  return answered.value;
}

/** All that may differ between two tellings of one pack: the digest of its words. */
const withoutDigest = ({ view: _digest, ...rest }: AssessResult): Omit<AssessResult, 'view'> =>
  rest;

describe.each([
  { folder: 'test/fixtures/three-actors', days: ['2019-06-01'] },
  { folder: 'scenarios/korea', days: ['2018-08-30', '2024-10-16'] },
])('$folder, every id renamed and all dates 61 weeks later', ({ folder, days }) => {
  const { files } = readScenarioFiles(join(ROOT, folder));
  const disguise = disguisePack(files, { weeks: WEEKS, order: 'reversed' });
  const { ids, shift, restore } = disguise;
  const [base, copy] = [packOf(disguise.base), packOf(disguise.copy)];

  describe.each(days)('asked as of %s', (asOf) => {
    const day = isoDate(asOf);
    const horizon = addMonths(day, 24);
    const original = answerTo(base, day, horizon);
    const disguised = answerTo(copy, shift(day), shift(horizon));

    test('is asked of other projects on another day', () => {
      const asked = original.answer.projects.map(({ project }) => project);
      expect(asked).toEqual(Object.keys(base.projects));
      expect(disguised.answer.projects.map(({ project }) => project)).toEqual(
        asked.map((project) => ids.get(project)),
      );
      expect(disguised.asOf).toBe(addDays(day, 7 * WEEKS));
      expect(disguised.view).not.toBe(original.view);
    });

    test('gives the same numbers, bit by bit', () => {
      expect(numbersIn(original.answer).length).toBeGreaterThan(50);
      expect(numbersIn(disguised.answer)).toEqual(numbersIn(original.answer));
      expect(disguised.counts).toEqual(original.counts);
    });

    test('gives the same answer and reasons up to names and dates', () => {
      expect(restore(withoutDigest(disguised))).toEqual(withoutDigest(original));
    });
  });
});

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
