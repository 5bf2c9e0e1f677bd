import type { LpModel, LpOptions, LpSolution } from '../../quantity/index.ts';
import { hasIntegers, noSolution, solution } from '../lp-answer.ts';
import { fixedOptions, openHeld, SMALLEST_COEFFICIENT } from './held-model.ts';
import type { Held } from './held-model.ts';
import { call } from './highs-runtime.ts';
import type { HighsRuntime } from './highs-runtime.ts';
import { pointOf, run, setOptions } from './run-held.ts';
import type { Ending } from './run-held.ts';

/** Solves a model that HiGHS holds; `lp` is the same model as it stands here. */
export function solveHeld(held: Held, lp: LpModel, options: LpOptions): LpSolution {
  const { runtime } = held;
  const set = call(runtime, () => setOptions(held, lp, options));
  if (!set.ok) return noSolution('failed', set.reason);
  const settled = settle(held, lp, run(held));
  if (typeof settled !== 'string') return settled;
  return runtime.broken ? noSolution('failed', settled) : solveAfresh(held, lp, settled);
}

/**
 * Warm starts and presolve now and then end in numerical trouble that a fresh start has not. Aloud,
 * so that HiGHS says what troubles it.
 */
function solveAfresh(held: Held, lp: LpModel, before: string): LpSolution {
  const { runtime, model } = held;
  call(runtime, () => model.clearSolver());
  call(runtime, () => model.options.set({ presolve: 'off', output_flag: true }));
  runtime.said.length = 0;
  const settled = settle(held, lp, run(held));
  if (!runtime.broken) {
    call(runtime, () => model.options.set({ presolve: 'choose', ...fixedOptions(lp) }));
  }
  return typeof settled === 'string'
    ? noSolution('failed', complaint(runtime.said) ?? before)
    : settled;
}

/** The answer, or why the way it ended is none. */
function settle(held: Held, lp: LpModel, ending: Ending): LpSolution | string {
  if (ending === 'undecided') return 'HiGHS ended without an answer';
  if (ending === 'infeasible') return noSolution('infeasible');
  if (ending === 'unbounded') return endless(held.runtime, lp);
  const got = pointOf(held);
  if (!got.ok) return got.reason;
  const { objective, values, duals, reducedCosts, feasible } = got.value;
  if (!feasible) {
    const missing = 'no point was found that keeps to all rows and bounds';
    return ending === 'limit' ? noSolution('limit', missing) : missing;
  }
  return solution({
    status: ending,
    objective,
    values,
    ...(ending === 'optimal' && !hasIntegers(lp) ? { prices: { duals, reducedCosts } } : {}),
    message: dropped(lp),
  });
}

/** HiGHS may leave open whether a model has no end or no point; without an objective it cannot. */
function endless(
  runtime: HighsRuntime,
  { columns, rows, matrix, sense }: LpModel,
): LpSolution | string {
  const cost = new Float64Array(columns.cost.length);
  const opened = openHeld(runtime, { sense, columns: { ...columns, cost }, rows, matrix });
  if (!opened.ok) return opened.reason;
  const ending = run(opened.value);
  if (!runtime.broken) call(runtime, () => opened.value.model.dispose());
  if (ending === 'infeasible') return noSolution('infeasible');
  return ending === 'optimal'
    ? noSolution('unbounded')
    : 'it is open whether any point keeps to all rows and bounds';
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

/** The errors among what HiGHS said. */
function complaint(said: readonly string[]): string | undefined {
  const lines = said.filter((line) => line.includes('ERROR'));
  if (lines.length === 0) return undefined;
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).join('; ');
}
