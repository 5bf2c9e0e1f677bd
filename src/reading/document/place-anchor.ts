import type { Text } from '../../quantity/index.ts';
import { contextOf } from './anchor.ts';
import type { Anchor } from './anchor.ts';
import type { Document } from './document.ts';
import { firstTwo } from './occurrence.ts';
import { spanProblem, spanText } from './span.ts';
import type { Span } from './span.ts';

/**
 * Where an anchor stands in a document, or that it is an orphan and why. `by` says whether the text
 * is the very one the anchor was taken from, or the quote with its surroundings stands once in
 * another.
 */
export type Placement =
  | { readonly found: true; readonly by: 'same-text' | 'only-occurrence'; readonly span: Span }
  | { readonly found: false; readonly reason: Text };

/**
 * Finds the quote of an anchor, or says why it cannot be found. It never guesses: there is no search
 * for what is merely alike, and of two equal places none is taken.
 *
 * In the text the anchor was taken from (the hashes are equal) only the stated place counts, and the
 * quote and its surroundings must stand there. In any other text prefix, quote and suffix must stand
 * together exactly once, and must have done so in the first: of two equal places one may have been
 * edited, and the other would then be taken for it. Where the quote stood near the beginning or end
 * of its text the surroundings are shorter, and so say less.
 *
 * Reasons: `reading/orphan-malformed`, `reading/orphan-contradicted`, `reading/orphan-gone`,
 * `reading/orphan-several`, `reading/orphan-was-repeated`. Time grows with the length of the text and of the quote, never with
 * their product.
 *
 * @example
 * const memo = unwrap(documentOf('memo', 'Work on the bridge ends in May.'));
 * const anchor = unwrap(anchorOf(memo, { start: 12, end: 18 }));
 * const longer = unwrap(documentOf('memo', '🚂 News. Work on the bridge ends in May.'));
 * const placed = placeAnchor(longer, anchor);
 * placed.found ? placed.span : placed.reason; // { start: 21, end: 27 }
 * const edited = unwrap(documentOf('memo', 'Work on the bridges ends in May.'));
 * placeAnchor(edited, anchor).found; // false
 */
export function placeAnchor(document: Document, anchor: Anchor): Placement {
  const { text, sha256 } = document;
  const { start, end, exact, prefix, suffix } = anchor;
  const isWhole = [prefix, exact, suffix].every((part) => part.isWellFormed());
  if (!isWhole || exact === '') return orphan('reading/orphan-malformed', anchor);
  if (anchor.sha256 === sha256) {
    const isThere =
      spanProblem(text, anchor) === undefined &&
      spanText(text, anchor) === exact &&
      sameContext(contextOf(text, anchor), anchor);
    if (!isThere) return orphan('reading/orphan-contradicted', anchor);
    return { found: true, by: 'same-text', span: { start, end } };
  }
  if (anchor.isRepeated) return orphan('reading/orphan-was-repeated', anchor);
  const [first, second] = firstTwo(text, prefix + exact + suffix);
  if (first === undefined) return orphan('reading/orphan-gone', anchor);
  if (second !== undefined) return orphan('reading/orphan-several', anchor);
  const at = first + prefix.length;
  return {
    found: true,
    by: 'only-occurrence',
    span: { start: at, end: at + exact.length },
  };
}

function sameContext(one: Pick<Anchor, 'prefix' | 'suffix'>, other: typeof one): boolean {
  return one.prefix === other.prefix && one.suffix === other.suffix;
}

function orphan(code: string, { start, end, exact }: Anchor): Placement {
  return { found: false, reason: { code, params: { start, end, exact } } };
}
