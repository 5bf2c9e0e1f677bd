/** A word, a run of digits or a mark of a text. */
export interface TimeToken {
  /** In small letters. */
  word: string;
  start: number;
  end: number;
  digits: boolean;
  /** Begins with a capital letter. */
  capital: boolean;
  /** Nothing stands between it and the token before. */
  glued: boolean;
}

/** Words and digits are parted from each other (`15SEP`, `Q3`); blanks of every kind are dropped. */
export function timeTokens(text: string): TimeToken[] {
  const tokens: TimeToken[] = [];
  let last = -1;
  for (const match of text.matchAll(/[\p{L}\p{M}]+|\d+|\n|[^\s]/gu)) {
    const [raw] = match;
    const start = match.index;
    const word = raw.toLowerCase();
    const first = raw.charCodeAt(0);
    tokens.push({
      word,
      start,
      end: start + raw.length,
      digits: first >= 48 && first <= 57,
      capital: !word.startsWith(raw.charAt(0)),
      glued: start === last,
    });
    last = start + raw.length;
  }
  return tokens;
}

/** What a rule of the grammar read: its value and the number of the token behind it. */
export interface Parsed<T> {
  value: T;
  next: number;
}

/** The word at a place; '' beyond the ends. */
export function wordAt(tokens: readonly TimeToken[], at: number): string {
  return tokens[at]?.word ?? '';
}

/** The place behind these words, or undefined when they do not stand there. */
export function readWords(
  tokens: readonly TimeToken[],
  at: number,
  words: readonly string[],
): number | undefined {
  return words.every((word, index) => wordAt(tokens, at + index) === word)
    ? at + words.length
    : undefined;
}

/** The place behind one of these words if one stands there, else the same place. */
export function skipWord(
  tokens: readonly TimeToken[],
  at: number,
  words: readonly string[],
): number {
  return words.includes(wordAt(tokens, at)) ? at + 1 : at;
}

/** The number written in digits at a place, of so many digits; undefined if there is none. */
export function digitsAt(
  tokens: readonly TimeToken[],
  at: number,
  fewest: number,
  most: number,
): number | undefined {
  const token = tokens[at];
  if (token === undefined || !token.digits) return undefined;
  const length = token.end - token.start;
  return length >= fewest && length <= most ? Number(token.word) : undefined;
}
