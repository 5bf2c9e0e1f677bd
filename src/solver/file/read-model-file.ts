import { LandbridgeError, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { failSolver } from '../solver-problem.ts';
import type { ModelFile } from './model-file.ts';
import { readLp } from './read-lp.ts';
import { readMps } from './read-mps.ts';

/** A file of a model as it lies on the disk, already unpacked. */
export interface ModelSource {
  /** for messages, and to tell the format by its ending */
  readonly path: string;
  readonly text: string | Uint8Array;
}

/** How a file of a model is read. */
export interface ReadModelOptions {
  /** default: `mps` for a path that ends so, else `lp` */
  readonly format?: 'lp' | 'mps';
  /** characters or bytes; default 32 million, which takes some seconds and 1 GB at worst */
  readonly maxSize?: number;
}

const MOST = 32_000_000;

/**
 * Reads a model in CPLEX's LP format or in MPS, with the names of its rows and columns. The first
 * thing that is wrong is told with line and column: an unknown name, a word out of place, a part of
 * these formats that is not read here (semi-continuous columns, special ordered sets, quadratic
 * rows), a bound that programs take in different ways.
 *
 * LP: CPLEX file formats reference, "LP file format". MPS: Murtagh, Advanced Linear Programming
 * (1981), chapter 9.
 *
 * @example
 * const text = 'Minimize\n cost: 2 sea + 3 rail\nSubject To\n demand: sea + rail >= 10\nEnd';
 * const { model, rows, columns } = unwrap(readLpFile({ path: 'transport.lp', text }));
 * [rows, columns, [...model.columns.cost]]; // [['demand'], ['sea', 'rail'], [2, 3]]
 * const broken = readLpFile({ path: 'transport.lp', text: text.replace('>=', 'or') });
 * broken.ok ? '' : describeProblem(broken.problems[0]); // 'transport.lp:4:21 expected <=, >= or =, found or'
 */
export function readLpFile(source: ModelSource, options: ReadModelOptions = {}): Result<ModelFile> {
  const { path } = source;
  const { maxSize = MOST, format = /\.mps$/i.test(path) ? 'mps' : 'lp' } = options;
  const place = { file: path, line: 1, column: 1 };
  if (source.text.length > maxSize) {
    const params = { most: maxSize };
    return failSolver({
      code: 'solver/too-large',
      value: String(source.text.length),
      params,
      place,
    });
  }
  const text = typeof source.text === 'string' ? source.text : decode(source.text);
  if (text === undefined || text.includes('\0'))
    return failSolver({ code: 'solver/not-text', place });
  try {
    return succeed(format === 'mps' ? readMps(path, text) : readLp(path, text));
  } catch (error) {
    if (error instanceof LandbridgeError) return { ok: false, problems: error.problems };
    throw error;
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
