import { lpBuilder } from '../../quantity/index.ts';
import type { LpModel } from '../../quantity/index.ts';
import { entriesOf } from './barrier-model.ts';

/**
 * The ways one can go without end and without bending the objective, at most one unit in each
 * column: a convex quadratic model that has a point is unbounded if and only if one of them lowers
 * the objective (Rockafellar, Convex Analysis (1970), theorem 27.3 with corollary 27.3.2).
 */
export function recession(lp: LpModel): LpModel {
  const { columns, rows, quadratic = [] } = lp;
  const sign = lp.sense === 'minimise' ? 1 : -1;
  const way = lpBuilder();
  for (const [column, cost] of columns.cost.entries()) {
    const [lower, upper] = endless(columns.lower[column] ?? 0, columns.upper[column] ?? 0);
    way.column({ cost: sign * cost, lower: Math.max(-1, lower), upper: Math.min(1, upper) });
  }
  for (const [row, lower] of rows.lower.entries()) {
    way.row(...endless(lower, rows.upper[row] ?? 0));
  }
  for (const [row, column, value] of entriesOf(lp)) way.entry(row, column, value);
  const flat = Array.from(columns.cost, () => way.row(0, 0));
  for (const [i, j, q] of quadratic) {
    way.entry(flat[i] ?? 0, j, q);
    if (i !== j) way.entry(flat[j] ?? 0, i, q);
  }
  return way.build('minimise');
}

/** Which way there is no bound. */
const endless = (lower: number, upper: number): [number, number] => [
  lower === -Infinity ? -Infinity : 0,
  upper === Infinity ? Infinity : 0,
];
