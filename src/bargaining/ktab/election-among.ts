import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { EMPTY_COALITION } from './coalition-strengths.ts';
import { ElectionBox } from './election.ts';
import type { Election } from './election.ts';
import type { VictoryLaw } from './victory-chance.ts';
import { ktabWordsEn } from './words-en.ts';

/** How contests of two are decided and make an election. */
export interface ElectionRule {
  /** `conditional` when left out, as in KTAB */
  readonly election?: Election;
  /** `linear` when left out, as in KTAB */
  readonly victory?: VictoryLaw;
}

/** How likely each option is to win. */
export interface ElectionShares {
  /** by option; sums to 1 */
  readonly share: readonly number[];
  /** by option, then by other option: that it beats the other; one half against itself */
  readonly beats: readonly (readonly number[])[];
}

/** Options at most. */
const OPTIONS = 1000;
/** Strengths beyond it could not be added up. */
const STRONGEST = 1e300;

/**
 * A probabilistic Condorcet election among options from the strength of the coalitions for each against
 * each other: KTAB's PCE, `Model::probCE2` of version 1.4, for strengths from anywhere. The diagonal is
 * not read. To each strength 10⁻⁸ is added, so that one of nothing against nothing is even.
 *
 * Fails where the strengths make no square of 1 to 1,000 options, and on a strength that is no number
 * from 0 to 10³⁰⁰.
 *
 * @param strength - by option, then by other option: of those for it against the other
 *
 * @example
 * const strength = [[0, 2, 3], [1, 0, 2], [1, 2, 0]];
 * unwrap(electionAmong(strength)).share; // [≈ 0.6316, ≈ 0.2105, ≈ 0.1579]
 */
export function electionAmong(
  strength: readonly (readonly number[])[],
  { election = 'conditional', victory = 'linear' }: ElectionRule = {},
): Result<ElectionShares> {
  const options = strength.length;
  if (options < 1 || options > OPTIONS || strength.some((row) => row.length !== options)) {
    const params = { limit: OPTIONS };
    return fail({ code: 'ktab/no-square', path: 'strength', params }, ktabWordsEn);
  }
  const flat = new Float64Array(options * options);
  for (const [one, row] of strength.entries()) {
    for (const [other, each] of row.entries()) {
      if (one === other) continue;
      if (!(each >= 0 && each <= STRONGEST)) {
        const fields = { code: 'ktab/bad-number', path: `strength.${one}.${other}` };
        const params = { wanted: 'a number from 0 to 1e300' };
        return fail({ ...fields, value: String(each), params }, ktabWordsEn);
      }
      flat[one * options + other] = each + EMPTY_COALITION;
    }
  }
  const box = new ElectionBox(options);
  box.hold(flat, options, election, victory);
  const beats = strength.map((_, one) => [
    ...box.chance.subarray(one * options, (one + 1) * options),
  ]);
  return succeed({ share: [...box.share], beats });
}
