/** Latin letters take about half the width of the letter size; letters of CJK scripts all of it. */
const NARROW = 0.54;
const WIDE = 1;
const WIDE_LETTER = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Width of a text in em, roughly: no font is at hand where a figure is drawn.
 *
 * @example
 * textWidth('none'); // 2.16
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDE_LETTER.test(letter) ? WIDE : NARROW;
  return width;
}

/**
 * Breaks a text into lines of at most `width` em, between words; a word that is longer stands on a
 * line of its own. What goes beyond `lines` is cut, and the cut shown.
 *
 * @example
 * wrapText('trains across the river', 8); // ['trains across', 'the river']
 */
export function wrapText(text: string, width: number, lines = 3): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const wrapped: string[] = [];
  for (const word of words) {
    const line = wrapped.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && textWidth(longer) <= width) wrapped[wrapped.length - 1] = longer;
    else wrapped.push(word);
  }
  if (wrapped.length <= lines) return wrapped;
  return wrapped.slice(0, lines).map((line, at) => (at === lines - 1 ? `${line} …` : line));
}

/**
 * A text cut to at most `width` em, the cut shown. Unlike {@link wrapText} it cuts within a word too: a
 * name in a script without spaces is one.
 *
 * @example
 * cutText('northern railway ministry', 8); // 'northern rai…'
 */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  for (const letter of text) {
    if (textWidth(kept + letter) + WIDE > width) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
