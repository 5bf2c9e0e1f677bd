import { didYouMean } from '../../quantity/index.ts';

/** Among more names than this, or for longer words, no guess is worth its time. */
const MOST_NAMES = 2000;
const LONGEST_WORD = 80;

/** A hint with the name that may have been meant, if one is near and few enough are to be compared. */
export function nearName(
  word: string,
  names: { readonly size: number; keys(): Iterable<string> },
): { hint?: string } {
  if (names.size > MOST_NAMES || word.length > LONGEST_WORD) return {};
  const near = didYouMean(word, names.keys());
  return near === undefined ? {} : { hint: `did you mean ${near}?` };
}
