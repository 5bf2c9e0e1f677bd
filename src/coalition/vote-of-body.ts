import { fail, succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import { hasVote } from '../institution/index.ts';
import type { Member, Rule } from '../institution/index.ts';
import type { WeightedVote } from './weighted-vote.ts';
import { wholeRule } from './whole-rule.ts';
import { coalitionWordsEn } from './words-en.ts';

/**
 * The rule of an institution, with its members of the day, as a weighted vote, for `votePower`. In
 * favour means not standing in the way: under `no-objection` silence, under `council` an abstaining
 * permanent member. Fails for a body that takes no vote of its members (`one`, `dependent`), where a
 * membership is not sure, and on weights of more than six decimal places.
 *
 * @example
 * const members = ['A', 'B', 'C'].map((id) => ({ id, as: 'member' as const, certainty: 'yes' as const }));
 * const rule = { kind: 'weighted-majority' as const, weights: { A: 0.5, B: 0.3, C: 0.2 }, quota: 0.6 };
 * unwrap(voteOfBody(rule, members)).rules; // [{ weights: [5, 3, 2], quota: 6 }]
 */
export function voteOfBody(rule: Rule, members: readonly Member[]): Result<WeightedVote> {
  const voting = members.filter(hasVote);
  const unsure = voting.find(({ certainty }) => certainty !== 'yes');
  if (unsure !== undefined) {
    return fail({ code: 'coalition/unsure-member', value: unsure.id }, coalitionWordsEn);
  }
  const voters = voting.map(({ id }) => id);
  if (rule.kind === 'all' || rule.kind === 'no-objection') {
    return succeed({ voters, rules: [], vetoes: voters });
  }
  if (rule.kind === 'council') {
    const vetoes = voting.filter(({ as }) => as === 'permanent').map(({ id }) => id);
    return succeed({
      voters,
      rules: [{ weights: voters.map(() => 1), quota: rule.votes }],
      vetoes,
    });
  }
  if (rule.kind === 'weighted-majority') {
    const weights = voters.map((id) =>
      Object.hasOwn(rule.weights, id) ? (rule.weights[id] ?? 0) : 0,
    );
    const whole = wholeRule(weights, rule.quota);
    return whole.ok ? succeed({ voters, rules: [whole.value] }) : whole;
  }
  return fail({ code: 'coalition/no-common-vote', value: rule.kind }, coalitionWordsEn);
}
