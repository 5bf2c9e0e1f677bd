import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import { bargainingWordsEn } from '../words-en.ts';

/** A question on a line: its ends, and where things stand without an agreement. */
export interface LineQuestion {
  readonly low: number;
  readonly high: number;
  readonly statusQuo: number;
}

/** Somebody whose consent counts, on a line. */
export interface LinePlayer {
  readonly id: string;
  /** the point it likes best, in the unit of the line */
  readonly ideal: number;
  /**
   * what an agreement brings it beside the line, as the distance it would walk for that: a transfer, a
   * guarantee; below 0 a cost of agreeing. Default 0
   */
  readonly allowance?: number;
}

/** Points of a line from low to high, both with it. */
export interface LineRange {
  readonly low: number;
  readonly high: number;
}

/**
 * What a player accepts: every point at most as far from its ideal as the status quo is, plus its
 * allowance: [x - |x - q| - a, x + |x - q| + a] (Tsebelis, Veto Players, 2002, ch. 1). The same for linear
 * and quadratic loss, as only distances are compared. Undefined where an allowance below 0 leaves nothing,
 * not even the status quo by agreement.
 *
 * @example
 * acceptableRange({ id: 'north', ideal: 30 }, 0); // { low: 0, high: 60 }
 * acceptableRange({ id: 'north', ideal: 30, allowance: -40 }, 0); // undefined
 */
export function acceptableRange(
  { allowance = 0, ideal }: LinePlayer,
  statusQuo: number,
): LineRange | undefined {
  // twice the ideal less the status quo is exact where the distance would be rounded
  const mirrored = 2 * ideal - statusQuo;
  const low = Math.min(statusQuo, mirrored) - allowance;
  const high = Math.max(statusQuo, mirrored) + allowance;
  return low <= high ? { low, high } : undefined;
}

/**
 * How much better a point is for a player than the status quo, its allowance with it; in the unit of the
 * line. From 0 up where it accepts.
 *
 * @example
 * gainAt({ id: 'north', ideal: 30 }, 0, 50); // 10
 */
export function gainAt(
  { allowance = 0, ideal }: LinePlayer,
  statusQuo: number,
  point: number,
): number {
  return Math.abs(ideal - statusQuo) + allowance - Math.abs(ideal - point);
}

/**
 * The actors of an issue as players of vetoes, all or those named. Names that take no position there are
 * left out: nobody knows what they would accept.
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 1 }, { id: 'south', capability: 3 }],
 *     stands: [[{ position: 80, salience: 0.9 }], [{ position: 20, salience: 0.5 }]],
 *   }),
 * );
 * linePlayers(onIssue(table, 0), ['south']); // [{ id: 'south', ideal: 20 }]
 */
export function linePlayers(
  { ids, position }: IssueColumns,
  of: readonly string[] = ids,
): LinePlayer[] {
  return ids.flatMap((id, row) =>
    of.includes(id) ? [{ id, ideal: position[row] ?? Number.NaN }] : [],
  );
}

/** A line in order with the status quo on it; names that can be told apart; ideals on the line. */
export function checkLine(question: LineQuestion, players: readonly LinePlayer[]): Result<true> {
  const { high, low, statusQuo } = question;
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high)) {
    const params = { low: String(low), high: String(high) };
    return fail({ code: 'bargaining/bad-line', path: 'question', params }, bargainingWordsEn);
  }
  if (!(statusQuo >= low && statusQuo <= high)) return offLine('statusQuo', statusQuo, question);
  const named = checkNames(players);
  if (!named.ok) return named;
  for (const { allowance = 0, id, ideal } of players) {
    if (!(ideal >= low && ideal <= high)) return offLine(`${id}.ideal`, ideal, question);
    if (Number.isFinite(allowance)) continue;
    const fields = { code: 'bargaining/not-finite', path: `${id}.allowance` };
    return fail({ ...fields, value: String(allowance) }, bargainingWordsEn);
  }
  return succeed(true);
}

/** At least one player, each with a name of its own. */
export function checkNames(players: readonly { readonly id: string }[]): Result<true> {
  if (players.length === 0) {
    return fail({ code: 'bargaining/no-player', path: 'players' }, bargainingWordsEn);
  }
  const seen = new Set<string>();
  for (const [at, { id }] of players.entries()) {
    if (id === '') {
      return fail({ code: 'bargaining/name-missing', path: `players.${at}` }, bargainingWordsEn);
    }
    if (seen.has(id)) {
      const fields = { code: 'bargaining/name-twice', path: `players.${id}`, value: id };
      return fail(fields, bargainingWordsEn);
    }
    seen.add(id);
  }
  return succeed(true);
}

function offLine(path: string, value: number, { high, low }: LineQuestion): Result<never> {
  const fields = { code: 'bargaining/off-line', path, value: String(value) };
  return fail({ ...fields, params: { low, high } }, bargainingWordsEn);
}
