import { succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import type { OfferKind } from './offer.ts';
import type { ScholzOffer } from './scholz-offer.ts';
import type { ScholzOutcome, ScholzRound, ScholzRun } from './scholz-run.ts';
import { scholzView } from './scholz-view.ts';
import type { ScholzView } from './scholz-view.ts';

/** What became of one actor in a round. */
export interface ScholzReason {
  readonly actor: string;
  /** whose offers it saw, in the order of the table */
  readonly pressedBy: readonly string[];
  /** the offer it accepted; none where it stays */
  readonly accepted?: ScholzOffer;
  /** why it moved or stayed, and who pressed it */
  readonly texts: readonly Text[];
}

/**
 * What became of the talks, in words: whether they settle, and who is pivotal there or by turns: who holds the
 * weighted median. Numbers are rounded to four figures.
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
 * whyScholz(run).map((text) => render(text, bargainingWordsEn));
 * // ['nobody moves after round 1: median 20, mean 20', 'on the median: north, south']
 */
export function whyScholz({ outcome, rounds }: ScholzRun): Text[] {
  return [whyOutcome(outcome), whyPivotal(outcome, rounds)];
}

/** Who holds the median where the talks end, or in all states that an unsettled answer stands for. */
function whyPivotal(outcome: ScholzOutcome, rounds: readonly ScholzRound[]): Text {
  const [from, to] =
    outcome.settles === true
      ? [outcome.after, outcome.after + 1]
      : outcome.settles === false
        ? [outcome.from, outcome.from + outcome.period]
        : [1, outcome.after + 1];
  const pivots = new Set(rounds.slice(from, to).flatMap((round) => round.pivots));
  const code = `bargaining/scholz-pivotal${outcome.settles === true ? '' : '-by-turns'}`;
  return { code, params: { actors: [...pivots].join(', ') } };
}

function whyOutcome(outcome: ScholzOutcome): Text {
  if (outcome.settles === true) {
    const { after, mean, median } = outcome;
    const code = after === 0 ? 'bargaining/scholz-still' : 'bargaining/scholz-settles';
    return { code, params: { after, median: rounded(median), mean: rounded(mean) } };
  }
  const { mean, median } = outcome;
  const spans = {
    medianLow: rounded(median.low),
    medianHigh: rounded(median.high),
    meanLow: rounded(mean.low),
    meanHigh: rounded(mean.high),
  };
  if (outcome.settles === 'unknown') {
    return { code: 'bargaining/scholz-moving', params: { after: outcome.after, ...spans } };
  }
  const { from, period } = outcome;
  return { code: 'bargaining/scholz-cycles', params: { from, period, ...spans } };
}

/**
 * Why each actor moved or stayed in a round: which offer it took, from whom, with what each side could expect,
 * and who else pressed it. Fails as {@link scholzView}.
 *
 * @param round - from 1
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 1 }, { id: 'south', capability: 3 }],
 *     stands: [[{ position: 80, salience: 0.5 }], [{ position: 20, salience: 0.5 }]],
 *   }),
 * );
 * const fee = onIssue(table, 0);
 * const [north, south] = unwrap(whyScholzRound(fee, unwrap(scholzModel(fee)), 1));
 * north.pressedBy; // ['south']
 * south.texts.map((text) => render(text, bargainingWordsEn)); // ['nobody presses south, which stays at 20']
 */
export function whyScholzRound(
  columns: IssueColumns,
  run: ScholzRun,
  round: number,
): Result<ScholzReason[]> {
  const view = scholzView(columns, run, round);
  if (!view.ok) return view;
  const moves = run.rounds[round]?.step?.moves ?? [];
  return succeed(
    run.ids.map((actor, row): ScholzReason => {
      const offers = view.value.offers[row] ?? [];
      const pressedBy = offers.map(({ proposer }) => proposer);
      const accepted = moves.find((move) => move.actor === actor);
      const at = run.rounds[round]?.position[row] ?? Number.NaN;
      const texts = [whyActor(actor, at, accepted, view.value), ...whyPressed(actor, pressedBy)];
      return { actor, pressedBy, texts, ...(accepted === undefined ? {} : { accepted }) };
    }),
  );
}

const MOVED: Readonly<Record<OfferKind, string>> = {
  confrontation: 'bargaining/scholz-confrontation',
  compromise: 'bargaining/scholz-compromise',
  capitulation: 'bargaining/scholz-capitulation',
};

function whyActor(
  actor: string,
  at: number,
  accepted: ScholzOffer | undefined,
  { torn }: ScholzView,
): Text {
  if (accepted !== undefined) {
    const { kind, proposer } = accepted;
    const [from, to] = [rounded(accepted.from), rounded(accepted.to)];
    const [own, theirs] = [rounded(accepted.own), rounded(accepted.theirs)];
    return { code: MOVED[kind], params: { actor, proposer, from, to, own, theirs } };
  }
  const code = torn.includes(actor) ? 'bargaining/scholz-torn' : 'bargaining/scholz-unpressed';
  return { code, params: { actor, at: rounded(at) } };
}

function whyPressed(actor: string, pressedBy: readonly string[]): Text[] {
  if (pressedBy.length === 0) return [];
  const params = { actor, count: pressedBy.length, actors: pressedBy.join(', ') };
  return [{ code: 'bargaining/scholz-pressed', params }];
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
