import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { dealResultSchema } from '../../../src/bargaining/index.ts';
import { PATIENCE, RIVER, landbridge, temporaryFolder } from '../../commands/landbridge.ts';
import type { Run } from '../../commands/landbridge.ts';

const EXAMPLE = 'examples/action-for-action.yaml';
const folder = temporaryFolder();
const broken = join(folder, 'broken.yaml');
const river = join(folder, 'river.yaml');
const silent = join(folder, 'silent.yaml');
const runs = new Map<string, Run>();

const asked: Readonly<Record<string, readonly string[]>> = {
  screen: ['bargain', '--deal', EXAMPLE],
  json: ['bargain', '--deal', EXAMPLE, '--json'],
  broken: ['bargain', '--deal', broken],
  missing: ['bargain', '--deal', join(folder, 'none.yaml')],
  misplaced: ['bargain', '--deal', EXAMPLE, '--model', 'scholz'],
  dated: ['bargain', '--deal', EXAMPLE, '--as-of', '2019-06-01'],
  silent: ['bargain', RIVER, '--deal', silent, '--as-of', '2019-06-01'],
  pack: ['bargain', RIVER, '--deal', river, '--as-of', '2019-06-01', '--json'],
};

beforeAll(async () => {
  writeFileSync(
    broken,
    'issues: { a: { status-quo: 0 } }\nparties: { n: { weights: { a: 2 } } }\nterms: {}\n',
  );
  writeFileSync(
    river,
    [
      'issues: { river-link: {} }',
      'parties: { XA: {}, XC: { reservation: 5 } }',
      'terms: { half: { issue: river-link, to: 50 } }',
    ].join('\n'),
  );
  writeFileSync(
    silent,
    [
      'issues: { river-link: {}, border-calm: { status-quo: 0 } }',
      'parties: { XA: {} }',
      'terms: { half: { issue: river-link, to: 50 } }',
    ].join('\n'),
  );
  await Promise.all(
    Object.entries(asked).map(async ([name, args]) => runs.set(name, await landbridge(args))),
  );
}, PATIENCE);

const run = (name: string): Run => runs.get(name) ?? { code: null, stdout: '', stderr: '' };

test('the screen: what passes, which deal suits all, and an order that holds; no line too long', () => {
  const { code, stderr, stdout } = run('screen');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/Northland +13 +4 +yes/);
  expect(stdout).toMatch(/feasible +3 of 9 offers suit all/);
  expect(stdout).toMatch(/proposed[^]*does not hold[^]*Westmark gives lifting only after closure/);
  expect(stdout).toMatch(/closure +Northland +395–575 +665/);
  expect(stdout).not.toMatch(/⟦/);
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('JSON is of the promised shape, with the reasons it names', () => {
  const result = dealResultSchema.parse(JSON.parse(run('json').stdout));
  const whys = [
    ...result.answer.feasible.why,
    ...result.answer.whole.worth.map(({ why }) => why),
    ...result.answer.favours.flatMap(({ why }) => why),
    ...result.answer.spoilers.flatMap(({ why }) => why),
  ];
  expect(whys.length).toBeGreaterThan(5);
  const ids = result.reasons.map(({ id }) => id);
  for (const why of whys) expect(ids).toContain(why);
});

test('beside a pack parties weigh issues as they care about them there, with its reasons', () => {
  const { code, stderr, stdout } = run('pack');
  expect([code, stderr]).toEqual([0, '']);
  const { answer, asOf, reasons, view } = dealResultSchema.parse(JSON.parse(stdout));
  expect(asOf).toBe('2019-06-01');
  expect(view).toMatch(/^[0-9a-f]{16,}/);
  expect(answer.whole.worth[0]?.total).toBeGreaterThan(0);
  const [stands] = reasons.filter(({ text }) => text.code === 'bargaining/why-deal-party-stands');
  expect(stands?.from).toHaveLength(2);
  const behind = reasons.filter(({ id }) => stands?.from.includes(id) === true);
  expect(behind.map(({ kind }) => kind).toSorted()).not.toContain('unknown');
});

test('what is wrong is told with its line; exit code 2', () => {
  expect(run('broken').code).toBe(2);
  expect(run('broken').stderr).toMatch(/broken\.yaml:2:\d+/);
  expect(run('missing').code).toBe(2);
  expect(run('misplaced').code).toBe(2);
  expect(run('misplaced').stderr).toContain('--model says nothing about a deal');
  expect(run('dated').code).toBe(2);
});

test('an issue a party of the pack says nothing of is told, not taken for one it does not care for', () => {
  const { code, stderr } = run('silent');
  expect(code).toBe(0);
  expect(stderr).toContain('XA has no stance on border-calm on record');
});
