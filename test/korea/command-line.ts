import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');
const run = promisify(execFile);

/** What the command line prints to standard output. */
export async function commandLine(...args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [MAIN, ...args, '--no-color']);
  return stdout;
}

/** What `landbridge show korea …` prints, on one line. */
export async function shown(...args: readonly string[]): Promise<string> {
  return (await commandLine('show', 'korea', ...args)).replaceAll(/\s+/g, ' ');
}
