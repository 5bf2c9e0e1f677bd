import type { LpModel } from '../../quantity/index.ts';
import type { Entries } from './kkt-system.ts';

/**
 * A quadratic model in the form the interior-point method works on: least ½wᵀQw + cᵀw with Aw = b
 * and lower ≤ w ≤ upper, where w is the columns that are not fixed, and behind them the activity of
 * each row that is no equation.
 */
export interface BarrierModel {
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** i ≤ j, each place once */
  readonly hessian: Entries;
  readonly matrix: Entries;
  readonly right: Float64Array;
  /** for each unknown the number of its column, or −1 − the number of its row */
  readonly unknowns: Int32Array;
  /** for each equation the number of its row */
  readonly rows: Int32Array;
  /** −1 for a model to maximise, whose objective is negated here */
  readonly sign: 1 | -1;
}

/** A model in that form; rows without bounds are left out. */
export function barrierModel(lp: LpModel): BarrierModel {
  const { columns, rows } = lp;
  const sign = lp.sense === 'minimise' ? 1 : -1;
  const isFixed = (column: number): boolean => columns.lower[column] === columns.upper[column];
  const free = Array.from(columns.cost.keys()).filter((column) => !isFixed(column));
  const kept = Array.from(rows.lower.keys()).filter(
    (row) => rows.lower[row] !== -Infinity || rows.upper[row] !== Infinity,
  );
  const loose = kept.filter((row) => rows.lower[row] !== rows.upper[row]);
  const at = placesOf(free, columns.cost.length);
  const equation = placesOf(kept, rows.lower.length);
  const width = free.length + loose.length;

  const cost = new Float64Array(width);
  for (const [place, column] of free.entries()) cost[place] = sign * (columns.cost[column] ?? 0);
  const right = Float64Array.from(kept, (row) =>
    rows.lower[row] === rows.upper[row] ? (rows.lower[row] ?? 0) : 0,
  );
  const hessian: (readonly [number, number, number])[] = [];
  for (const [i, j, value] of lp.quadratic ?? []) {
    const [a, b] = [at[i] ?? -1, at[j] ?? -1];
    const q = sign * value;
    if (a >= 0 && b >= 0) hessian.push([a, b, q]);
    else if (a >= 0) cost[a] = (cost[a] ?? 0) + q * (columns.lower[j] ?? 0);
    else if (b >= 0) cost[b] = (cost[b] ?? 0) + q * (columns.lower[i] ?? 0);
  }
  const matrix: (readonly [number, number, number])[] = [];
  for (const [row, column, value] of entriesOf(lp)) {
    const [line, place] = [equation[row] ?? -1, at[column] ?? -1];
    if (line < 0 || value === 0) continue;
    if (place >= 0) matrix.push([line, place, value]);
    else right[line] = (right[line] ?? 0) - value * (columns.lower[column] ?? 0);
  }
  for (const [more, row] of loose.entries())
    matrix.push([equation[row] ?? 0, free.length + more, -1]);
  const bounds = (of: 'lower' | 'upper'): Float64Array =>
    Float64Array.from([
      ...free.map((column) => columns[of][column] ?? 0),
      ...loose.map((row) => rows[of][row] ?? 0),
    ]);
  return {
    cost,
    lower: bounds('lower'),
    upper: bounds('upper'),
    hessian,
    matrix,
    right,
    unknowns: Int32Array.from([...free, ...loose.map((row) => -1 - row)]),
    rows: Int32Array.from(kept),
    sign,
  };
}

/** Row, column and coefficient, column by column. */
export function* entriesOf({
  columns,
  matrix,
}: LpModel): Generator<readonly [number, number, number]> {
  for (let column = 0; column < columns.cost.length; column++) {
    for (let at = matrix.starts[column] ?? 0; at < (matrix.starts[column + 1] ?? 0); at++) {
      yield [matrix.rows[at] ?? 0, column, matrix.values[at] ?? 0];
    }
  }
}

function placesOf(chosen: readonly number[], count: number): Int32Array {
  const places = new Int32Array(count).fill(-1);
  for (const [place, number] of chosen.entries()) places[number] = place;
  return places;
}
