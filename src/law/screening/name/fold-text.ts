import anyAscii from 'any-ascii';
import { letterBits } from './letter-bits.ts';
import { consonantKey, soundKey } from './sound-key.ts';

/** How a word was written: it decides what a difference in its letters means. */
export type Script = 'letters' | 'signs' | 'consonants';

/** A piece of a name without blanks, in small Latin letters and digits, with what it sounds like. */
export interface FoldedWord {
  readonly text: string;
  readonly sound: string;
  /** The sound without half-vowels, to compare with writings that leave vowels out. */
  readonly consonants: string;
  /** One bit a letter or digit that occurs: two words far apart in it are far apart. */
  readonly letters: number;
  readonly script: Script;
  /** The sign it was written with, where one sign is one syllable: Chinese, Japanese, Korean. */
  readonly sign: string | undefined;
  /** A full stop stood behind it: `J.` */
  readonly stopped: boolean;
}

/**
 * A text of any script in small Latin letters (any-ascii), without marks. Apostrophes and the signs
 * of romanisations that stand within a word are dropped; all other punctuation stays.
 *
 * @example
 * foldText('Émile Nærø'); // 'emile naero'
 * foldText("Qa'im"); // 'qaim'
 */
export function foldText(text: string): string {
  const plain = ASCII.test(text) ? text : anyAscii(text.normalize('NFKC'));
  return plain.toLowerCase().replaceAll(WITHIN_WORD, '');
}

/**
 * The words of a name, folded. A sign of Chinese, Japanese or Korean writing is a word of its own,
 * for each stands for a syllable with a meaning.
 *
 * @example
 * foldWords('Дальний Берег').map(({ text }) => text); // ['dalniy', 'bereg']
 * foldWords('남산').map(({ text }) => text); // ['nam', 'san']
 */
export function foldWords(text: string): FoldedWord[] {
  if (ASCII.test(text)) return split(text, 'letters');
  const words: FoldedWord[] = [];
  for (const [piece] of text.normalize('NFKC').matchAll(PIECES)) {
    if (SIGN.test(piece)) {
      const folded = foldText(piece).replaceAll(NOT_WORD, '');
      if (folded !== '') words.push(wordOf(folded, 'signs', piece, false));
    } else {
      words.push(...split(piece, CONSONANTS.test(piece) ? 'consonants' : 'letters'));
    }
  }
  return words;
}

// oxlint-disable-next-line no-control-regex -- the range of ASCII is meant
const ASCII = /^[\u0000-\u007F]*$/;
const WITHIN_WORD = /['`"]/g;
const NOT_WORD = /[^a-z0-9]+/g;
/** One sign, or a stretch without any. */
const PIECES = /[\p{Script=Han}\p{Script=Hangul}]|[^\p{Script=Han}\p{Script=Hangul}\s]+/gu;
const SIGN = /^[\p{Script=Han}\p{Script=Hangul}]$/u;
/** Writings that leave out short vowels. */
const CONSONANTS = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const WORDS = /[a-z0-9]+\.?/g;

function split(piece: string, script: Script): FoldedWord[] {
  const folded = foldText(piece).replaceAll('&', ' and ');
  const words: FoldedWord[] = [];
  for (const [whole] of folded.matchAll(WORDS)) {
    const stopped = whole.endsWith('.');
    words.push(wordOf(stopped ? whole.slice(0, -1) : whole, script, undefined, stopped));
  }
  return words;
}

const wordOf = (
  text: string,
  script: Script,
  sign: string | undefined,
  stopped: boolean,
): FoldedWord => ({
  text,
  sound: soundKey(text),
  consonants: consonantKey(text),
  letters: letterBits(text),
  script,
  sign,
  stopped,
});

/**
 * The word with another text: what it sounds like follows.
 *
 * @example
 * const [word] = foldWords('n0rth');
 * word === undefined ? '' : respelt(word, 'north').sound; // 'nrt'
 */
export const respelt = ({ script, sign, stopped }: FoldedWord, text: string): FoldedWord =>
  wordOf(text, script, sign, stopped);
