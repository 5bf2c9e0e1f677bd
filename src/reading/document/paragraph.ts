import { linesOf } from './line.ts';
import type { Line } from './line.ts';
import type { Span } from './span.ts';

/** Longest line of a text that a program broke to fit a page or a mail, in UTF-16 units. */
const WIDEST_WRAP = 100;

/** Lines in which none is longer than this were not broken to fit: a list, a menu, buttons. */
const NARROWEST_WRAP = 30;

/** A list item, or a heading as Markdown writes it, begins anew. */
const STARTS_ANEW = /^(?:#{1,6}|[-*•])\s/u;

/** Scripts written without spaces, where a line may break after any character. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The paragraphs of a text, without the spaces around them. An empty line ends one, and so does the
 * end of a line that nobody broke to make it fit: among lines that reach over 100 units or not to
 * 30, or where the first word of the next line has a capital and would have found room. Lines of a mail or of a page
 * of 72 columns thus stay together; a title and a byline under it do not.
 *
 * @example
 * const text = 'Bridge to open\nBy A. Author\n\nWork on the bridge over the river\nends in May.';
 * paragraphsOf(text).map((span) => spanText(text, span).length); // [14, 12, 46]
 */
export function paragraphsOf(text: string): Span[] {
  return blocksOf(linesOf(text)).flatMap((block) => splitBlock(text, block));
}

function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block === undefined || line.afterGap) blocks.push([line]);
    else block.push(line);
  }
  return blocks;
}

function splitBlock(text: string, block: readonly Line[]): Span[] {
  let width = 0;
  for (const line of block) width = Math.max(width, line.end - line.start);
  const spans: Span[] = [];
  let before: Line | undefined;
  for (const line of block) {
    const last = spans.at(-1);
    if (before === undefined || last === undefined || isDeliberate(text, before, line, width)) {
      spans.push({ start: line.start, end: line.end });
    } else {
      spans[spans.length - 1] = { start: last.start, end: line.end };
    }
    before = line;
  }
  return spans;
}

function isDeliberate(text: string, before: Line, line: Line, width: number): boolean {
  const length = before.end - before.start;
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return true;
  const begin = text.slice(line.start, Math.min(line.end, line.start + WIDEST_WRAP));
  if (STARTS_ANEW.test(begin)) return true;
  if (/^\p{Ll}/u.test(begin)) return false;
  if (UNSPACED.test(begin)) return length + 1 < width;
  const room = /^\S+/u.exec(begin)?.[0].length ?? 0;
  return length + 1 + room <= width;
}
