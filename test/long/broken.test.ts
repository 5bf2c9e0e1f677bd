import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { BROKEN_NETWORKS } from '../broken/broken-networks.ts';
import { BROKEN_PACKS, UNREADABLE } from '../broken/broken-packs.ts';
import { breakPack, inTurns, placeOf, runCheck, temporaryFolder } from '../broken/run-check.ts';
import type { Run } from '../broken/run-check.ts';

const isSuperuser = process.getuid?.() === 0;
const READABLE = [...BROKEN_PACKS, ...BROKEN_NETWORKS];
const PACKS = isSuperuser ? READABLE : [...READABLE, UNREADABLE];

const above = temporaryFolder('broken');
const folders = PACKS.map((pack, index) => breakPack(pack, above, index));
let runs: Run[] = [];

beforeAll(async () => {
  runs = await inTurns(
    folders.map((folder) => () => runCheck(folder, above)),
    3,
  );
}, 150_000);

afterAll(() => rmSync(above, { recursive: true, force: true }));

describe('each broken pack is told with its place, and leaves with 2', () => {
  for (const [index, pack] of PACKS.entries()) {
    test(pack.name, () => {
      const { code, stdout, stderr, megabytes } = runs[index] ?? notRun();
      const place = placeOf(folders[index] ?? '', pack.file, pack.at);
      const told = stdout
        .split('\n')
        .filter((line) => line.startsWith(place) && line.includes(`  error  ${pack.code}`));
      expect(told, stdout.slice(0, 3000)).not.toEqual([]);
      expect(told.join('\n')).toContain(pack.says ?? '');
      expect(code).toBe(2);
      expect(stdout + stderr).not.toMatch(/\n\s+at .*[:(]\d+:\d+/);
      expect(megabytes).toBeLessThan(500);
    });
  }
});

describe('what is no pack at all', () => {
  test('a folder that is not there: the shipped pack of a near name is offered', async () => {
    const run = await runCheck(join(above, 'nothing-here'), above);
    expect(run.code).toBe(2);
    expect(run.stdout).toMatch(/error {2}missing-folder {2}there is no folder/);
  });

  test('a file where the folder is expected', async () => {
    const run = await runCheck(join(folders[0] ?? '', 'actors.yaml'), above);
    expect(run.code).toBe(2);
    expect(run.stdout).toContain('not-a-folder');
  });

  test('an empty folder lacks what every pack has', async () => {
    const run = await runCheck(temporaryFolder('empty'), above);
    expect(run.code).toBe(2);
    expect(run.stdout).toMatch(/^scenario\.yaml:1:1 {2}error {2}missing-file/m);
    expect(run.stdout).toMatch(/^parameters\.yaml:1:1 {2}error {2}missing-file/m);
  });
});

test('many errors are counted and not all printed', () => {
  const index = PACKS.findIndex(({ name }) => name === 'ten thousand errors');
  const few = runs[index] ?? notRun();
  expect(few.stdout.split('\n').length).toBeLessThan(400);
  expect(few.stdout).toMatch(/… and \d+ more errors/);
  expect(few.stderr).toMatch(/\d{4,} errors/);
});

test('the sound pack has no problem, fresh and from the cache', async () => {
  const folder = breakPack({ ...UNREADABLE, break: () => {} }, above, PACKS.length);
  for (const time of ['first', 'again']) {
    const run = await runCheck(folder, above, ['--json']);
    expect(run.code, `${time}: ${run.stdout}${run.stderr}`).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ ok: true, problems: [] });
  }
});

function notRun(): never {
  throw new Error('the pack was not checked');
}
