import type { LpModel } from '../quantity/index.ts';

/** Rows and columns (their bounds) that are held to contradict one another. */
export interface Suspects {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Relative to what was added up, less is rounding. */
const TOLERANCE = 1e-9;

/**
 * The suspects behind weights of rows by which they add up to a contradiction (Farkas): the rows
 * that have a weight, and the columns that do not cancel.
 */
export function suspectsOf(lp: LpModel, weights: Float64Array): Suspects {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const heavy = (weight: number): boolean => Math.abs(weight) > TOLERANCE * largest;
  const rows = Array.from(weights.keys()).filter((row) => heavy(weights[row] ?? 0));
  const kept = new Set(rows);
  const columns = Array.from(lp.columns.cost.keys()).filter((column) => {
    let [sum, size] = [0, 0];
    for (const [row, value] of entriesIn(lp, column)) {
      if (!kept.has(row)) continue;
      sum += (weights[row] ?? 0) * value;
      size += Math.abs((weights[row] ?? 0) * value);
    }
    return Math.abs(sum) > TOLERANCE * size;
  });
  return { rows, columns };
}

/**
 * Whether the rows can be weighted in only one way, up to a factor, so that all columns but those
 * suspected cancel. Suspects that contradict one another are then irreducible: each smaller set would
 * have such weights of its own (Gleeson & Ryan, ORSA Journal on Computing 2 (1990) 61–63).
 */
export function isOnlyWeighting(lp: LpModel, { rows, columns }: Suspects): boolean {
  const place = new Map(rows.map((row, at) => [row, at] as const));
  const suspected = new Set(columns);
  const wanted = rows.length - 1;
  // columns put one below another and eliminated; each pivot takes one weighting away
  const pivots = new Map<number, Float64Array>();
  for (let column = 0; column < lp.columns.cost.length && pivots.size < wanted; column++) {
    if (suspected.has(column)) continue;
    const line = new Float64Array(rows.length);
    for (const [row, value] of entriesIn(lp, column)) {
      const at = place.get(row);
      if (at !== undefined) line[at] = value;
    }
    eliminate(line, pivots);
  }
  return pivots.size === wanted;
}

function eliminate(line: Float64Array, pivots: Map<number, Float64Array>): void {
  const size = line.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let at = 0; at < line.length; at++) {
    const factor = line[at] ?? 0;
    if (Math.abs(factor) <= TOLERANCE * size) continue;
    const pivot = pivots.get(at);
    if (pivot === undefined) {
      pivots.set(
        at,
        line.map((value) => value / factor),
      );
      return;
    }
    for (let more = at; more < line.length; more++) {
      line[more] = (line[more] ?? 0) - factor * (pivot[more] ?? 0);
    }
  }
}

function* entriesIn({ matrix }: LpModel, column: number): Generator<readonly [number, number]> {
  for (let at = matrix.starts[column] ?? 0; at < (matrix.starts[column + 1] ?? 0); at++) {
    yield [matrix.rows[at] ?? 0, matrix.values[at] ?? 0];
  }
}
