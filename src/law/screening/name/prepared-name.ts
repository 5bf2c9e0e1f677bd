import { distance } from 'fastest-levenshtein';
import { foldWords, respelt } from './fold-text.ts';
import type { FoldedWord } from './fold-text.ts';
import { isSwap } from './is-swap.ts';
import { isKoreanSurname, koreanSyllables } from './korean-syllables.ts';
import type { KoreanSyllable } from './korean-syllables.ts';
import { FORM_STARTS, LEGAL_FORMS, LONGEST_FORM } from './legal-form-table.ts';
import type { LegalForm } from './legal-form-table.ts';
import { readNumbers } from './number-words.ts';
import {
  AFTER_NAME,
  BODY_PARTICLES,
  COMMON_BODY_WORDS,
  NICKNAMES,
  PARTICLES,
  PLACE_WORDS,
  SHIP_PREFIXES,
  SON_OF,
  TITLES,
} from './word-tables.ts';

/** Whose name it is: the rules for persons, for bodies of any kind, and for ships differ. */
export type NameKind = 'person' | 'body' | 'vessel';

/** `weak` words are common to many names: particles, places, what companies call themselves. */
export type TokenKind = 'word' | 'weak' | 'particle' | 'initial' | 'number';

/** A word of a name with all that comparing needs of it. */
export interface NameToken extends Omit<FoldedWord, 'stopped'> {
  readonly kind: TokenKind;
  /** How much of the name it is, in letters. */
  readonly weight: number;
  readonly nicknames: readonly number[] | undefined;
}

/** A name made ready for comparing: its words, and what was set aside. */
export interface PreparedName {
  readonly text: string;
  readonly kind: NameKind;
  readonly tokens: readonly NameToken[];
  /** The legal forms stated, of bodies. */
  readonly forms: readonly LegalForm[];
  /** Places of the words around `bin`, `ibn` and the like: their order matters. */
  readonly sons: readonly { readonly son: number; readonly father: number }[];
  /** The syllables in the order written, where the name reads as a Korean one. */
  readonly korean: readonly KoreanSyllable[] | undefined;
}

/**
 * A name folded, cut into words and freed of what is no part of it: legal forms, what stands behind
 * a name. A title or a ship's prefix stays as a word of no weight.
 *
 * @example
 * prepareName('Émile Dupuis-Nord Jr.', 'person').tokens.map(({ text }) => text);
 * // ['emile', 'dupuis', 'nord']
 * prepareName('Nord Hafen Handels GmbH', 'body').forms; // ['limited']
 */
export function prepareName(text: string, kind: NameKind): PreparedName {
  return prepareWords(text, foldWords(text), kind);
}

/** The same of words that are folded already: a name may be read by the rules of several kinds. */
export function prepareWords(
  text: string,
  folded: readonly FoldedWord[],
  kind: NameKind,
): PreparedName {
  const words = kind === 'person' ? personWords(folded) : readNumbers(joinLetters(folded));
  const { forms, rest } =
    kind === 'body' ? takeForms(words.flatMap(splitForm)) : { forms: [], rest: words };
  const kept = kind === 'person' ? withoutEnding(rest) : rest;
  const titles = titlesBefore(kept, kind);
  const tokens = kept.map((word, at) => tokenOf(word, kind, at < titles));
  return {
    text,
    kind,
    tokens: someWord(tokens) ? tokens : tokens.map(strengthen),
    forms,
    sons: kind === 'person' ? sonsOf(kept) : [],
    korean: kind === 'person' ? koreanOf(kept) : undefined,
  };
}

/** Letters with full stops are one word in names of bodies: `Q.L.N.`, and single letters in a row. */
function joinLetters(words: readonly FoldedWord[]): FoldedWord[] {
  const joined: FoldedWord[] = [];
  let open = false;
  for (const word of words) {
    const single = word.text.length === 1 && word.script === 'letters' && /[a-z]/.test(word.text);
    const last = joined.at(-1);
    if (single && open && last !== undefined) {
      joined[joined.length - 1] = respelt(last, last.text + word.text);
    } else {
      joined.push(word);
    }
    open = single && word.stopped;
  }
  return joined;
}

/** Digits that stand for the letters they look like, inside words with letters. */
function personWords(words: readonly FoldedWord[]): FoldedWord[] {
  return words.map((word) =>
    /\d/.test(word.text) && /[a-z]/.test(word.text)
      ? respelt(
          word,
          word.text.replaceAll(/\d/g, (digit) => LOOKS_LIKE[digit] ?? digit),
        )
      : word,
  );
}

const LOOKS_LIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
};

interface FormsTaken {
  readonly forms: readonly LegalForm[];
  readonly rest: readonly FoldedWord[];
}

function takeForms(words: readonly FoldedWord[]): FormsTaken {
  const forms: LegalForm[] = [];
  const rest: FoldedWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const taken = formAt(words, at);
    if (taken === undefined) {
      const word = words[at];
      if (word !== undefined) rest.push(word);
    } else {
      forms.push(taken.form);
      at += taken.length - 1;
    }
  }
  return rest.length === 0 ? { forms: [], rest: words } : { forms, rest };
}

/** `Quaytrading Ltd` written `QuaytradingLtd`. */
function splitForm(word: FoldedWord): readonly FoldedWord[] {
  const found = GLUED_FORM.exec(word.text);
  if (found === null) return [word];
  const [, name = '', form = ''] = found;
  return [respelt(word, name), respelt(word, form)];
}

