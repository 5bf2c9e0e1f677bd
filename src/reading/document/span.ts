import { fail, succeed } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import { documentWordsEn } from './words-en.ts';

/**
 * A stretch of a text: from the UTF-16 position `start` up to, and without, `end`. Positions count
 * what `String.prototype.slice` counts, so that a span cut from the canonical text is the quote.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a span, exactly as they stand.
 *
 * @example
 * spanText('The bridge is open.', { start: 4, end: 10 }); // 'bridge'
 */
export function spanText(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/**
 * The span itself, when it marks at least one character of the text and cuts none in two.
 *
 * Characters beyond the Basic Multilingual Plane, such as emoji, are two UTF-16 units; a span that
 * begins or ends between them would quote half a character, which no other program can read.
 *
 * Problems: `reading/span-outside` for positions that are no whole numbers or lie outside the text,
 * `reading/span-empty`, `reading/span-cuts-character`.
 *
 * @example
 * checkSpan('🚂 leaves', { start: 0, end: 2 }); // { ok: true, value: { start: 0, end: 2 } }
 * checkSpan('🚂 leaves', { start: 1, end: 9 }).ok; // false
 */
export function checkSpan(text: string, span: Span): Result<Span> {
  const problem = spanProblem(text, span);
  if (problem === undefined) return succeed(span);
  const params = { start: span.start, end: span.end, length: text.length };
  return fail({ code: problem, path: 'span', params }, documentWordsEn);
}

/** The code of what is wrong with a span, if anything is. */
export function spanProblem(text: string, { start, end }: Span): Problem['code'] | undefined {
  const whole = Number.isInteger(start) && Number.isInteger(end);
  if (!whole || start < 0 || end > text.length || end < start) return 'reading/span-outside';
  if (start === end) return 'reading/span-empty';
  if (cutsCharacter(text, start) || cutsCharacter(text, end)) return 'reading/span-cuts-character';
  return undefined;
}

/** Whether the position lies between the two halves of a surrogate pair. */
export function cutsCharacter(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * Whether two spans share a character.
 *
 * @example
 * spansOverlap({ start: 0, end: 4 }, { start: 3, end: 9 }); // true
 * spansOverlap({ start: 0, end: 4 }, { start: 4, end: 9 }); // false
 */
export function spansOverlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
