import { distance } from 'fastest-levenshtein';
import { isSwap } from '../name/is-swap.ts';
import { letterBits } from '../name/letter-bits.ts';
import { soundKey } from '../name/sound-key.ts';
import type { NameToken } from '../name/prepared-name.ts';

/** How two words agree. */
export type TokenMatch =
  | 'same'
  | 'sounds-alike'
  | 'misspelt'
  | 'initial'
  | 'nickname'
  | 'joined'
  | 'acronym'
  | 'vowels-left-out'
  | 'same-sound-other-sign';

export interface TokenAgreement {
  readonly how: TokenMatch;
  /** 0 to 1. */
  readonly similarity: number;
}

/** Below this two words are held to be different words. */
export const LEAST_SIMILARITY = 0.5;
const STEEPNESS = 1.6;

/**
 * How far two words of names agree, or undefined when they are different words. The similarity is
 * 1 − s·d/n: n the letters of the longer word, d the mean of the edits between the words and the
 * edits between their sounds. An edit that leaves the sound alone thus counts half.
 */
export function tokenAgreement(a: NameToken, b: NameToken): TokenAgreement | undefined {
  if (a.text === b.text) {
    return a.sign !== undefined && b.sign !== undefined && a.sign !== b.sign ? OTHER_SIGN : EQUAL;
  }
  if (a.sign !== undefined && b.sign !== undefined) return undefined;
  if (a.kind === 'number' || b.kind === 'number') return undefined;
  if (a.kind === 'initial' || b.kind === 'initial') return initialAgreement(a, b);
  if ((a.script === 'consonants') !== (b.script === 'consonants')) {
    return a.consonants.length > 1 && a.consonants === b.consonants ? VOWELS_LEFT_OUT : undefined;
  }
  if (sharesNickname(a, b)) return NICKNAME;
  return textAgreement(a.text, b.text, a.letters ^ b.letters, a.sound, b.sound);
}

/** The same for a word and the text of several joined, of which nothing else is known. */
export function joinedAgreement(joined: string, word: NameToken): TokenAgreement | undefined {
  if (joined === word.text) return JOINED;
  if (Math.abs(joined.length - word.text.length) > 2) return undefined;
  const differing = letterBits(joined) ^ word.letters;
  if (countBits(differing) > word.text.length / 2) return undefined;
  const found = textAgreement(joined, word.text, differing, soundKey(joined), word.sound);
  return found === undefined
    ? undefined
    : { how: 'joined', similarity: found.similarity * JOINED.similarity };
}

/** A word that is the first letters of others. */
export function acronymAgreement(word: NameToken, initials: string): TokenAgreement | undefined {
  return word.text === initials ? ACRONYM : undefined;
}

/** The likeness of equal words. */
export const SAME = 1;
const EQUAL: TokenAgreement = { how: 'same', similarity: SAME };
const OTHER_SIGN: TokenAgreement = { how: 'same-sound-other-sign', similarity: 0.4 };
const VOWELS_LEFT_OUT: TokenAgreement = { how: 'vowels-left-out', similarity: 0.9 };
const NICKNAME: TokenAgreement = { how: 'nickname', similarity: 0.85 };
const ACRONYM: TokenAgreement = { how: 'acronym', similarity: 0.85 };
const INITIAL: TokenAgreement = { how: 'initial', similarity: 0.85 };
const JOINED: TokenAgreement = { how: 'joined', similarity: 0.98 };

function initialAgreement(a: NameToken, b: NameToken): TokenAgreement | undefined {
  return a.text.charAt(0) === b.text.charAt(0) ? INITIAL : undefined;
}

function sharesNickname(a: NameToken, b: NameToken): boolean {
  return (
    a.nicknames !== undefined &&
    b.nicknames !== undefined &&
    a.nicknames.some((group) => b.nicknames?.includes(group))
  );
}

function textAgreement(
  a: string,
  b: string,
  differing: number,
  aSound: string,
  bSound: string,
): TokenAgreement | undefined {
  const longest = Math.max(a.length, b.length);
  // d is at least half the edits, and an edit changes at most two letters of the sets.
  const most = (2 * (1 - LEAST_SIMILARITY) * longest) / STEEPNESS;
  if (Math.abs(a.length - b.length) > most || countBits(differing) > 2 * most) return undefined;
  const counted = distance(a, b);
  const edits = counted === 2 && isSwap(a, b) ? 1 : counted;
  if (edits > most) return undefined;
  const soundEdits = aSound === bSound ? 0 : Math.min(edits, distance(aSound, bSound));
  const computed = 1 - (STEEPNESS * (edits + soundEdits)) / (2 * longest);
  // One slip of the pen in a short word leaves a doubt, not another word.
  const similarity = edits === 1 && longest >= 3 ? Math.max(LEAST_SIMILARITY, computed) : computed;
  if (similarity < LEAST_SIMILARITY) return undefined;
  return { how: soundEdits === 0 ? 'sounds-alike' : 'misspelt', similarity };
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