const GLUED_FORM =
  /^(.{4,})(limited|company|corporation|incorporated|aktiengesellschaft|gmbh|ltd|llc|plc|inc)$/;

function formAt(
  words: readonly FoldedWord[],
  at: number,
): { readonly form: LegalForm; readonly length: number } | undefined {
  const begins = FORM_STARTS.has(words[at]?.text ?? '');
  const longest = begins ? Math.min(LONGEST_FORM, words.length - at) : 1;
  for (let length = longest; length > 0; length--) {
    const text =
      length === 1
        ? (words[at]?.text ?? '')
        : words
            .slice(at, at + length)
            .map((word) => word.text)
            .join(' ');
    const form = LEGAL_FORMS.get(text) ?? (length === 1 ? misspeltForm(text) : undefined);
    if (form !== undefined) return { form, length };
  }
  return undefined;
}

/** A long word of law with a letter wrong is still one. */
function misspeltForm(text: string): LegalForm | undefined {
  if (text.length < SURELY_LONG - 1) return undefined;
  const found = LONG_FORMS.find(
    ([name]) =>
      Math.abs(name.length - text.length) <= 1 &&
      (distance(name, text) === 1 || isSwap(name, text)),
  );
  return found?.[1];
}

const SURELY_LONG = 7;
const LONG_FORMS = [...LEGAL_FORMS].filter(
  ([name]) => name.length >= SURELY_LONG && !name.includes(' '),
);

/** How many titles of a person or prefixes of a ship stand before the name. */
function titlesBefore(words: readonly FoldedWord[], kind: NameKind): number {
  if (kind === 'body') return 0;
  const table = kind === 'vessel' ? SHIP_PREFIXES : TITLES;
  const first = words.findIndex(({ text }) => !table.has(text));
  return Math.max(0, first);
}

function withoutEnding(words: readonly FoldedWord[]): readonly FoldedWord[] {
  let to = words.length;
  while (to > 1 && AFTER_NAME.has(words[to - 1]?.text ?? '')) to--;
  return to === words.length ? words : words.slice(0, to);
}

const someWord = (tokens: readonly NameToken[]): boolean =>
  tokens.some(({ kind }) => kind === 'word' || kind === 'initial');

/** Of a name that has nothing but common words, those are the name. */
const strengthen = (token: NameToken): NameToken =>
  token.kind === 'weak' || token.kind === 'particle'
    ? { ...token, kind: 'word', weight: lengthWeight(token.text) }
    : token;

/** Long words say more than short ones, up to a point. */
export const lengthWeight = (text: string): number => Math.min(9, Math.max(3, text.length));

const WEAK_SHARE = 0.55;
const PLACE_SHARE = 0.4;
const PARTICLE_WEIGHT = 0.5;
const TITLE = { kind: 'particle', weight: PARTICLE_WEIGHT } as const;
const INITIAL_WEIGHT = 1.5;
const NUMBER_WEIGHT = 5;

function tokenOf(word: FoldedWord, kind: NameKind, isTitle: boolean): NameToken {
  const { text, sound, consonants, letters, script, sign } = word;
  const { kind: role, weight } = isTitle ? TITLE : kindOf(word, kind);
  const nicknames = kind === 'person' ? NICKNAMES.get(text) : undefined;
  return { text, kind: role, weight, sound, consonants, script, sign, letters, nicknames };
}

function kindOf(
  { text, script }: FoldedWord,
  kind: NameKind,
): { readonly kind: TokenKind; readonly weight: number } {
  if (/^\d+$/.test(text)) return { kind: 'number', weight: NUMBER_WEIGHT };
  if (script === 'signs') return { kind: 'word', weight: 3 };
  const particles = kind === 'person' ? PARTICLES : BODY_PARTICLES;
  if (particles.has(text)) return { kind: 'particle', weight: PARTICLE_WEIGHT };
  if (text.length === 1) return { kind: 'initial', weight: INITIAL_WEIGHT };
  const weight = lengthWeight(text);
  if (kind !== 'body') return { kind: 'word', weight };
  if (COMMON_BODY_WORDS.has(text)) return { kind: 'weak', weight: weight * WEAK_SHARE };
  if (PLACE_WORDS.has(text)) return { kind: 'weak', weight: weight * PLACE_SHARE };
  return { kind: 'word', weight };
}

function sonsOf(words: readonly FoldedWord[]): PreparedName['sons'] {
  const isName = (at: number): boolean => !PARTICLES.has(words[at]?.text ?? '');
  return words.flatMap(({ text }, at) => {
    if (!SON_OF.has(text)) return [];
    let [son, father] = [at - 1, at + 1];
    while (son >= 0 && !isName(son)) son--;
    while (father < words.length && !isName(father)) father++;
    return son >= 0 && father < words.length ? [{ son, father }] : [];
  });
}

/** A family name first or last, and one or two more syllables; nothing that is not Korean. */
function koreanOf(words: readonly FoldedWord[]): readonly KoreanSyllable[] | undefined {
  const [first, ...others] = words;
  const last = others.at(-1);
  if (first === undefined || last === undefined || words.length > 4) return undefined;
  if (!isKoreanSurname(first.text) && !isKoreanSurname(last.text)) return undefined;
  const syllables: KoreanSyllable[] = [];
  for (const { text } of words) {
    const read = koreanSyllables(text);
    if (read === undefined) return undefined;
    syllables.push(...read);
  }
  return syllables.length >= 2 && syllables.length <= 4 ? syllables : undefined;
}
