import type { StreamName } from './stream.ts';

/** One column of a linear or mixed-integer model. Bounds may be infinite. */
export interface LpVariable {
  name: string;
  lower: number;
  upper: number;
  /** Coefficient in the objective. */
  cost: number;
  /** `continuous` when left out. */
  type?: 'continuous' | 'integer';
}

/** One row: lower ≤ Σ coefficient · variable ≤ upper. Equal bounds make an equation. */
export interface LpRow {
  name: string;
  lower: number;
  upper: number;
  /** Index into `variables` and coefficient; each variable at most once. */
  terms: readonly (readonly [variable: number, coefficient: number])[];
}

/** A linear, mixed-integer or (with `quadratic`) convex quadratic model. */
export interface LpModel {
  sense: 'minimise' | 'maximise';
  variables: readonly LpVariable[];
  rows: readonly LpRow[];
  /** Terms q of the objective ½ Σ q·xᵢ·xⱼ with i ≤ j, each pair once; off the diagonal q stands for both. */
  quadratic?: readonly (readonly [i: number, j: number, q: number])[];
}

/** How solving ended. `limit`: stopped early, the values are the best found. */
export type LpStatus = 'optimal' | 'infeasible' | 'unbounded' | 'limit' | 'failed';

/** What a solver found; arrays follow the order of the model and are empty without a solution. */
export interface LpSolution {
  status: LpStatus;
  objective: number;
  values: Float64Array;
  /** Shadow price of each row: change of the objective per unit of its binding bound. Empty for MIP. */
  duals: Float64Array;
  /** Reduced cost of each variable. Empty for MIP. */
  reducedCosts: Float64Array;
  /** What the solver said, for a log. */
  message?: string;
}

export interface LpOptions {
  /** Relative gap at which a mixed-integer search may stop. */
  gap?: number;
  /** A bound that gives the same answer on every machine, unlike seconds. */
  maxIterations?: number;
}

/** A solver handed in from above: floors 0 to 3 load none. */
export interface LpSolver {
  solve(model: LpModel, options?: LpOptions): LpSolution;
}

/** Addressed random numbers as an engine sees them, without the seed. */
export interface RandomPort {
  /** Uniform in the open interval (0, 1), the same for the same address. */
  uniform(draw: number, name: StreamName, step: number): number;
}
