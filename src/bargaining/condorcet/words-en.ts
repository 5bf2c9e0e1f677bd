import type { Catalogue } from '../../quantity/index.ts';

/** English words of elections between positions and of the default forecast. */
export const condorcetWordsEn: Catalogue = {
  'bargaining/bad-constant': 'the constant {path} is {value}, and must lie from {low} to {high}',
  'bargaining/why-won':
    '{share} %: one of {positions} positions on the table wins outright, most likely {at} ({chance} % of these cases)',
  'bargaining/why-split':
    '{share} %: they split the difference around {at}, with a standard deviation of {sd} hundredths of the line',
  'bargaining/why-usual-constants':
    'the constants of the forecast were chosen on 353 issues of European Union law-making, 1995–2018, and are untried on other bodies; on the 33 of them with ten actors or fewer it was not shown to do better than the weighted mean',
  'bargaining/why-own-constants':
    'constants that were given: splitting {splitting}, deviation {sd}, exponent {exponent}',
};
