import { readFileSync, statSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import type { LpOptions, LpStatus } from '../../quantity/index.ts';
import type { FileShape, NativeAnswer, NativeFormat, RunFiles } from './native-format.ts';

const SUMMARY = 'solution.txt';
const NUMBERS = 'solution.bin';

/**
 * COIN-OR CBC, tested with 2.10.8. How it ended stands in the first line of its solution file, which
 * has eight digits; the numbers to the last bit are in what `saveSolution` writes.
 */
export const cbcFormat: NativeFormat = {
  binary: 'cbc',
  name: 'CBC (native)',
  prepare: ({ folder, model }: RunFiles, { gap = 1e-6, maxIterations }: LpOptions) => [
    model,
    'ratioGap',
    String(gap),
    'allowableGap',
    '0',
    ...(maxIterations === undefined
      ? []
      : ['maxIterations', String(maxIterations), 'maxNodes', String(maxIterations)]),
    'solve',
    'solution',
    join(folder, SUMMARY),
    'saveSolution',
    join(folder, NUMBERS),
  ],
  read({ folder }, shape) {
    const status = statusOf(firstLine(join(folder, SUMMARY)));
    if (status === undefined) return undefined;
    if (status !== 'optimal' && status !== 'limit') return { status };
    const numbers = numbersIn(join(folder, NUMBERS), shape);
    return numbers === undefined ? undefined : { status, ...numbers };
  },
};

/** How the first line of the solution file says it ended, e.g. `Optimal - objective value 23.0`. */
export function statusOf(line: string): LpStatus | undefined {
  if (/^Optimal\b/.test(line)) return 'optimal';
  if (/^(Integer infeasible|Infeasible)\b/.test(line)) return 'infeasible';
  if (/^Unbounded\b/.test(line)) return 'unbounded';
  return /^Stopped on (iterations|nodes|time|solutions|gap)\b/.test(line) ? 'limit' : undefined;
}

function firstLine(path: string): string {
  const text = readIfThere(path)?.subarray(0, 200).toString('latin1') ?? '';
  return text.split('\n', 1)[0] ?? '';
}

/**
 * Two whole numbers, rows and columns; then as doubles the objective, the activity and the price of
 * each row, the value and the reduced cost of each column.
 */
function numbersIn(path: string, { rows, columns }: FileShape): Partial<NativeAnswer> | undefined {
  const bytes = readIfThere(path);
  const length = 2 * 4 + 8 * (1 + 2 * rows + 2 * columns);
  if (bytes === undefined || bytes.length !== length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  const little = endianness() === 'LE';
  if (view.getInt32(0, little) !== rows || view.getInt32(4, little) !== columns) return undefined;
  const part = (from: number, count: number): Float64Array =>
    Float64Array.from({ length: count }, (_, at) => view.getFloat64(16 + 8 * (from + at), little));
  return {
    duals: part(rows, rows),
    values: part(2 * rows, columns),
    reducedCosts: part(2 * rows + columns, columns),
  };
}

function readIfThere(path: string): Buffer | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
    ? readFileSync(path)
    : undefined;
}
