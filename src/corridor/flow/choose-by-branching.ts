import type { LpOptions, LpSession, LpStatus } from '../../quantity/index.ts';

/** As many yes or no columns as are branched on here; more are left to the solver's own search. */
export const BRANCHED_CHOICES = 16;

/** How near to 0 or 1 a column is taken as that. */
const WHOLE = 1e-6;

/** What each yes or no column may be: 0 to 1, or one of them. */
interface Box {
  readonly lower: number;
  readonly upper: number;
}

export interface Chosen {
  readonly status: LpStatus;
  /** 0 or 1 by choice; empty without a solution */
  readonly values: readonly number[];
  readonly objective: number;
}

/**
 * Chooses among a few yes or no columns by branch and bound (Land & Doig, Econometrica 28 (1960) 497)
 * over linear programs that differ in the bounds of these columns alone, so that each starts from the
 * basis of the one before: where many nearly equal networks are solved, that is several times faster
 * than a search that begins anew each time.
 *
 * The session is left with the boxes it was given.
 *
 * @param hint a choice that may be good: that of the network before
 * @param gap relative: a branch that could not be better by more is cut
 */
export function chooseByBranching(
  session: LpSession,
  columns: readonly number[],
  boxes: readonly Box[],
  options: LpOptions & { readonly gap: number; readonly hint?: readonly number[] | undefined },
): Chosen {
  const { gap, hint, ...limits } = options;
  const at = [...boxes];
  let best: Chosen | undefined;
  const set = (choice: number, box: Box): void => {
    at[choice] = box;
    session.setColumnBounds(columns[choice] ?? 0, box.lower, box.upper);
  };
  const restore = (): void => {
    for (const [choice, box] of boxes.entries()) set(choice, box);
  };
  restore();
  const yes = (values: Float64Array): number[] => columns.map((column) => values[column] ?? 0);

  if (hint !== undefined && hint.every((value, choice) => allows(boxes[choice], value))) {
    for (const [choice, value] of hint.entries()) set(choice, { lower: value, upper: value });
    const tried = session.solve(limits);
    if (tried.status === 'optimal') {
      best = { status: 'optimal', values: [...hint], objective: tried.objective };
    }
    restore();
  }

  /** @returns how the box ended, where that is no solution */
  const search = (): LpStatus | undefined => {
    const found = session.solve(limits);
    if (found.status !== 'optimal') return found.status;
    const reach = best === undefined ? Infinity : best.objective - gap * Math.abs(best.objective);
    if (found.objective >= reach) return undefined;
    const values = yes(found.values);
    const open = mostOpen(values);
    if (open < 0) {
      best = { status: 'optimal', values: values.map(Math.round), objective: found.objective };
      return undefined;
    }
    const box = at[open] ?? { lower: 0, upper: 1 };
    const near = Math.round(values[open] ?? 0);
    for (const value of [near, 1 - near]) {
      set(open, { lower: value, upper: value });
      const ended = search();
      if (ended === 'unbounded' || ended === 'failed' || ended === 'limit') return ended;
    }
    set(open, box);
    return undefined;
  };
  const ended = search();
  restore();
  if (ended !== undefined && (best === undefined || ended !== 'infeasible')) {
    return { status: ended, values: [], objective: Number.NaN };
  }
  return best ?? { status: 'infeasible', values: [], objective: Number.NaN };
}

const allows = (box: Box | undefined, value: number): boolean =>
  box !== undefined && value >= box.lower && value <= box.upper;

/** The column furthest from being 0 or 1, of equals the first; below 0: all are. */
function mostOpen(values: readonly number[]): number {
  let open = -1;
  let most = WHOLE;
  for (const [choice, value] of values.entries()) {
    const distance = Math.abs(value - Math.round(value));
    if (distance > most) {
      most = distance;
      open = choice;
    }
  }
  return open;
}
