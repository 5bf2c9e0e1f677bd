/** One word, number or mark of a text. */
export interface Token {
  /** lower case, with a straight apostrophe */
  readonly word: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** UTF-16 positions in the text; the end is exclusive */
  readonly start: number;
  readonly end: number;
  /** written with a capital letter first */
  readonly capital: boolean;
}

/**
 * Words, numbers, white space, anything else: the four kinds begin with different characters and
 * none is tried twice at a place, so that a text is read in one pass whatever is in it. Characters
 * that are not seen (soft hyphens, joiners, marks of direction) may stand in a word and between words:
 * else a hidden one would make "likely" of "unlikely".
 */
const PIECE =
  /(\p{L}(?:\p{Cf}*[\p{L}\p{M}])*(?:['’]\p{L}+)*)|(\d+(?:[.,]\d+)*)|([\s\p{Cf}]+)|([^\s\p{Cf}])/gu;

const HIDDEN = /\p{Cf}/gu;

const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', ';', ':', '…', '。', '！', '？']);
const HYPHENS: ReadonlySet<string> = new Set(['-', '‐', '‑']);

/**
 * The tokens of a text, stretch by stretch: a stretch ends with a sentence or paragraph, since no
 * wording and no negation reaches over that. A hyphen that joins a word to another is left out, so
 * that `one-in-three` and `one in three` are the same; between numbers it is kept.
 */
export function* tokenStretches(text: string): Generator<Token[], void, undefined> {
  let stretch: Token[] = [];
  for (const match of text.matchAll(PIECE)) {
    const [piece, word, number, space] = match;
    const start = match.index;
    if (space !== undefined) {
      if (isParagraphBreak(space) && stretch.length > 0) {
        yield stretch;
        stretch = [];
      }
      continue;
    }
    const kind = word !== undefined ? 'word' : number !== undefined ? 'number' : 'mark';
    if (kind === 'mark' && joinsWords(text, start, piece)) continue;
    const lower = piece.toLowerCase();
    stretch.push({
      word: lower.replaceAll('’', "'").replaceAll(HIDDEN, ''),
      kind: piece === '%' ? 'word' : kind,
      start,
      end: start + piece.length,
      capital: kind === 'word' && !lower.startsWith(piece.charAt(0)),
    });
    if (kind === 'mark' && ENDS.has(piece)) {
      yield stretch;
      stretch = [];
    }
  }
  if (stretch.length > 0) yield stretch;
}

function isParagraphBreak(space: string): boolean {
  const first = space.indexOf('\n');
  return (first >= 0 && space.includes('\n', first + 1)) || space.includes('\u2029');
}

/** A hyphen with a letter on one side and a letter or digit on the other. */
function joinsWords(text: string, at: number, piece: string): boolean {
  if (!HYPHENS.has(piece)) return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return (
    (LETTER.test(before) || DIGIT.test(before)) &&
    (LETTER.test(after) || DIGIT.test(after)) &&
    !(DIGIT.test(before) && DIGIT.test(after))
  );
}

const LETTER = /^\p{L}$/u;
const DIGIT = /^\d$/u;
