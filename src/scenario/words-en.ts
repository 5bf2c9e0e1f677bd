import type { Catalogue } from '../quantity/index.ts';

/** English words of the leaves every reason graph ends in. */
export const scenarioWordsEn: Catalogue = {
  'reason/source': '{title} ({outlet}, {published}; reliability {reliability})',
  'reason/assumption': '{text}',
  'reason/unknown': '{what}',
};
