import { fail, succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { BargainTable } from '../table/bargain-table.ts';
import { bargainingWordsEn } from '../words-en.ts';

/** A line on which a deal may set a level. */
export interface DealIssue {
  readonly id: string;
  readonly title?: string;
  readonly low: number;
  readonly high: number;
  /** where things stand without a deal */
  readonly statusQuo: number;
}

/** A level an actor never accepts, whatever else it is given, or not before something else is reached. */
export interface DealLimit {
  readonly issue: string;
  readonly least?: number;
  readonly most?: number;
  /** a level of another issue from which on the limit no longer holds */
  readonly unless?: { readonly issue: string; readonly at: number };
}

/**
 * A pressure an actor holds for the sake of a goal: giving it up before the goal is reached costs it the progress
 * it expects of it.
 */
export interface Instrument {
  /** the issue on which the pressure is, and the level at which it is given up altogether */
  readonly issue: string;
  readonly givenUpAt: number;
  /** the issue on which the goal is, and the hundredths of its line the pressure is expected to bring */
  readonly goal: string;
  readonly expected: number;
}

/** Somebody a deal is for. */
export interface DealParty {
  readonly id: string;
  /** how much each issue counts, by its id; from 0, sum 1; an issue left out does not count */
  readonly weights: Readonly<Record<string, number>>;
  /** the level it likes best on each issue that counts */
  readonly ideals: Readonly<Record<string, number>>;
  /** years it looks ahead, above 0; left out: without end */
  readonly horizon?: number;
  /** what something a year later counts against now, above 0, at most 1; default 1 */
  readonly discount?: number;
  /** points a deal must bring it before it agrees; default 0 */
  readonly reservation?: number;
  /** points for one unit of money paid now, above 0; left out: not known */
  readonly pointsPerUnit?: number;
  readonly limits?: readonly DealLimit[];
  readonly instruments?: readonly Instrument[];
}

export interface DealFields {
  readonly issues: readonly DealIssue[];
  readonly parties: readonly DealParty[];
  /** the unit of payments, such as "m USD" */
  readonly money?: string;
}

declare const checked: unique symbol;

/** Issues and parties of a deal. Made by {@link dealTable} alone, which checks them. */
export interface DealTable extends DealFields {
  readonly [checked]: true;
}

/** Most parties of a deal: thousands of offers are judged for each. */
const PARTIES = 50;

/** Weights written as decimals sum to 1 within this. */
const WHOLE = 1e-9;

/**
 * Checks issues and parties. Worth is counted in points: with weight 1 on an issue, to go from one end of its
 * line to the other is 100. Fails on names missing or used twice, lines out of order, levels off their
 * line, weights that do not sum to 1, an issue that counts without an ideal, an issue that is not there,
 * more than 50 parties, and numbers out of range; each with its place.
 *
 * @example
 * const table = unwrap(
 *   dealTable({
 *     issues: [
 *       { id: 'weapons', low: 0, high: 100, statusQuo: 0 },
 *       { id: 'trade', low: 0, high: 100, statusQuo: 0 },
 *     ],
 *     parties: [
 *       { id: 'north', weights: { weapons: 0.5, trade: 0.5 }, ideals: { weapons: 0, trade: 100 } },
 *       { id: 'west', weights: { weapons: 1 }, ideals: { weapons: 100 } },
 *     ],
 *   }),
 * );
 * table.parties.length; // 2
 */
export function dealTable(fields: DealFields): Result<DealTable> {
  if (isSound(fields)) return succeed(fields);
  const wrong = firstWrong(fields) ?? { code: 'bargaining/no-party', path: 'parties' };
  return fail(wrong, bargainingWordsEn);
}

/**
 * A table of positions as a table of a deal: weights are saliences as parts of 1, ideals the positions.
 * An issue an actor takes no position on has no weight with it: leave the actor or the issue out where that
 * is not known. Fails on an issue without status quo, on an actor that cares about nothing, and as {@link dealTable}.
 *
 * @param more - what the table of positions does not hold, by actor: horizon, reservation and the like
 *
 * @example
 * const positions = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100, statusQuo: 20 }],
 *     actors: [{ id: 'north', capability: 1 }],
 *     stands: [[{ position: 80, salience: 0.4 }]],
 *   }),
 * );
 * unwrap(dealTableOf(positions, { north: { horizon: 5 } })).parties[0];
 * // { id: 'north', weights: { fee: 1 }, ideals: { fee: 80 }, horizon: 5 }
 */
export function dealTableOf(
  table: BargainTable,
  more: Readonly<Record<string, Omit<DealParty, 'id' | 'weights' | 'ideals'>>> = {},
): Result<DealTable> {
  const issues: DealIssue[] = [];
  for (const { high, id, low, statusQuo, title } of table.issues) {
    if (statusQuo === undefined) {
      const fields = { code: 'bargaining/no-status-quo', path: `issues.${id}`, value: id };
      return fail(fields, bargainingWordsEn);
    }
    issues.push({ id, low, high, statusQuo, ...(title === undefined ? {} : { title }) });
  }
  const parties: DealParty[] = [];
  for (const [at, { id }] of table.actors.entries()) {
    const row = table.stands[at] ?? [];
    const all = sumInOrder(row.map((stand) => stand?.salience ?? 0));
    if (all === 0) {
      const fields = { code: 'bargaining/cares-for-nothing', path: id, value: id };
      return fail(fields, bargainingWordsEn);
    }
    const weights: [string, number][] = [];
    const ideals: [string, number][] = [];
    for (const [column, issue] of table.issues.entries()) {
      const stand = row[column];
      if (stand === undefined || stand.salience === 0) continue;
      weights.push([issue.id, stand.salience / all]);
      ideals.push([issue.id, stand.position]);
    }
    parties.push({
      id,
      weights: Object.fromEntries(weights),
      ideals: Object.fromEntries(ideals),
      ...(Object.hasOwn(more, id) ? more[id] : {}),
    });
  }
  return dealTable({ issues, parties });
}

/** The mark of a checked table is known to the type alone. */
function isSound(fields: DealFields): fields is DealTable {
  return firstWrong(fields) === undefined;
}

interface Wrong {
  readonly code: string;
  readonly path: string;
  readonly value?: string;
  readonly params?: Record<string, string | number>;
}

function firstWrong({ issues, parties }: DealFields): Wrong | undefined {
  if (issues.length === 0) return { code: 'bargaining/no-issue', path: 'issues' };
  if (parties.length === 0) return { code: 'bargaining/no-party', path: 'parties' };
  if (parties.length > PARTIES) {
    const params = { found: parties.length, limit: PARTIES };
    return { code: 'bargaining/too-many-parties', path: 'parties', params };
  }
  const lines = new Map(issues.map((issue) => [issue.id, issue]));
  return (
    namesWrong('issues', issues) ??
    namesWrong('parties', parties) ??
    first(issues, lineWrong) ??
    first(parties, (party) => partyWrong(party, lines))
  );
}

function first<T>(list: readonly T[], look: (each: T) => Wrong | undefined): Wrong | undefined {
  for (const each of list) {
    const found = look(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

function namesWrong(path: string, list: readonly { readonly id: string }[]): Wrong | undefined {
  const seen = new Set<string>();
  for (const [at, { id }] of list.entries()) {
    if (id === '') return { code: 'bargaining/name-missing', path: `${path}.${at}` };
    if (seen.has(id)) return { code: 'bargaining/name-twice', path: `${path}.${id}`, value: id };
    seen.add(id);
  }
  return undefined;
}

function lineWrong({ high, id, low, statusQuo }: DealIssue): Wrong | undefined {
  const path = `issues.${id}`;
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high)) {
    return { code: 'bargaining/bad-line', path, params: { low: String(low), high: String(high) } };
  }
  return offLine(`${path}.statusQuo`, statusQuo, { low, high });
}

/** A problem where a level does not lie on its line. */
export function offLine(
  path: string,
  level: number,
  { high, low }: { readonly low: number; readonly high: number },
): Wrong | undefined {
  if (level >= low && level <= high) return undefined;
  return { code: 'bargaining/off-line', path, value: String(level), params: { low, high } };
}

function partyWrong(party: DealParty, lines: ReadonlyMap<string, DealIssue>): Wrong | undefined {
  const { id, ideals, weights } = party;
  for (const [issue, weight] of Object.entries(weights)) {
    const line = lines.get(issue);
    if (line === undefined) return unknownIssue(`${id}.weights`, issue, lines);
    if (!(weight >= 0 && weight <= 1)) {
      const code = 'bargaining/bad-share';
      return { code, path: `${id}.weights.${issue}`, value: String(weight) };
    }
    if (weight === 0) continue;
    const ideal = Object.hasOwn(ideals, issue) ? ideals[issue] : undefined;
    if (ideal === undefined) {
      return { code: 'bargaining/no-ideal', path: `${id}.ideals`, value: issue, params: { id } };
    }
    const off = offLine(`${id}.ideals.${issue}`, ideal, line);
    if (off !== undefined) return off;
  }
  const sum = sumInOrder(Object.values(weights));
  if (!(Math.abs(sum - 1) <= WHOLE)) {
    return { code: 'bargaining/weights-sum', path: `${id}.weights`, value: id, params: { sum } };
  }
  return timeWrong(party) ?? limitsWrong(party, lines) ?? instrumentsWrong(party, lines);
}

function timeWrong(party: DealParty): Wrong | undefined {
  const { discount = 1, horizon = 1, id, pointsPerUnit = 1, reservation = 0 } = party;
  if (!(horizon > 0 && horizon < Infinity)) return above0(`${id}.horizon`, horizon);
  if (!(discount > 0 && discount <= 1)) {
    return {
      code: 'bargaining/bad-discount-year',
      path: `${id}.discount`,
      value: String(discount),
    };
  }
  if (!(pointsPerUnit > 0 && pointsPerUnit < Infinity)) {
    return above0(`${id}.pointsPerUnit`, pointsPerUnit);
  }
  if (Number.isFinite(reservation)) return undefined;
  return { code: 'bargaining/bad-amount', path: `${id}.reservation`, value: String(reservation) };
}

function above0(path: string, value: number): Wrong {
  return { code: 'bargaining/bad-amount-above-0', path, value: String(value) };
}

function limitsWrong(
  { id, limits = [] }: DealParty,
  lines: ReadonlyMap<string, DealIssue>,
): Wrong | undefined {
  return first(limits, ({ issue, least, most, unless }) => {
    const line = lines.get(issue);
    const path = `${id}.limits.${issue}`;
    if (line === undefined) return unknownIssue(`${id}.limits`, issue, lines);
    const off = offLine(path, least ?? line.low, line) ?? offLine(path, most ?? line.high, line);
    if (off !== undefined || unless === undefined) return off;
    const other = lines.get(unless.issue);
    return other === undefined
      ? unknownIssue(path, unless.issue, lines)
      : offLine(`${path}.unless`, unless.at, other);
  });
}

function instrumentsWrong(
  { id, ideals, instruments = [] }: DealParty,
  lines: ReadonlyMap<string, DealIssue>,
): Wrong | undefined {
  return first(instruments, ({ expected, givenUpAt, goal, issue }) => {
    const path = `${id}.instruments.${issue}`;
    const [line, goalLine] = [lines.get(issue), lines.get(goal)];
    if (line === undefined) return unknownIssue(path, issue, lines);
    if (goalLine === undefined) return unknownIssue(path, goal, lines);
    if (!Object.hasOwn(ideals, goal)) {
      return { code: 'bargaining/no-ideal', path: `${id}.ideals`, value: goal, params: { id } };
    }
    const off = offLine(`${path}.givenUpAt`, givenUpAt, line);
    if (off !== undefined) return off;
    if (givenUpAt === line.statusQuo) {
      return { code: 'bargaining/given-up-already', path, value: issue };
    }
    if (expected >= 0 && expected <= 100) return undefined;
    return { code: 'bargaining/bad-expected', path: `${path}.expected`, value: String(expected) };
  });
}

/** A problem that names the issues there are. */
export function unknownIssue(
  path: string,
  value: string,
  lines: ReadonlyMap<string, DealIssue>,
): Wrong {
  const params = { known: [...lines.keys()].join(', ') };
  return { code: 'bargaining/unknown-issue', path, value, params };
}
