import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, describe, expect, test } from 'vitest';

import { parseScenario } from '../../scenario/index.ts';
import { findPack, shippedPacks } from './find-pack.ts';
import { loadScenario } from './load-scenario.ts';
import { openPackCache } from './pack-cache.ts';

const fixture = fileURLToPath(new URL('../../../test/fixtures/three-actors', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'landbridge-load-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

let copies = 0;
function copyOfPack(): { folder: string; cacheFolder: string } {
  copies += 1;
  const folder = join(temporary, `pack-${copies}`);
  cpSync(fixture, folder, { recursive: true });
  return { folder, cacheFolder: join(temporary, `cache-${copies}`) };
}

describe('loadScenario', () => {
  test('reads the YAML files of a folder and nothing else', async () => {
    const { folder } = copyOfPack();
    writeFileSync(join(folder, 'README.md'), 'Not YAML: [');
    writeFileSync(join(folder, '.hidden.yaml'), 'Not YAML: [');
    const { pack, problems, files } = await loadScenario(folder, { cache: false });
    expect(problems).toEqual([]);
    expect(pack?.scenario.name).toBe('The river line');
    expect(files.map(({ path }) => path)).toContain('projects/river-line.yaml');
    expect(files).toHaveLength(16);
  });

  test('refuses a folder of too many files instead of reading a part of it', async () => {
    const { folder } = copyOfPack();
    mkdirSync(join(folder, 'events'));
    for (let n = 0; n < 5000; n++) writeFileSync(join(folder, 'events', `e${n}.yaml`), '');
    const { pack, problems } = await loadScenario(folder, { cache: false });
    expect(pack).toBeUndefined();
    expect(problems.map(({ code }) => code)).toContain('too-many-files');
  });

  test('gives the digest that parseScenario gives', async () => {
    const { digest, files } = await loadScenario(fixture, { cache: false });
    expect(parseScenario(files).digest).toBe(digest);
  });

  test('a missing folder is a problem, not an exception', async () => {
    const { pack, problems } = await loadScenario(join(temporary, 'nowhere'));
    expect(pack).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['missing-folder']);
  });
});

describe('the cache', () => {
  test('gives an unchanged pack back as it was, and a changed one anew', async () => {
    const { folder, cacheFolder } = copyOfPack();
    const cache = openPackCache(cacheFolder);
    const first = await loadScenario(folder, { cache });
    const second = await loadScenario(folder, { cache });
    expect([first.cached, second.cached]).toEqual([false, true]);
    expect(second.pack).toEqual(first.pack);
    writeFileSync(join(folder, 'scenario.yaml'), 'name: Other\nsummary: Other\ncovers-to: 2021\n');
    const third = await loadScenario(folder, { cache });
    expect([third.cached, third.pack?.scenario.name]).toEqual([false, 'Other']);
  });

  test('keeps warnings and notices, and no pack with errors', async () => {
    const { folder, cacheFolder } = copyOfPack();
    const cache = openPackCache(cacheFolder);
    const spare =
      'spare: { title: T, is: plan, confidence: low, quantity: unknown, source: herald-2019 }\n';
    mkdirSync(join(folder, 'values'));
    writeFileSync(join(folder, 'values/spare.yaml'), spare);
    await loadScenario(folder, { cache });
    const again = await loadScenario(folder, { cache });
    expect(again.cached).toBe(true);
    expect(again.problems.map(({ code }) => code)).toEqual(['unused-value']);
    writeFileSync(join(folder, 'values/spare.yaml'), 'spare: 1\n');
    await loadScenario(folder, { cache });
    expect((await loadScenario(folder, { cache })).cached).toBe(false);
  });

  test.each([
    ['torn', '{"format":"landbr'],
    ['of another shape', '{"format":"landbridge-pack@2","pack":3}'],
    ['empty', ''],
  ])('a file that is %s is made anew', async (_, content) => {
    const { folder, cacheFolder } = copyOfPack();
    const cache = openPackCache(cacheFolder);
    const first = await loadScenario(folder, { cache });
    for (const name of readdirSync(cacheFolder)) writeFileSync(join(cacheFolder, name), content);
    const second = await loadScenario(folder, { cache });
    expect([second.cached, second.problems]).toEqual([false, []]);
    expect(second.pack).toEqual(first.pack);
    expect((await loadScenario(folder, { cache })).cached).toBe(true);
  });

  test('a place nobody can write to does no harm', async () => {
    const { folder } = copyOfPack();
    const file = join(temporary, 'a-file');
    writeFileSync(file, '');
    const cache = openPackCache(join(file, 'cache'));
    const { pack } = await loadScenario(folder, { cache });
    expect(pack).toBeDefined();
    expect((await loadScenario(folder, { cache })).cached).toBe(false);
  });

  test('keeps the last packs only', async () => {
    const { folder, cacheFolder } = copyOfPack();
    const cache = openPackCache(cacheFolder);
    for (let year = 2000; year < 2020; year++) {
      writeFileSync(join(folder, 'scenario.yaml'), `name: N\nsummary: S\ncovers-to: ${year}\n`);
      await loadScenario(folder, { cache });
    }
    expect(readdirSync(cacheFolder).length).toBe(16);
  });
});

describe('findPack', () => {
  const root = join(temporary, 'package');
  mkdirSync(join(root, 'scenarios/north'), { recursive: true });
  mkdirSync(join(root, 'scenarios/south'));

  test('knows the packs that come along by name, wherever it is called', () => {
    expect(shippedPacks(root)).toEqual(['north', 'south']);
    expect(findPack('north', root)).toEqual({
      ok: true,
      value: { folder: join(root, 'scenarios/north'), name: 'north' },
    });
  });

  test('offers the near name of a pack that comes along', () => {
    const found = findPack('nort', root);
    expect(found.ok ? [] : found.problems.map(({ code, hint }) => [code, hint])).toEqual([
      ['missing-folder', 'did you mean "north"?'],
    ]);
  });
});
