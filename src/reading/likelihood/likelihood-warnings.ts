import type { Text } from '../../quantity/index.ts';
import type { LikelihoodTerm } from './likelihood-terms.ts';
import type { StandardRange, SurveyRange } from './wording-ranges.ts';

/** From here on readers differ so much that the wording tells little. */
const WIDE = 0.4;

/**
 * What to be told beside a term: that readers differ widely about it (40 points and more between the
 * 10th and the 90th percentile, or between the lowest and highest answer where only these are
 * published), and that more than half of what the middle half of readers take it for lies outside
 * the range of ICD 203.
 *
 * @example
 * const told = (text) => likelihoodTerms(text).flatMap(likelihoodWarnings);
 * told('There is a fair chance of a deal.').map((each) => render(each, likelihoodWordsEn));
 * // ['readers take "fair chance" to mean anything from 15 to 75 % (Good Judgment, poll of forecasters)']
 * told('War is unlikely.').map(({ code }) => code);
 * // ['reading/likelihood-clash', 'reading/likelihood-clash']
 * told('Rain is likely.'); // []
 */
export function likelihoodWarnings(term: LikelihoodTerm): Text[] {
  const directive = term.standards.find(({ standard }) => standard === 'icd-203');
  return term.surveys.flatMap((survey) => [
    ...wide(term.wording, survey),
    ...(directive === undefined ? [] : clash(term.wording, survey, directive)),
  ]);
}

function wide(wording: string, { survey, spread: [low, high] }: SurveyRange): Text[] {
  if (high - low < WIDE) return [];
  const params = { wording, survey, low: percent(low), high: percent(high) };
  return [{ code: 'reading/likelihood-wide', params }];
}

function clash(wording: string, survey: SurveyRange, standard: StandardRange): Text[] {
  if (survey.middleHalf === null) return [];
  const [low, high] = survey.middleHalf;
  const inside = Math.min(high, standard.high) - Math.max(low, standard.low);
  if (high === low || inside >= (high - low) / 2) return [];
  const range = { low: percent(low), high: percent(high) };
  const row = { standard: 'ICD 203', from: percent(standard.low), to: percent(standard.high) };
  const params = { wording, survey: survey.survey, ...range, ...row };
  return [{ code: 'reading/likelihood-clash', params }];
}

const percent = (value: number): number => Math.round(value * 1000) / 10;
