import type { LpModel, LpOptions, LpSolution } from '../../quantity/index.ts';
import { hasIntegers, isQuadratic, noSolution, solution } from '../lp-answer.ts';
import { fixedOptions, SMALLEST_COEFFICIENT } from './held-model.ts';
import type { Held } from './held-model.ts';
import type { HighsPool } from './highs-pool.ts';
import { call } from './highs-runtime.ts';
import { proximalPoint } from './proximal-point.ts';
import { isQuadraticOptimum } from '../quadratic-check.ts';
import { pointOf, run, setOptions } from './run-held.ts';
import type { Ending, Point } from './run-held.ts';
import { feasibility, isBottomless } from './unbounded-check.ts';

/** Solves a model that HiGHS holds; `lp` is the same model as it stands here. */
export function solveHeld(
  pool: HighsPool,
  held: Held,
  lp: LpModel,
  options: LpOptions,
): LpSolution {
  const { runtime } = held;
  const set = call(runtime, () => setOptions(held, lp, options));
  if (!set.ok) return noSolution('failed', set.reason);
  runtime.said.length = 0;
  const ending = run(held);
  const limited = options.maxIterations !== undefined;
  const settled = settle(pool, held, lp, ending === 'limit' && !limited ? 'undecided' : ending);
  if (typeof settled !== 'string') return settled;
  if (isQuadratic(lp)) return solveCurved(pool, held, lp, settled);
  return runtime.broken ? noSolution('failed', settled) : solveAfresh(pool, held, lp, settled);
}

/** Warm starts and presolve now and then end in numerical trouble that a fresh start has not. */
function solveAfresh(pool: HighsPool, held: Held, lp: LpModel, before: string): LpSolution {
  const settled = settle(pool, held, lp, runAloud(held, lp, { presolve: 'off' }));
  call(held.runtime, () => held.model.options.set({ presolve: 'choose' }));
  if (typeof settled !== 'string') return settled;
  return noSolution('failed', complaint(held.runtime.said) ?? before);
}

/**
 * HiGHS's solver of quadratic models goes astray where the objective is not of full rank: it calls
 * points optimal that are not, made bounded what has no end, or runs in circles. So its answers are
 * checked, and what does not hold is found by steps of which each is of full rank. Where the memory
 * broke on the way, the steps have another.
 */
function solveCurved(pool: HighsPool, held: Held, lp: LpModel, before: string): LpSolution {
  if (isBottomless(pool, lp)) {
    const status = feasibility(pool, lp);
    return status === 'unknown' ? noSolution('failed', before) : noSolution(status);
  }
  const point = proximalPoint(pool, lp);
  if (point !== undefined) return answerAt(lp, 'optimal', point);
  if (!held.runtime.broken) runAloud(held, lp, {});
  return noSolution('failed', complaint(held.runtime.said) ?? before);
}

/** Once more without what was there, so that HiGHS says what troubles it. */
function runAloud(held: Held, lp: LpModel, options: Readonly<Record<string, string>>): Ending {
  const { runtime, model } = held;
  call(runtime, () => model.clearSolver());
  call(runtime, () => model.options.set({ ...options, output_flag: true }));
  runtime.said.length = 0;
  const ending = run(held);
  if (!runtime.broken) call(runtime, () => model.options.set(fixedOptions(lp)));
  return ending;
}

/** The answer, or why the way it ended is none. */
function settle(pool: HighsPool, held: Held, lp: LpModel, ending: Ending): LpSolution | string {
  if (ending === 'undecided') return 'HiGHS ended without an answer';
  if (ending === 'infeasible') return noSolution('infeasible');
  if (ending === 'unbounded') {
    // HiGHS may leave open which of the two it is; without an objective only one is left
    if (isQuadratic(lp) && !isBottomless(pool, lp)) return 'HiGHS calls it unbounded wrongly';
    const status = feasibility(pool, lp);
    return status === 'unknown' ? 'it is open whether anything is feasible' : noSolution(status);
  }
  const got = pointOf(held, lp);
  if (!got.ok) return got.reason;
  const point = got.value;
  if (!point.feasible) {
    const missing = 'no point was found that keeps to all rows and bounds';
    return ending === 'limit' ? noSolution('limit', missing) : missing;
  }
  if (ending === 'optimal' && isQuadratic(lp) && !isQuadraticOptimum(lp, point)) {
    return 'the point HiGHS calls optimal does not satisfy the conditions of an optimum';
  }
  return answerAt(lp, ending, point);
}

function answerAt(lp: LpModel, status: 'optimal' | 'limit', point: Point): LpSolution {
  const { duals, reducedCosts } = point;
  return solution({
    status,
    objective: point.objective,
    values: point.values,
    ...(status === 'optimal' && !hasIntegers(lp) ? { prices: { duals, reducedCosts } } : {}),
    message: dropped(lp),
  });
}

function dropped({ matrix }: LpModel): string | undefined {
  const count = matrix.values.reduce(
    (sum, value) => sum + (value !== 0 && Math.abs(value) <= SMALLEST_COEFFICIENT ? 1 : 0),
    0,
  );
  return count === 0
    ? undefined
    : `${count} coefficients of at most ${SMALLEST_COEFFICIENT} count as zero`;
}

/** Errors and the final status among what HiGHS said. */
function complaint(said: readonly string[]): string | undefined {
  const lines = said.filter((line) => /ERROR/.test(line));
  return lines.length === 0
    ? undefined
    : lines.map((line) => line.replace(/\s+/g, ' ').trim()).join('; ');
}
