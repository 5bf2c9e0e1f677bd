import { sumInOrder } from '../quantity/index.ts';
import type { LpModel, LpSolution, LpStatus } from '../quantity/index.ts';

const NONE = new Float64Array(0);

/** An answer without numbers. */
export function noSolution(status: LpStatus, message?: string): LpSolution {
  return {
    status,
    objective: Number.NaN,
    values: NONE,
    duals: NONE,
    reducedCosts: NONE,
    ...(message === undefined ? {} : { message }),
  };
}

/** What a solver found, in the order of the model. */
export interface Found {
  readonly status: 'optimal' | 'limit';
  readonly objective: number;
  readonly values: Float64Array;
  /** left out where prices mean nothing: whole numbers, or stopped early */
  readonly prices?: { readonly duals: Float64Array; readonly reducedCosts: Float64Array };
  readonly message?: string | undefined;
}

/** An answer with numbers; −0, which solvers give at random, becomes 0. */
export function solution({ status, objective, values, prices, message }: Found): LpSolution {
  return {
    status,
    objective: objective + 0,
    values: plainZeros(values),
    duals: prices === undefined ? NONE : plainZeros(prices.duals),
    reducedCosts: prices === undefined ? NONE : plainZeros(prices.reducedCosts),
    ...(message === undefined ? {} : { message }),
  };
}

function plainZeros(values: Float64Array): Float64Array {
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) + 0;
  return values;
}

/** Whether a column must be a whole number. */
export const hasIntegers = ({ columns }: LpModel): boolean => columns.integer?.includes(1) === true;

/** Whether the objective bends. */
export const isQuadratic = ({ quadratic }: LpModel): boolean =>
  quadratic?.some(([, , q]) => q !== 0) === true;

/**
 * A model without columns, which solvers refuse to look at: every row is 0, and 0 lies within its
 * bounds or not.
 */
export function solveWithoutColumns({ rows, constant = 0 }: LpModel): LpSolution {
  for (const [row, lower] of rows.lower.entries()) {
    if (lower > 0 || (rows.upper[row] ?? 0) < 0) return noSolution('infeasible');
  }
  const duals = new Float64Array(rows.lower.length);
  return solution({
    status: 'optimal',
    objective: constant,
    values: NONE,
    prices: { duals, reducedCosts: NONE },
  });
}

/** The objective of a model at a point. */
export function objectiveAt(
  { columns, quadratic = [], constant = 0 }: LpModel,
  x: Float64Array,
): number {
  const at = (column: number): number => x[column] ?? 0;
  return sumInOrder([
    constant,
    ...Array.from(columns.cost, (cost, column) => cost * at(column)),
    ...quadratic.map(([i, j, q]) => (i === j ? 0.5 : 1) * q * at(i) * at(j)),
  ]);
}
