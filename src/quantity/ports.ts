import type { StreamName } from './stream.ts';

/** The columns of a model, one entry each; bounds may be infinite. */
export interface LpColumns {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** coefficient in the objective */
  readonly cost: Float64Array;
  /** 1 where the column must be a whole number; left out: all continuous */
  readonly integer?: Uint8Array;
}

/** A matrix by columns: the entries of column j are `starts[j]` to `starts[j + 1]` (not included). */
export interface SparseMatrix {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/**
 * A linear, mixed-integer or (with `quadratic`) convex quadratic model, by number alone: whoever
 * builds one keeps the meaning of its rows and columns. `lpBuilder` makes it.
 */
export interface LpModel {
  readonly sense: 'minimise' | 'maximise';
  readonly columns: LpColumns;
  /** lower ≤ row ≤ upper; equal bounds make an equation */
  readonly rows: { readonly lower: Float64Array; readonly upper: Float64Array };
  readonly matrix: SparseMatrix;
  /** terms q of the objective ½ Σ q·xᵢ·xⱼ with i ≤ j, each pair once; off the diagonal q stands for both */
  readonly quadratic?: readonly (readonly [i: number, j: number, q: number])[];
  /** added to the objective */
  readonly constant?: number;
}

/** How solving ended. `limit`: stopped early, the values are the best found. */
export type LpStatus = 'optimal' | 'infeasible' | 'unbounded' | 'limit' | 'failed';

/** What a solver found; arrays follow the order of the model and are empty without a solution. */
export interface LpSolution {
  readonly status: LpStatus;
  readonly objective: number;
  readonly values: Float64Array;
  /** shadow price of each row: change of the objective per unit of its binding bound; empty for MIP */
  readonly duals: Float64Array;
  /** reduced cost of each column; empty for MIP */
  readonly reducedCosts: Float64Array;
  /** what the solver said, for a log */
  readonly message?: string;
}

export interface LpOptions {
  /** relative gap at which a mixed-integer search may stop; 1e-6 when left out */
  readonly gap?: number;
  /** a bound that gives the same answer on every machine, unlike seconds */
  readonly maxIterations?: number;
}

/** Rows and columns that contradict one another, and no longer do when any of them is dropped. */
export interface LpConflict {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** the search was cut short: they contradict one another, and fewer might */
  readonly reducible?: true;
}

/** A model held by a solver, to be changed and solved again; `close` frees what it holds. */
export interface LpSession {
  setColumnBounds(column: number, lower: number, upper: number): void;
  setColumnCost(column: number, cost: number): void;
  setRowBounds(row: number, lower: number, upper: number): void;
  solve(options?: LpOptions): LpSolution;
  /** After `infeasible`: an irreducible set of rows and bounds that cannot hold together. */
  conflict(): LpConflict;
  close(): void;
}

/** A solver handed in from above: floors 0 to 3 load none. */
export interface LpSolver {
  readonly name: string;
  open(model: LpModel): LpSession;
  /** Opens, solves and closes. */
  solve(model: LpModel, options?: LpOptions): LpSolution;
}

/** Addressed random numbers as an engine sees them, without the seed. */
export interface RandomPort {
  /** Uniform in the open interval (0, 1), the same for the same address. */
  uniform(draw: number, name: StreamName, step: number): number;
}
