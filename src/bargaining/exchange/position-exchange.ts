import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { weightedMean } from '../mean/weighted-mean.ts';
import { bargainTable } from '../table/bargain-table.ts';
import type { BargainTable, Stand } from '../table/bargain-table.ts';
import { onIssue } from '../table/on-issue.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { equalTrade } from './equal-gain.ts';
import type { EqualTrade, ExchangeLine, Give } from './equal-gain.ts';

export interface ExchangeOptions {
  /** a trade in which each gains less than this is not made, in points; above 0, default 1e-6 */
  readonly leastGain?: number;
  /** trades at most; a whole number, default 10,000 */
  readonly mostTrades?: number;
}

/** What one trader gave: its position on one issue. */
export interface Concession {
  readonly actor: string;
  readonly issue: string;
  /** where the actor voted before and after, in the unit of the line */
  readonly from: number;
  readonly to: number;
  /** where that moved the outcome, in the unit of the line */
  readonly outcomeFrom: number;
  readonly outcomeTo: number;
  /** what it costs the actor and is worth to its partner, in points */
  readonly loss: number;
  readonly worth: number;
  /** the same, had it gone as far as it can */
  readonly whole: { readonly loss: number; readonly worth: number };
  /** why no more: it stands where its partner stands, the outcome does, or the partner has no more to give */
  readonly limit: 'position' | 'outcome' | 'partner';
}

/** Two actors that gave way to one another on two issues. */
export interface Trade {
  readonly gives: readonly [Concession, Concession];
  /** what each of the two gains, in points */
  readonly gain: number;
  /** what the first and the second could have gained at most, its partner gaining nothing */
  readonly most: readonly [number, number];
  /** what it does to those who were not asked, in points; who is not touched is left out */
  readonly others: readonly { readonly actor: string; readonly gain: number }[];
}

export interface PositionExchange {
  readonly trades: readonly Trade[];
  /** the table with the positions after all trades; capability and salience as they were */
  readonly table: BargainTable;
  /** expected outcome by issue, before and after, in the unit of the line */
  readonly outcomes: readonly {
    readonly issue: string;
    readonly before: number;
    readonly after: number;
  }[];
  /** what all trades together brought each actor, in points; below 0 for who paid for those of others */
  readonly gains: readonly { readonly actor: string; readonly gain: number }[];
  /** false where `mostTrades` cut it off */
  readonly isSettled: boolean;
}

/**
 * Exchange of positions across issues (Stokman and Van Oosten 1994, see {@link equalTrade}). The expected
 * outcome of an issue is the weighted mean O = Σcsx/Σcs. Two actors on opposite sides of the outcome of two
 * issues trade when each gives way on the one it cares less about than the other does: each moves its vote
 * towards what its partner asks for, never past it, nor the outcome past it, at the rate at which both gain
 * the same. The trade with the largest gain is made first, of several alike the first in the order of the
 * table; then all are looked at again, until none gains.
 *
 * What an actor gains is counted by what it asked for at the start, in points: salience × hundredths of the
 * line. It never takes back what it gave, so that the trades come to an end. Others gain or lose by trades
 * they have no part in. Fails on an issue on which nobody stands or has weight, and on bad options.
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }, { id: 'route', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 1 }, { id: 'south', capability: 1 }],
 *     stands: [
 *       [{ position: 0, salience: 0.1 }, { position: 0, salience: 0.9 }],
 *       [{ position: 100, salience: 0.6 }, { position: 100, salience: 0.5 }],
 *     ],
 *   }),
 * );
 * const { trades } = unwrap(positionExchange(table));
 * trades[0].gives.map(({ actor, issue, from, to }) => [actor, issue, from, to]);
 * // [['north', 'fee', 0, 100], ['south', 'route', 100, ≈ 80]]
 * trades[0].gain; // ≈ 5
 */
export function positionExchange(
  table: BargainTable,
  options: ExchangeOptions = {},
): Result<PositionExchange> {
  const { leastGain = 1e-6, mostTrades = 10_000 } = options;
  if (!(leastGain > 0 && leastGain < Infinity)) {
    return failOption('bargaining/bad-least-gain', 'leastGain', leastGain);
  }
  if (!(Number.isSafeInteger(mostTrades) && mostTrades >= 0)) {
    return failOption('bargaining/bad-most-trades', 'mostTrades', mostTrades);
  }
  const lines: ExchangeLine[] = [];
  for (const at of table.issues.keys()) {
    const line = lineOf(table, at);
    if (!line.ok) return line;
    lines.push(line.value);
  }
  const before = lines.map(({ outcome }) => outcome);
  const trades: Trade[] = [];
  let best = bestTrade(table, lines);
  while (best !== undefined && best.gain >= leastGain && trades.length < mostTrades) {
    trades.push(make(best, table, lines));
    best = bestTrade(table, lines);
  }
  const after = tableAfter(table, lines);
  if (!after.ok) return after;
  return succeed({
    trades,
    table: after.value,
    outcomes: table.issues.map(({ id }, at) => ({
      issue: id,
      before: before[at] ?? Number.NaN,
      after: lines[at]?.outcome ?? Number.NaN,
    })),
    gains: table.actors.map(({ id }, actor) => ({
      actor: id,
      gain: lines.reduce((sum, line, at) => sum + gainOn(line, actor, before[at]), 0),
    })),
    isSettled: best === undefined || best.gain < leastGain,
  });
}

