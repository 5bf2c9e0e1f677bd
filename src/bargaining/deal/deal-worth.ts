import { clamp, fail, succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import type { DealIssue, DealLimit, DealParty, DealTable } from './deal-table.ts';
import { checkTerms } from './deal-term.ts';
import type { DealTerm } from './deal-term.ts';
import { shareOfMoment, shareOfTime } from './horizon.ts';

/** One part of what a deal is worth to a party, in points. */
export interface WorthPart {
  /** an issue that counts for the party, a pressure it gives up, a payment or a thing */
  readonly kind: 'issue' | 'instrument' | 'payment' | 'in-kind';
  /** id of the issue or of the term */
  readonly of: string;
  /** undefined where it is not known: a payment without a rate */
  readonly points: number | undefined;
}

/** What a deal is worth to a party against having none. */
export interface DealWorth {
  readonly party: string;
  /** in points; undefined where a part is not known */
  readonly total: number | undefined;
  /** every issue that counts for the party, moved or not, and all else that touches it */
  readonly parts: readonly WorthPart[];
  /** points it must bring */
  readonly reservation: number;
  /** limits it breaks: issues on which it goes where the party never goes */
  readonly barredBy: readonly string[];
  /** whether the party says yes; undefined where that hangs on what is not known */
  readonly accepts: boolean | undefined;
  readonly why: readonly Text[];
}

/**
 * What the terms of a deal are worth together to each party, in points, against the status quo. On an issue at
 * level z, with q the status quo and x the ideal: weight × (|x - q| - |x - z|) in hundredths of the line,
 * for the part of the party's time in which it holds ({@link shareOfTime}). A pressure given up before its goal is
 * reached costs weight of the goal × what was expected of it × the part given up × the part of the goal that
 * is missing. Payments count by the party's points for a unit of money. A party says yes when the sum
 * reaches its reservation and no limit is broken. Fails on terms that do not fit the table, and on
 * terms with times for a party that looks ahead without end and does not discount.
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
 * const freeze = { kind: 'level', id: 'freeze', issue: 'weapons', to: 30 };
 * const opening = { kind: 'level', id: 'opening', issue: 'trade', to: 50 };
 * unwrap(dealWorth(table, [freeze, opening])).map(({ total }) => total); // [10, 30]
 * unwrap(dealWorth(table, [freeze])).map(({ accepts }) => accepts); // [false, true]
 */
export function dealWorth(table: DealTable, terms: readonly DealTerm[]): Result<DealWorth[]> {
  const checked = checkTerms(table, terms);
  if (!checked.ok) return checked;
  const spans = levelsOverTime(table, terms);
  const isTimed = terms.some((term) =>
    term.kind === 'payment' ? false : (term.from ?? 0) > 0 || term.until !== undefined,
  );
  const found: DealWorth[] = [];
  for (const party of table.parties) {
    if (isTimed && shareOfTime(party, 0, 1) === undefined) {
      const fields = { code: 'bargaining/no-horizon', path: party.id, value: party.id };
      return fail(fields, bargainingWordsEn);
    }
    found.push(worthTo(party, table, terms, spans));
  }
  return succeed(found);
}

/** A span of years in which no level changes. */
interface Span {
  readonly from: number;
  readonly until: number;
  /** level by issue */
  readonly levels: ReadonlyMap<string, number>;
}

function levelsOverTime({ issues }: DealTable, terms: readonly DealTerm[]): Span[] {
  const levels = terms.filter((term) => term.kind === 'level');
  const ends = levels.flatMap(({ from = 0, until = Infinity }) => [from, until]);
  const standing = new Map(issues.map(({ id, statusQuo }) => [id, statusQuo]));
  const days = [...new Set([0, ...ends, Infinity])].toSorted((a, b) => a - b);
  return days.slice(0, -1).map((from, at): Span => {
    const holding = levels
      .filter((term) => (term.from ?? 0) <= from && from < (term.until ?? Infinity))
      .map((term) => ({ ...term, way: Math.abs(term.to - (standing.get(term.issue) ?? 0)) }))
      .toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0) || a.way - b.way);
    const reached = new Map(standing);
    // of several that hold the one that began last counts, of these the one that goes farthest
    for (const { issue, to } of holding) reached.set(issue, to);
    return { from, until: days[at + 1] ?? Infinity, levels: reached };
  });
}

function worthTo(
  party: DealParty,
  table: DealTable,
  terms: readonly DealTerm[],
  spans: readonly Span[],
): DealWorth {
  const { id, limits = [], reservation = 0 } = party;
  const over = (pointsAt: (span: Span) => number): number =>
    sumInOrder(
      spans.map((span) => (shareOfTime(party, span.from, span.until) ?? 0) * pointsAt(span)),
    );
  const counting = table.issues.filter((issue) => weightOf(party, issue.id) > 0);
  const parts: WorthPart[] = [
    ...counting.map((issue): WorthPart => {
      const points = over(({ levels }) => pointsOn(issue, party, levels.get(issue.id)));
      return { kind: 'issue', of: issue.id, points };
    }),
    ...pressureParts(party, table, over),
    ...terms.flatMap((term) => termPart(party, term)),
  ];
  const isKnown = parts.every(({ points }) => points !== undefined);
  const total = isKnown ? sumInOrder(parts.map(({ points }) => points ?? 0)) : undefined;
  const broken = limits.filter((limit) =>
    spans.some(({ levels }) => isBroken(limit, levels, table)),
  );
  const barredBy = [...new Set(broken.map(({ issue }) => issue))];
  // sums of decimals miss what they must reach by rounding alone
  const reaches = total === undefined ? undefined : total >= reservation - 1e-9;
  const accepts = barredBy.length > 0 ? false : reaches;
  const why = whyWorth(id, { accepts, broken, parts, reservation, total });
  return { party: id, total, parts, reservation, barredBy, accepts, why };
}

