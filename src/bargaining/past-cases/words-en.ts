import type { Catalogue } from '../../quantity/index.ts';

/** English words of files of decided cases, and of forecasts held against them. */
export const pastCasesWordsEn: Catalogue = {
  'bargaining/past-column': 'there is no column "{value}" in a table of decided cases',
  'bargaining/past-column.hint': 'the columns are: {known}',
  'bargaining/past-missing': 'nothing stands here',
  'bargaining/past-number': '{value} is no number',
  'bargaining/past-number.hint': 'write a decimal number with a point: 12.5',
  'bargaining/past-range': '{value} does not lie from {low} to {high}',
  'bargaining/past-range.hint':
    'positions, outcomes and saliences run from 0 to 100: put the most extreme positions at the ends',
  'bargaining/past-year': '{value} is no year',
  'bargaining/past-differs': 'case {case} has {value} here and {first} before',
  'bargaining/past-differs.hint': 'say it alike in every row of a case',
  'bargaining/past-actor-twice': '{value} stands twice in case {case}',
  'bargaining/past-no-outcome': 'case {value} has no outcome',
  'bargaining/past-no-outcome.hint':
    'only decided cases can be learned from: give the outcome, or leave the case out',
  'bargaining/past-half-capability':
    'case {value} states a capability for {stated} of its {actors} actors',
  'bargaining/past-half-capability.hint': 'state one for each, or for none: then all count alike',
  'bargaining/past-none': 'there is no decided case in it',

  'bargaining/score-option': '{path} is {value}, and must be a whole number from {low} to {high}',
  'bargaining/score-baseline': 'there is no forecaster "{value}" to hold the others against',
  'bargaining/score-baseline.hint': 'there are: {known}',

  'bargaining/score-one-group':
    'all cases are of one group: nothing can be learned from others, so forecasts that learn are left out',
  'bargaining/score-few':
    '{cases} cases in {groups} groups: below {few} groups differences say little, and their intervals are too narrow',
  'bargaining/score-equal-power':
    'no capabilities are known, or all are alike: weights are saliences alone',
  'bargaining/score-no-models':
    'so many actors that the models played in rounds would take minutes: they are left out',
  'bargaining/score-silent': 'not of all {cases} cases: {shown}; compare those with care',
  'bargaining/score-constants':
    'the constants of "default" were chosen on European Union law-making of 1995–2018: on cases from there its score is not one on unseen cases, "default-tuned" is',
  'bargaining/score-better':
    'the default forecast does better than {baseline}: CRPS {difference} [{low}, {high}]',
  'bargaining/score-worse':
    'the default forecast does worse than {baseline}: CRPS {difference} [{low}, {high}]',
  'bargaining/score-unclear':
    'whether the default forecast does better than {baseline} cannot be told from these cases: CRPS {difference} [{low}, {high}]',

  'bargaining/by-always-50': 'always 50',
  'bargaining/by-unweighted-mean': 'mean of positions',
  'bargaining/by-salience-mean': 'mean by salience',
  'bargaining/by-weighted-mean': 'mean by capability × salience',
  'bargaining/by-weighted-median': 'median by capability × salience',
  'bargaining/by-status-quo': 'status quo',
  'bargaining/by-election-mean': 'election between positions, its mean',
  'bargaining/by-election': 'election between positions',
  'bargaining/by-scholz': 'expected utility ({preset}), {rounds} rounds, {middle}',
  'bargaining/by-spatial-median': 'spatial model, median',
  'bargaining/by-spatial-mean': 'spatial model, mean',
  'bargaining/by-exchange': 'exchange within a group, mean',
  'bargaining/by-exchange-default': 'exchange within a group, then default',
  'bargaining/by-climatology': 'all outcomes, whoever asks for what',
  'bargaining/by-salience-mean-residuals': 'mean by salience, with its past errors',
  'bargaining/by-weighted-mean-residuals': 'mean by capability × salience, with its past errors',
  'bargaining/by-default': 'default forecast',
  'bargaining/by-default-tuned': 'default forecast, constants tuned',
  'bargaining/by-default-learned-powers': 'default forecast, powers and constants learned',
};
