import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkSource } from '../../scripts/check-floors.ts';
import { FOLDERS, foldersBelow, PURE_FOLDERS } from '../../scripts/floors.ts';
import { lint, ROOT } from './lint.ts';

/** One file per ordered pair of folders and way of importing; what the floors say of it. */
const PAIRS = FOLDERS.flatMap((from) =>
  FOLDERS.filter((to) => to !== from).flatMap((to) => {
    const allowed = foldersBelow(from).includes(to);
    return [
      { file: `src/${from}/of-${to}.ts`, target: `../${to}/index.ts`, allowed },
      { file: `src/${from}/deep/of-${to}.ts`, target: `../../${to}/index.ts`, allowed },
      { file: `src/${from}/past-${to}.ts`, target: `../${to}/inner.ts`, allowed: false },
      { file: `src/${from}/past-deep-${to}.ts`, target: `../${to}/deep/index.ts`, allowed: false },
    ];
  }),
);

describe('every pair of folders: lint and scripts/check-floors.ts agree with the floors', () => {
  const root = mkdtempSync(join(tmpdir(), 'landbridge-floors-'));
  let fired: ReadonlyMap<string, string[]> = new Map();

  beforeAll(() => {
    const config = JSON.parse(readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8')) as object;
    const untyped = { ...config, options: {}, categories: { correctness: 'off' } };
    writeFileSync(join(root, 'lint.json'), JSON.stringify(untyped));
    for (const { file, target } of PAIRS) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), sourceImporting(target));
    }
    fired = lint(root, 'lint.json');
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  test('lint', () => {
    const refused = PAIRS.filter(({ file }) =>
      fired.get(file)?.includes('eslint(no-restricted-imports)'),
    ).map(({ file }) => file);
    expect(refused).toEqual(PAIRS.filter((pair) => !pair.allowed).map(({ file }) => file));
  });

  test('scripts/check-floors.ts', () => {
    const refused = PAIRS.filter(
      ({ file, target }) => checkSource(file, sourceImporting(target)).length > 0,
    ).map(({ file }) => file);
    expect(refused).toEqual(PAIRS.filter((pair) => !pair.allowed).map(({ file }) => file));
  });
});

function sourceImporting(target: string): string {
  return `import type { Thing } from '${target}';\n\nexport type Own = Thing;\n`;
}

test('the seven engines do not know one another', () => {
  expect(foldersBelow('law')).toEqual(['quantity', 'scenario', 'institution']);
});

test('the second tsconfig holds exactly the pure floors', () => {
  const text = readFileSync(join(ROOT, 'tsconfig.pure.json'), 'utf8');
  const included = [...text.matchAll(/"src\/([a-z]+)"/g)].map(([, folder]) => folder);
  expect(included).toEqual(PURE_FOLDERS);
});
