import type { Catalogue } from '../quantity/index.ts';
import { answerWordsEn } from './answer/words-en.ts';
import { parameterWordsEn } from './parameters/words-en.ts';

/** English words of the alignment engine. */
export const alignmentWordsEn: Catalogue = {
  ...answerWordsEn,
  ...parameterWordsEn,
  'align/too-few-actors': '{count} actors: two camps need at least two',
  'align/too-few-actors.hint': 'a state takes a side where its capability is stated',
  'align/too-many-actors': '{count} actors are more than the {limit} that can be looked at',
  'align/too-many-actors.hint': 'name the actors that matter, or merge those that stand together',
  'align/name-missing': '{path} has no name',
  'align/name-twice': 'the name {value} stands twice',
  'align/bad-size': 'the size {value} is no number above 0',
  'align/not-square': 'the propensities are no table of {expected} by {expected}',
  'align/bad-propensity': 'the propensity {value} is no number',
  'align/not-symmetric': 'the propensity is {forth} one way and {back} the other',
  'align/not-symmetric.hint': 'the theory needs one number for a pair: take the mean',
  'align/unknown-actor': 'there is no actor {value} here',
};
