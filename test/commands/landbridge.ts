import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** As typed in the root of the checkout, so that the commands we suggest read the same everywhere. */
export const RIVER = 'test/fixtures/three-actors';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** what stands on standard input */
  readonly input?: string;
  /** closes the pipe after the first piece, as `| head -1` does */
  readonly stopReading?: boolean;
}

/** At once: more would only take the processor from one another. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Runs the real command line in a process of its own, a few at a time. */
export async function landbridge(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    return await start(args, options);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** For the hook that starts the runs of a file: a busy machine may be slow. */
export const PATIENCE = 120_000;

function start(args: readonly string[], options: RunOptions): Promise<Run> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(ROOT, 'src/cli/main.ts'), ...args], {
      cwd: options.cwd ?? ROOT,
      env: { ...withoutColour(), LANDBRIDGE_CACHE: cacheFolder, ...options.env },
      timeout: 60_000,
    });
    child.stdin.end(options.input ?? '');
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data: Buffer) => {
      stdout += data.toString();
      if (options.stopReading === true) child.stdout.destroy();
    });
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.on('error', failed);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}

/** A folder that is thrown away with the machine's other temporary files. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'landbridge-commands-'));

const cacheFolder = temporaryFolder();

function withoutColour(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _colour, ...env } = process.env;
  return { ...env, NO_COLOR: '1' };
}
