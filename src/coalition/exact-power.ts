import { rational, succeed, sumInOrder } from '../quantity/index.ts';
import type { Rational, Result } from '../quantity/index.ts';
import { voteCounts } from './vote-counts.ts';
import { pivots } from './vote-power.ts';
import type { WeightedVote } from './weighted-vote.ts';

/** The indices of a voter as fractions in lowest terms. */
export interface ExactPower {
  readonly voter: string;
  readonly shapleyShubik: Rational;
  readonly banzhaf: Rational;
  readonly banzhafShare: Rational;
}

/**
 * What {@link votePower} says, without rounding: for tables and for holding a figure against the one
 * that was published. Fails as {@link votePower}.
 *
 * @example
 * const vote = { voters: ['A', 'B', 'C'], rules: [{ weights: [50, 49, 1], quota: 51 }] };
 * unwrap(exactPower(vote))[0]?.shapleyShubik; // { num: 2n, den: 3n }
 */
export function exactPower(vote: WeightedVote): Result<readonly ExactPower[]> {
  const counted = voteCounts(vote);
  if (!counted.ok) return counted;
  const { all, present, winning } = counted.value;
  const count = vote.voters.length;
  const swings = present.map((sets) => BigInt(2 * sumInOrder(sets) - winning));
  const total = swings.reduce((sum, each) => sum + each, 0n);
  const factorials = factorialsTo(count);
  return succeed(
    vote.voters.map((voter, at): ExactPower => {
      let orders = 0n;
      for (let others = 0; others < count; others++) {
        const ways = (factorials[others] ?? 1n) * (factorials[count - 1 - others] ?? 1n);
        orders += ways * BigInt(pivots(all, present[at] ?? all, count, others));
      }
      return {
        voter,
        shapleyShubik: rational(orders, factorials[count]),
        banzhaf: rational(swings[at] ?? 0n, 1n << BigInt(count - 1)),
        banzhafShare: rational(swings[at] ?? 0n, total),
      };
    }),
  );
}

/** 0! to n!. */
function factorialsTo(n: number): bigint[] {
  const factorials = [1n];
  for (let k = 1; k <= n; k++) factorials.push((factorials[k - 1] ?? 1n) * BigInt(k));
  return factorials;
}
