import type { LpModel } from '../quantity/index.ts';

/** What sums lose, in parts of what was added up: large numbers that cancel prove nothing. */
const ROUNDING = 1e-13;

/** A point with the prices of rows and columns. */
export interface PricedPoint {
  readonly values: Float64Array;
  readonly duals: Float64Array;
  readonly reducedCosts: Float64Array;
}

/**
 * Whether a point that keeps to rows and bounds is an optimum of a convex quadratic model, by the
 * conditions of Karush, Kuhn and Tucker: gradient = prices of rows + reduced costs, and a price
 * other than 0 only where its bound holds.
 */
export function isQuadraticOptimum(lp: LpModel, point: PricedPoint, tolerance = 1e-6): boolean {
  const { values: x, ...prices } = point;
  const { columns, rows } = lp;
  const sign = lp.sense === 'minimise' ? 1 : -1;
  const left = columns.cost.map((cost, column) => cost - (prices.reducedCosts[column] ?? 0));
  const size = new Float64Array(left.length);
  const add = (column: number, value: number): void => {
    left[column] = (left[column] ?? 0) + value;
    size[column] = (size[column] ?? 0) + Math.abs(value);
  };
  for (const [i, j, q] of lp.quadratic ?? []) {
    add(i, q * (x[j] ?? 0));
    if (i !== j) add(j, q * (x[i] ?? 0));
  }
  eachEntry(lp, (row, column, value) => add(column, -value * (prices.duals[row] ?? 0)));
  const unit = Math.max(1, largest(columns.cost));
  const dearest = Math.max(1, ...[columns.cost, prices.duals, prices.reducedCosts].map(largest));
  return (
    left.every((value, at) => Math.abs(value) <= tolerance * unit + ROUNDING * (size[at] ?? 0)) &&
    keepsToBounds(lp, x, tolerance) &&
    isPricedAtBounds(x, columns, prices.reducedCosts, sign * dearest, tolerance) &&
    isPricedAtBounds(activityAt(lp, x), rows, prices.duals, sign * dearest, tolerance)
  );
}

/** Whether a point keeps to all rows and bounds. */
export function keepsToBounds(lp: LpModel, x: Float64Array, tolerance: number): boolean {
  const { columns, rows } = lp;
  const size = new Float64Array(rows.lower.length).fill(1);
  eachEntry(lp, (row, column, value) => {
    size[row] = Math.max(size[row] ?? 1, Math.abs(value * (x[column] ?? 0)));
  });
  return (
    x.every((value, at) => keeps(value, tolerance * Math.max(1, Math.abs(value)), columns, at)) &&
    activityAt(lp, x).every((value, at) => keeps(value, tolerance * (size[at] ?? 1), rows, at))
  );
}

/** Where a bound has a price, in parts of `unit`, it holds, so far as their product says. */
function isPricedAtBounds(
  values: Float64Array,
  { lower, upper }: LpModel['rows'],
  prices: Float64Array,
  unit: number,
  tolerance: number,
): boolean {
  return values.every((value, at) => {
    const price = (prices[at] ?? 0) / unit;
    if (Math.abs(price) <= tolerance) return true;
    const bound = (price > 0 ? lower[at] : upper[at]) ?? 0;
    const distance = Math.abs(value - bound) / Math.max(1, Math.abs(bound));
    return distance * Math.min(1, Math.abs(price)) <= tolerance;
  });
}

const largest = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function activityAt(lp: LpModel, x: Float64Array): Float64Array {
  const activity = new Float64Array(lp.rows.lower.length);
  eachEntry(lp, (row, column, value) => {
    activity[row] = (activity[row] ?? 0) + value * (x[column] ?? 0);
  });
  return activity;
}

function eachEntry(
  { columns, matrix }: LpModel,
  act: (row: number, column: number, value: number) => void,
): void {
  for (let column = 0; column < columns.cost.length; column++) {
    for (let at = matrix.starts[column] ?? 0; at < (matrix.starts[column + 1] ?? 0); at++) {
      act(matrix.rows[at] ?? 0, column, matrix.values[at] ?? 0);
    }
  }
}

function keeps(
  value: number,
  slack: number,
  { lower, upper }: LpModel['rows'],
  at: number,
): boolean {
  return value >= (lower[at] ?? 0) - slack && value <= (upper[at] ?? 0) + slack;
}
