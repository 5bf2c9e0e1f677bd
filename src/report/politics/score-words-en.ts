import type { Catalogue } from '../../quantity/index.ts';

/** Words of the page of forecasts held against past cases. */
export const scorePageWordsEn: Catalogue = {
  'politics/score-eyebrow': 'Landbridge bargain, scored',
  'politics/score-title': 'Forecasts held against {file}',
  'politics/cases': 'Cases',
  'politics/cases-text':
    '{cases} in {groups} groups; what learns is cross-validated by group; seed {seed}',
  'politics/best': 'Least CRPS',
  'politics/scores': 'How each did',
  'politics/compared': 'Against the baseline',
  'politics/compared-none': 'There are too few groups for an interval.',
  'politics/score-caption':
    'Errors in points of a line of 100, the least CRPS first; of a forecast that is one point CRPS is its absolute error',
  'politics/col-forecast': 'Forecast',
  'politics/col-cases': 'Cases',
  'politics/col-mae': 'MAE',
  'politics/col-rmse': 'RMSE',
  'politics/col-median-error': 'Median error',
  'politics/col-crps': 'CRPS',
  'politics/col-within-5': 'Within 5',
  'politics/col-within-10': 'Within 10',
  'politics/col-gap-crps': 'CRPS less baseline, 95 %',
  'politics/col-verdict': 'So it is',
  'politics/baseline': '(baseline)',
  'politics/better': 'better',
  'politics/worse': 'worse',
  'politics/undecided': 'not told apart',
  'politics/against-title': 'CRPS less that of: {baseline}',
  'politics/against-figure':
    'CRPS less that of the baseline ({baseline}), with its 95 % interval over groups: left of 0 it does better.',
  'politics/against-text':
    'Intervals are paired: both forecasts speak of the same cases, drawn again by whole groups. An interval that holds 0 does not tell the two apart.',
};
