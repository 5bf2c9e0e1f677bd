import type { Catalogue } from '../quantity/index.ts';

/** Words that stand in the figures. */
export const wordsEn: Catalogue = {
  'figure/ladder': 'Chance of each step by date, from {from} to {to}',
  'figure/ladder-step': '{title}: {state}.',
  'figure/ladder-open': '{end} by {to}',
  'figure/done': 'done',
  'figure/done-on': 'done {since}',
  'figure/barred': 'barred: a holder has stated a limit',
  'figure/certain': 'certain by {to}',
  'figure/not-timed': 'cannot be timed: nobody has stated a duration',
  'figure/stances': 'Who stands where: {question}',
  'figure/stance': '{actor}: {basis}{position}.',
  'figure/stance-between': ' {base}, between {low} and {high}',
  'figure/stance-point': ' {base}',
  'figure/stance-anywhere': ', drawn anywhere on the line',
  'figure/held': 'held {share}',
  'figure/status-quo': 'status quo',
  'figure/status-quo-at': 'Status quo: {at}.',
  'figure/no-stances': 'Nobody is known to take a stance.',
  'figure/sourced': 'sourced',
  'figure/estimated': 'estimated',
  'figure/assumed': 'assumed',
  'figure/unknown': 'unknown',
};
