import { paragraphsOf } from './paragraph.ts';
import { isProse, plainText } from './prose.ts';
import { labelRule } from './label.ts';
import { spanText } from './span.ts';
import type { Span } from './span.ts';
import { bareDateOf, stampOf } from './stamp.ts';

/** What the first lines of a document say of it, each as the span of its words. */
export interface Header {
  readonly title?: Span;
  readonly author?: Span;
  readonly outlet?: Span;
  /** The date as written, without its label; it is read where dates are read. */
  readonly posted?: Span;
  readonly updated?: Span;
}

type Field = keyof Header;

/** How many characters from its beginning a header is looked for in, and how many paragraphs. */
const HEAD_LENGTH = 4_000;
const HEAD_PARAGRAPHS = 20;

const FIELDS: readonly (readonly [Field, RegExp])[] = [
  ['title', /^(?:(?:title|subject|headline)\s*:|#)\s+(?=\S)/iu],
  ['author', /^(?:author|from|written by)\s*:\s*(?=\S)/iu],
  [
    'author',
    /^(?:written by|by|BY|By)\s+(?=(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|and|&|de|del|van|von|der|al|bin)(?:,?\s+|$)){1,8}$)/u,
  ],
  ['outlet', /^(?:source|outlet|publisher|publication)\s*:\s*(?=\S)/iu],
];

/** Fewer words than this are the name of a site or section rather than a headline. */
const HEADLINE_WORDS = 4;

/**
 * The header of a text: what stands before its first sentence. A field is taken where it is labelled
 * (`Title:`, `By …`, `Posted …`), a full date on a line of its own being that of posting; a title
 * also where it is not labelled: the first line of at least four words that is no label of the page,
 * or else the last of fewer. What is not there stays absent.
 *
 * @example
 * const head = 'Bridge to open in May\n\nBy A. Author\n\nPosted 3 May 2031';
 * const text = `${head}\n\nThe work is nearly done, they say.`;
 * const { author, posted } = headerOf(text);
 * [author, posted].map((span) => span && spanText(text, span)); // ['A. Author', '3 May 2031']
 */
export function headerOf(text: string): Header {
  const head = headOf(text);
  const found: { -readonly [F in Field]?: Span } = {};
  const lines: Span[] = [];
  for (const span of head) {
    const stated = fieldOf(spanText(text, span));
    if (stated !== undefined) {
      const { field, start, end } = stated;
      found[field] ??= { start: span.start + start, end: span.start + end };
    } else if (labelRule(plainText(spanText(text, span))) === undefined) {
      lines.push(span);
    }
  }
  const title = lines.find((span) => wordCount(spanText(text, span)) >= HEADLINE_WORDS);
  const fallback = title ?? lines.at(-1);
  if (fallback !== undefined) found.title ??= fallback;
  return found;
}

interface Stated extends Span {
  readonly field: Field;
}

function fieldOf(paragraph: string): Stated | undefined {
  const stamp = stampOf(paragraph) ?? bareDateOf(paragraph);
  if (stamp !== undefined) return { field: stamp.kind, start: stamp.dateAt, end: stamp.dateEnd };
  for (const [field, label] of FIELDS) {
    const before = label.exec(paragraph)?.[0];
    if (before !== undefined) return { field, start: before.length, end: paragraph.length };
  }
  return undefined;
}

/** The paragraphs before the first sentence; none when no sentence follows. */
function headOf(text: string): Span[] {
  const begin = text.slice(0, HEAD_LENGTH);
  const paragraphs = paragraphsOf(begin).slice(0, HEAD_PARAGRAPHS);
  const first = paragraphs.findIndex((span) => isProse(plainText(spanText(begin, span))));
  return first === -1 ? [] : paragraphs.slice(0, first);
}

const wordCount = (line: string): number => line.match(/\S+/gu)?.length ?? 0;
