import { lpBuilder } from '../../quantity/index.ts';
import type { LpModel } from '../../quantity/index.ts';
import { openHeld } from './held-model.ts';
import type { HighsPool } from './highs-pool.ts';
import { call } from './highs-runtime.ts';
import { pointOf, run } from './run-held.ts';

/** What an objective without end comes to: is there a point at all? */
export function feasibility(
  pool: HighsPool,
  { columns, rows, matrix, sense }: LpModel,
): 'unbounded' | 'infeasible' | 'unknown' {
  const cost = new Float64Array(columns.cost.length);
  const least = leastOf(pool, { sense, columns: { ...columns, cost }, rows, matrix });
  if (least === 'infeasible') return 'infeasible';
  return least === undefined ? 'unknown' : 'unbounded';
}

/** Whether a convex quadratic objective has no end, if there is any point. */
export function isBottomless(pool: HighsPool, lp: LpModel): boolean {
  const least = leastOf(pool, recession(lp));
  return typeof least === 'number' && least < -1e-9;
}

function leastOf(pool: HighsPool, lp: LpModel): number | 'infeasible' | undefined {
  const opened = openHeld(pool, lp);
  if (!opened.ok) return undefined;
  const { runtime, model } = opened.value;
  const ending = run(opened.value);
  const point = ending === 'optimal' ? pointOf(opened.value, lp) : undefined;
  if (!runtime.broken) call(runtime, () => model.dispose());
  if (ending === 'infeasible') return 'infeasible';
  return point?.ok === true ? point.value.objective : undefined;
}

const open = (lower: number, upper: number): [number, number] => [
  lower === -Infinity ? -Infinity : 0,
  upper === Infinity ? Infinity : 0,
];

/**
 * The ways one can go without end and without bending the objective, at most one unit in each
 * column: a convex quadratic model that has a point is unbounded if and only if one of them lowers
 * the objective (Rockafellar, Convex Analysis (1970), theorem 27.3 with corollary 27.3.2).
 */
function recession(lp: LpModel): LpModel {
  const { columns, rows, matrix } = lp;
  const sign = lp.sense === 'minimise' ? 1 : -1;
  const way = lpBuilder();
  for (const [column, cost] of columns.cost.entries()) {
    const [lower, upper] = open(columns.lower[column] ?? 0, columns.upper[column] ?? 0);
    way.column({ cost: sign * cost, lower: Math.max(-1, lower), upper: Math.min(1, upper) });
  }
  for (const [row, lower] of rows.lower.entries()) {
    way.row(...open(lower, rows.upper[row] ?? 0));
  }
  for (let column = 0; column < columns.cost.length; column++) {
    for (let at = matrix.starts[column] ?? 0; at < (matrix.starts[column + 1] ?? 0); at++) {
      way.entry(matrix.rows[at] ?? 0, column, matrix.values[at] ?? 0);
    }
  }
  const flat = Array.from(columns.cost, () => way.row(0, 0));
  for (const [i, j, q] of lp.quadratic ?? []) {
    way.entry(flat[i] ?? 0, j, q);
    if (i !== j) way.entry(flat[j] ?? 0, i, q);
  }
  return way.build('minimise');
}
