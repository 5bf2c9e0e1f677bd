import { fail, succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import type { Member } from '../scenario/index.ts';
import type { Ballot, Rule, Verdict } from './ballot.ts';
import { decide } from './decide.ts';
import { institutionWordsEn } from './words-en.ts';

/** A body that votes on one motion after another. */
export interface Agenda {
  readonly rule: Rule;
  readonly members: readonly Member[];
  /** what stands when nothing passes */
  readonly statusQuo: string;
  /**
   * By member, from best to worst; ties share a list. What a member does not name it likes less than
   * all it names, and alike.
   */
  readonly preferences: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** One vote: a motion against what stands. */
export interface AgendaStep {
  readonly motion: string;
  readonly against: string;
  readonly verdict: Verdict;
  /** what stands afterwards */
  readonly stands: string;
}

export interface AgendaRun {
  readonly steps: readonly AgendaStep[];
  readonly outcome: string;
}

/**
 * Puts motions to the vote in an order: each against what stands, which it replaces where the rule
 * grants it. Members vote for what they like better, sincerely, and abstain where they like both alike.
 * Whoever sets the order can often choose the outcome: Plott and Levine, "A model of agenda influence on
 * committee decisions", American Economic Review 68 (1978) 146.
 *
 * @returns problems for a motion given twice and for one that is the status quo itself
 *
 * @example
 * const members = ['a', 'b', 'c'].map((id) => ({ id, as: 'member', certainty: 'yes' }));
 * const rule = { kind: 'weighted-majority', weights: { a: 1, b: 1, c: 1 }, quota: 2 };
 * const preferences = new Map([
 *   ['a', [['x'], ['y'], ['z']]],
 *   ['b', [['y'], ['z'], ['x']]],
 *   ['c', [['z'], ['x'], ['y']]],
 * ]);
 * const body = { rule, members, preferences, statusQuo: 'z' };
 * unwrap(runAgenda(body, ['x', 'y'])).outcome; // 'y'
 * unwrap(runAgenda(body, ['y', 'x'])).outcome; // 'x'
 */
export function runAgenda(agenda: Agenda, motions: readonly string[]): Result<AgendaRun> {
  const wrong = motionProblem(agenda.statusQuo, motions);
  if (wrong !== undefined) return wrong;
  return succeed(voteThrough(agenda, motions));
}

/** An outcome that an order of motions brings about, with the first such order. */
export interface ReachableOutcome {
  readonly outcome: string;
  readonly order: readonly string[];
}

/** Motions whose orders are all tried: 5,040 of 7. */
const MOST = 7;

/**
 * What the one who sets the order of motions can bring about, if all of them must be voted on.
 *
 * @returns problems as {@link runAgenda}, and for more than 7 motions
 *
 * @example
 * const members = [{ id: 'a', as: 'member', certainty: 'yes' }];
 * const preferences = new Map([['a', [['x'], ['y'], ['z']]]]);
 * const body = { rule: { kind: 'all' }, members, preferences, statusQuo: 'z' };
 * unwrap(reachableOutcomes(body, ['y', 'x'])); // [{ outcome: 'x', order: ['y', 'x'] }]
 */
export function reachableOutcomes(
  agenda: Agenda,
  motions: readonly string[],
): Result<readonly ReachableOutcome[]> {
  const wrong = motionProblem(agenda.statusQuo, motions);
  if (wrong !== undefined) return wrong;
  if (motions.length > MOST) {
    const params = { count: motions.length, limit: 5040, most: MOST };
    const fields = { code: 'institution/too-many-motions', path: 'motions', params };
    return fail(fields, institutionWordsEn);
  }
  const found = new Map<string, readonly string[]>();
  for (const order of ordersOf(motions)) {
    const { outcome } = voteThrough(agenda, order);
    if (!found.has(outcome)) found.set(outcome, order);
  }
  return succeed([...found].map(([outcome, order]) => ({ outcome, order })));
}

function voteThrough(agenda: Agenda, motions: readonly string[]): AgendaRun {
  const steps: AgendaStep[] = [];
  let stands = agenda.statusQuo;
  for (const motion of motions) {
    const verdict = vote(agenda, motion, stands);
    const against = stands;
    if (verdict.outcome === 'granted') stands = motion;
    steps.push({ motion, against, verdict, stands });
  }
  return { steps, outcome: stands };
}

function vote({ members, preferences, rule }: Agenda, motion: string, against: string): Verdict {
  const ballots = new Map<string, Ballot>();
  for (const [id, ranking] of preferences) {
    const [a, b] = [rankOf(ranking, motion), rankOf(ranking, against)];
    ballots.set(id, a < b ? 'for' : a > b ? 'against' : 'abstain');
  }
  return decide(rule, members, ballots);
}

function rankOf(ranking: readonly (readonly string[])[], motion: string): number {
  const rank = ranking.findIndex((alike) => alike.includes(motion));
  return rank < 0 ? ranking.length : rank;
}

function* ordersOf(motions: readonly string[]): Generator<readonly string[]> {
  if (motions.length <= 1) yield motions;
  else {
    for (const [at, first] of motions.entries()) {
      for (const rest of ordersOf(motions.toSpliced(at, 1))) yield [first, ...rest];
    }
  }
}

function motionProblem(statusQuo: string, motions: readonly string[]): Result<never> | undefined {
  const seen = new Set<string>();
  for (const [at, motion] of motions.entries()) {
    const code =
      motion === '' || motion === statusQuo
        ? 'institution/bad-motion'
        : seen.has(motion)
          ? 'institution/motion-twice'
          : undefined;
    if (code !== undefined) {
      return fail({ code, path: `motions.${at}`, value: motion }, institutionWordsEn);
    }
    seen.add(motion);
  }
  return undefined;
}
