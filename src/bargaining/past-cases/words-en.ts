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

  'bargaining/calibrate-one-group': 'all decided cases are of one group',
  'bargaining/calibrate-one-group.hint':
    'powers are only learned where it can be tested on cases of another group',
  'bargaining/calibrate-size':
    'more than 200 actors, or more than a million pairs of actors in all cases',
  'bargaining/calibrate-size.hint': 'keep the cases and actors that matter to your question',
  'bargaining/calibrate-as-stated':
    'no freedom of powers did better than none on cases kept apart: all stay as stated',
  'bargaining/calibrate-helps':
    'on cases not learned from, learned powers do better: CRPS {difference} [{low}, {high}]',
  'bargaining/calibrate-hurts':
    'on cases not learned from, learned powers do worse: CRPS {difference} [{low}, {high}]',
  'bargaining/calibrate-unclear':
    'whether learned powers do better on cases not learned from cannot be told: CRPS {difference} [{low}, {high}]',
  'bargaining/calibrate-fades':
    'what is learned may be who knew the outcome early instead of power, and may fade with time',
  'bargaining/why-calibrated':
    'capability of {actor} times {factor}, as learned from {cases} decided cases',

  'bargaining/score-option': '{path} is {value}, and must be a whole number from {low} to {high}',
  'bargaining/score-baseline': 'there is no forecaster "{value}" to hold the others against',
  'bargaining/score-baseline.hint': 'there are: {known}',

  'bargaining/score-one-group':
    'all cases are of one group: nothing can be learned from others, so forecasts that learn are left out',
  'bargaining/score-few':
    'groups of cases: {groups}; below {few} differences say little, and their intervals are too narrow',
  'bargaining/score-equal-power':
    'no capabilities are known, or all are alike: weights are saliences alone',
  'bargaining/score-no-models':
    'so many actors that the models played in rounds would take minutes: they are left out',
  'bargaining/score-no-powers':
    'so many actors that learning their powers would take minutes: it is left out',
  'bargaining/score-silent': 'not of all {cases} cases: {shown}; compare those with care',
  'bargaining/score-constants':
    'the constants of "default" were chosen on European Union law-making of 1995–2018: on cases from there its score is not one on unseen cases, "default-tuned" is',
  'bargaining/score-better':
    'the default forecast does better than "{baseline}": CRPS {difference} [{low}, {high}]',
  'bargaining/score-worse':
    'the default forecast does worse than "{baseline}": CRPS {difference} [{low}, {high}]',
  'bargaining/score-unclear':
    'whether the default forecast does better than "{baseline}" cannot be told from these cases: CRPS {difference} [{low}, {high}]',

  // rows of a table on a screen: what tells two apart stands within the first 30 characters
  'bargaining/by-always-50': 'always 50',
  'bargaining/by-unweighted-mean': 'mean of positions',
  'bargaining/by-salience-mean': 'mean by salience',
  'bargaining/by-capability-mean': 'mean by capability',
  'bargaining/by-weighted-mean': 'weighted mean',
  'bargaining/by-weighted-median': 'weighted median',
  'bargaining/by-status-quo': 'status quo',
  'bargaining/by-election-mean': 'election: its mean',
  'bargaining/by-election-most-likely': 'election: the most likely',
  'bargaining/by-election': 'election between positions',
  'bargaining/by-scholz': 'scholz {preset}, t={rounds}, {middle}',
  'bargaining/by-spatial-median': 'spatial: median at its end',
  'bargaining/by-spatial-mean': 'spatial: mean at its end',
  'bargaining/by-spatial': 'spatial: election at its end',
  'bargaining/by-exchange': 'exchange: mean after it',
  'bargaining/by-exchange-default': 'exchange, then default',
  'bargaining/by-climatology': 'outcomes of other cases',
  'bargaining/by-salience-mean-residuals': 'mean by salience, its errors',
  'bargaining/by-weighted-mean-residuals': 'weighted mean, its errors',
  'bargaining/by-default-mean': 'default: its mean',
  'bargaining/by-default-most-likely': 'default: the most likely',
  'bargaining/by-default': 'default forecast',
  'bargaining/by-default-tuned': 'default, tuned',
  'bargaining/by-default-learned-powers': 'default, powers learned',
};
