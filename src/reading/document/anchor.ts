import { succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { Document } from './document.ts';
import { firstTwo } from './occurrence.ts';
import { checkSpan, cutsCharacter, spanText } from './span.ts';
import type { Span } from './span.ts';

/** How many UTF-16 units before and after a quote are kept with it. */
export const CONTEXT_LENGTH = 32;

/**
 * A quote that can be found again: where it stood, its words, what stood around it, and in which
 * text. The members are those of the selectors `TextPositionSelector` and `TextQuoteSelector` of the
 * W3C Web Annotation Data Model (2017, §4.2.4 and §4.2.5).
 */
export interface Anchor extends Span {
  readonly exact: string;
  /** Up to {@link CONTEXT_LENGTH} units before the quote; one fewer where a character would be cut. */
  readonly prefix: string;
  readonly suffix: string;
  /** Whether the quote with its surroundings stands elsewhere in its text as well. */
  readonly isRepeated: boolean;
  /** Hash of the text the positions belong to. */
  readonly sha256: string;
}

/**
 * The anchor of a span. Problems are those of {@link checkSpan}.
 *
 * @example
 * const memo = unwrap(documentOf('memo', 'Work on the bridge ends in May.'));
 * const { prefix, exact, suffix } = unwrap(anchorOf(memo, { start: 12, end: 18 }));
 * [prefix, exact, suffix]; // ['Work on the ', 'bridge', ' ends in May.']
 */
export function anchorOf(document: Document, span: Span): Result<Anchor> {
  const checked = checkSpan(document.text, span);
  if (!checked.ok) return checked;
  const { start, end } = span;
  const { text, sha256 } = document;
  const exact = spanText(text, span);
  const { prefix, suffix } = contextOf(text, span);
  const isRepeated = firstTwo(text, prefix + exact + suffix).length > 1;
  return succeed({ start, end, exact, prefix, suffix, isRepeated, sha256 });
}

/** What stands before and after a span, never with half a character at its ends. */
export function contextOf(text: string, { start, end }: Span): Pick<Anchor, 'prefix' | 'suffix'> {
  let from = Math.max(0, start - CONTEXT_LENGTH);
  let to = Math.min(text.length, end + CONTEXT_LENGTH);
  if (cutsCharacter(text, from)) from += 1;
  if (cutsCharacter(text, to)) to -= 1;
  return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
}
