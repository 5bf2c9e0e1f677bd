import type { Catalogue } from '../../quantity/index.ts';

/** English words of what can be wrong with a question about power flow. */
export const powerWordsEn: Catalogue = {
  'power/injections': 'there are {entries} injections for {wanted} buses',
  'power/injections.hint': 'give one for each bus, 0 where nothing is put in',
  'power/no-such-bus': 'there is no bus "{value}"',
  'power/two-slacks': 'the island of "{value}" has a slack bus already',
  'power/two-slacks.hint': 'name one for each island',
  'power/singular': 'the impedances leave the angle at "{value}" open',
  'power/singular.hint': 'impedances of opposite sign cancel there: check them',
  'power/too-large': '{value} buses are too many for a full table of factors',
  'power/too-large.hint': 'ask dcPowerFlow for the transfers you need',
};
