import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AssessResult } from '../../src/assessment/index.ts';
import { PATIENCE, RIVER, ROOT, landbridge, temporaryFolder } from './landbridge.ts';
import type { Run } from './landbridge.ts';

const folder = temporaryFolder();
const fixture = join(ROOT, RIVER);

let plain: Run;
let json: Run;
let report: Run;
let late: Run;
let narrow: Run;

beforeAll(async () => {
  const day = ['--as-of', '2020-06-20', '--draws', '2000'];
  [plain, json, report, late, narrow] = await Promise.all([
    landbridge(['assess', RIVER, ...day, '--no-report']),
    landbridge(['assess', RIVER, ...day, '--json', '--threads', '2']),
    landbridge(['assess', fixture, ...day], { cwd: folder }),
    landbridge(['assess', RIVER, '--as-of', '2022-03-01', '--draws', '100', '--no-report']),
    landbridge(['assess', RIVER, ...day, '--no-report', '--ids', '--phase', 'survey']),
  ]);
}, PATIENCE);

describe('landbridge assess', () => {
  test('the first screen: chance, ladder, who held it, why, and on what it rests', async () => {
    expect(plain.code).toBe(0);
    await expect(plain.stdout).toMatchFileSnapshot('../golden/commands/assess-river.txt');
    expect(plain.stdout).not.toMatch(/(^| )(0|100) %/m);
    expect(widest(plain.stdout)).toBeLessThanOrEqual(80);
  });

  test('talk stays away from the results, and no escape codes go into a pipe', () => {
    expect(plain.stderr).toBe('');
    expect(plain.stdout).not.toContain('\u001B');
  });

  test('--json prints the whole answer, and writes no report', () => {
    const result = JSON.parse(json.stdout) as AssessResult;
    expect(result.schema).toBe('landbridge/assess@1');
    expect(result.request).toMatchObject({ asOf: '2020-06-20', draws: 2000, seed: 1 });
    expect(result.answer.projects[0]?.ladder[0]).toMatchObject({ step: 'survey', status: 'done' });
    expect(existsSync(join(ROOT, 'landbridge-three-actors-river-line-2020-06-20.html'))).toBe(
      false,
    );
  });

  test('the report lies in the current folder, named after what was asked', () => {
    const name = 'landbridge-three-actors-river-line-2020-06-20.html';
    expect(report.code).toBe(0);
    expect(report.stdout).toContain(name);
    expect(readdirSync(folder)).toEqual([name]);
    expect(readFileSync(join(folder, name), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  test('a day after the last one whose facts were looked for is said first of all', () => {
    expect(late.stdout.split('\n')[0]).toContain('This pack covers facts to 2021-12-31');
  });

  test('--ids and --phase: the survey, with ids instead of names', () => {
    expect(narrow.stdout).toContain('survey by 2022-06-20?');
    expect(narrow.stdout).not.toContain('Upper State');
  });
});

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));
