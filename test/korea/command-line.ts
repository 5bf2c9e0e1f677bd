import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');
const run = promisify(execFile);

/** What `landbridge show korea …` prints, on one line. */
export async function shown(...args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [MAIN, 'show', 'korea', ...args, '--no-color']);
  return stdout.replaceAll(/\s+/g, ' ');
}
