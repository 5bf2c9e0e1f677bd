import type { Catalogue } from '../../quantity/index.ts';

/** What `screen` says of its options. */
export const screenWordsEn: Catalogue = {
  'cli/not-a-share': '{path} must be a number from 0 to 1, not "{value}"',
  'cli/not-a-count': '{path} must be a whole number from 1, not "{value}"',
};
