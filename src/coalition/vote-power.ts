import { succeed, sumInOrder } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import { voteCounts } from './vote-counts.ts';
import type { WeightedVote } from './weighted-vote.ts';

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

/**
 * Power indices of a weighted vote with any number of rules at once and vetoes: Banzhaf, "Weighted
 * voting doesn't work", Rutgers Law Review 19 (1965) 317; Shapley and Shubik, "A method for evaluating
 * the distribution of power in a committee system", American Political Science Review 48 (1954) 787.
 * Counted in whole numbers by generating functions, up to 53 voters. Fails as {@link checkVote}, and
 * where the table of counts had more than 8 million entries. As fractions: {@link exactPower}.
 *
 * @example
 * const vote = { voters: ['A', 'B', 'C'], rules: [{ weights: [3, 2, 1], quota: 4 }] };
 * unwrap(votePower(vote)).voters.map(({ swings }) => swings); // [3, 1, 1]
 */
export function votePower(vote: WeightedVote): Result<VotePower> {
  const counted = voteCounts(vote);
  if (!counted.ok) return counted;
  const { all, present, winning } = counted.value;
  const count = vote.voters.length;
  const swings = present.map((sets) => 2 * sumInOrder(sets) - winning);
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
        shapleyShubik: pivotalShare(all, present[at] ?? all, count),
        isDummy: own === 0,
        // nothing passes without it: it swings in every winning coalition
        isVeto: own === winning,
      };
    }),
    winning,
    ability: winning / (2 * half),
  });
}

/**
 * Σ_s s! (n-1-s)! / n! · (coalitions of s others that lose and pass with the voter). `all` and
 * `present` count the sets of absent voters a vote survives: all, and those without this voter.
 */
function pivotalShare(all: Float64Array, present: Float64Array, count: number): number {
  let share = 0;
  let weight = 1 / count;
  for (let others = 0; others < count; others++) {
    share += weight * pivots(all, present, count, others);
    weight = (weight * (others + 1)) / (count - 1 - others);
  }
  return share;
}

/** Coalitions of so many others that lose, and pass once the voter joins them. */
export function pivots(
  all: Float64Array,
  present: Float64Array,
  count: number,
  others: number,
): number {
  const together = present[count - others - 1] ?? 0;
  const withoutIt = (all[count - others] ?? 0) - (present[count - others] ?? 0);
  return together - withoutIt;
}

function powerOfTwo(exponent: number): number {
  let power = 1;
  for (let step = 0; step < exponent; step++) power *= 2;
  return power;
}
