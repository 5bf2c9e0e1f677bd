import type { SparseMatrix } from '../../quantity/index.ts';
import type { FlowBounds } from './flow-bounds.ts';

/** A model as mathematics sees it: columns and rows without meaning, some columns curved. */
export interface ConvexModel {
  readonly matrix: SparseMatrix;
  readonly bounds: FlowBounds;
  /** by column the curve of its cost, 0 for a straight one */
  readonly curve: Float64Array;
}

/** Values and row duals said to be best. */
export interface Candidate {
  readonly values: Float64Array;
  readonly duals: Float64Array;
}

/** The objective of a model: Σ cost·x + ½·curve·x². */
export function objectiveOf({ bounds, curve }: ConvexModel, values: Float64Array): number {
  let sum = 0;
  for (const [column, x] of values.entries()) {
    sum += ((bounds.cost[column] ?? 0) + 0.5 * (curve[column] ?? 0) * x) * x;
  }
  return sum;
}

/** The slope of the objective in each column less what its rows are worth: its reduced cost. */
export function reducedCosts(model: ConvexModel, { duals, values }: Candidate): Float64Array {
  const { bounds, curve, matrix } = model;
  return Float64Array.from(values, (x, column) => {
    let slope = (bounds.cost[column] ?? 0) + (curve[column] ?? 0) * x;
    for (let at = matrix.starts[column] ?? 0; at < (matrix.starts[column + 1] ?? 0); at++) {
      slope -= (matrix.values[at] ?? 0) * (duals[matrix.rows[at] ?? 0] ?? 0);
    }
    return slope;
  });
}

/** What each row sums to. */
export function rowSums({ bounds, matrix }: ConvexModel, values: Float64Array): Float64Array {
  const sums = new Float64Array(bounds.rowLower.length);
  for (const [column, x] of values.entries()) {
    for (let at = matrix.starts[column] ?? 0; at < (matrix.starts[column + 1] ?? 0); at++) {
      const row = matrix.rows[at] ?? 0;
      sums[row] = (sums[row] ?? 0) + (matrix.values[at] ?? 0) * x;
    }
  }
  return sums;
}

/** How far a candidate is from being right. */
export interface Certificate {
  /** greatest amount by which a bound is passed, beside the size of the bound */
  readonly violation: number;
  /**
   * The objective of no solution is lower by more than this. For a convex objective f and values x
   * with duals y, f(z) ≥ f(x) + ∇f(x)·(z − x) for every z; with the reduced costs d the right side
   * is at least f(x) less the sum of d or y times the distance from the bound each pushes towards
   * (Boyd and Vandenberghe, Convex Optimization, 2004, §5.5.2 and §3.1.3).
   */
  readonly gap: number;
}

/** Slopes this small beside the model's costs count as 0 where there is no bound to push towards. */
const FLAT = 1e-9;

/** Proves how good a candidate is, whoever found it. */
export function certify(model: ConvexModel, candidate: Candidate): Certificate {
  const { bounds } = model;
  const { duals, values } = candidate;
  const slopes = reducedCosts(model, candidate);
  let steepest = 1;
  for (const cost of bounds.cost) steepest = Math.max(steepest, Math.abs(cost));
  let gap = 0;
  let violation = 0;
  const look = (x: number, lower: number, upper: number, push: number): void => {
    violation = Math.max(violation, beyond(x, lower, upper));
    const edge = push > 0 ? lower : upper;
    if (Number.isFinite(edge)) gap += Math.max(0, push * (x - edge));
    else if (Math.abs(push) > FLAT * steepest) gap = Infinity;
  };
  for (const [column, x] of values.entries()) {
    look(x, bounds.lower[column] ?? 0, bounds.upper[column] ?? 0, slopes[column] ?? 0);
  }
  for (const [row, sum] of rowSums(model, values).entries()) {
    look(sum, bounds.rowLower[row] ?? 0, bounds.rowUpper[row] ?? 0, duals[row] ?? 0);
  }
  return { gap, violation };
}

function beyond(x: number, lower: number, upper: number): number {
  if (x < lower) return (lower - x) / (1 + Math.abs(lower));
  if (x > upper) return (x - upper) / (1 + Math.abs(upper));
  return 0;
}
