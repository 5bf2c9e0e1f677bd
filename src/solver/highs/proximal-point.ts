import type { LpModel } from '../../quantity/index.ts';
import { objectiveAt } from '../lp-answer.ts';
import { openHeld } from './held-model.ts';
import type { HighsPool } from './highs-pool.ts';
import { call } from './highs-runtime.ts';
import { isQuadraticOptimum } from '../quadratic-check.ts';
import { pointOf, run, setOptions } from './run-held.ts';
import type { Point } from './run-held.ts';

/** How strongly steps are held to where they start, in parts of the largest quadratic term. */
const FIRST_WEIGHT = 1e-2;
const LEAST_WEIGHT = 1e-3;
const MOST_WEIGHT = 1e3;

const MOST_STEPS = 300;

/**
 * An optimum of a convex quadratic model whose objective need not be of full rank: each step solves
 * the model with ½ρ‖x − where it stands‖² added, which is of full rank, and moves there. Where it
 * comes to rest the added part is gone (Rockafellar, Monotone operators and the proximal point
 * algorithm, SIAM Journal on Control and Optimization 14 (1976) 877–898). It does so faster with a
 * small ρ, and HiGHS fails less often with a large one. Undefined: it did not come to rest.
 */
export function proximalPoint(pool: HighsPool, lp: LpModel): Point | undefined {
  const { lower, upper } = lp.columns;
  const largest = (lp.quadratic ?? []).reduce((most, [, , q]) => Math.max(most, Math.abs(q)), 0);
  let stand: Float64Array = lower.map((low, at) => Math.min(Math.max(0, low), upper[at] ?? 0));
  let weight = FIRST_WEIGHT;
  for (let step = 0; step < MOST_STEPS && weight <= MOST_WEIGHT; step++) {
    const point = optimumOf(pool, heldTo(lp, stand, weight * largest));
    if (point === undefined) {
      weight *= 10;
      continue;
    }
    if (isQuadraticOptimum(lp, point))
      return { ...point, objective: objectiveAt(lp, point.values) };
    stand = point.values;
    weight = Math.max(weight / 4, LEAST_WEIGHT);
  }
  return undefined;
}

/** What HiGHS finds, if it is an optimum. */
function optimumOf(pool: HighsPool, lp: LpModel): Point | undefined {
  const opened = openHeld(pool, lp);
  if (!opened.ok) return undefined;
  const held = opened.value;
  const { runtime, model } = held;
  const set = call(runtime, () => setOptions(held, lp, {}));
  const ending = set.ok ? run(held) : 'undecided';
  const point = ending === 'optimal' ? pointOf(held, lp) : undefined;
  if (!runtime.broken) call(runtime, () => model.dispose());
  return point?.ok === true && point.value.feasible && isQuadraticOptimum(lp, point.value)
    ? point.value
    : undefined;
}

/** The model with ½·weight·‖x − stand‖² added to its cost, up to a constant. */
function heldTo(lp: LpModel, stand: Float64Array, weight: number): LpModel {
  const { columns, quadratic = [] } = lp;
  const pull = lp.sense === 'minimise' ? weight : -weight;
  const own = new Float64Array(stand.length).fill(pull);
  for (const [i, j, q] of quadratic) if (i === j) own[i] = (own[i] ?? 0) + q;
  return {
    ...lp,
    columns: { ...columns, cost: columns.cost.map((cost, at) => cost - pull * (stand[at] ?? 0)) },
    quadratic: [
      ...quadratic.filter(([i, j]) => i !== j),
      ...Array.from(own, (q, column) => [column, column, q] as const),
    ],
  };
}
