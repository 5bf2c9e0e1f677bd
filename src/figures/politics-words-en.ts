import type { Catalogue } from '../quantity/index.ts';
import { wordsEn } from './words-en.ts';

/** Words that stand in the figures of bargaining and alignment. */
export const politicsWordsEn: Catalogue = {
  ...wordsEn,
  'figure/line': 'What is likely to be agreed: {question}',
  'figure/line-likely': 'likely, if power and interest alone decide',
  'figure/line-forecast':
    'Half of the forecast lies below {median}, 90 % between {low} and {high}.',
  'figure/line-actor': '{name}: {basis} {position}, {share} of the weight.',
  'figure/line-actor-unknown': '{name}: {basis}, anywhere on the line, {share} of the weight.',
  'figure/weighs': '{share} of weight',

  'figure/rounds-actor': '{name}, capability {capability}: {positions}.',
  'figure/rounds-median': 'Weighted median: {positions}.',
  'figure/rounds-cycle': 'from here on it comes back every {period} rounds',
  'figure/rounds-others': '{count} more actors, of less capability, are drawn without a name.',
  'figure/rounds-no-position': 'no position',
  'figure/rounds-end': '{at} · {names}',
  'figure/rounds-end-more': '{at} · {names} and {count} more',
  'figure/rounds-end-all': '{at} · all',
  'figure/key-width': 'width: capability, from {least} to {most}',
  'figure/key-width-alike': 'width: capability, {most} each',
  'figure/key-median': 'weighted median',
  'figure/axis-round': 'round',

  'figure/over-time': '{name}: {from} on {first}, {to} on {last} [{low}–{high}].',
  'figure/over-time-one': '{name}: {to} on {last} [{low}–{high}].',
  'figure/over-time-none': '{name}: nothing that could be compared.',

  'figure/camps-actor': '{name} stands with {pole}, which is worth {hold} to it.',
  'figure/camps-actor-would': '{name} stands with {pole} and would gain {hold} by leaving it.',
  'figure/camps-member': '{name} stands with {pole}.',
  'figure/camps-pole': '{name} is a pole.',
  'figure/camps-with': 'with {pole}',
};
