import { respelt } from './fold-text.ts';
import type { FoldedWord } from './fold-text.ts';

/**
 * Words of a name with its numbers as digits: `forty four` and `1st` become `44` and `1`.
 *
 * @example
 * readNumbers(foldWords('Forty-Four Stars')).map(({ text }) => text); // ['44', 'stars']
 * readNumbers(foldWords('1st Harbour III')).map(({ text }) => text); // ['1', 'harbour', '3']
 */
export function readNumbers(words: readonly FoldedWord[]): FoldedWord[] {
  const read: FoldedWord[] = [];
  let tens: number | undefined;
  for (const word of words) {
    const number = numberOf(word.text);
    if (number === undefined) {
      tens = undefined;
      read.push(word);
      continue;
    }
    const joins = tens !== undefined && number > 0 && number < 10;
    if (joins) read.pop();
    read.push(respelt(word, String(joins && tens !== undefined ? tens + number : number)));
    tens = !joins && TENS.includes(word.text) ? number : undefined;
  }
  return read;
}

/** The number a word says, or none. */
function numberOf(word: string): number | undefined {
  const ordinal = /^(\d{1,9})(?:st|nd|rd|th)?$/.exec(word);
  if (ordinal !== null) return Number(ordinal[1]);
  return NUMBERS.get(word);
}

const UNITS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TEENS = 'thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ROMAN = 'ii iii iv - vi vii viii ix'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety fourty'.split(' ');

const NUMBERS = new Map<string, number>([
  ...[...UNITS, ...TEENS].map((word, index): [string, number] => [word, index]),
  ...ORDINALS.map((word, index): [string, number] => [word, index + 1]),
  ...ROMAN.map((word, index): [string, number] => [word, index + 2]),
  ...TENS.map((word, index): [string, number] => [word, (index === 8 ? 2 : index) * 10 + 20]),
]);
