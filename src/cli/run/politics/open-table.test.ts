import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerBargain } from '../../../assessment/index.ts';
import { LandbridgeError, createReasons } from '../../../quantity/index.ts';
import type { Problem } from '../../../quantity/index.ts';
import { openTable } from './open-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'landbridge-tables-'));
const HEAD = 'actor,capability,position,salience\n';

/** What a table of a file comes to: the median of the forecast, or what is wrong and where. */
async function medianOf(name: string, text: string): Promise<number | readonly Problem[]> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const reasons = createReasons();
  try {
    const table = await openTable(path, {}, reasons);
    const found = answerBargain({ table, reasons }, { draws: 50 });
    return found.ok
      ? (found.value.answer.issues[0]?.forecast.median ?? Number.NaN)
      : found.problems;
  } catch (error) {
    if (error instanceof LandbridgeError) return error.problems;
    throw error;
  }
}

test.each([
  ['one actor', 'north,1,80,90\n', 80],
  ['all at one position', 'north,1,70,90\nsouth,2,70,50\neast,1,70,10\n', 70],
  ['one that does not care at all', 'north,1,80,0\nsouth,2,20,40\n', 20],
  ['one without any capability', 'north,0,80,50\nsouth,2,20,40\n', 20],
])('%s: a defined answer', async (_, rows, median) => {
  const found = await medianOf('table.csv', HEAD + rows);
  expect(found).toBeCloseTo(median, 0);
});

test('a thousand actors: an answer, and that flips were not searched is said', async () => {
  const rows = Array.from({ length: 1000 }, (_, at) => `a${at},1,${at % 101},${(at * 7) % 100}\n`);
  const path = join(folder, 'thousand.csv');
  writeFileSync(path, HEAD + rows.join(''));
  const reasons = createReasons();
  const table = await openTable(path, {}, reasons);
  const found = answerBargain({ table, reasons });
  expect(found.ok && found.value.answer.issues[0]?.flips.parts).toBe(0);
  expect(found.ok && found.value.answer.issues[0]?.forecast.median).toBeGreaterThan(0);
});

test.each([
  ['nobody cares', HEAD + 'north,1,80,0\nsouth,2,20,0\n', 'bargaining/no-weight', undefined],
  ['a negative capability', HEAD + 'north,-1,80,90\n', 'bargaining/off-line', '2:7'],
  ['no number', HEAD + 'north,NaN,80,90\n', 'bargaining/no-number', '2:7'],
  ['a salience beyond 100', HEAD + 'north,1,80,900\n', 'bargaining/off-line', '2:12'],
  ['a position off the line', HEAD + 'north,1,800,90\n', 'bargaining/off-line', '2:9'],
  ['an actor twice', HEAD + 'n,1,80,90\nn,1,20,40\n', 'bargaining/name-twice', '3:1'],
  ['no row at all', HEAD, 'bargaining/no-actor', undefined],
  ['an empty file', '', 'intake/empty', '1:1'],
])('%s: told with its place', async (_, text, code, place) => {
  const found = await medianOf('broken.csv', text);
  if (typeof found === 'number') throw new Error(`an answer: ${found}`);
  expect(found.map((each) => each.code)).toContain(code);
  const at = found.find((each) => each.code === code)?.place;
  expect(at === undefined ? undefined : `${at.line}:${at.column}`).toBe(place);
});

test.each([
  ['a field nobody knows', 'issues: { fee: {} }\nactors:\n  a: { capabilty: 1, on: {} }\n', 3],
  [
    'an issue nobody defined',
    'issues: { fee: {} }\nactors:\n  a: { capability: 1, on: { fe: { position: 1, salience: 2 } } }\n',
    3,
  ],
  ['no YAML', 'issues: { fee: [\n', 2],
])('YAML, %s: told with its line', async (_, text, line) => {
  const found = await medianOf('broken.yaml', text);
  if (typeof found === 'number') throw new Error(`an answer: ${found}`);
  expect(found[0]?.place?.line).toBe(line);
});
