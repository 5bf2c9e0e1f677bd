import type { LpModel } from '../../quantity/index.ts';
import { objectiveAt } from '../lp-answer.ts';
import { openHeld } from './held-model.ts';
import type { Held } from './held-model.ts';
import { call } from './highs-runtime.ts';
import type { HighsRuntime } from './highs-runtime.ts';
import { isQuadraticOptimum } from './quadratic-check.ts';
import { pointOf, run, setOptions } from './run-held.ts';
import type { Point } from './run-held.ts';

/** How strongly a step is held to where it starts, in parts of the largest quadratic term. */
const WEIGHTS = [1e-3, 1e-2, 1e-1];

const MOST_STEPS = 100;

/**
 * An optimum of a convex quadratic model whose objective need not be of full rank: each step solves
 * the model with ½ρ‖x − where it stands‖² added, which is of full rank, and moves there. Where it
 * comes to rest the added part is gone (Rockafellar, Monotone operators and the proximal point
 * algorithm, SIAM Journal on Control and Optimization 14 (1976) 877–898). Undefined: it does not
 * come to rest, or HiGHS fails at a step.
 */
export function proximalPoint(runtime: HighsRuntime, lp: LpModel): Point | undefined {
  const largest = (lp.quadratic ?? []).reduce((most, [, , q]) => Math.max(most, Math.abs(q)), 0);
  for (const weight of WEIGHTS) {
    if (runtime.broken) return undefined;
    const found = withWeight(runtime, lp, weight * largest);
    if (found !== undefined) return found;
  }
  return undefined;
}

function withWeight(runtime: HighsRuntime, lp: LpModel, weight: number): Point | undefined {
  const { columns } = lp;
  const pull = lp.sense === 'minimise' ? weight : -weight;
  const opened = openHeld(runtime, { ...lp, quadratic: heldTo(lp, pull) });
  if (!opened.ok) return undefined;
  const held = opened.value;
  let stand: Float64Array = columns.lower.map((lower, at) =>
    Math.min(Math.max(0, lower), columns.upper[at] ?? 0),
  );
  let found: Point | undefined;
  for (let step = 0; step < MOST_STEPS && found === undefined; step++) {
    const point = stepFrom(held, lp, stand, pull);
    if (point === undefined) break;
    if (isQuadraticOptimum(lp, point))
      found = { ...point, objective: objectiveAt(lp, point.values) };
    stand = point.values;
  }
  if (!runtime.broken) call(runtime, () => held.model.dispose());
  return found;
}

function stepFrom(held: Held, lp: LpModel, stand: Float64Array, pull: number): Point | undefined {
  const { runtime, model } = held;
  const set = call(runtime, () => {
    setOptions(held, lp, {});
    model.clearSolver();
    for (const [column, cost] of lp.columns.cost.entries()) {
      model.changeColCost(column, cost - pull * (stand[column] ?? 0));
    }
  });
  if (!set.ok || run(held) !== 'optimal') return undefined;
  const point = pointOf(held);
  return point.ok && point.value.feasible ? point.value : undefined;
}

/** The quadratic terms with `pull` added for each column by itself. */
function heldTo({ quadratic = [], columns }: LpModel, pull: number): NonNullable<LpModel['quadratic']> {
  const own = new Float64Array(columns.cost.length).fill(pull);
  for (const [i, j, q] of quadratic) if (i === j) own[i] = (own[i] ?? 0) + q;
  return [
    ...quadratic.filter(([i, j]) => i !== j),
    ...Array.from(own, (q, column) => [column, column, q] as const),
  ];
}
