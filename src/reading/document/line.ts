import type { Span } from './span.ts';

/** A line that holds something, without the spaces at its ends. */
export interface Line extends Span {
  /** Whether an empty line, a form feed or a paragraph separator (U+2029) stands before it. */
  readonly afterGap: boolean;
}

/**
 * The lines of a text that hold something. A line ends with CRLF, LF, CR, vertical tab, form feed,
 * NEL (U+0085), U+2028 or U+2029 (Unicode Standard Annex 14, the classes of mandatory breaks).
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterGap = true;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : LINE_FEED;
    if (!isBreak(unit)) continue;
    const line = trimmed(text, start, at);
    if (line.start < line.end) lines.push({ ...line, afterGap });
    if (unit === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at += 1;
    afterGap = line.start === line.end || unit === FORM_FEED || unit === PARAGRAPH_SEPARATOR;
    start = at + 1;
  }
  return lines;
}

const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;
const CARRIAGE_RETURN = 0x0d;
const NEXT_LINE = 0x85;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

function isBreak(unit: number): boolean {
  if (unit <= CARRIAGE_RETURN) return unit >= LINE_FEED;
  return unit === NEXT_LINE || unit === LINE_SEPARATOR || unit === PARAGRAPH_SEPARATOR;
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** White space of ECMAScript (byte order mark included), NEL, and the zero-width space and joiner. */
function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0;
  if (unit >= 0x2000 && unit <= 0x200b) return true;
  return OTHER_SPACES.has(unit);
}

const OTHER_SPACES = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff]);
