import { addDays, compareDates, daysBetween, fail, succeed } from '../quantity/index.ts';
import type { DatedSpan, IsoDate, Result } from '../quantity/index.ts';
import { intervalOf, membersOn } from '../scenario/index.ts';
import type { Membership } from '../scenario/index.ts';
import type { Ballot, Rule, Verdict } from './ballot.ts';
import { decide } from './decide.ts';
import { institutionWordsEn } from './words-en.ts';

/** A ballot on the day it was cast; a later one of the same member takes its place. */
export interface DatedBallot {
  readonly member: string;
  readonly ballot: Ballot;
  readonly on: IsoDate;
}

/** A question before a body, and what was said to it when. */
export interface Review {
  readonly rule: Rule;
  /** terms of the members: who has a seat that day is asked each day */
  readonly terms: readonly Membership[];
  readonly asked: IsoDate;
  /** days for ballots, whole, 0 or more; after them silence counts */
  readonly period: number;
  readonly ballots: readonly DatedBallot[];
  /**
   * What a hold does to the period. `at-once` (default): it runs on, and once the last hold is lifted
   * after its end silence is consent the same day. `stopped`: it stands still while a hold stands.
   */
  readonly afterHold?: 'at-once' | 'stopped';
  /** the last day looked at */
  readonly until: IsoDate;
}

export interface ReviewOutcome {
  /** of the day it was decided, else of the last day */
  readonly verdict: Verdict;
  /** when it was decided; undefined where it is pending */
  readonly on: IsoDate | undefined;
  /** days from asking to the decision, or so far */
  readonly days: number;
  /** days on which a member held it up */
  readonly held: number;
  /** who held it up, in the order of their first hold */
  readonly holders: readonly string[];
  /** when silence begins to count; undefined while a hold stops the period */
  readonly closes: IsoDate | undefined;
}

/**
 * Runs a review through its days: ballots as they come, holds as they stand, members as they sit, and
 * the end of the period. The first day on which the rule grants or refuses decides. A hold lapses with
 * its member's seat.
 *
 * @returns problems for a period that is no whole number of days and for a ballot before the question
 *
 * @example
 * const terms = ['a', 'b'].map((member) => ({ member }));
 * const review = { rule: { kind: 'no-objection' }, terms, asked: '2031-03-01', period: 5, until: '2031-12-31' };
 * const ballots = [{ member: 'a', ballot: 'hold', on: '2031-03-03' }, { member: 'a', ballot: 'for', on: '2031-06-01' }];
 * const { held, on } = unwrap(runReview({ ...review, ballots }));
 * [held, on]; // [90, '2031-06-01']
 * unwrap(runReview({ ...review, ballots: [] })).on; // '2031-03-06'
 */
export function runReview(review: Review): Result<ReviewOutcome> {
  const { asked, ballots, period, until } = review;
  if (!(Number.isSafeInteger(period) && period >= 0)) {
    const fields = { code: 'institution/bad-days', path: 'period', value: String(period) };
    return fail(fields, institutionWordsEn);
  }
  const early = ballots.findIndex(({ on }) => compareDates(on, asked) < 0);
  if (early >= 0) {
    const value = ballots[early]?.member ?? '';
    const fields = { code: 'institution/ballot-early', path: `ballots.${early}`, value };
    return fail(fields, institutionWordsEn);
  }
  return succeed(runDays(review, Math.max(0, daysBetween(asked, until))));
}

function runDays(review: Review, last: number): ReviewOutcome {
  const { afterHold = 'at-once', asked, ballots, rule, terms } = review;
  const days = turningDays(review, last);
  const holders: string[] = [];
  let left = review.period;
  let held = 0;
  for (const [at, day] of days.entries()) {
    const date = addDays(asked, day);
    const said = saidBy(ballots, date);
    const members = membersOn(terms, date);
    const holding = members.filter(({ id }) => said.get(id) === 'hold').map(({ id }) => id);
    holders.push(...holding.filter((id) => !holders.includes(id)));
    const isHeld = holding.length > 0;
    const runs = !isHeld || afterHold === 'at-once';
    const outcome = (after: number): ReviewOutcome | undefined => {
      const verdict = decide(rule, members, said, { closed: left === after });
      const isLast = after === 0 && at === days.length - 1;
      if (verdict.outcome === 'pending' && !isLast) return undefined;
      const on = verdict.outcome === 'pending' ? undefined : addDays(date, after);
      const closes = runs || left === 0 ? addDays(date, left) : undefined;
      const heldSoFar = held + (isHeld ? after : 0);
      return { verdict, on, days: day + after, held: heldSoFar, holders, closes };
    };
    const decided = outcome(0);
    if (decided !== undefined) return decided;
    const passes = (days[at + 1] ?? last) - day;
    // the period may end before anything else is said
    if (runs && left > 0 && left < passes) {
      const closed = outcome(left);
      if (closed !== undefined) return closed;
    }
    if (runs) left = Math.max(0, left - passes);
    if (isHeld) held += passes;
  }
  throw new RangeError('a review has at least the day on which it begins');
}

/** What each member has said last by a day. */
function saidBy(ballots: readonly DatedBallot[], day: IsoDate): ReadonlyMap<string, Ballot> {
  const said = new Map<string, Ballot>();
  const spoken = ballots.filter(({ on }) => compareDates(on, day) <= 0);
  for (const { ballot, member } of spoken.toSorted((a, b) => compareDates(a.on, b.on))) {
    said.set(member, ballot);
  }
  return said;
}

/** The days from asking on which something may turn: a ballot, a seat won or lost, the last one. */
function turningDays({ asked, ballots, terms }: Review, last: number): number[] {
  const spoken = ballots.map(({ on }) => on);
  const seats = terms.map(intervalOf).flatMap(({ from, to }) => boundsOf(from, to));
  const days = [...spoken, ...seats].map((day) => daysBetween(asked, day));
  const within = days.filter((day) => day > 0 && day < last);
  return [...new Set([0, ...within, last])].toSorted((a, b) => a - b);
}

/** A seat that begins or ends in a month begins or ends on its first day, its last, or in between. */
function boundsOf(...bounds: readonly (DatedSpan | undefined)[]): IsoDate[] {
  return bounds.flatMap((bound) =>
    bound === undefined ? [] : [bound.earliest, bound.latest, addDays(bound.latest, 1)],
  );
}
