/**
 * Runs the suites of test/cases against a folder of known answers, which is not part of the
 * package: `npm run test:cases -- FOLDER`, or with the folder in LANDBRIDGE_CASES.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const given = process.argv[2] ?? process.env['LANDBRIDGE_CASES'];
const folder = given === undefined ? undefined : resolve(given);

if (folder === undefined) {
  refuse('which cases? npm run test:cases -- FOLDER, or set LANDBRIDGE_CASES');
} else if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
  refuse(`no folder of cases at ${folder}`);
} else {
  const root = join(import.meta.dirname, '..');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const run = spawnSync(
    process.execPath,
    [vitest, 'run', '--config', 'vitest.cases.config.ts', ...process.argv.slice(3)],
    { cwd: root, stdio: 'inherit', env: { ...process.env, LANDBRIDGE_CASES: folder } },
  );
  process.exitCode = run.status ?? 1;
}

function refuse(why: string): void {
  process.stderr.write(`test:cases: ${why}\n`);
  process.exitCode = 2;
}
