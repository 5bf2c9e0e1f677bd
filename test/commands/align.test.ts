import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { PATIENCE, RIVER, ROOT, landbridge } from './landbridge.ts';
import type { Run } from './landbridge.ts';

const day = ['--as-of', '2020-06-20'];
const asked: Readonly<Record<string, readonly string[]>> = {
  help: ['help', 'align'],
  all: ['align', RIVER, ...day],
  one: ['align', RIVER, ...day, '--actor', 'XB', '--draws', '400'],
  json: ['align', RIVER, ...day, '--actor', 'XB', '--draws', '400', '--json'],
  csv: ['align', RIVER, ...day, '--actor', 'XB', '--draws', '100', '--every', '12', '--csv'],
  'no such actor': ['align', RIVER, ...day, '--actor', 'XZ'],
  'one pole': ['align', RIVER, ...day, '--poles', 'XA'],
  'no number': ['align', RIVER, ...day, '--driver', 'rivalry=high'],
};
const runs = new Map<string, Run>();

beforeAll(async () => {
  await Promise.all(
    Object.entries(asked).map(async ([name, args]) => runs.set(name, await landbridge(args))),
  );
}, PATIENCE);

const run = (name: string): Run => runs.get(name) ?? { code: null, stdout: '', stderr: '' };

test('the help has examples, how to read it, and the exit codes', () => {
  expect(run('help').code).toBe(0);
  expect(run('help').stdout).toMatch(/Examples:[^]*Reading it:[^]*Exit code: 0 /);
});

test('without an actor: the camps, whether they last, and how far each is from moving', () => {
  const { code, stdout } = run('all');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Who stands with whom\n {2}as of 2020-06-20 · between /);
  expect(stdout).toMatch(/camps +.* {2}against {2}/);
  expect(stdout).toMatch(/who +with +hold +tips where its tie with/);
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('with an actor: the chance with its range, the tie it hangs on, where it stands', () => {
  const { code, stdout } = run('one');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Would Upper State change sides\?/);
  expect(stdout).toMatch(/chance +\d+ % \[[^\]]+\] that it stands with/);
  expect(stdout).toMatch(/tipping +hold /);
  expect(stdout).toMatch(/by ties +·*[├●]/);
});

test('as JSON: the shape that is promised, every number down to a reason', () => {
  const json: z.core.JSONSchema.JSONSchema = JSON.parse(
    readFileSync(join(ROOT, 'schemas/result-align.json'), 'utf8'),
  );
  const result = JSON.parse(run('json').stdout) as {
    readonly answer: { readonly question: { readonly why: string } };
    readonly reasons: readonly {
      readonly id: string;
      readonly kind: string;
      readonly from: string[];
    }[];
  };
  expect(z.fromJSONSchema(json).safeParse(result).error?.issues ?? []).toEqual([]);
  const ids = new Set(result.reasons.map(({ id }) => id));
  expect(ids.has(result.answer.question.why)).toBe(true);
  for (const { from, kind } of result.reasons) {
    expect(from.every((id) => ids.has(id))).toBe(true);
    expect(from.length > 0 || kind !== 'computed').toBe(true);
  }
});

test('as CSV: a row for each series and day', () => {
  const [head, ...rows] = run('csv').stdout.trimEnd().split('\n');
  expect(head).toBe('day,series,a,b,low,base,high');
  expect(new Set(rows.map((row) => row.split(',')[1]))).toContain('warmth');
  expect(rows.at(-1)).toMatch(/^\d{4}-\d\d-\d\d,/);
});

test.each([
  ['no such actor', /there is no actor XZ here/],
  ['one pole', /XA is not of the form A,B/],
  ['no number', /high is no number/],
])('%s: what is wrong is told', (name, says) => {
  const { code, stderr, stdout } = run(name);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(says);
});
