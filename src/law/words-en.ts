import type { Catalogue } from '../quantity/index.ts';

/** English words of the law engine. */
export const lawWordsEn: Catalogue = {
  'law/no-conversion': '{value} cannot be turned into {unit}',
  'law/no-conversion.hint': 'give the amount in {unit}, or the ledger a conversion',
  'law/unknown-ledger': 'there is no ledger "{value}"',
  'law/no-share': '{value} is no share between 0 and 100 %',
  'law/unknown-switch': 'there is no interpretation switch "{value}"',
  'law/unknown-option': 'the switch {switch} has no option "{value}"',
  'law/unknown-provision': 'there is no provision "{value}"',
};
