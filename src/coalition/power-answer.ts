import type { z } from 'zod';
import { succeed } from '../quantity/index.ts';
import type { Rational, Reasons, Result } from '../quantity/index.ts';
import { exactPower } from './exact-power.ts';
import type { powerAnswerSchema } from './power-schema.ts';
import type { StatedRule } from './vote-file.ts';
import { votePower } from './vote-power.ts';
import type { WeightedVote } from './weighted-vote.ts';

/** Who decides in a vote: the indices of every voter, each with the reason it rests on. */
export type PowerAnswer = z.output<typeof powerAnswerSchema>;

/** A vote, and what is said of it. */
export interface PowerQuestion {
  readonly title: string;
  readonly vote: WeightedVote;
  /** the rules as stated, where their weights were made whole; left out: those of the vote */
  readonly rules?: readonly StatedRule[];
}

/**
 * The power of every voter, as numbers and as fractions, with the way down to what states the rule.
 * Fails as {@link votePower}.
 *
 * @param reasons to which those of the answer are added
 * @param leaves ids of the reasons that state the rule, at least one
 *
 * @example
 * const reasons = createReasons();
 * const leaf = reasons.add({ kind: 'assumption', text: { code: 'reason/assumption', params: { text: 'a game' } } });
 * const vote = { voters: ['A', 'B', 'C'], rules: [{ weights: [50, 49, 1], quota: 51 }] };
 * const { voters } = unwrap(powerAnswer({ title: 'Three', vote }, reasons, [leaf]));
 * voters.map(({ shapleyShubik }) => shapleyShubik.fraction); // ['2/3', '1/6', '1/6']
 */
export function powerAnswer(
  { rules: stated, title, vote }: PowerQuestion,
  reasons: Reasons,
  leaves: readonly string[],
): Result<PowerAnswer> {
  const power = votePower(vote);
  if (!power.ok) return power;
  const exact = exactPower(vote);
  if (!exact.ok) return exact;
  const { ability, voters, winning } = power.value;
  const rules: readonly StatedRule[] = stated ?? vote.rules;
  const coalitions = Math.round(winning / ability);
  const rule = reasons.add({
    kind: 'rule',
    text: { code: 'coalition/reason-vote', params: { title, voters: voters.length } },
    from: leaves,
  });
  const why = reasons.add({
    kind: 'computed',
    text: { code: 'coalition/reason-winning', params: { winning, coalitions } },
    value: winning,
    from: [rule],
  });
  return succeed({
    title,
    rules: rules.map(({ name, quota, weights }) => ({
      ...(name === undefined ? {} : { name }),
      quota,
      total: total(weights),
      isHeads: weights.every((weight) => weight === weights[0]),
    })),
    vetoes: [...(vote.vetoes ?? [])],
    winning,
    coalitions,
    ability,
    voters: voters.map((each, at) => {
      const { banzhaf, banzhafShare, isDummy, isVeto, shapleyShubik, swings, voter } = each;
      const fractions = exact.value[at];
      return {
        voter,
        weights: rules.map(({ weights }) => weights[at] ?? 0),
        swings,
        shapleyShubik: { value: shapleyShubik, fraction: fractionText(fractions?.shapleyShubik) },
        banzhaf: { value: banzhaf, fraction: fractionText(fractions?.banzhaf) },
        banzhafShare: { value: banzhafShare, fraction: fractionText(fractions?.banzhafShare) },
        isVeto,
        isDummy,
        why: reasons.add({
          kind: 'computed',
          text: { code: 'coalition/reason-swings', params: { player: voter, swings, winning } },
          value: swings,
          from: [why],
        }),
      };
    }),
    why,
  });
}

function fractionText(fraction: Rational | undefined): string {
  if (fraction === undefined) return '';
  return fraction.den === 1n ? String(fraction.num) : `${fraction.num}/${fraction.den}`;
}

/** The sum of weights, with the rounding of decimals taken off: 0.5 + 0.3 + 0.2 is 1. */
function total(weights: readonly number[]): number {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return Number(sum.toPrecision(12));
}
