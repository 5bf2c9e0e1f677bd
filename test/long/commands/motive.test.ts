import { beforeAll, expect, test } from 'vitest';
import { PATIENCE, RIVER, landbridge } from '../../commands/landbridge.ts';
import type { Run } from '../../commands/landbridge.ts';

const asked: Readonly<Record<string, string>> = {
  on: 'bargain korea --issue rail-link --as-of 2018-08-17 --draws 50 --motive us-interest-in-prolonging',
  unknown: `bargain ${RIVER} --issue river-link --as-of 2019-06-01 --motive ferries`,
  nowhere: `bargain ${RIVER} --issue river-link --as-of 2019-06-01 --near atlantis`,
};
const runs = new Map<string, Run>();

beforeAll(async () => {
  await Promise.all(
    Object.entries(asked).map(async ([name, line]) =>
      runs.set(name, await landbridge(line.split(' '))),
    ),
  );
}, PATIENCE);

const run = (name: string): Run => runs.get(name) ?? { code: null, stdout: '', stderr: '' };

test('B10: an alleged motive moves the table and is told with the one who alleges it', () => {
  expect(run('on').code).toBe(0);
  expect(run('on').stdout).toMatch(/^ {2}United States .* 0 +60 /m);
  expect(run('on').stdout).toMatch(/US is taken to want what author of s4 alleges/);
  expect(run('on').stderr).toContain('which is not established');
});

test('a motive or a place the pack has not is refused', () => {
  expect([run('unknown').code, run('nowhere').code]).toEqual([2, 2]);
  expect(run('unknown').stderr).toContain('there is no alleged motive "ferries"');
  expect(run('nowhere').stderr).toContain('there is no place with coordinates');
});
