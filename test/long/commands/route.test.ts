import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { routeResultSchema } from '../../../src/corridor/index.ts';
import { PATIENCE, RIVER, landbridge } from '../../commands/landbridge.ts';
import type { Run } from '../../commands/landbridge.ts';

const folder = mkdtempSync(join(tmpdir(), 'landbridge-route-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const page = join(folder, 'way.html');

const PAIR = ['--from', '부산', '--to', 'Москва', '--as-of', '2024-10-16'];
const korea = (...more: readonly string[]): string[] => ['route', 'korea', ...PAIR, ...more];

const asked: Readonly<Record<string, readonly string[]>> = {
  screen: korea('--html', page),
  legs: korea('--draws', '0', '--legs'),
  json: korea('--json', '--matrix', '--draws', '20'),
  again: korea('--json', '--matrix', '--draws', '20'),
  csv: korea('--csv', '--draws', '20'),
  help: ['route', '--help'],
  place: ['route', 'korea', '--from', 'busn', '--to', 'moscow'],
  same: ['route', 'korea', '--from', 'busan', '--to', '부산'],
  state: korea('--avoid', 'Rusia'),
  link: korea('--assume', 'rail-dorasan-kaesongg'),
  variant: korea('--variant', 'rail/fastest'),
  cargo: korea('--cargo', 'coal'),
  draws: korea('--draws', '1000000'),
  count: korea('--draws', 'many'),
  by: korea('--by', 'speed'),
  ends: ['route', 'korea', '--from', 'busan'],
  folder: korea('--html', join(folder, 'no', 'such', 'way.html')),
  nowhere: ['route', 'korea', '--from', 'busan', '--to', 'lng-world', '--as-of', '2024-10-16'],
  bare: ['route', RIVER, '--from', 'a', '--to', 'b'],
  broken: ['route', RIVER, '--from', 'a', '--to', 'b', '--json'],
};

const runs = new Map<string, Run>();
const run = (name: string): Run => runs.get(name) ?? { code: null, stdout: '', stderr: '' };

beforeAll(async () => {
  await Promise.all(
    Object.entries(asked).map(async ([name, args]) => runs.set(name, await landbridge(args))),
  );
}, PATIENCE);

describe('landbridge route', () => {
  test('tells ways between places called by any of their names', () => {
    const { code, stdout } = run('screen');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Busan → Moscow · /);
    for (const head of ['all sea', 'sea and land', 'by land alone', 'through China']) {
      expect(stdout).toContain(`\n${head}\n`);
    }
    expect(stdout).toMatch(/severed/);
  });

  test('writes a page that loads nothing', () => {
    expect(run('screen').stderr).toContain(`page: ${page}`);
    const text = readFileSync(page, 'utf8');
    expect(text).toMatch(/default-src (?:'|&#39;)none/);
    expect(text.match(/<svg/g)?.length).toBe(3);
  });

  test('--legs prints every leg, and without draws nothing of draws', () => {
    const { stdout } = run('legs');
    expect(stdout).toMatch(/sea, Busan → Vladivostok +935/);
    expect(stdout).toContain('no draws');
    expect(stdout).not.toContain('best in draws');
  });

  test('--json is what the schema says, twice the same', () => {
    const { code, stdout } = run('json');
    expect(code).toBe(0);
    expect(run('again').stdout).toBe(stdout);
    const result = routeResultSchema.parse(JSON.parse(stdout));
    expect(result.answer.matrix?.length).toBeGreaterThan(3);
    expect(result.law?.states.map(({ state }) => state)).toContain('KP');
  });

  test('--csv has a row for every column and every leg', () => {
    const [head = '', ...rows] = run('csv').stdout.trimEnd().split('\n');
    expect(head).toMatch(/^level,column,number,id,name,mode/);
    expect(rows.filter((row) => row.startsWith('column,')).length).toBe(4);
    expect(rows.filter((row) => row.startsWith('leg,')).length).toBeGreaterThan(20);
  });

  test('help has examples and exit codes', () => {
    expect(run('help').stdout).toMatch(/Examples:[^]*Exit code: 0 /);
  });
});

describe('what cannot be answered is input to mend, and says how', () => {
  test.each([
    ['place', /no place "busn".*nearest: busan/],
    ['same', /begins and ends at busan/],
    ['state', /no state "Rusia".*RU \(Russia\)/],
    ['link', /no link "rail-dorasan-kaesongg".*did you mean rail-dorasan-kaesong\?/],
    ['variant', /no variant "fastest"/],
    ['cargo', /no cargo "coal"/],
    ['draws', /up to 100000/],
    ['count', /--draws must be a whole number/],
    ['by', /Allowed choices are time, cost, both/],
    ['ends', /required option.*--to/],
    ['folder', /cannot write/],
    ['nowhere', /no way from busan to lng-world/],
    ['bare', /no place "a"/],
  ])('%s', (name, says) => {
    expect(run(name).code).toBe(2);
    expect(run(name).stderr.replaceAll(/\s+/g, ' ')).toMatch(says);
    expect(run(name).stderr).not.toMatch(/\n\s+at /);
  });

  test('as JSON where JSON was asked for', () => {
    expect(run('broken').code).toBe(2);
    expect(JSON.parse(run('broken').stdout)).toMatchObject({
      schema: 'problems@1',
      problems: [{ code: 'cli/unknown-place', path: '--from' }],
    });
  });
});
