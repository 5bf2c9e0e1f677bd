import type { LpModel, LpOptions, LpSolution } from '../../quantity/index.ts';
import { noSolution, objectiveAt, solution } from '../lp-answer.ts';
import { isQuadraticOptimum, keepsToBounds } from '../quadratic-check.ts';
import type { PricedPoint } from '../quadratic-check.ts';
import { barrierModel, entriesOf } from './barrier-model.ts';
import type { BarrierModel } from './barrier-model.ts';
import { equilibrate } from './equilibrate.ts';
import { interiorPoint } from './interior-point.ts';
import type { Iterate } from './interior-point.ts';
import { isConvex } from './is-convex.ts';
import { polish } from './polish.ts';
import { recession } from './recession.ts';

/** How exactly a polished point has to satisfy the conditions, and how exactly any point. */
const SHARP = 1e-9;
const PLAIN = 1e-6;

/**
 * Solves a convex quadratic model. The answer is checked against the conditions of an optimum before
 * it is given; whether there is none for want of a point or of an end is asked of `solveLinear`.
 */
export function solveQuadratic(
  lp: LpModel,
  { maxIterations }: LpOptions,
  solveLinear: (model: LpModel) => LpSolution,
): LpSolution {
  if (!isConvex(lp)) {
    const shape = lp.sense === 'minimise' ? 'convex' : 'concave';
    return noSolution('failed', `to ${lp.sense} a quadratic objective it must be ${shape}`);
  }
  const model = barrierModel(lp);
  const { model: scaled, back } = equilibrate(model);
  const inner = interiorPoint(scaled, maxIterations);
  const polished = priced(lp, model, back(polish(scaled, inner)));
  if (isQuadraticOptimum(lp, polished, SHARP)) return answer(lp, polished);
  const point = priced(lp, model, back(inner));
  if (isQuadraticOptimum(lp, point, PLAIN)) return answer(lp, point);
  if (isQuadraticOptimum(lp, polished, PLAIN)) return answer(lp, polished);
  if (maxIterations !== undefined && inner.steps >= maxIterations) return cutShort(lp, point);
  return withoutOptimum(lp, solveLinear);
}

function withoutOptimum(lp: LpModel, solveLinear: (model: LpModel) => LpSolution): LpSolution {
  const cost = new Float64Array(lp.columns.cost.length);
  const { sense, rows, matrix } = lp;
  const any = solveLinear({ sense, columns: { ...lp.columns, cost }, rows, matrix });
  if (any.status === 'infeasible') return noSolution('infeasible');
  const way = solveLinear(recession(lp));
  if (any.status === 'optimal' && way.status === 'optimal' && way.objective < -SHARP) {
    return noSolution('unbounded');
  }
  return noSolution('failed', 'no point was found that satisfies the conditions of an optimum');
}

function cutShort(lp: LpModel, { values }: PricedPoint): LpSolution {
  if (!keepsToBounds(lp, values, PLAIN)) {
    return noSolution('limit', 'no point was found that keeps to all rows and bounds');
  }
  return solution({ status: 'limit', objective: objectiveAt(lp, values), values });
}

function answer(lp: LpModel, { values, duals, reducedCosts }: PricedPoint): LpSolution {
  const objective = objectiveAt(lp, values);
  return solution({ status: 'optimal', objective, values, prices: { duals, reducedCosts } });
}

/** A point of the inner form in the columns and rows of the model. */
function priced(lp: LpModel, model: BarrierModel, { w, y, low, high }: Iterate): PricedPoint {
  const { unknowns, rows, sign } = model;
  const values = lp.columns.lower.slice(); // of fixed columns; the others follow
  const duals = new Float64Array(lp.rows.lower.length);
  for (const [equation, row] of rows.entries()) duals[row] = sign * (y[equation] ?? 0);
  const reducedCosts = gradientAt(lp, values, unknowns, w, duals);
  for (const [place, column] of unknowns.entries()) {
    if (column >= 0) reducedCosts[column] = sign * ((low[place] ?? 0) - (high[place] ?? 0));
  }
  return { values, duals, reducedCosts };
}

/** Fills in the values, and gives what a unit more of each column brings at these prices. */
function gradientAt(
  lp: LpModel,
  values: Float64Array,
  unknowns: Int32Array,
  w: Float64Array,
  duals: Float64Array,
): Float64Array {
  for (const [place, column] of unknowns.entries()) {
    if (column >= 0) values[column] = w[place] ?? 0;
  }
  const gradient = lp.columns.cost.slice();
  for (const [i, j, q] of lp.quadratic ?? []) {
    gradient[i] = (gradient[i] ?? 0) + q * (values[j] ?? 0);
    if (i !== j) gradient[j] = (gradient[j] ?? 0) + q * (values[i] ?? 0);
  }
  for (const [row, column, a] of entriesOf(lp)) {
    gradient[column] = (gradient[column] ?? 0) - a * (duals[row] ?? 0);
  }
  return gradient;
}
