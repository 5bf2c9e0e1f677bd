import type { Catalogue } from '../quantity/index.ts';

/** English words of the tables of actors; each model has words of its own in its folder. */
export const bargainingWordsEn: Catalogue = {
  'bargaining/no-issue': 'there is no issue to bargain over',
  'bargaining/no-actor': 'there is no actor',
  'bargaining/name-missing': '{path} has no name',
  'bargaining/name-twice': 'the name {value} stands twice',
  'bargaining/name-twice.hint': 'give each a name of its own',
  'bargaining/bad-line': 'the line of {path} runs from {low} to {high}',
  'bargaining/bad-line.hint': 'two numbers, the lower one first',
  'bargaining/off-line': '{value} lies off the line, which runs from {low} to {high}',
  'bargaining/bad-capability': 'the capability {value} is no number from 0 up',
  'bargaining/bad-salience': 'the salience {value} is no number from 0 to 1',
  'bargaining/bad-salience.hint': 'in a file salience is written from 0 to 100',
  'bargaining/rows': '{found} rows of stands for {expected} actors',
  'bargaining/columns': '{found} stands for {expected} issues',
  'bargaining/no-stand': 'nobody takes a position on {value}',
  'bargaining/no-weight': 'nobody who takes a position on {value} has any weight there',
  'bargaining/no-weight.hint':
    'weight is capability times salience: at least one actor needs both above 0',
  'bargaining/too-many-actors': '{found} actors are more than the {limit} that {model} can take',
  'bargaining/too-many-actors.hint': 'merge actors that stand together, or take another model',
};
