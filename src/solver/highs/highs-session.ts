import type { Model } from 'highs';
import type {
  LpConflict,
  LpModel,
  LpOptions,
  LpSession,
  LpSolution,
} from '../../quantity/index.ts';
import { suspectsOf } from '../certificate.ts';
import type { Suspects } from '../certificate.ts';
import { findConflict } from '../find-conflict.ts';
import { isQuadratic, noSolution, solveWithoutColumns } from '../lp-answer.ts';
import { lpDraft } from '../lp-draft.ts';
import { solveQuadratic } from '../quadratic/solve-quadratic.ts';
import { solverFailure } from '../solver-problem.ts';
import { openHeld } from './held-model.ts';
import type { Held } from './held-model.ts';
import type { HighsPool } from './highs-pool.ts';
import { call } from './highs-runtime.ts';
import type { Called } from './highs-runtime.ts';
import { solveHeld } from './solve-held.ts';

/** A model in HiGHS, solved again from where the last solve ended. */
export function highsSession(pool: HighsPool, given: LpModel): LpSession {
  const draft = lpDraft(given);
  let held: Held | undefined;
  let closed = false;
  let last: LpSolution | undefined;

  /** solves a model beside this one */
  const linear = (model: LpModel): LpSolution => {
    const session = highsSession(pool, model);
    try {
      return session.solve();
    } finally {
      session.close();
    }
  };
  const requireOpen = (): void => {
    if (closed) throw solverFailure({ code: 'solver/closed' });
  };
  const letGo = (): void => {
    const gone = held;
    held = undefined;
    if (gone !== undefined && !gone.runtime.broken) call(gone.runtime, () => gone.model.dispose());
  };
  /** Makes a change here and, where the model is there already, in HiGHS. */
  const change = (here: () => void, there: (model: Model) => unknown): void => {
    requireOpen();
    here();
    last = undefined;
    const now = held;
    if (now === undefined) return;
    // what HiGHS does not take is refused, or was put right, by the time it is built again
    if (now.runtime.broken || !call(now.runtime, () => there(now.model)).ok) letGo();
  };
  const hold = (): Called<Held> => {
    if (held?.runtime.broken === true) letGo();
    if (held !== undefined) return { ok: true, value: held };
    const opened = openHeld(pool.take(), draft.model);
    if (opened.ok) held = opened.value;
    return opened;
  };
  return {
    setColumnBounds: (column, lower, upper) =>
      change(
        () => draft.setColumnBounds(column, lower, upper),
        (model) => model.changeColBounds(column, lower, upper),
      ),
    setColumnCost: (column, cost) =>
      change(
        () => draft.setColumnCost(column, cost),
        (model) => model.changeColCost(column, cost),
      ),
    setRowBounds: (row, lower, upper) =>
      change(
        () => draft.setRowBounds(row, lower, upper),
        (model) => model.changeRowBounds(row, lower, upper),
      ),
    solve(options: LpOptions = {}): LpSolution {
      requireOpen();
      const refusal = draft.refusal();
      if (refusal !== undefined) return (last = noSolution('failed', refusal));
      if (draft.model.columns.cost.length === 0) return (last = solveWithoutColumns(draft.model));
      if (isQuadratic(draft.model)) return (last = solveQuadratic(draft.model, options, linear));
      const opened = hold();
      last = opened.ok
        ? solveHeld(opened.value, draft.model, options)
        : noSolution('failed', opened.reason);
      return last;
    },
    conflict(): LpConflict {
      requireOpen();
      if (last?.status !== 'infeasible') throw solverFailure({ code: 'solver/no-conflict' });
      return findConflict(
        (model) => highsSession(pool, model),
        draft.model,
        guessOf(held, draft.model),
      );
    },
    close() {
      closed = true;
      letGo();
    },
  };
}

/**
 * What HiGHS's proof of infeasibility rests on. Its own search for a conflict (`getIis`) takes
 * minutes where this takes milliseconds.
 */
function guessOf(held: Held | undefined, lp: LpModel): Suspects | undefined {
  if (held === undefined || held.runtime.broken) return undefined;
  const ray = call(held.runtime, () => held.model.getDualRay());
  return ray.ok && ray.value !== undefined ? suspectsOf(lp, ray.value.values) : undefined;
}
