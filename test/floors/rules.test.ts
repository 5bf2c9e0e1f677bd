import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFloors } from '../../scripts/check-floors.ts';
import { formatFindings, typescriptFiles } from '../../scripts/source-tree.ts';
import { lint, ROOT, runTool } from './lint.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

/** The rules a fixture says it breaks, in its first line: `// fires: RULE RULE`. */
function expected(file: string): string[] {
  const [line = ''] = readFileSync(join(FIXTURES, file), 'utf8').split('\n');
  const [, rules] = line.split('// fires: ');
  return rules === undefined ? [] : rules.split(' ').toSorted();
}

describe('each rule of the house fires on its violation, and nothing else does', () => {
  const fired = lint(FIXTURES, 'lint.json', '--type-aware');
  for (const { file, code } of checkFloors(FIXTURES)) {
    fired.set(file, [...(fired.get(file) ?? []), code]);
  }
  test.each(typescriptFiles(FIXTURES, 'src'))('%s', (file) => {
    expect((fired.get(file) ?? []).toSorted()).toEqual(expected(file));
  });
});

describe('a pure floor that touches the machine does not compile', () => {
  const { stdout } = runTool('tsc', FIXTURES, ['-p', 'tsconfig.pure.json', '--pretty', 'false']);
  const broken = new Set(stdout.split('\n').map((line) => line.split('(')[0]));
  const files = typescriptFiles(FIXTURES, 'pure').filter((file) => !file.endsWith('imports.ts'));
  test.each(files)('%s', (file) => {
    expect(broken).toContain(file);
  });
  test('while the libraries of the pure floors bring no types of Node or a browser', () => {
    expect(existsSync(join(FIXTURES, 'pure/imports.ts'))).toBe(true);
    expect(broken).not.toContain('pure/imports.ts');
  });
});

test('this checkout keeps its floors', () => {
  expect(formatFindings(checkFloors(ROOT))).toBe('');
});
