import { succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import type { DealTable } from './deal-table.ts';
import type { DealWorth } from './deal-worth.ts';
import { exchangeDays, worthInTime } from './exchange-days.ts';
import type { ExchangeStates } from './exchange-states.ts';
import { exposureAt } from './move-objections.ts';
import type { SequenceQuestion } from './sequence-question.ts';

/** One step in its order. */
export interface PlannedStep {
  /** the term */
  readonly step: string;
  readonly by: string;
  /** the package it is carried out with, where it is in one */
  readonly together?: string;
  /** days from the start */
  readonly starts: number;
  readonly done: number;
  readonly verified: number;
  /** points each party is left with if the exchange breaks off after this, of those whose yes the whole needs */
  readonly left: readonly { readonly party: string; readonly points: number }[];
}

/** An exchange in a given order. */
export interface ExchangePlan {
  readonly moves: readonly PlannedStep[];
  /** day on which the last step is done */
  readonly days: number;
  /** the most that any party is ever behind, in points */
  readonly exposure: number;
  /** what the whole is worth to each party */
  readonly worth: readonly DealWorth[];
  /** whether the worth counts each step from its day; false where days mean nothing to somebody */
  readonly isTimed: boolean;
  readonly why: readonly Text[];
}

/** An order told step by step: when, by whom, and what is left to whom if it stops there. */
export function describeExchange(
  table: DealTable,
  question: SequenceQuestion,
  states: ExchangeStates,
  order: readonly number[],
): Result<ExchangePlan> {
  const ordered = order.flatMap((at) => states.moves[at] ?? []);
  const runs = exchangeDays(question, ordered, table);
  const timed = worthInTime(table, question.terms, runs);
  if (!timed.ok) return timed;
  const moves: PlannedStep[] = [];
  let done = 0;
  let exposure = 0;
  for (const at of order) {
    done |= 1 << at;
    const move = states.moves[at];
    const now = done;
    const left = states.parties.map((party) => ({
      party,
      points: now === states.all ? states.whole(party) : states.left(now, party),
    }));
    exposure = Math.max(exposure, ...states.parties.map((id) => exposureAt(states, now, id)));
    const isTogether = (move?.steps.length ?? 0) > 1;
    for (const { by, term } of move?.steps ?? []) {
      const run = runs.find(({ id }) => id === term);
      if (run === undefined) continue;
      const { done: ends, starts, verified } = run;
      const together = isTogether ? { together: move?.id ?? '' } : {};
      moves.push({ step: term, by, ...together, starts, done: ends, verified, left });
    }
  }
  const refusing = timed.value.worth.filter(
    ({ accepts, party }) => accepts === false && states.parties.includes(party),
  );
  return succeed({
    moves,
    days: Math.max(0, ...runs.map((run) => run.done)),
    exposure,
    worth: timed.value.worth,
    isTimed: timed.value.isTimed,
    why: [
      ...moves.map(({ by, done: ends, starts, step, verified }): Text => {
        const params = { step, by, starts, done: ends, verified };
        return { code: 'bargaining/why-step-day', params };
      }),
      { code: 'bargaining/why-sequence', params: { exposure } },
      ...refusing.map(whyRefused),
    ],
  });
}

/** Whether the whole is worth it to all whose yes it needs. */
export function suitsAll({ worth }: ExchangePlan, parties: readonly string[]): boolean {
  return worth.every(({ accepts, party }) => accepts === true || !parties.includes(party));
}

function whyRefused({ barredBy, party, reservation, total }: DealWorth): Text {
  if (total === undefined || barredBy.length > 0) {
    return { code: 'bargaining/why-whole-barred', params: { party } };
  }
  return { code: 'bargaining/why-whole-refused', params: { party, total, reservation } };
}
