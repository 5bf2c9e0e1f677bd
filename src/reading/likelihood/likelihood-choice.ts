import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { LikelihoodStandard } from './likelihood-standards.ts';
import type { LikelihoodTerm } from './likelihood-terms.ts';
import { likelihoodWordsEn } from './words-en.ts';

/** Where a range may be taken from: a number in the text, a scale, or the readers of a survey. */
export type LikelihoodSource = 'stated' | LikelihoodStandard | 'survey';

/** Which sources are asked, in which order, and what somebody reads a wording as by their own lights. */
export interface LikelihoodChoice {
  readonly order: readonly LikelihoodSource[];
  /** wording → range from 0 to 1; for an author known to mean something else by it. Asked first */
  readonly own?: Readonly<Record<string, readonly [low: number, high: number]>>;
}

/** The range that was chosen, from 0 to 1, and where it comes from. */
export interface ChosenLikelihood {
  readonly low: number;
  readonly high: number;
  /** of a survey; a scale has none */
  readonly median: number | null;
  readonly from: LikelihoodSource | 'own';
}

/** A number in the text, else ICD 203: a wording that this has not stays without a number. */
export const DEFAULT_LIKELIHOOD_CHOICE: LikelihoodChoice = { order: ['stated', 'icd-203'] };

/**
 * One range for a term, or null where none of the sources asked has one. Of several surveys it is the
 * middle half of the first. Fails where an own range is not two shares from 0 to 1 in order.
 *
 * @example
 * const [unlikely] = likelihoodTerms('That is unlikely.');
 * chooseLikelihood(unlikely);
 * // { ok: true, value: { low: 0.2, high: 0.45, median: null, from: 'icd-203' } }
 * unwrap(chooseLikelihood(unlikely, { order: ['survey'] }))?.median; // 0.2
 * unwrap(chooseLikelihood(unlikely, { order: [], own: { unlikely: [0, 0.1] } }))?.high; // 0.1
 * unwrap(chooseLikelihood(likelihoodTerms('It could be.')[0])); // null
 */
export function chooseLikelihood(
  term: LikelihoodTerm,
  { order, own }: LikelihoodChoice = DEFAULT_LIKELIHOOD_CHOICE,
): Result<ChosenLikelihood | null> {
  const { wording } = term;
  const mine = own !== undefined && Object.hasOwn(own, wording) ? own[wording] : undefined;
  if (mine !== undefined) {
    const [low, high] = mine;
    if (!(low >= 0 && low <= high && high <= 1)) {
      const params = { wording, low, high };
      return fail({ code: 'reading/bad-likelihood', path: wording, params }, likelihoodWordsEn);
    }
    return succeed({ low, high, median: null, from: 'own' });
  }
  for (const source of order) {
    const found = rangeFrom(term, source);
    if (found !== null) return succeed(found);
  }
  return succeed(null);
}

function rangeFrom(term: LikelihoodTerm, from: LikelihoodSource): ChosenLikelihood | null {
  if (from === 'stated') {
    const { stated } = term;
    return stated === null ? null : { low: stated.low, high: stated.high, median: null, from };
  }
  if (from === 'survey') {
    for (const { median, middleHalf } of term.surveys) {
      if (middleHalf !== null) return { low: middleHalf[0], high: middleHalf[1], median, from };
    }
    return null;
  }
  const found = term.standards.find(({ standard }) => standard === from);
  return found === undefined ? null : { low: found.low, high: found.high, median: null, from };
}
