import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { PATIENCE, RIVER, landbridge, temporaryFolder } from '../../commands/landbridge.ts';
import type { Run } from '../../commands/landbridge.ts';

const folder = temporaryFolder();
const path = (name: string): string => join(folder, name);

writeFileSync(
  path('two.csv'),
  'actor,capability,position,salience\nnorth,1,80,90\nsouth,3,20,50\neast,1,60,40\n',
);
writeFileSync(
  path('past.csv'),
  'case,group,actor,capability,position,salience,outcome\n' +
    'fee,line,north,1,80,90,65\nfee,line,south,1,20,50,65\n' +
    'share,zone,north,1,60,50,50\nshare,zone,south,1,40,90,50\n',
);

const DAY = ['--as-of', '2020-06-20'];
const asked: Readonly<Record<string, readonly string[]>> = {
  bargain: ['bargain', RIVER, '--issue', 'river-link', ...DAY, '--draws', '50'],
  rounds: ['bargain', '--actors', path('two.csv'), '--model', 'scholz', '--rounds', '4', '--csv'],
  score: ['bargain', '--score', path('past.csv')],
  align: ['align', RIVER, ...DAY],
};
const runs = new Map<string, Run>();

beforeAll(async () => {
  await Promise.all(
    Object.entries(asked).map(async ([name, args]) =>
      runs.set(name, await landbridge([...args, '--html', path(`${name}.html`)])),
    ),
  );
}, PATIENCE);

const page = (name: string): string => {
  const { code, stderr } = runs.get(name) ?? { code: null, stderr: '' };
  expect([code, stderr]).toEqual([0, expect.stringContaining(`page: ${path(`${name}.html`)}`)]);
  return readFileSync(path(`${name}.html`), 'utf8');
};

test('a bargain writes a page that says how to get it again', () => {
  const html = page('bargain');
  expect(html).toContain('How far should the line across the river go?');
  expect(html).toContain('--issue river-link --as-of 2020-06-20 --draws 50');
  expect(html).not.toContain('⟦');
});

test('a model played in rounds: the page beside the CSV, with capability and salience', () => {
  expect(page('rounds')).toContain('north, capability 1: 80,');
  const [head, first] = (runs.get('rounds')?.stdout ?? '').split('\n');
  expect(head).toBe('turn,issue,actor,position,capability,salience');
  expect(first).toBe('0,issue,north,80,1,90');
});

test('forecasts held against past cases', () => {
  expect(page('score')).toContain('always 50');
});

test('an alignment', () => {
  const html = page('align');
  expect(html).toContain('Who stands with whom');
  expect(html).not.toContain('⟦');
});
