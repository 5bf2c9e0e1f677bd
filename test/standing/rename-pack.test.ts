import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { isoDate } from '../../src/quantity/index.ts';
import { parseScenario } from '../../src/scenario/index.ts';
import type { PackFile } from '../../src/scenario/index.ts';
import { readScenarioFiles } from '../../src/store/index.ts';
import { disguisePack } from './rename-pack.ts';
import type { Disguise } from './rename-pack.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixture = readScenarioFiles(join(root, 'test/fixtures/three-actors')).files;

const DISGUISES: readonly Disguise[] = [
  { weeks: 1461, order: 'kept' },
  { weeks: -1461, order: 'reversed' },
  { weeks: 37, order: 'reversed' },
];

function errorsOf(files: readonly PackFile[]): string[] {
  return parseScenario(files)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ place, message }) => `${place?.file ?? ''}:${place?.line ?? ''} ${message}`);
}

describe.each(DISGUISES)('a pack moved by $weeks weeks, order of ids $order', (disguise) => {
  const { base, copy, ids, restore, shift } = disguisePack(fixture, disguise);

  test('is sound, and so is the base it is compared with', () => {
    expect(errorsOf(base)).toEqual([]);
    expect(errorsOf(copy)).toEqual([]);
  });

  test('is the base again when restored', () => {
    expect(restore(parseScenario(copy).pack)).toEqual(parseScenario(base).pack);
  });

  test('holds no id, name or date of the base', () => {
    const text = copy.map((file) => file.text).join('\n');
    for (const id of ids.keys()) expect(text).not.toMatch(new RegExp(`"${id}"`));
    for (const gone of ['Lower State', 'Far Power', 'Ada First', '2019-03-05', '2020-06-10']) {
      expect(text).not.toContain(gone);
    }
  });

  test('keeps each day on its day of the week', () => {
    const days = (Date.parse(shift(isoDate('2019-03-05'))) - Date.parse('2019-03-05')) / 86_400_000;
    expect(days).toBe(disguise.weeks * 7);
  });
});

test('28 years keep coarse dates, other shifts sharpen them in both packs', () => {
  const coarse = fixture.map(({ path, text }) => ({
    path,
    text: text.replace('covers-to: 2021-12-31', 'covers-to: 2021-Q4'),
  }));
  const covers = (files: readonly PackFile[]) => parseScenario(files).pack?.scenario['covers-to'];
  const years = disguisePack(coarse, { weeks: 1461, order: 'kept' });
  expect([covers(years.base), covers(years.copy)]).toEqual(['2021-Q4', '2049-Q4']);
  const weeks = disguisePack(coarse, { weeks: 1, order: 'kept' });
  expect([covers(weeks.base), covers(weeks.copy)]).toEqual(['2021-12-31', '2022-01-07']);
});

const shipped = readdirSync(join(root, 'scenarios'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(shipped)('the pack %s', (name) => {
  test('has as many errors in disguise as without', () => {
    const { files } = readScenarioFiles(join(root, 'scenarios', name));
    const { base, copy } = disguisePack(files, { weeks: 1461, order: 'reversed' });
    expect(errorsOf(copy).length).toBe(errorsOf(base).length);
  }, 60_000);
});
