import type { LpModel } from '../quantity/index.ts';

/** Relative to the size of what is added up. */
const TOLERANCE = 1e-6;

/** A point with the prices of rows and columns. */
interface PricedPoint {
  readonly values: Float64Array;
  readonly duals: Float64Array;
  readonly reducedCosts: Float64Array;
}

/**
 * Whether a point that keeps to rows and bounds is an optimum of a convex quadratic model, by the
 * conditions of Karush, Kuhn and Tucker: gradient = prices of rows + reduced costs, and a price
 * other than 0 only where its bound holds.
 */
export function isQuadraticOptimum(lp: LpModel, point: PricedPoint): boolean {
  const { values: x, ...prices } = point;
  const { columns, rows, matrix } = lp;
  const sign = lp.sense === 'minimise' ? 1 : -1;
  const left = columns.cost.map((cost, column) => cost - (prices.reducedCosts[column] ?? 0));
  const size = columns.cost.map((cost) => Math.max(1, Math.abs(cost)));
  const activity = new Float64Array(rows.lower.length);
  const add = (column: number, value: number): void => {
    left[column] = (left[column] ?? 0) + value;
    size[column] = (size[column] ?? 0) + Math.abs(value);
  };
  for (const [i, j, q] of lp.quadratic ?? []) {
    add(i, q * (x[j] ?? 0));
    if (i !== j) add(j, q * (x[i] ?? 0));
  }
  for (const [column, value] of x.entries()) {
    for (let at = matrix.starts[column] ?? 0; at < (matrix.starts[column + 1] ?? 0); at++) {
      const row = matrix.rows[at] ?? 0;
      const coefficient = matrix.values[at] ?? 0;
      add(column, -coefficient * (prices.duals[row] ?? 0));
      activity[row] = (activity[row] ?? 0) + coefficient * value;
    }
  }
  return (
    left.every((value, column) => Math.abs(value) <= TOLERANCE * (size[column] ?? 1)) &&
    isPricedAtBounds(x, columns, prices.reducedCosts, sign) &&
    isPricedAtBounds(activity, rows, prices.duals, sign)
  );
}

function isPricedAtBounds(
  values: Float64Array,
  { lower, upper }: LpModel['rows'],
  prices: Float64Array,
  sign: number,
): boolean {
  return values.every((value, at) => {
    const price = sign * (prices[at] ?? 0);
    if (Math.abs(price) <= TOLERANCE) return true;
    const bound = (price > 0 ? lower[at] : upper[at]) ?? 0;
    return Math.abs(value - bound) <= TOLERANCE * Math.max(1, Math.abs(bound)) * 10;
  });
}
