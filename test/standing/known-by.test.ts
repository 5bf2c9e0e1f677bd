import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { assess } from '../../src/assessment/index.ts';
import { isoDate } from '../../src/quantity/index.ts';
import { pack as packSchema, parseScenario, viewAsOf } from '../../src/scenario/index.ts';
import type { Pack } from '../../src/scenario/index.ts';
import { readScenarioFiles } from '../../src/store/index.ts';
import { asOneValue, asPackFiles, knownBy, readPlain } from './known-by.ts';
import type { PlainFile } from './known-by.ts';

const { files } = readScenarioFiles(join(import.meta.dirname, '../../scenarios/korea'));
const written = readPlain(files);
const all = readPack(written);

function readPack(from: readonly PlainFile[]): Pack {
  return packSchema.parse(asOneValue(from));
}

const CUTS = ['2018-08-23', '2018-11-28', '2024-10-16'].flatMap((asOf) => [
  { asOf, strict: false, how: 'hindsight admitted' },
  { asOf, strict: true, how: 'strict' },
]);

describe.each(CUTS)('what nobody knew by $asOf deleted from the files, $how', (cut) => {
  const asOf = isoDate(cut.asOf);
  const rest = knownBy(written, cut);
  const seen = viewAsOf(all, asOf, cut);
  const left = viewAsOf(readPack(rest), asOf, cut);

  test('takes much away', () => {
    expect(JSON.stringify(rest).length).toBeLessThan(0.97 * JSON.stringify(written).length);
  });

  test('leaves the view and its digest as they were', () => {
    expect(left.pack).toEqual(seen.pack);
    expect(left.digest).toBe(seen.digest);
    expect(left.hindsight).toBe(seen.hindsight);
  });

  test('leaves every byte of the answer as it was', () => {
    const question = { projects: ['rail'], draws: 200, seed: 7 };
    const [before, after] = [assess(seen, question), assess(left, question)];
    expect(before.ok).toBe(true);
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
  });

  test('shows none of it', () => {
    const days = [...JSON.stringify(left.pack).matchAll(/"known":"(\d{4}-\d{2}-\d{2})"/g)];
    const late = days.flatMap(([, day]) => day ?? []).filter((day) => day > cut.asOf);
    // in a strict view nothing carries a later day; otherwise hindsight alone
    expect(late.length).toBeLessThanOrEqual(cut.strict ? 0 : left.hindsight);
  });
});

test.each([false, true])('what is left is a pack sound by itself, strict %s', (strict) => {
  const rest = knownBy(written, { asOf: '2018-08-23', strict });
  const errors = parseScenario(asPackFiles(rest)).problems.filter(
    ({ severity }) => severity === 'error',
  );
  expect(errors.map(({ path, message }) => `${path}: ${message}`)).toEqual([]);
});

test('a series learned later still says what it covers', () => {
  const { series } = viewAsOf(all, isoDate('2018-08-23')).pack;
  expect(series['cinc-kr']?.coverage).toEqual(all.series['cinc-kr']?.coverage);
});
