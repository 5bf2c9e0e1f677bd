import type { OptionValue } from 'highs';
import type { LpModel, LpOptions, LpSolution } from '../../quantity/index.ts';
import { hasIntegers, noSolution, solution } from '../lp-answer.ts';
import { fixedOptions, openHeld, SMALLEST_COEFFICIENT } from './held-model.ts';
import type { Held } from './held-model.ts';
import { call } from './highs-runtime.ts';
import { isQuadraticOptimum, recession } from './quadratic-check.ts';
import { run, setOptions } from './run-held.ts';
import type { Ending } from './run-held.ts';

/** Options of one try. */
type Try = Readonly<Record<string, OptionValue>>;

/** Warm starts and presolve now and then end in numerical trouble that a fresh start has not. */
const LINEAR: readonly Try[] = [{ presolve: 'choose' }, { presolve: 'off' }];

/**
 * HiGHS adds this times ½x² to a quadratic objective, by default 1e-7, which shifts its answers.
 * Without it some are exact, and some of objectives not of full rank are wrong and called optimal.
 * So each answer is checked here, and the next one tried when it does not hold.
 */
const QUADRATIC: readonly Try[] = [0, 1e-9, 1e-7].map((each) => ({
  qp_regularization_value: each,
}));

/** Solves a model that HiGHS holds; `lp` is the same model as it stands here. */
export function solveHeld(held: Held, lp: LpModel, options: LpOptions): LpSolution {
  const { runtime, model } = held;
  const set = call(runtime, () => setOptions(held, lp, options));
  if (!set.ok) return noSolution('failed', set.reason);
  const tries = isQuadratic(lp) ? QUADRATIC : LINEAR;
  let reason = '';
  for (const [at, each] of tries.entries()) {
    if (at > 0 || tries === QUADRATIC) {
      call(runtime, () => model.clearSolver());
      // aloud, so that HiGHS says what troubles it
      call(runtime, () => model.options.set({ ...each, output_flag: at > 0 }));
    }
    runtime.said.length = 0;
    const settled = settle(held, lp, run(held));
    if (typeof settled !== 'string') {
      if (at > 0) reset(held, lp, tries);
      return at === 0 ? settled : { ...settled, message: settled.message ?? `at try ${at + 1}` };
    }
    reason = runtime.broken
      ? (runtime.said.at(-1) ?? settled)
      : (complaint(runtime.said) ?? settled);
    if (runtime.broken) break;
  }
  reset(held, lp, tries);
  return noSolution('failed', reason);
}

function reset({ runtime, model }: Held, lp: LpModel, tries: readonly Try[]): void {
  if (runtime.broken) return;
  call(runtime, () => model.clearSolver());
  call(runtime, () => model.options.set({ ...tries[0], ...fixedOptions(lp) }));
}

const isQuadratic = ({ quadratic }: LpModel): boolean =>
  quadratic !== undefined && quadratic.some(([, , q]) => q !== 0);

/** The answer, or why the way it ended is none. */
function settle(held: Held, lp: LpModel, ending: Ending): LpSolution | string {
  const { runtime, model } = held;
  if (ending === 'undecided') return 'HiGHS ended without an answer';
  if (ending === 'infeasible') return noSolution('infeasible');
  if (ending === 'unbounded') return unboundedOrNot(held, lp);
  const got = call(runtime, () => ({
    found: model.getSolution(),
    objective: model.getObjectiveValue(),
    status: model.info.get('primal_solution_status'),
  }));
  if (!got.ok) return got.reason;
  const { found, objective, status } = got.value;
  if (status !== runtime.highs.constants.solutionStatus.feasible) {
    const missing = 'no point was found that keeps to all rows and bounds';
    return ending === 'limit' ? noSolution('limit', missing) : missing;
  }
  const prices = { duals: found.rowDual, reducedCosts: found.colDual };
  if (ending === 'optimal' && isQuadratic(lp) && !isQuadraticOptimum(lp, found.colValue, prices)) {
    return 'the point HiGHS calls optimal does not satisfy the conditions of an optimum';
  }
  return solution({
    status: ending,
    objective,
    values: found.colValue,
    ...(ending === 'optimal' && !hasIntegers(lp) ? { prices } : {}),
    message: dropped(lp),
  });
}

/** HiGHS may leave open which of the two it is; without an objective there is only one left. */
function unboundedOrNot({ runtime }: Held, lp: LpModel): LpSolution | string {
  const { columns, rows, matrix, sense } = lp;
  const cost = new Float64Array(columns.cost.length);
  const point = endingOf(runtime, { sense, columns: { ...columns, cost }, rows, matrix });
  if (point.ending === 'infeasible') return noSolution('infeasible');
  if (point.ending !== 'optimal')
    return 'it is open whether any point keeps to all rows and bounds';
  if (!isQuadratic(lp)) return noSolution('unbounded');
  const way = endingOf(runtime, recession(lp));
  return way.ending === 'optimal' && way.objective < -1e-9
    ? noSolution('unbounded')
    : 'HiGHS calls it unbounded, and there is no way to go on without end';
}

function endingOf(runtime: Held['runtime'], lp: LpModel): { ending: Ending; objective: number } {
  const opened = openHeld(runtime, lp);
  if (!opened.ok) return { ending: 'undecided', objective: Number.NaN };
  const { model } = opened.value;
  const ending = run(opened.value);
  const objective = ending === 'optimal' ? model.getObjectiveValue() : Number.NaN;
  if (!runtime.broken) call(runtime, () => model.dispose());
  return { ending, objective };
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
