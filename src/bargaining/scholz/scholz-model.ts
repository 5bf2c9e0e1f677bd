import { clamp, fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { weightedMean } from '../mean/weighted-mean.ts';
import { weightedMedian } from '../mean/weighted-median.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { evenedWeights, roundStart } from './round-start.ts';
import { offerOf } from './scholz-offer.ts';
import { playRound } from './scholz-round.ts';
import { scholzSettings } from './scholz-options.ts';
import type { ScholzOptions, ScholzSettings } from './scholz-options.ts';
import type { ScholzOutcome, ScholzRound, ScholzRun, ScholzStep } from './scholz-run.ts';
import { recurrenceOf, spanOf } from './settling.ts';
import type { Recurrence } from './settling.ts';
import { scholzWordsEn } from './words-en.ts';

/** Actors at most. */
export const SCHOLZ_ACTORS = 1000;

/** Pairs of actors times rounds at most: 20 rounds of 1,000 actors, of about a second each. */
const PAIR_ROUNDS = 2e7;

/** Positions further from 0 than this could not be summed. */
const FARTHEST = 1e300;

/**
 * Bueno de Mesquita's expected-utility model as Scholz, Calbert and Smith worked it out ("Unravelling Bueno
 * de Mesquita's group decision model", ICAART 2011, pp. 18–30; J. Theoretical Politics 23 (2011) 510). In
 * every round each actor weighs what challenging each other would bring it, sees offers from those it takes
 * to have the upper hand, and moves to one of them. What the paper leaves open is an option each; see
 * {@link ScholzRules}.
 *
 * It tells who presses whom. As a forecast of outcomes it did worse on EU decisions than the plain
 * {@link weightedMean}, which belongs beside it; and the talks need not end: read `outcome.settles`.
 *
 * Fails on an option that cannot be, where nobody takes a position or has weight, on more than
 * {@link SCHOLZ_ACTORS} actors or more rounds than so many can play in a minute, and on positions beyond
 * ±10³⁰⁰.
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 1 }, { id: 'south', capability: 3 }],
 *     stands: [[{ position: 80, salience: 0.5 }], [{ position: 20, salience: 0.5 }]],
 *   }),
 * );
 * const run = unwrap(scholzModel(onIssue(table, 0)));
 * run.rounds[1].position; // [20, 20]
 * run.outcome; // { settles: true, after: 1, median: 20, mean: 20 }
 */
export function scholzModel(columns: IssueColumns, options: ScholzOptions = {}): Result<ScholzRun> {
  const settings = scholzSettings(options);
  if (!settings.ok) return settings;
  const { rounds: asked, tolerance } = settings.value;
  const { ids, issue } = columns;
  if (ids.length > SCHOLZ_ACTORS) return tooMany(issue.id, ids.length);
  const most = Math.floor(PAIR_ROUNDS / (ids.length * ids.length));
  if (asked > most) return tooLong(asked, ids.length, most);
  const { high, low } = spanOf(columns.position);
  const range = high - low;
  const game = { columns, settings: settings.value, range };
  const start = stateOf(game, 0, [...columns.position]);
  if (!start.ok) return start;
  if (Math.max(Math.abs(low), Math.abs(high)) > FARTHEST) return tooFar(columns);
  const rounds: ScholzRound[] = [start.value];
  let back: Recurrence | undefined;
  while (rounds.length <= asked && back === undefined) {
    const next = nextRound(game, rounds.at(-1) ?? start.value);
    if (!next.ok) return next;
    rounds.push(next.value);
    const states = rounds.map(({ position }) => position);
    back = recurrenceOf(states, tolerance * range);
  }
  const outcome = outcomeOf(rounds, back);
  const all = back === undefined ? rounds : repeated(rounds, back.period, asked);
  return succeed({ issue: issue.id, ids, range, settings: settings.value, rounds: all, outcome });
}

/** The rounds up to that asked for, where every `period` rounds they are the same. */
function repeated(rounds: readonly ScholzRound[], period: number, asked: number): ScholzRound[] {
  const all = [...rounds];
  for (let round = all.length; round <= asked; round++) {
    const like = all[round - period];
    if (like !== undefined) all.push({ ...like, round });
  }
  return all;
}

interface Game {
  readonly columns: IssueColumns;
  readonly settings: ScholzSettings;
  /** of positions at the start */
  readonly range: number;
}

/** Everybody weighs, chooses and moves, all at once. */
function nextRound(game: Game, before: ScholzRound): Result<ScholzRound> {
  const { columns, range, settings } = game;
  const { choices, risk } = playRound(roundStart(columns, settings, range, before));
  const position = before.position.map((at, actor) => choices[actor]?.accepted?.target ?? at);
  const moves = choices.flatMap(({ accepted }, actor) =>
    accepted === undefined
      ? []
      : offerOf(accepted, actor, before.position[actor] ?? accepted.target, columns.ids),
  );
  const { exponent: riskExponent, level: riskLevel, security } = risk;
  const step = { security, riskLevel, riskExponent, moves };
  return stateOf(game, before.round + 1, position, step);
}

function stateOf(
  { columns, settings }: Game,
  round: number,
  position: readonly number[],
  step?: ScholzStep,
): Result<ScholzRound> {
  const weights = evenedWeights(columns);
  const moved = { ...columns, position: Float64Array.from(position) };
  const median = weightedMedian(moved, settings.rules.medianTie, weights);
  if (!median.ok) return median;
  const mean = weightedMean(moved, weights);
  if (!mean.ok) return mean;
  const { at, pivots } = median.value;
  const { high, low } = spanOf(position);
  // the sum behind a mean is off in the last bits, and must not lead off the line
  const state = { round, position, median: at, mean: clamp(mean.value, low, high), pivots };
  return succeed(step === undefined ? state : { ...state, step });
}

function outcomeOf(rounds: readonly ScholzRound[], back: Recurrence | undefined): ScholzOutcome {
  const settled = rounds[back?.from ?? 0];
  if (back?.period === 1 && settled !== undefined) {
    return { settles: true, after: back.from, median: settled.median, mean: settled.mean };
  }
  // the last state is that of `from` come back; without one, all since the start
  const told = back === undefined ? rounds.slice(1) : rounds.slice(back.from, -1);
  const median = spanOf(told.map((each) => each.median));
  const mean = spanOf(told.map((each) => each.mean));
  return back === undefined
    ? { settles: 'unknown', after: rounds.length - 1, median, mean }
    : { settles: false, from: back.from, period: back.period, median, mean };
}

function tooMany(issue: string, found: number): Result<never> {
  const params = { found, limit: SCHOLZ_ACTORS, model: 'the expected-utility model' };
  const fields = { path: `issues.${issue}`, value: issue, params };
  return fail({ code: 'bargaining/too-many-actors', ...fields }, bargainingWordsEn);
}

function tooLong(asked: number, actors: number, most: number): Result<never> {
  const fields = { path: 'options.rounds', value: String(asked), params: { actors, most } };
  return fail({ code: 'bargaining/scholz-too-long', ...fields }, scholzWordsEn);
}

function tooFar({ issue }: IssueColumns): Result<never> {
  const params = { low: String(issue.low), high: String(issue.high) };
  const fields = { path: `issues.${issue.id}`, value: issue.id, params };
  return fail({ code: 'bargaining/bad-line', ...fields }, bargainingWordsEn);
}
