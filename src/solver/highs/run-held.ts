import type { LpModel, LpOptions } from '../../quantity/index.ts';
import { hasIntegers } from '../lp-answer.ts';
import type { Held } from './held-model.ts';
import { call } from './highs-runtime.ts';
import type { Called } from './highs-runtime.ts';

const UNLIMITED = 2_147_483_647;

/** What HiGHS counts, by kind of solver. */
const LIMITS = ['simplex_iteration_limit', 'ipm_iteration_limit', 'mip_max_nodes'];

/** Sets what differs from the solve before, or at first from what HiGHS does by itself. */
export function setOptions({ model, options: now }: Held, lp: LpModel, options: LpOptions): void {
  const { gap = 1e-6, maxIterations = UNLIMITED } = options;
  const limit = Math.min(maxIterations, UNLIMITED);
  const set = (name: string, value: number, initial: number): void => {
    if ((now.get(name) ?? initial) === value) return;
    model.options.set(name, value);
    now.set(name, value);
  };
  if (hasIntegers(lp)) set('mip_rel_gap', gap, 1e-4);
  for (const name of LIMITS) set(name, limit, UNLIMITED);
}

/** How a run ended; `undecided`: HiGHS itself does not know, or broke off. */
export type Ending = 'optimal' | 'infeasible' | 'unbounded' | 'limit' | 'undecided';

/** Lets HiGHS solve what it holds. */
export function run({ runtime, model }: Held): Ending {
  const ran = call(runtime, () => model.run());
  if (!ran.ok) return 'undecided';
  const status = runtime.highs.constants.modelStatus;
  switch (ran.value.modelStatus) {
    case status.optimal:
    case status.empty:
      return 'optimal';
    case status.infeasible:
      return 'infeasible';
    case status.unbounded:
    case status.unboundedOrInfeasible:
      return 'unbounded';
    case status.objectiveBound:
    case status.objectiveTarget:
    case status.timeLimit:
    case status.iterationLimit:
    case status.solutionLimit:
    case status.interrupted:
      return 'limit';
    default:
      return 'undecided';
  }
}

/** A point HiGHS ended at. */
export interface Point {
  readonly objective: number;
  readonly values: Float64Array;
  readonly duals: Float64Array;
  readonly reducedCosts: Float64Array;
  /** whether it keeps to all rows and bounds, by HiGHS's account */
  readonly feasible: boolean;
}

/** Where HiGHS ended. */
export function pointOf({ runtime, model }: Held): Called<Point> {
  return call(runtime, () => {
    const { colValue, colDual, rowDual } = model.getSolution();
    const status = model.info.get('primal_solution_status');
    return {
      objective: model.getObjectiveValue(),
      values: colValue,
      duals: rowDual,
      reducedCosts: colDual,
      feasible: status === runtime.highs.constants.solutionStatus.feasible,
    };
  });
}
