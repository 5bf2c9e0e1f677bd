import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FOLDERS, foldersBelow } from '../scripts/floors.ts';
import { isoDate } from '../src/quantity/index.ts';
import { viewAsOf } from '../src/scenario/index.ts';
import { examplesBefore, foldersWithDoor, publicNames, expectExample } from './doc-examples.ts';
import { figureDocument } from './fixtures/figure-document.ts';
import { packFiles, packOf } from './fixtures/fixture-pack.ts';
import { onePipe } from './fixtures/one-pipe.ts';
import { openHighs } from './fixtures/solver.ts';
import { lawView, rails, riverLaw, riverLawbook } from './fixtures/law-fixture.ts';

const ROOT = join(import.meta.dirname, '..');
const folders = foldersWithDoor(ROOT, FOLDERS);
const modules = new Map<string, Record<string, unknown>>();
for (const folder of folders) {
  modules.set(folder, (await import(join(ROOT, 'src', folder, 'index.ts'))) as never);
}

const river = join(import.meta.dirname, 'fixtures/three-actors');
const files = packFiles(river);
const day = isoDate('2019-06-01');
const pack = packOf(files);
const view = viewAsOf(pack, day);
const law = {
  lawbook: riverLawbook(),
  law: riverLaw(day),
  rails: rails(),
  phaseView: lawView(day),
  grantedView: lawView('2020-03-01'),
};
const context = {
  pack,
  files,
  view,
  day,
  folder: river,
  document: figureDocument(),
  ...law,
  pipes: onePipe,
  solver: await openHighs(),
};

/** What an example of a folder may name: its own exports, those below it, and the context. */
function reachOf(folder: string, scratch: string): Record<string, unknown> {
  const exported = [...foldersBelow(folder), folder].flatMap((each) =>
    Object.entries(modules.get(each) ?? {}),
  );
  return { ...Object.fromEntries(exported), ...context, scratch };
}

describe.each(folders)('%s', (folder) => {
  const names = publicNames(ROOT, folder);

  test('every public function has an example', () => {
    const bare = names
      .filter(({ name, isClass }) => typeof modules.get(folder)?.[name] === 'function' && !isClass)
      .filter(({ examples }) => examples.every(({ code }) => code === ''))
      .map(({ file, name }) => `${file} ${name}`);
    expect(bare).toEqual([]);
  });

  for (const example of names.flatMap(({ examples }) => examples)) {
    test(`${folder} ${example.name}`, async () => {
      const scratch = mkdtempSync(join(tmpdir(), 'landbridge-example-'));
      try {
        await expectExample(example, reachOf(folder, scratch));
      } finally {
        rmSync(scratch, { recursive: true, force: true });
      }
    });
  }
});

describe('an example', () => {
  const run = async (code: string): Promise<void> =>
    expectExample({ file: 'src/x/y.ts', line: 20, name: 'two', code }, { two: () => 2 });

  test.each([
    'two(); // 2',
    'two()\n// 2',
    'const all: number[] = [\n  two(),\n]; // [2]\nall.length; // 1',
    'await Promise.resolve({ a: two() / 3 }); // { a: ≈ 0.67 }',
    'two() * 1e-6; // ≈ 2.0e-6',
    "`≈ ${two()}`; // '≈ 2'",
    'const two = 3; two; // 3',
  ])('runs: %s', async (code) => {
    await expect(run(code)).resolves.toBeUndefined();
  });

  test.each([
    ['two();\ntwo(); // 3', /^src\/x\/y\.ts:21 two: expected 2 to deeply equal 3/],
    ['two(); // ≈ 2.1', /^src\/x\/y\.ts:20 two: /],
    ['two();\n\nthree();', /^src\/x\/y\.ts:22 two: ReferenceError: three is not defined/],
    ['two(); // 2: a pair', /^src\/x\/y\.ts:20 two: .*/],
    ['two();\nfor (const x of [1]) x; // 1', /^src\/x\/y\.ts:21 two: SyntaxError: only an expr/],
    ['// the number\ntwo(); // 2', /^src\/x\/y\.ts:21 two: SyntaxError: a comment stands behind/],
  ])('fails with the place: %s', async (code, message) => {
    await expect(run(code)).rejects.toThrow(message);
  });

  test('is every block of the doc comment, up to the next tag', () => {
    const text =
      '/**\n * Two.\n *\n * @example\n * two(); // 2\n * @example\n * two();\n * @see x\n */\n';
    expect(examplesBefore(text, text.length, 'y.ts', 'two')).toEqual([
      { file: 'y.ts', line: 5, name: 'two', code: 'two(); // 2' },
      { file: 'y.ts', line: 7, name: 'two', code: 'two();' },
    ]);
  });
});
