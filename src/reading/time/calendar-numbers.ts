import { digitsAt, skipWord, wordAt } from './time-token.ts';
import type { Parsed, TimeToken } from './time-token.ts';
import { COUNTS, MEASURES, MONTHS, ORDINALS } from './time-words.ts';

type Tokens = readonly TimeToken[];

const DASHES = ['-', '–', '—', '−'];

/** A day of the month in figures ("15", "15th") or words ("twenty-fourth"). */
export function dayOfMonthAt(tokens: Tokens, at: number): Parsed<number> | undefined {
  const figures = digitsAt(tokens, at, 1, 2);
  if (figures !== undefined) {
    if (figures < 1 || figures > 31) return undefined;
    const suffix = tokens[at + 1];
    const ordinal = suffix?.glued === true && ['st', 'nd', 'rd', 'th'].includes(suffix.word);
    return { value: figures, next: ordinal ? at + 2 : at + 1 };
  }
  const tens = wordAt(tokens, at);
  if (tens === 'twenty' || tens === 'thirty') {
    const behind = skipWord(tokens, at + 1, DASHES);
    const ones = ORDINALS.get(wordAt(tokens, behind));
    const value = ones === undefined ? 0 : (COUNTS.get(tens) ?? 0) + ones;
    return ones !== undefined && ones < 10 && value <= 31 ? { value, next: behind + 1 } : undefined;
  }
  const word = ORDINALS.get(tens);
  return word === undefined ? undefined : { value: word, next: at + 1 };
}

/** The name of a month, with the point of a short form. */
export function monthAt(tokens: Tokens, at: number): Parsed<number> | undefined {
  const value = MONTHS.get(wordAt(tokens, at));
  if (value === undefined) return undefined;
  const point = tokens[at + 1];
  if (point?.word !== '.' || !point.glued) return { value, next: at + 1 };
  // behind a full name the point ends the sentence, unless a figure shows that it was a slip
  const short = wordAt(tokens, at).length <= 4 && wordAt(tokens, at) !== 'june';
  const slip = tokens[at + 2]?.digits === true;
  return { value, next: (short && wordAt(tokens, at) !== 'may') || slip ? at + 2 : at + 1 };
}

/** A year of four figures, of two above 31 (`96` is 1996), or marked AD or CE. */
export function yearAt(tokens: Tokens, at: number): Parsed<number> | undefined {
  const token = tokens[at];
  if (token === undefined || !token.digits || isGroupedOrMeasure(tokens, at)) return undefined;
  const marked = digitsAt(tokens, at, 1, 4);
  const era = tokens[at + 1];
  if (era?.word === 'bc' || era?.word === 'bce') return undefined;
  // the Buddhist era of Thailand began 543 years before the common one
  if (marked !== undefined && marked > 543 && era?.word === 'be' && era.capital) {
    return { value: marked - 543, next: at + 2 };
  }
  if (marked !== undefined && ['ad', 'ce'].includes(wordAt(tokens, at + 1))) {
    return { value: marked, next: at + 2 };
  }
  const full = digitsAt(tokens, at, 4, 4);
  if (full !== undefined) return full >= 1000 ? { value: full, next: at + 1 } : undefined;
  const short = digitsAt(tokens, at, 2, 2);
  return short === undefined || short <= 31
    ? undefined
    : { value: short > 50 ? 1900 + short : 2000 + short, next: at + 1 };
}

/** Whether the year before this place is marked as one before the common era. */
export function isBeforeEra(tokens: Tokens, at: number): boolean {
  return ['bc', 'bce'].includes(wordAt(tokens, at));
}

/** "4,000" and "2.5" are one number, "2000 tonnes" a measure, "2000-strong" no year. */
export function isGroupedOrMeasure(tokens: Tokens, at: number): boolean {
  const mark = tokens[at + 1];
  if (mark === undefined) return false;
  const follows = tokens[at + 2];
  if ((mark.word === ',' || mark.word === '.') && mark.glued && follows?.glued === true) {
    return follows.digits && follows.end - follows.start === 3;
  }
  return MEASURES.has(mark.word) || (mark.word === '-' && MEASURES.has(follows?.word ?? ''));
}

/** Whether a number goes on from other figures or a sign of money. */
export function followsFigures(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]?.glued !== true || before === undefined) return false;
  if (['$', '€', '£', '¥', '₩', '#', '+', ':'].includes(before.word)) return true;
  return (
    ['.', ',', '/', '-'].includes(before.word) && tokens[at - 2]?.digits === true && before.glued
  );
}

/** "may 10 people", "march 3 miles": in small letters these two are verbs. */
export function isVerb(tokens: Tokens, at: number): boolean {
  const word = wordAt(tokens, at);
  return (word === 'may' || word === 'march') && tokens[at]?.capital !== true;
}
