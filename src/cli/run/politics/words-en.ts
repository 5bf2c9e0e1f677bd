import type { Catalogue } from '../../../quantity/index.ts';

/** English words of the commands about bargaining and alignment. */
export const politicsWordsEn: Catalogue = {
  'cli/bargain-of-what': 'there is nothing to bargain over',
  'cli/bargain-of-what.hint': 'name a pack with --issue, or a table with --actors',
  'cli/bargain-two-inputs': 'a pack and the table {value} are two inputs',
  'cli/bargain-two-inputs.hint': 'give one of them',
  'cli/bargain-no-issue': 'which issue of the pack?',
  'cli/bargain-no-issue.hint': '--issue with one of: {known}',
  'cli/bargain-not-a-number': '{value} is no number',
  'cli/bargain-no-model': '{path} belongs to a model that is played in rounds',
  'cli/bargain-no-model.hint': 'name it with --model: {known}',
  'cli/bargain-form': '{value} is not of the form {form}',
  'cli/bargain-not-of-coerce': '{path} has no meaning for a file of threats and offers',
  'cli/bargain-not-of-deal': '{path} says nothing about a deal',
  'cli/bargain-only-pack': '{path} changes minds of a pack; a table is changed in its file',
};
