import type { Catalogue } from '../../quantity/index.ts';

/** English words of gains from cooperation over a network. */
export const gainsWordsEn: Catalogue = {
  'gains/no-players': 'the network names no state: there is nobody to cooperate',
  'gains/no-players.hint': 'give its places a country',
  'gains/no-player': '{value} is no state of this network',
  'gains/no-player.hint': 'its states are: {known}',
  'gains/many-players': '{value} states are too many to count their coalitions out',
  'gains/many-players.hint':
    'name at most {limit} as players; the others take part in every coalition',
  'gains/no-worth':
    'the coalition of {value} cannot serve its demand, and nothing says what that would cost',
  'gains/no-worth.hint': 'give the demand a value of lost load, or a demand curve',
  'gains/unsolved': 'the network could not be solved: {value}',
  'gains/unsolved.hint': 'landbridge flows tells more of it',
  'gains/identity': 'by the rule {rule} the accounts miss the whole by {value}',
};
