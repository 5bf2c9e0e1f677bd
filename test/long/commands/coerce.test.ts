import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { coerceResultSchema } from '../../../src/bargaining/index.ts';
import { PATIENCE, ROOT, landbridge, temporaryFolder } from '../../commands/landbridge.ts';
import type { Run } from '../../commands/landbridge.ts';

const THREAT = 'examples/threat.yaml';
const RECORD = 'examples/tests-and-measures.yaml';
const folder = temporaryFolder();
const written = (name: string, edit: (text: string) => string): string => {
  const path = join(folder, name);
  writeFileSync(path, edit(readFileSync(join(ROOT, THREAT), 'utf8')));
  return path;
};

const asked: Readonly<Record<string, readonly string[]>> = {
  told: ['bargain', '--coerce', THREAT],
  json: ['bargain', '--coerce', THREAT, '--json'],
  recordJson: ['bargain', '--coerce', RECORD, '--json'],
  noNoise: [
    'bargain',
    '--coerce',
    written('no-noise.yaml', (text) => text.replace('noise: 10', 'noise: 0')),
  ],
  csv: ['bargain', '--coerce', THREAT, '--csv'],
};
const runs = new Map<string, Run>();

beforeAll(async () => {
  await Promise.all(
    Object.entries(asked).map(async ([name, args]) => runs.set(name, await landbridge(args))),
  );
}, PATIENCE);

const run = (name: string): Run => runs.get(name) ?? { code: null, stdout: '', stderr: '' };
const answerOf = (name: string) => coerceResultSchema.parse(JSON.parse(run(name).stdout)).answer;

describe('examples/threat.yaml', () => {
  test('every question is told with what came out and why, in 80 columns', () => {
    const { code, stderr, stdout } = run('told');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/crossing the river · threat\n +challenged +42 %\n +resisted +76 %/);
    expect(stdout).toContain('Upland would be indifferent if Lowland resisted with 66.7 %');
    expect(stdout).toContain('deals        none in the feasible set');
    expect(stdout).not.toMatch(/[⟦⟧]|NaN|undefined/);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('B06: what giving up the embargo costs is told, and B16 how the ways shift', () => {
    expect(run('told').stdout).toContain(
      'without embargo Upland gives way with 5.2 %: 29.8 points less',
    );
    expect(run('told').stdout).toMatch(/another way +34 % before, 53 % after/);
  });

  test('the JSON has the shape that is promised', () => {
    const text = readFileSync(join(ROOT, 'schemas/result-coerce.json'), 'utf8');
    const json: z.core.JSONSchema.JSONSchema = JSON.parse(text);
    const result: unknown = JSON.parse(run('json').stdout);
    expect(z.fromJSONSchema(json).safeParse(result).error?.issues ?? []).toEqual([]);
    const { disarmament, leverage, signals, threats } = answerOf('json');
    expect(threats[0]?.attack).toBeCloseTo(0.42131908, 7);
    expect(leverage[0]?.chance?.base).toBeCloseTo(0.35, 9);
    expect(signals.map(({ types }) => types[0]?.after)).toEqual([expect.closeTo(0.981938, 6), 0.5]);
    expect(disarmament[0]?.feasible).toEqual([]);
  });
});

describe('examples/tests-and-measures.yaml', () => {
  test('I02: the lag from test to measure is learned from 2006 to 2017: half within 18 days', () => {
    const [record] = answerOf('recordJson').records;
    expect(record?.lag).toMatchObject({ count: 14, answered: 14, median: 18, beyond: 0 });
    // 3, 5, 8, 8, 8, 10, 18, 23, 24, 24, 32, 41, 56 and 82 days
    expect(record?.lag.within.map(({ chance, days }) => [days, chance])).toEqual([
      [10, expect.closeTo(6 / 14, 9)],
      [30, expect.closeTo(10 / 14, 9)],
      [60, expect.closeTo(13 / 14, 9)],
      [90, 1],
    ]);
  });

  test('H15: 2017 replayed: each answer foretold from those before it, better than by guessing', () => {
    const [record] = answerOf('recordJson').records;
    const year = record?.replay.rows.filter(({ on }) => on.startsWith('2017')) ?? [];
    expect(year.map(({ followed, mostLikely }) => [followed, mostLikely])).toEqual(
      Array.from({ length: 4 }, () => ['resolution', 'resolution']),
    );
    expect(record?.replay.logScore).toBeLessThan(record?.replay.uniformScore ?? 0);
  });

  test('H15: with the answer so sure, an act that lives off the answer pays', () => {
    const [game] = answerOf('recordJson').provocations;
    expect([game?.best, game?.acts[0]?.soughtReaction]).toEqual(['nuclear test', true]);
    expect(game?.acts[0]?.deterring).toEqual(['silence']);
  });
});

test('a number out of range is told with its line', () => {
  const text = readFileSync(join(ROOT, THREAT), 'utf8');
  const line = text.split('\n').findIndex((each) => each.includes('noise: 10')) + 1;
  expect(run('noNoise').code).toBe(2);
  expect(run('noNoise').stderr).toContain(`no-noise.yaml:${line}:`);
});

test('options that belong to a table are refused', () => {
  expect(run('csv').code).toBe(2);
  expect(run('csv').stderr).toContain('--csv has no meaning');
});
