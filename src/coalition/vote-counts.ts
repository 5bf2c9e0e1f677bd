import { fail, succeed, sumInOrder } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import { AbsenceCounts, statesOf } from './absence-counts.ts';
import { checkVote } from './weighted-vote.ts';
import type { VoteRule, WeightedVote } from './weighted-vote.ts';
import { coalitionWordsEn } from './words-en.ts';

/** How many sets of absent voters a vote survives: whole numbers below 2⁵³, by the number absent. */
export interface VoteCounts {
  readonly all: Float64Array;
  /** by voter, in their order: those sets in which that voter is not absent */
  readonly present: readonly Float64Array[];
  /** coalitions that pass a proposal */
  readonly winning: number;
}

/** Entries of the table of counts at most, 64 MB. */
const STATES = 1 << 23;

/**
 * Counts a vote of at most 53 voters. Fails as `checkVote`, and where the table of counts had more
 * than 8 million entries.
 */
export function voteCounts(vote: WeightedVote): Result<VoteCounts> {
  const checked = checkVote(vote);
  if (!checked.ok) return checked;
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
  const present = vote.voters.map((voter, at) =>
    vetoes.has(voter) ? all : counts.bySizeWithout(loadsOf(at)),
  );
  return succeed({ all, present, winning: sumInOrder(all) });
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
