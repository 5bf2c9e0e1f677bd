import type { Catalogue } from '../../quantity/index.ts';

/** English words of means and medians of positions. */
export const meanWordsEn: Catalogue = {
  'bargaining/takes-no-position': '{value} takes no position on {issue}',
  'bargaining/why-mean':
    'the mean of {actors} positions, each weighed by capability × salience; {actor} weighs most, {share} % of all',
};
