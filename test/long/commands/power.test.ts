import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { PATIENCE, RIVER, ROOT, landbridge, temporaryFolder } from '../../commands/landbridge.ts';
import type { Run } from '../../commands/landbridge.ts';

const broken = join(temporaryFolder(), 'broken.yaml');
const runs = new Map<string, Run>();

const asked: Readonly<Record<string, readonly string[]>> = {
  help: ['help', 'power'],
  typed: ['power', '[51; 50, 49, 1]'],
  csv: ['power', '[4; 3, 2, 1]', '--csv'],
  json: ['power', RIVER, '--body', 'river-commission', '--as-of', '2020-06-20', '--json'],
  behind: ['power', RIVER, '--behind', 'river-commission', '--as-of', '2020-06-20'],
  behindJson: ['power', RIVER, '--behind', 'XC', '--as-of', '2020-06-20', '--json'],
  years: [
    'power',
    RIVER,
    '--body',
    'river-commission',
    '--as-of',
    '2020-06-20',
    '--years',
    '2018-2019',
    '--wanting',
    'XA',
    '--json',
  ],
  broken: ['power', broken],
};

beforeAll(async () => {
  writeFileSync(broken, 'voters: { North: 3, South: 2 }\nquota: 6\n');
  await Promise.all(
    Object.entries(asked).map(async ([name, args]) => runs.set(name, await landbridge(args))),
  );
}, PATIENCE);

const run = (name: string): Run => runs.get(name) ?? { code: null, stdout: '', stderr: '' };

test('the help has examples, a file to start from, and the exit codes', () => {
  expect(run('help').code).toBe(0);
  expect(run('help').stdout).toMatch(/Examples:[^]*quota: 4[^]*Exit code: 0 /);
});

test('a typed vote: indices as shares and as fractions, who can stop it', () => {
  const { code, stderr, stdout } = run('typed');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/voter 1 +50 +2\/3 66\.7 % +3\/4 75 % +3\/5 60 % +3$/m);
  expect(stdout).toMatch(/voter 3 +1 +1\/6 16\.7 % +1\/4 25 % +1\/5 20 % +1$/m);
  expect(stdout).toContain('can stop it   voter 1 alone');
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('the same as a table', () => {
  expect(run('csv').stdout.split('\n')[1]).toBe(
    'voter 1,voter 1,3,true,false,3,0.6666666666666666,2/3,0.75,3/4,0.6,3/5',
  );
});

test('a body of a pack, as JSON: the shape that is promised, every number down to a source', () => {
  const text = readFileSync(join(ROOT, 'schemas/result-power.json'), 'utf8');
  const json: z.core.JSONSchema.JSONSchema = JSON.parse(text);
  const result = JSON.parse(run('json').stdout) as {
    asOf: string;
    request: { institution: string };
    answer: { voters: { voter: string; isVeto: boolean; why: string }[] };
    reasons: { id: string; kind: string; from: string[] }[];
  };
  expect(z.fromJSONSchema(json).safeParse(result).error?.issues ?? []).toEqual([]);
  expect([result.asOf, result.request.institution]).toEqual(['2020-06-20', 'commission-procedure']);
  expect(result.answer.voters.map(({ isVeto, voter }) => [voter, isVeto])).toEqual([
    ['XA', true],
    ['XB', true],
    ['XC', true],
  ]);
  const byId = new Map(result.reasons.map((reason) => [reason.id, reason]));
  for (const { why } of result.answer.voters) {
    let reason = byId.get(why);
    while (reason !== undefined && reason.from.length > 0) {
      reason = byId.get(reason.from[0] ?? '');
    }
    expect(reason?.kind).toBe('source');
  }
});

test('what is wrong in a file is told with its place and ends with exit code 2', () => {
  expect([run('broken').code, run('broken').stdout]).toEqual([2, '']);
  expect(run('broken').stderr).toContain('broken.yaml:2:8');
  expect(run('broken').stderr).toContain('6 is no quota: more than 0 and at most 5');
});

test('D06 D12: who waits for whose approval, and what these ask for first', () => {
  const { code, stderr, stdout } = run('behind');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('decides by Silence procedure of the River Commission');
  expect(stdout).toContain('can be stopped by Lower State, Upper State, Far Power');
  expect(stdout).toContain('Far Power on river-link: border-calm at 50 or more, today 20');
});

test('the same as JSON: the shape that is promised', () => {
  const text = readFileSync(join(ROOT, 'schemas/result-approvals.json'), 'utf8');
  const json: z.core.JSONSchema.JSONSchema = JSON.parse(text);
  const result: unknown = JSON.parse(run('behindJson').stdout);
  expect(z.fromJSONSchema(json).safeParse(result).error?.issues ?? []).toEqual([]);
});

test('C04: how strong a no was, year by year: the shape that is promised', () => {
  const text = readFileSync(join(ROOT, 'schemas/result-veto-years.json'), 'utf8');
  const json: z.core.JSONSchema.JSONSchema = JSON.parse(text);
  const result = JSON.parse(run('years').stdout) as {
    answer: { actors: { actor: string; years: { byPower: number | null }[] }[] };
  };
  expect(z.fromJSONSchema(json).safeParse(result).error?.issues ?? []).toEqual([]);
  expect(result.answer.actors.map(({ actor, years }) => [actor, years[0]?.byPower])).toEqual([
    ['XB', null],
    ['XC', null],
  ]);
});
