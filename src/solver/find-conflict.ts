import type { LpConflict, LpModel, LpSession } from '../quantity/index.ts';
import { isOnlyWeighting } from './certificate.ts';
import type { Suspects } from './certificate.ts';
import { hasIntegers } from './lp-answer.ts';
import { solverFailure } from './solver-problem.ts';

/** How often a model may be solved again to find what contradicts what. */
const MOST_SOLVES = 2000;

/** How often the solver may be unable to say before it is asked no more. */
const MOST_UNDECIDED = 5;

/**
 * Rows and columns whose bounds contradict one another, as few as need be: none can be dropped.
 *
 * A guess, where there is one, is checked before it is believed. If it is not plainly irreducible,
 * each member is tried once (deletion filter: Chinneck & Dravnieks, ORSA Journal on Computing 3
 * (1991) 157–168). From nothing the set is halved again and again (QuickXplain: Junker, AAAI 2004,
 * 167–172), which takes some 2k·log₂(n/k) solves for k of n. `open` opens a model for solving.
 *
 * Whole-number columns keep their bounds throughout and are not among what is found, unless one has
 * no whole number within its bounds: branch and bound need not end once those are gone.
 */
export function findConflict(
  open: (model: LpModel) => LpSession,
  model: LpModel,
  guess?: Suspects,
): LpConflict {
  const alone = contradictsItself(model);
  if (alone !== undefined) return alone;
  const members = membersOf(model);
  const session = open(withoutObjective(model));
  try {
    const contradict = contradiction(session, model, members);
    const guessed = guess === undefined ? [] : numbersOf(guess, model);
    if (guess !== undefined && guessed.length > 0 && contradict(guessed) === true) {
      const irreducible = !hasIntegers(model) && isOnlyWeighting(model, guess);
      const core = irreducible
        ? { members: guessed, irreducible }
        : deletionFilter(guessed, contradict);
      return conflictOf(core, model);
    }
    const all = [...members];
    if (contradict(all) !== true) throw solverFailure({ code: 'solver/no-conflict' });
    return conflictOf(halving(all, contradict), model);
  } finally {
    session.close();
  }
}

/** True: cannot hold together; false: can; undefined: the solver cannot say, or may not be asked again. */
type Contradict = (members: readonly number[]) => boolean | undefined;

/** What was found, and whether every member was shown to be needed. */
interface Core {
  readonly members: readonly number[];
  readonly irreducible: boolean;
}

function deletionFilter(start: readonly number[], contradict: Contradict): Core {
  let kept = [...start];
  let irreducible = true;
  for (const member of start) {
    const without = kept.filter((other) => other !== member);
    const answer = contradict(without);
    if (answer === true) kept = without;
    if (answer === undefined) irreducible = false;
  }
  return { members: kept, irreducible };
}

function halving(start: readonly number[], contradict: Contradict): Core {
  let sure = true;
  const holds = (members: readonly number[]): boolean => {
    const answer = contradict(members);
    if (answer === undefined) sure = false;
    return answer === true;
  };
  /** those of `open` that are needed beside `fixed`; `grown`: `fixed` is not as it was when last asked */
  const needed = (fixed: readonly number[], grown: boolean, open: readonly number[]): number[] => {
    if (grown && holds(fixed)) return [];
    if (open.length <= 1) return [...open];
    const middle = Math.floor(open.length / 2);
    const [first, second] = [open.slice(0, middle), open.slice(middle)];
    const ofSecond = needed([...fixed, ...first], first.length > 0, second);
    const ofFirst = needed([...fixed, ...ofSecond], ofSecond.length > 0, first);
    return [...ofFirst, ...ofSecond];
  };
  const members = needed([], false, start);
  return { members, irreducible: sure };
}

/** Asks the solver whether some members contradict, by freeing all others. */
function contradiction(session: LpSession, model: LpModel, members: readonly number[]): Contradict {
  const { columns, rows } = model;
  const height = rows.lower.length;
  const active = new Set(members);
  let solves = 0;
  let undecided = 0;
  const set = (member: number, on: boolean): void => {
    if (active.has(member) === on) return;
    if (on) active.add(member);
    else active.delete(member);
    const of = member < height ? rows : columns;
    const at = member < height ? member : member - height;
    const lower = on ? (of.lower[at] ?? 0) : -Infinity;
    const upper = on ? (of.upper[at] ?? 0) : Infinity;
    if (member < height) session.setRowBounds(at, lower, upper);
    else session.setColumnBounds(at, lower, upper);
  };
  return (wanted) => {
    if (++solves > MOST_SOLVES || undecided > MOST_UNDECIDED) return undefined;
    const chosen = new Set(wanted);
    for (const member of members) set(member, chosen.has(member));
    const { status } = session.solve();
    if (status === 'infeasible') return true;
    if (status === 'optimal') return false;
    undecided += 1;
    return undefined;
  };
}

/** Rows by their number, columns behind them; those without any bound can contradict nothing. */
function membersOf({ rows, columns }: LpModel): number[] {
  const height = rows.lower.length;
  const free = Array.from(columns.lower.keys()).filter((column) => columns.integer?.[column] !== 1);
  return [
    ...Array.from(rows.lower.keys()).filter((row) => bounded(rows, row)),
    ...free.filter((column) => bounded(columns, column)).map((column) => height + column),
  ];
}

/** A row or a column within whose own bounds there is nothing. */
function contradictsItself({ rows, columns }: LpModel): LpConflict | undefined {
  const row = rows.lower.findIndex((low, at) => low > (rows.upper[at] ?? 0));
  if (row >= 0) return { rows: [row], columns: [] };
  const column = columns.lower.findIndex((low, at) => {
    const high = columns.upper[at] ?? 0;
    return columns.integer?.[at] === 1 ? Math.ceil(low) > Math.floor(high) : low > high;
  });
  return column >= 0 ? { rows: [], columns: [column] } : undefined;
}

const bounded = ({ lower, upper }: LpModel['rows'], at: number): boolean =>
  lower[at] !== -Infinity || upper[at] !== Infinity;

function numbersOf(guess: Suspects, model: LpModel): number[] {
  const height = model.rows.lower.length;
  const members = new Set(membersOf(model));
  return [...guess.rows, ...guess.columns.map((column) => height + column)].filter((member) =>
    members.has(member),
  );
}

function conflictOf({ members, irreducible }: Core, model: LpModel): LpConflict {
  const height = model.rows.lower.length;
  const sorted = members.toSorted((a, b) => a - b);
  return {
    rows: sorted.filter((member) => member < height),
    columns: sorted.filter((member) => member >= height).map((member) => member - height),
    ...(irreducible ? {} : { reducible: true }),
  };
}

/** What can hold together is a question of bounds and rows alone. */
function withoutObjective({ columns, rows, matrix }: LpModel): LpModel {
  return {
    sense: 'minimise',
    columns: { ...columns, cost: new Float64Array(columns.cost.length) },
    rows,
    matrix,
  };
}
