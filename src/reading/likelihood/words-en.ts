import type { Catalogue } from '../../quantity/index.ts';

/** English words of the likelihoods found in texts. */
export const likelihoodWordsEn: Catalogue = {
  'reading/likelihood-wide':
    'readers take "{wording}" to mean anything from {low} to {high} % ({survey})',
  'reading/likelihood-clash':
    'half of the readers take "{wording}" to mean {low} to {high} % ({survey}), {standard} means {from} to {to} %',
  'reading/bad-likelihood': 'the range of "{wording}" runs from {low} to {high}',
  'reading/bad-likelihood.hint': 'two shares from 0 to 1, the lower one first',
};
