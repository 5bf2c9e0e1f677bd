/** Paragraphs longer than this are never a label, a headline or a notice: they are read as prose. */
export const LONGEST_FURNITURE = 700;

/** A headline is hardly ever longer, a sentence of an article often is. */
const LONGEST_HEADLINE = 120;

/** Shorter than this, a line that ends in a full stop is a label or an abbreviation. */
const SHORTEST_SENTENCE = 25;

const ENDS_A_SENTENCE = /[.。．…][”’"'»」』)\]]*$/u;

/**
 * Whether a paragraph reads as a sentence or more of running text, in contrast to a headline, a
 * label or a button. Only length and the final full stop are looked at: no word list decides it.
 */
export function isProse(plain: string): boolean {
  if (plain.length > LONGEST_HEADLINE) return true;
  return plain.length >= SHORTEST_SENTENCE && ENDS_A_SENTENCE.test(plain);
}

/**
 * A paragraph as the rules on furniture compare it: one space for any run of white space, straight
 * apostrophes. Positions are never taken from it.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\s\u200b\u2060]+/gu, ' ')
    .replace(/[‘’]/gu, "'")
    .trim();
}
