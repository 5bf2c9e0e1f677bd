import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The last lines that vitest prints with our reporter for a little suite of test/fixtures. */
function closingLines(suite: string): string[] {
  const root = join(import.meta.dirname, '..');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const folder = join(root, 'test/fixtures/reporter', suite);
  const reporter = join(root, 'test/reporter.ts');
  const run = spawnSync(
    process.execPath,
    [vitest, 'run', '--root', folder, '--reporter', reporter],
    { encoding: 'utf8' },
  );
  return run.stdout.trimEnd().split('\n').slice(-3);
}

describe('the closing line of a run', () => {
  test('counts what passed, failed and was skipped, and says why', () => {
    expect(closingLines('mixed')).toEqual([
      '  suite.test.mjs: rests (no wind)',
      '',
      '1 passed, 1 failed, 1 skipped',
    ]);
  });

  test('counts a file that cannot be loaded as a failure', () => {
    expect(closingLines('broken').at(-1)).toBe('0 passed, 1 failed, 0 skipped');
  });
});
