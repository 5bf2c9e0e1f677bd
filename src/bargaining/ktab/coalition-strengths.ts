import { voteFor } from './vote-rule.ts';
import type { VotingRule } from './vote-rule.ts';

/** Strength of a coalition nobody is in, so that no contest is between nothing and nothing. */
export const EMPTY_COALITION = 1e-8;

/** Voters and what each option is worth to them. */
export interface Ballot {
  readonly voters: number;
  readonly options: number;
  /** by option, then by voter: entry option · voters + voter */
  readonly utility: Float64Array;
  /** of each voter, from 0 */
  readonly weight: Float64Array;
}

/**
 * How strong the supporters of each option are against each other option: entry one · options + other is
 * the sum of the votes for one against the other. KTAB 1.4, `Model::coalitions`.
 *
 * @param strength - written to; has room for options²
 */
export function coalitionStrengths(
  { options, utility, voters, weight }: Ballot,
  rule: VotingRule,
  strength: Float64Array,
): void {
  const isProportional = rule === 'proportional';
  for (let one = 0; one < options; one++) {
    const ofOne = one * voters;
    for (let other = 0; other < one; other++) {
      const ofOther = other * voters;
      let pro = EMPTY_COALITION;
      let contra = EMPTY_COALITION;
      for (let voter = 0; voter < voters; voter++) {
        const difference = (utility[ofOne + voter] ?? 0) - (utility[ofOther + voter] ?? 0);
        const power = weight[voter] ?? 0;
        const vote = isProportional ? power * difference : voteFor(rule, power, difference);
        if (vote > 0) pro += vote;
        else contra -= vote;
      }
      strength[one * options + other] = pro;
      strength[other * options + one] = contra;
    }
    strength[one * options + one] = EMPTY_COALITION;
  }
}
