import type { Paint } from '../output.ts';
import { printable } from './printable.ts';

export type Style = keyof Paint;

/** A stretch of a line set off from the rest. */
export interface Span {
  readonly text: string;
  readonly style: Style;
}

/** A line before it is painted: what stands in it, and how it is set off. */
export type Line = readonly (string | Span)[];

export const dim = (text: string): Span => ({ text, style: 'dim' });
export const bold = (text: string): Span => ({ text, style: 'bold' });
export const styled = (text: string, style: Style): Span => ({ text, style });

export const textOf = (piece: string | Span): string =>
  typeof piece === 'string' ? piece : piece.text;

/** No line is broken at this space; it is printed as a plain one. */
export const FIXED_SPACE = '\u00A0';

/** Lines as they are printed, without blanks at their ends. */
export function paintLines(lines: readonly Line[], paint: Paint): string[] {
  return lines.map((line) =>
    trimmed(line)
      .map((piece) => {
        const text = printable(textOf(piece)).replaceAll(FIXED_SPACE, ' ');
        return typeof piece === 'string' ? text : paint[piece.style](text);
      })
      .join(''),
  );
}

function trimmed(line: Line): Line {
  const last = line.at(-1);
  if (last === undefined) return line;
  const text = textOf(last).replace(/ +$/, '');
  const rest = line.slice(0, -1);
  if (text === '') return trimmed(rest);
  return [...rest, typeof last === 'string' ? text : { ...last, text }];
}

/** Columns a text takes in a terminal: Chinese, Japanese and Korean characters take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text.normalize('NFC')) {
    if (COMBINING.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

const COMBINING = /\p{Mn}|\p{Me}|\u200B|\u200D/u;
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;

export const lineWidth = (line: Line): number =>
  line.reduce((sum, piece) => sum + textWidth(textOf(piece)), 0);

/** A text in a column: filled up with blanks, or cut with `…` where it is too long. */
export function column(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const cut = shorten(text, width);
  const blanks = ' '.repeat(Math.max(0, width - textWidth(cut)));
  return align === 'left' ? cut + blanks : blanks + cut;
}

/** A text of at most that many columns, its end cut off with `…`. */
export function shorten(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let cut = '';
  let taken = 1;
  for (const character of text) {
    taken += textWidth(character);
    if (taken > width) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}
