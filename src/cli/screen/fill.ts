import { dim, lineWidth, textOf } from './line.ts';
import type { Line, Span } from './line.ts';

/**
 * Fills lines with words: the first begins with `head`, the others with as many blanks as `indent`
 * says. A word longer than a line is not broken, so that a URL stays whole.
 *
 * @example
 * fill(['  '], ['one two three'], 9, 4); // '  one two', '    three'
 */
export function fill(head: Line, text: Line, width: number, indent: number): Line[] {
  const lines: (string | Span)[][] = [[...head]];
  let used = lineWidth(head);
  let isEmpty = true;
  for (const { space, word } of words(text)) {
    const wide = lineWidth(word);
    const gap = isEmpty ? '' : space;
    if (!isEmpty && used + gap.length + wide > width) {
      lines.push([' '.repeat(indent), ...word]);
      used = indent + wide;
    } else {
      append(lines.at(-1) ?? [], gap, word);
      used += gap.length + wide;
    }
    isEmpty = false;
  }
  return lines;
}

/** Words set off in one way become one stretch: each change of colour costs a terminal ten bytes. */
function append(line: (string | Span)[], gap: string, word: Line): void {
  const last = line.at(-1);
  const [first, ...rest] = word;
  const isOne =
    last !== undefined &&
    first !== undefined &&
    typeof last !== 'string' &&
    typeof first !== 'string' &&
    last.style === first.style;
  if (!isOne) {
    line.push(gap, ...word);
    return;
  }
  line.splice(-1, 1, { ...last, text: `${last.text}${gap}${first.text}` }, ...rest);
}

interface Word {
  readonly word: Line;
  /** what parts it from the word before */
  readonly space: string;
}

/** Words across pieces: `[` and `source` in two colours are one word. */
function words(text: Line): Word[] {
  const found: { word: (string | Span)[]; space: string }[] = [];
  let open: (string | Span)[] | undefined;
  let space = '';
  for (const piece of text) {
    for (const part of textOf(piece).split(/([ \n\t]+)/)) {
      if (part === '') continue;
      if (/^[ \n\t]/.test(part)) {
        open = undefined;
        space = part.includes('\n') ? ' ' : part;
        continue;
      }
      const styledPart = typeof piece === 'string' ? part : { ...piece, text: part };
      if (open === undefined) {
        open = [styledPart];
        found.push({ word: open, space });
        space = '';
      } else {
        open.push(styledPart);
      }
    }
  }
  return found;
}

/** Pieces with a separator between each two. */
export function joined(parts: readonly Line[], separator: string): Line {
  return parts.flatMap((part, index) => (index === 0 ? [...part] : [dim(separator), ...part]));
}
