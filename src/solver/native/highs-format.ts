import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LpOptions, LpStatus } from '../../quantity/index.ts';
import type { FileShape, NativeAnswer, NativeFormat, RunFiles } from './native-format.ts';

const OPTIONS = 'options.txt';
const ANSWER = 'solution.txt';

/** HiGHS as a program of its own, faster than WebAssembly and without its limit of 2 GB. */
export const highsFormat: NativeFormat = {
  binary: 'highs',
  name: 'HiGHS (native)',
  prepare({ folder, model }: RunFiles, { gap = 1e-6, maxIterations }: LpOptions) {
    const lines = [
      'random_seed = 0',
      'parallel = off',
      'threads = 1',
      'small_matrix_value = 1e-12',
      'mip_abs_gap = 1e-9',
      `mip_rel_gap = ${gap}`,
      ...(maxIterations === undefined
        ? []
        : ['simplex', 'ipm']
            .map((kind) => `${kind}_iteration_limit = ${maxIterations}`)
            .concat(`mip_max_nodes = ${maxIterations}`)),
    ];
    writeFileSync(join(folder, OPTIONS), `${lines.join('\n')}\n`);
    return [
      '--options_file',
      join(folder, OPTIONS),
      '--solution_file',
      join(folder, ANSWER),
      model,
    ];
  },
  read({ folder }, shape) {
    const path = join(folder, ANSWER);
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
    return readHighsAnswer(readFileSync(path, 'utf8'), shape);
  },
};

/** The states of a model in which HiGHS has settled it, in its own words. */
const STATUSES: Readonly<Record<string, LpStatus>> = {
  Optimal: 'optimal',
  Infeasible: 'infeasible',
  Unbounded: 'unbounded',
  'Primal infeasible or unbounded': 'unbounded',
  'Time limit reached': 'limit',
  'Iteration limit reached': 'limit',
  'Solution limit reached': 'limit',
};

/** Reads a solution file in HiGHS's raw style; undefined when it is not one of this model. */
export function readHighsAnswer(text: string, shape: FileShape): NativeAnswer | undefined {
  const lines = text.split(/\r?\n/);
  const word = lines[lines.indexOf('Model status') + 1]?.trim() ?? '';
  const status = Object.hasOwn(STATUSES, word) ? STATUSES[word] : undefined;
  if (status === undefined) return undefined;
  if (status !== 'optimal' && status !== 'limit') return { status };
  const primal = lines.indexOf('# Primal solution values');
  const dual = lines.indexOf('# Dual solution values');
  if (primal < 0 || dual < primal) return undefined;
  if (lines[primal + 1] !== 'Feasible') return status === 'limit' ? { status } : undefined;
  const values = listAfter(lines, primal, '# Columns', shape.columns);
  if (values === undefined) return undefined;
  const priced = lines[dual + 1] ?? '';
  if (!['Feasible', 'Infeasible', 'None'].includes(priced)) return undefined;
  if (priced !== 'Feasible') return { status, values };
  const reducedCosts = listAfter(lines, dual, '# Columns', shape.columns);
  const duals = listAfter(lines, dual, '# Rows', shape.rows);
  return duals === undefined || reducedCosts === undefined
    ? undefined
    : { status, values, duals, reducedCosts };
}

/** The numbers of the list under `# Columns 3` or `# Rows 3`, one `NAME NUMBER` a line. */
function listAfter(
  lines: readonly string[],
  from: number,
  heading: string,
  count: number,
): Float64Array | undefined {
  const start = lines.indexOf(`${heading} ${count}`, from);
  if (start < 0) return undefined;
  const numbers = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const [, digits] = lines[start + 1 + at]?.split(' ') ?? [];
    const number = Number(digits);
    if (digits === undefined || digits === '' || !Number.isFinite(number)) return undefined;
    numbers[at] = number;
  }
  return numbers;
}
