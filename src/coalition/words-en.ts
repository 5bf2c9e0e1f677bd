import type { Catalogue } from '../quantity/index.ts';

/** English words of the cooperative games. */
export const coalitionWordsEn: Catalogue = {
  'coalition/no-players': 'a game needs at least one player',
  'coalition/too-many-players': '{count} players are more than the {limit} this can take',
  'coalition/too-many-players.hint':
    'merge players that always act together, or use sampled Shapley, chain costs or a weighted vote',
  'coalition/player-twice': 'the player {value} is named twice',
  'coalition/player-empty': 'a player needs a name',
  'coalition/bad-kind': '{value} is no kind of game',
  'coalition/bad-kind.hint': 'write gain or cost',
  'coalition/table-size': '{found} worths, where {players} players need {expected}',
  'coalition/table-size.hint': 'one for each set of players, the empty one first',
  'coalition/empty-worth': 'the coalition of nobody is worth {value}, and must be worth 0',
  'coalition/not-finite': 'the worth of {coalition} is {value}',
  'coalition/not-finite.hint':
    'a split needs the worth of every coalition: state it, or leave out the players whose worth is unknown',
  'coalition/unknown-player': '{value} is no player of this game',
  'coalition/coalition-twice': 'the coalition {coalition} is stated twice',
  'coalition/coalition-missing': 'the worth of {coalition} is missing ({count} missing in all)',
  'coalition/coalition-missing.hint':
    'state every coalition; one that achieves nothing is worth 0 and must say so',
  'coalition/payoff-count': '{found} amounts for {players} players',
  'coalition/payoff-not-finite': 'the amount of {player} is {value}',
  'coalition/no-imputation':
    'no split gives every player what it must have: {alone} in all, of {total}',
  'coalition/no-imputation.hint':
    'the whole is worth less than its parts; the prenucleolus still answers',
  'coalition/solver': 'the solver ended with "{value}" on a linear programme of {rows} rows',
  'coalition/no-solver': 'this rule needs a solver of linear programmes, and none was handed in',
  'coalition/one-player': 'with one player there is nobody to complain',
  'coalition/no-gately': 'no player can disrupt: every coalition of all but one gains nothing',
  'coalition/no-tau': 'the game is not quasi-balanced: {reason}',
  'coalition/bad-samples': '{value} is no number of samples',
  'coalition/bad-samples.hint': 'a whole number from {least} to {most}',
  'coalition/bad-seed': '{value} is no seed',
  'coalition/bad-seed.hint': 'a whole number from 0 to 2^53 - 1',
  'coalition/bad-cost': '{value} is no cost: a number, 0 or more',
  'coalition/bad-count': '{value} is no number of players: a whole number, 1 or more',
  'coalition/bad-rule': '{value} is no rule of sharing',
  'coalition/bad-weight': '{value} is no weight: a whole number, 0 or more',
  'coalition/bad-weight.hint': 'multiply all weights and the quota of a rule until they are whole',
  'coalition/bad-quota':
    '{value} is no quota: more than 0 and at most {total}, all weights together',
  'coalition/no-common-vote': 'a body that decides by "{value}" takes no vote of its members',
  'coalition/unsure-member': 'whether {value} sat in the body that day is not known',
  'coalition/unsure-member.hint': 'ask about a day on which its members are sure',
  'coalition/weight-count': '{found} weights for {players} voters',
  'coalition/no-vote-rule': 'a vote needs a rule or a veto',
  'coalition/no-vote-rule.hint': 'write the weights that pass a proposal: quota: 9',
  'coalition/unknown-voter': '{value} is no voter of this vote',
  'coalition/too-many-voters':
    '{count} voters are more than the {limit} whose coalitions are counted out',
  'coalition/too-many-voters.hint': 'merge voters that always vote alike: add up their weights',
  'coalition/weight-missing': 'the weight of {value} is missing',
  'coalition/weight-missing.hint': 'write 0 where a voter has no weight under this rule',
  'coalition/no-institution': 'there is no institution {value}',
  'coalition/no-members': 'nobody has a vote in {value} on {day}',
  'coalition/too-many-states': 'the rules together have {count} states, more than {limit}',
  'coalition/too-many-states.hint': 'divide weights and quota by a common number and round',
  'coalition/file-too-large': 'the text has {count} characters, more than {limit}',
  'coalition/not-json': 'no JSON here: {expected} expected',
  'coalition/too-deep': 'nested more than {limit} deep',
  'coalition/key-twice': 'the field {value} is given twice',
  'coalition/field-missing': 'the field {value} is missing',
  'coalition/field-unknown': 'there is no field {value} here',
  'coalition/wrong-type': '{value} is not {expected}',
  'coalition/player-letters':
    'coalitions are written by letters, and the player {value} is not one letter',
  'coalition/player-letters.hint':
    'write coalitions as a list: [{"members": ["{value}", …], "worth": 1}]',
  'coalition/not-partition': '{value} is no partition of the players outside {coalition}',
  'coalition/embedded-missing': 'the worth of {coalition} beside {outsiders} is missing',
  'coalition/embedded-twice': 'the worth of {coalition} beside {outsiders} is stated twice',
  'coalition/search-limit': 'the search for stable reactions of {coalition} was cut off',

  'coalition/reason-vote': 'the rule of {title}, with {voters} voters',
  'coalition/reason-winning': '{winning} of {coalitions} coalitions pass a proposal',
  'coalition/reason-swings': '{player} decides in {swings} of the {winning} coalitions that pass',

  'coalition/why-in-core': 'no coalition can do better by itself',
  'coalition/why-not-in-core': '{coalition} complains most: {gets} here, {worth} by itself',
  'coalition/why-core-empty':
    'no split satisfies every coalition: {coalitions} claim {excess} too much each',
  'coalition/why-core': 'a split can leave every coalition at least {slack} better than by itself',
  'coalition/why-pivotal': 'without {player} the others lose {marginal} of {total}',
  'coalition/why-pivotal-cost':
    '{player} costs {alone} alone, and only {marginal} of {total} beside the others',
  'coalition/why-veto': 'no coalition without {player} is worth anything',
  'coalition/why-necessary': 'without {player} nobody gains from cooperating',
  'coalition/why-dummy': '{player} adds only what it has alone',
  'coalition/why-sampled':
    'estimated from {samples} orders of joining; standard error up to {error}',
};
