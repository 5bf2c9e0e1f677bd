import type { LpOptions, LpSession, LpStatus } from '../../quantity/index.ts';
import { certify, objectiveOf } from './optimum.ts';
import type { Candidate, ConvexModel } from './optimum.ts';
import { evenWindow, setSlope, setWindow, windowAround } from './pieces.ts';
import type { Pieces, Window } from './pieces.ts';
import { polish, polishDuals } from './polish.ts';

/** The best found of a model, and how far from best it may be. */
export interface ConvexSolution extends Candidate {
  readonly status: LpStatus;
  readonly objective: number;
  /** 0 where the optimum is proved to a billionth of what flows through the objective */
  readonly error: number;
}

/** Narrowings of the pieces, each to about a quarter, before what is left is stated as error. */
const ROUNDS = 12;

/** A gap this small beside the sum of all terms of the objective is none. */
const CLOSE = 1e-8;

/** How far a bound may be passed, beside its size: what solvers allow themselves. */
const PASSED = 1e-7;

/** What a solve without solution gives. */
export function withoutSolution(status: LpStatus): ConvexSolution {
  const none = new Float64Array(0);
  return { status, objective: Number.NaN, error: 0, values: none, duals: none };
}

/**
 * Solves a model with curved costs exactly by linear programs alone. Pieces are narrowed around the
 * solution, the solver starting from its last basis each time; `polish` makes the result exact; and
 * it is proved. Solvers of quadratic programs start from nothing each time and add a small curve to
 * everything, which moves prices by a millionth.
 *
 * @param reach by curved column how far its pieces must go at first
 */
export function solveConvex(
  session: LpSession,
  model: ConvexModel,
  pieces: Pieces,
  reach: readonly number[],
  options: LpOptions,
): ConvexSolution {
  const { curved } = pieces;
  let windows = curved.map(({ column }, at): Window => {
    return evenWindow(reach[at] ?? 1, pieces.count, model.bounds.upper[column] ?? Infinity);
  });
  let best: ConvexSolution | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, window] of windows.entries()) setWindow(session, pieces, at, window);
    const found = session.solve(options);
    if (found.status !== 'optimal') return best ?? withoutSolution(found.status);
    const rough = ownPart(model, found);
    if (curved.length === 0) return exactLinear(model, rough);
    // two rounds place what binds well enough for the equations to be worth their while
    if (round > 0) {
      const exact = polish(model, rough);
      const next = graded(model, exact);
      if (next.error === 0) return next;
      const isLast = round === ROUNDS - 1;
      const tried = isLast
        ? [exact, rough]
        : certify(model, exact).violation <= PASSED
          ? [exact]
          : [];
      for (const one of tried) {
        const proved = proveBest(session, model, pieces, one, options);
        if (proved === undefined) continue;
        if (proved.error === 0) return proved;
        if (best === undefined || proved.error < best.error) best = proved;
      }
    }
    windows = windows.map((window, at) =>
      windowAround(rough.values[curved[at]?.column ?? 0] ?? 0, window, pieces.count),
    );
  }
  return best ?? withoutSolution('failed');
}

/** The columns and rows that are the model's own, without those of pieces. */
function ownPart({ bounds }: ConvexModel, { duals, values }: Candidate): Candidate {
  return {
    values: values.slice(0, bounds.cost.length),
    duals: duals.slice(0, bounds.rowLower.length),
  };
}

/**
 * Duals for values that may be best, by one linear program whose costs are the slopes at them: where
 * the values are best they solve it too (Frank and Wolfe, Naval Research Logistics Quarterly 3 (1956)
 * 95), and its duals support them even where several do.
 */
function proveBest(
  session: LpSession,
  model: ConvexModel,
  pieces: Pieces,
  { values }: Candidate,
  options: LpOptions,
): ConvexSolution | undefined {
  for (const [at, { column, curve }] of pieces.curved.entries()) {
    setSlope(session, pieces, at, curve * (values[column] ?? 0));
  }
  const found = session.solve(options);
  if (found.status !== 'optimal') return undefined;
  const { duals } = ownPart(model, found);
  const rough = graded(model, { values, duals });
  const exact = graded(model, polishDuals(model, { values, duals }));
  return exact.error <= rough.error ? exact : rough;
}

/** A linear solution is the solver's own. */
function exactLinear(model: ConvexModel, found: Candidate): ConvexSolution {
  return { ...found, status: 'optimal', error: 0, objective: objectiveOf(model, found.values) };
}

function graded(model: ConvexModel, candidate: Candidate): ConvexSolution {
  const { gap, violation } = certify(model, candidate);
  const passed = violation <= PASSED ? gap : Infinity;
  const error = passed <= CLOSE * turnover(model, candidate.values) ? 0 : passed;
  return {
    ...candidate,
    status: 'optimal',
    error,
    objective: objectiveOf(model, candidate.values),
  };
}

/** The sum of the sizes of all terms of the objective. */
function turnover({ bounds, curve }: ConvexModel, values: Float64Array): number {
  let sum = 1;
  for (const [column, x] of values.entries()) {
    sum += Math.abs((bounds.cost[column] ?? 0) * x) + 0.5 * (curve[column] ?? 0) * x * x;
  }
  return sum;
}
