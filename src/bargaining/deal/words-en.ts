import type { Catalogue } from '../../quantity/index.ts';

/** English words of deal. */
export const dealWordsEn: Catalogue = {};
