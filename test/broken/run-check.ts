import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { BrokenPack } from './broken-packs.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixture = join(root, 'test/fixtures/three-actors');

/** What a run of the real command line left behind. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly megabytes: number;
  /** of the processor, which a busy machine does not lengthen */
  readonly seconds: number;
}

/** A copy of the sound pack in a new folder, broken. */
export function breakPack(pack: BrokenPack, above: string, index: number): string {
  const folder = join(above, `pack-${index}`);
  cpSync(fixture, folder, { recursive: true });
  pack.break(folder, (file, from, to) => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${pack.name}: ${file} does not hold ${from}`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  });
  return folder;
}

/** `file:line:column` of the first place where a text stands in a file of a pack. */
export function placeOf(folder: string, file: string, at: string): string {
  if (at === '') return `${file}:`;
  const before = readFileSync(join(folder, file), 'utf8').split(at)[0] ?? '';
  const lines = before.split('\n');
  return `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1} `;
}

/** A folder that is thrown away with the machine's other temporary files. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `landbridge-${name}-`));
}

/** Runs `landbridge check` in a process of its own. */
export function runCheck(
  folder: string,
  above: string,
  options: readonly string[] = [],
): Promise<Run> {
  const usageFile = `${folder.replace(/\/$/, '')}.usage.json`;
  mkdirSync(above, { recursive: true });
  const preload = join(root, 'test/broken/report-usage.ts');
  const main = join(root, 'src/cli/main.ts');
  return new Promise((done, failed) => {
    const child = spawn(
      process.execPath,
      ['--import', preload, main, 'check', folder, ...options],
      {
        env: {
          ...process.env,
          USAGE_FILE: usageFile,
          LANDBRIDGE_CACHE: join(above, 'cache'),
          NO_COLOR: '1',
        },
        cwd: above,
        timeout: 20_000,
      },
    );
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.on('error', failed);
    child.on('close', (code) => {
      const { megabytes, seconds } = usageOf(usageFile);
      done({ code, stdout, stderr, megabytes, seconds });
    });
  });
}

function usageOf(file: string): { megabytes: number; seconds: number } {
  const usage: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof usage !== 'object' || usage === null) throw new Error('no usage was left');
  const { megabytes = Number.NaN, seconds = Number.NaN }: { megabytes?: number; seconds?: number } =
    usage;
  return { megabytes, seconds };
}

/** Runs tasks a few at a time, results in their order. */
export async function inTurns<T>(
  tasks: readonly (() => Promise<T>)[],
  atOnce: number,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < tasks.length; index = next++) {
      const task = tasks[index];
      if (task !== undefined) results[index] = await task();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