/** Beyond a limit, and farther than things stand anyhow: a deal does not break what is broken without it. */
export function isBeyond(
  level: number,
  statusQuo: number,
  { least = -Infinity, most = Infinity }: Pick<DealLimit, 'least' | 'most'>,
): boolean {
  return (level < least && level < statusQuo) || (level > most && level > statusQuo);
}

/** Beyond a limit that holds; one that holds until something else has come so far ends there. */
function isBroken(
  { issue, unless, ...ends }: DealLimit,
  levels: ReadonlyMap<string, number>,
  { issues }: DealTable,
): boolean {
  const line = issues.find(({ id }) => id === issue);
  const level = levels.get(issue);
  if (line === undefined || level === undefined) return false;
  if (!isBeyond(level, line.statusQuo, ends)) return false;
  if (unless === undefined) return true;
  const from = issues.find(({ id }) => id === unless.issue)?.statusQuo ?? Number.NaN;
  return progress(from, unless.at, levels.get(unless.issue)) < 1;
}

function weightOf({ weights }: DealParty, issue: string): number {
  return Object.hasOwn(weights, issue) ? (weights[issue] ?? 0) : 0;
}

function idealOf({ ideals }: DealParty, issue: string): number {
  return (Object.hasOwn(ideals, issue) ? ideals[issue] : undefined) ?? Number.NaN;
}

function pointsOn(issue: DealIssue, party: DealParty, level = issue.statusQuo): number {
  const ideal = idealOf(party, issue.id);
  const nearer = Math.abs(ideal - issue.statusQuo) - Math.abs(ideal - level);
  return (weightOf(party, issue.id) * 100 * nearer) / (issue.high - issue.low);
}

/** What pressures given up too early cost; those that are kept are left out. */
function pressureParts(
  party: DealParty,
  { issues }: DealTable,
  over: (pointsAt: (span: Span) => number) => number,
): WorthPart[] {
  return (party.instruments ?? []).flatMap(({ expected, givenUpAt, goal, issue }) => {
    const line = issues.find(({ id }) => id === issue);
    const goalLine = issues.find(({ id }) => id === goal);
    if (line === undefined || goalLine === undefined) return [];
    const points = over(({ levels }) => {
      const givenUp = progress(line.statusQuo, givenUpAt, levels.get(issue));
      const reached = progress(goalLine.statusQuo, idealOf(party, goal), levels.get(goal));
      return -weightOf(party, goal) * expected * givenUp * (1 - reached);
    });
    return points < 0 ? [{ kind: 'instrument', of: issue, points } as const] : [];
  });
}

/** How much of the way from one level to another is gone; all where they are one. */
function progress(from: number, to: number, at = from): number {
  return from === to ? 1 : clamp((at - from) / (to - from), 0, 1);
}

function termPart(party: DealParty, term: DealTerm): WorthPart[] {
  const { id, pointsPerUnit } = party;
  if (term.kind === 'level') return [];
  if (term.kind === 'in-kind') {
    const worth = Object.hasOwn(term.worth, id) ? term.worth[id] : undefined;
    if (worth === undefined) return [];
    const share = shareOfTime(party, term.from ?? 0, term.until) ?? 0;
    return [{ kind: 'in-kind', of: term.id, points: worth * share }];
  }
  const sign = (term.to === id ? 1 : 0) - (term.by === id ? 1 : 0);
  if (sign === 0) return [];
  const points =
    pointsPerUnit === undefined
      ? undefined
      : sign * term.amount * pointsPerUnit * shareOfMoment(party, term.at ?? 0);
  return [{ kind: 'payment', of: term.id, points }];
}

interface Judged extends Pick<DealWorth, 'accepts' | 'parts' | 'reservation' | 'total'> {
  readonly broken: readonly DealLimit[];
}

function whyWorth(party: string, { accepts, broken, parts, reservation, total }: Judged): Text[] {
  const told = parts.map(({ kind, of, points }): Text => {
    if (points === undefined) return { code: 'bargaining/why-part-unknown', params: { party, of } };
    return { code: `bargaining/why-part-${kind}`, params: { party, of, points } };
  });
  for (const { issue, unless } of broken) {
    told.push(
      unless === undefined
        ? { code: 'bargaining/why-barred', params: { party, issue } }
        : {
            code: 'bargaining/why-barred-until',
            params: { party, issue, first: unless.issue, at: unless.at },
          },
    );
  }
  if (total !== undefined && broken.length === 0) {
    const code = accepts === true ? 'bargaining/why-accepts' : 'bargaining/why-refuses';
    told.push({ code, params: { party, total, reservation } });
  }
  return told;
}
