import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LpModel, LpOptions } from '../../quantity/index.ts';
import { writeMps } from '../file/write-mps.ts';
import type { NativeAnswer, NativeFormat } from './native-format.ts';

/** An answer, and for each of its rows the number in the model. */
export interface RunAnswer extends NativeAnswer {
  readonly rows: readonly number[];
}

/**
 * Has a program solve a model in a private folder that is gone afterwards, whatever happens. It may
 * take `seconds`; what it prints goes to a file, so that much of it does no harm.
 */
export function runBinary(
  format: NativeFormat,
  binary: string,
  model: LpModel,
  options: LpOptions,
  seconds: number,
): RunAnswer {
  const folder = mkdtempSync(join(tmpdir(), 'landbridge-lp-'));
  try {
    const { text, rows } = writeMps(model);
    const files = { folder, model: join(folder, 'model.mps') };
    writeFileSync(files.model, text);
    const log = join(folder, 'log.txt');
    const ended = runLogged(binary, format.prepare(files, options), log, folder, seconds);
    if (ended !== undefined) return { ...ended, rows };
    const shape = { rows: rows.length, columns: model.columns.cost.length };
    const answer = format.read(files, shape);
    const said = `${format.binary} left no answer that can be read; it said: ${lastLines(log)}`;
    return { ...(answer ?? { status: 'failed', message: said }), rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Undefined when the program came to its end. */
function runLogged(
  binary: string,
  args: readonly string[],
  log: string,
  cwd: string,
  seconds: number,
): NativeAnswer | undefined {
  const out = openSync(log, 'w');
  try {
    const { error, signal, status } = spawnSync(binary, args, {
      cwd,
      stdio: ['ignore', out, out],
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
    });
    if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT') {
      return { status: 'limit', message: `stopped after ${seconds} seconds` };
    }
    if (error !== undefined) return { status: 'failed', message: error.message };
    if (status === 0) return undefined;
    const how = signal === null ? `code ${status}` : `signal ${signal}`;
    return { status: 'failed', message: `it ended with ${how}; it said: ${lastLines(log)}` };
  } finally {
    closeSync(out);
  }
}

function lastLines(log: string): string {
  const lines = readFileSync(log, 'utf8').slice(-2000).trim().split(/\r?\n/);
  return lines.slice(-3).join(' / ') || 'nothing';
}
