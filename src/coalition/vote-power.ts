import { fail, succeed, sumInOrder } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import { AbsenceCounts, statesOf } from './absence-counts.ts';
import { checkVote } from './weighted-vote.ts';
import type { VoteRule, WeightedVote } from './weighted-vote.ts';
import { coalitionWordsEn } from './words-en.ts';

/** How much a voter decides. */
export interface VoterPower {
  readonly voter: string;
  /** coalitions that pass with the voter and not without it; a whole number */
  readonly swings: number;
  /** Penrose–Banzhaf: the chance that it decides, when all others vote by the toss of a coin */
  readonly banzhaf: number;
  /** its part of all swings; sums to 1 */
  readonly banzhafShare: number;
  /** Shapley–Shubik: the share of orders of joining in which it is the one that passes; sums to 1 */
  readonly shapleyShubik: number;
  /** it never decides */
  readonly isDummy: boolean;
  /** nothing passes without it */
  readonly isVeto: boolean;
}

/** Power in a weighted vote. */
export interface VotePower {
  readonly voters: readonly VoterPower[];
  /** coalitions that pass a proposal; a whole number */
  readonly winning: number;
  /** Coleman's power of the body to act: the share of all coalitions that pass */
  readonly ability: number;
}

/** Entries of the table of counts at most, 64 MB. */
const STATES = 1 << 23;

/**
 * Power indices of a weighted vote with any number of rules at once and vetoes: Banzhaf, "Weighted
 * voting doesn't work", Rutgers Law Review 19 (1965) 317; Shapley and Shubik, "A method for evaluating
 * the distribution of power in a committee system", American Political Science Review 48 (1954) 787.
 * Counted in whole numbers by generating functions, up to 53 voters. Fails as {@link checkVote}, and
 * where the table of counts had more than 8 million entries.
 *
 * @example
 * const vote = { voters: ['A', 'B', 'C'], rules: [{ weights: [3, 2, 1], quota: 4 }] };
 * unwrap(votePower(vote)).voters.map(({ swings }) => swings); // [3, 1, 1]
 */
export function votePower(vote: WeightedVote): Result<VotePower> {
  const checked = checkVote(vote);
  if (!checked.ok) return checked;
  const count = vote.voters.length;
  const vetoes = new Set(vote.vetoes);
  const free = vote.voters.filter((voter) => !vetoes.has(voter)).length;
  const { mostAbsent, rules } = reduced(vote.rules, free);
  const room = [mostAbsent, ...rules.map(({ spare }) => spare)];
  if (statesOf(room) > STATES) {
    const params = { count: statesOf(room), limit: STATES };
    return fail({ code: 'coalition/too-many-states', path: 'rules', params }, coalitionWordsEn);
  }
  const counts = new AbsenceCounts(room);
  const loadsOf = (at: number): number[] => [1, ...rules.map(({ weights }) => weights[at] ?? 0)];
  for (const [at, voter] of vote.voters.entries()) {
    if (!vetoes.has(voter)) counts.add(loadsOf(at));
  }
  const all = counts.bySize();
  const winning = sumInOrder(all);
  const swings: number[] = [];
  const orders: number[] = [];
  for (const [at, voter] of vote.voters.entries()) {
    const present = vetoes.has(voter) ? all : counts.bySizeWithout(loadsOf(at));
    swings.push(2 * sumInOrder(present) - winning);
    orders.push(pivotalShare(all, present, count));
  }
  const total = sumInOrder(swings);
  const half = powerOfTwo(count - 1);
  return succeed({
    voters: vote.voters.map((voter, at): VoterPower => {
      const own = swings[at] ?? 0;
      return {
        voter,
        swings: own,
        banzhaf: own / half,
        banzhafShare: own / total,
        shapleyShubik: orders[at] ?? 0,
        isDummy: own === 0,
        // nothing passes without it: it swings in every winning coalition
        isVeto: own === winning,
      };
    }),
    winning,
    ability: winning / (2 * half),
  });
}

interface Reduced {
  readonly weights: readonly number[];
  /** weight that may be absent */
  readonly spare: number;
}

/**
 * Rules with weights divided by what they have in common; those in which all voters weigh the same
 * only bound how many may be absent.
 */
function reduced(rules: readonly VoteRule[], free: number) {
  let mostAbsent = free;
  const others: Reduced[] = [];
  for (const { quota, weights } of rules) {
    const unit = weights.reduce(commonDivisor, 0);
    const small = weights.map((weight) => weight / unit);
    const spare = small.reduce((sum, weight) => sum + weight, 0) - Math.ceil(quota / unit);
    if (small.every((weight) => weight === 1)) mostAbsent = Math.min(mostAbsent, spare);
    else others.push({ weights: small, spare });
  }
  return { mostAbsent, rules: others };
}

function commonDivisor(a: number, b: number): number {
  let [one, other] = [a, b];
  while (other !== 0) [one, other] = [other, one % other];
  return one;
}

/**
 * Σ_s s! (n-1-s)! / n! · (coalitions of s others that lose and pass with the voter). `all` and
 * `present` count the sets of absent voters a vote survives: all, and those without this voter.
 */
function pivotalShare(all: Float64Array, present: Float64Array, count: number): number {
  let share = 0;
  let weight = 1 / count;
  for (let others = 0; others < count; others++) {
    const together = present[count - others - 1] ?? 0;
    const withoutIt = (all[count - others] ?? 0) - (present[count - others] ?? 0);
    share += weight * (together - withoutIt);
    weight = (weight * (others + 1)) / (count - 1 - others);
  }
  return share;
}

function powerOfTwo(exponent: number): number {
  let power = 1;
  for (let step = 0; step < exponent; step++) power *= 2;
  return power;
}