function failOption(code: string, path: string, value: number): Result<never> {
  return fail({ code, path, value: String(value) }, bargainingWordsEn);
}

function lineOf(table: BargainTable, at: number): Result<ExchangeLine> {
  const columns = onIssue(table, at);
  const outcome = weightedMean(columns);
  if (!outcome.ok) return outcome;
  const count = table.actors.length;
  const { high, low } = columns.issue;
  const line: ExchangeLine = {
    scale: 100 / (high - low),
    totalWeight: columns.totalWeight,
    ideal: new Float64Array(count).fill(Number.NaN),
    vote: new Float64Array(count).fill(Number.NaN),
    salience: new Float64Array(count),
    weight: new Float64Array(count),
    way: new Int8Array(count),
    outcome: outcome.value,
  };
  for (const [row, actor] of columns.of.entries()) {
    line.ideal[actor] = columns.position[row] ?? Number.NaN;
    line.vote[actor] = columns.position[row] ?? Number.NaN;
    line.salience[actor] = columns.salience[row] ?? 0;
    line.weight[actor] = columns.weight[row] ?? 0;
  }
  return succeed(line);
}

/** The trade with the largest gain; of several alike the first in the order of actors, then of issues. */
function bestTrade(
  { actors, issues }: BargainTable,
  lines: readonly ExchangeLine[],
): EqualTrade | undefined {
  let best: EqualTrade | undefined;
  for (let i = 0; i < actors.length; i++) {
    for (let j = i + 1; j < actors.length; j++) {
      for (let p = 0; p < issues.length; p++) {
        for (let q = 0; q < issues.length; q++) {
          if (p === q) continue;
          const found = equalTrade([p, q], [i, j], lines);
          if (found !== undefined && found.gain > (best?.gain ?? 0)) best = found;
        }
      }
    }
  }
  return best;
}

/** Carries a trade out: votes and outcomes move. */
function make(trade: EqualTrade, table: BargainTable, lines: readonly ExchangeLine[]): Trade {
  const [first, second] = trade.gives;
  const before = lines.map(({ outcome }) => outcome);
  const gives: [Concession, Concession] = [
    concede(first, second.giver, table, lines),
    concede(second, first.giver, table, lines),
  ];
  const others = table.actors.flatMap(({ id }, actor) => {
    if (actor === first.giver || actor === second.giver) return [];
    const gain = [first.line, second.line].reduce((sum, at) => {
      const line = lines[at];
      return line === undefined ? sum : sum + gainOn(line, actor, before[at]);
    }, 0);
    return gain === 0 ? [] : [{ actor: id, gain }];
  });
  return { gives, gain: trade.gain, most: trade.most, others };
}

function concede(
  { giver, limit, line: at, reach, shift, to, way }: Give,
  taker: number,
  table: BargainTable,
  lines: readonly ExchangeLine[],
): Concession {
  const line = lines[at];
  if (line === undefined) throw new RangeError(`there is no issue ${at}`);
  const [own, partner] = [line.salience[giver] ?? 0, line.salience[taker] ?? 0];
  const from = line.vote[giver] ?? Number.NaN;
  const outcomeFrom = line.outcome;
  line.vote[giver] = to;
  line.way[giver] = way;
  line.outcome = outcomeOf(line);
  return {
    actor: table.actors[giver]?.id ?? '',
    issue: table.issues[at]?.id ?? '',
    from,
    to,
    outcomeFrom,
    outcomeTo: line.outcome,
    loss: own * shift,
    worth: partner * shift,
    whole: { loss: own * reach, worth: partner * reach },
    limit,
  };
}

/** Added up anew each time, so that errors of rounding do not gather. */
function outcomeOf({ totalWeight, vote, weight }: ExchangeLine): number {
  let sum = 0;
  for (const [actor, each] of weight.entries()) if (each > 0) sum += each * (vote[actor] ?? 0);
  return sum / totalWeight;
}

/** What an actor gains by an outcome that moved from where it was, in points. */
function gainOn(line: ExchangeLine, actor: number, outcomeBefore = Number.NaN): number {
  const own = line.ideal[actor] ?? Number.NaN;
  if (Number.isNaN(own)) return 0;
  const nearer = Math.abs(outcomeBefore - own) - Math.abs(line.outcome - own);
  return (line.salience[actor] ?? 0) * line.scale * nearer;
}

function tableAfter(table: BargainTable, lines: readonly ExchangeLine[]): Result<BargainTable> {
  const stands = table.stands.map((row, actor) =>
    row.map((stand, at): Stand | undefined =>
      stand === undefined
        ? undefined
        : { ...stand, position: lines[at]?.vote[actor] ?? Number.NaN },
    ),
  );
  return bargainTable({ ...table, stands });
}
