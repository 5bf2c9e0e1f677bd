import { letterBits } from '../name/letter-bits.ts';
import type { NameToken } from '../name/prepared-name.ts';
import { soundKey } from '../name/sound-key.ts';
import { joinedAgreement, tokenAgreement } from '../match/token-similarity.ts';

/** A word of the list, or two or three joined, and the names it is in. */
interface IndexedWord {
  readonly token: NameToken;
  readonly joined: boolean;
  readonly names: number[];
  readonly weights: number[];
  /** the last search that met it */
  look: number;
}

/** A word of the list that is like the word asked for. */
export interface WordHit {
  readonly names: readonly number[];
  readonly weights: readonly number[];
  readonly similarity: number;
}

/** Words found again are remembered up to this many: names share their words. */
const REMEMBERED = 50_000;

/**
 * The words of a list by sound. A word is filed under its sound and under each of its sounds with
 * one left out, and looked for in the same way: two words whose sounds are one edit apart meet.
 */
export class WordIndex {
  readonly #words = new Map<string, IndexedWord>();
  readonly #byKey = new Map<number, IndexedWord[]>();
  readonly #byConsonants = new Map<string, IndexedWord[]>();
  readonly #byNickname = new Map<number, IndexedWord[]>();
  #looks = 0;
  readonly #found = new Map<string, readonly WordHit[]>();

  add(token: NameToken, name: number, weight: number, joined: boolean): void {
    const key = `${joined ? '+' : ''}${token.script}:${token.sign ?? ''}${token.text}`;
    let word = this.#words.get(key);
    if (word === undefined) {
      word = { token, joined, names: [], weights: [], look: 0 };
      this.#words.set(key, word);
      this.#file(word);
    }
    if (word.names.at(-1) === name) return;
    word.names.push(name);
    word.weights.push(weight);
  }

  /** The words like this one, the likest first. */
  find(token: NameToken): readonly WordHit[] {
    const key =
      token.script === 'letters' ? token.text : `${token.script} ${token.sign ?? ''}${token.text}`;
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const hits = this.#look(token);
    if (this.#found.size >= REMEMBERED) this.#found.clear();
    this.#found.set(key, hits);
    return hits;
  }

  /** The words that several joined make, give or take a letter. */
  findJoined(text: string): readonly WordHit[] {
    const words = this.#byKey.get(hashWithout(text, -1, SPELLING));
    if (words === undefined) return NONE;
    return words.flatMap((word) => {
      if (word.joined) return [];
      const found = joinedAgreement(text, word.token);
      if (found === undefined) return [];
      return [{ names: word.names, weights: word.weights, similarity: found.similarity }];
    });
  }

  #file(word: IndexedWord): void {
    for (const key of keysOf(word.token, word.joined)) push(this.#byKey, key, word);
    if (word.joined) return;
    push(this.#byConsonants, word.token.consonants, word);
    for (const group of word.token.nicknames ?? []) push(this.#byNickname, group, word);
  }

  #look(token: NameToken): readonly WordHit[] {
    const hits: WordHit[] = [];
    const look = ++this.#looks;
    const gather = (words: readonly IndexedWord[] = []): void => {
      for (const word of words) {
        if (word.look === look) continue;
        word.look = look;
        const found = word.joined
          ? joinedAgreement(token.text, word.token)
          : tokenAgreement(token, word.token);
        if (found === undefined) continue;
        hits.push({ names: word.names, weights: word.weights, similarity: found.similarity });
      }
    };
    for (const key of keysOf(token, false)) gather(this.#byKey.get(key));
    for (const group of token.nicknames ?? []) gather(this.#byNickname.get(group));
    gather(this.#byConsonants.get(token.consonants));
    return hits.length > 1 ? hits.toSorted((a, b) => b.similarity - a.similarity) : hits;
  }
}

const NONE: readonly WordHit[] = [];

/** Words joined, as a word to look for. */
export function joinTokens(tokens: readonly NameToken[]): NameToken {
  const text = tokens.map((token) => token.text).join('');
  return {
    text,
    kind: 'word',
    weight: 0,
    sound: soundKey(text),
    consonants: '',
    script: 'letters',
    sign: undefined,
    letters: letterBits(text),
    nicknames: undefined,
  };
}

const SHORTEST_SOUND = 4;

/** Where the hash of a spelling and that of a sound begin: they are not to meet. */
const SPELLING = 0x811c9dc5;
const SOUND = 0x9747b28c;

/**
 * Keys of which words one slip apart share at least one: hashes of sound and spelling, whole and with
 * one letter left out. Words that meet by chance are told apart when they are compared.
 */
function keysOf({ sound, text }: NameToken, joined: boolean): number[] {
  const keys = [hashWithout(sound, -1, SOUND)];
  // With one left out, short sounds would meet half the list.
  if (sound.length >= SHORTEST_SOUND) leaveOut(keys, sound, SOUND);
  if (!joined) {
    keys.push(hashWithout(text, -1, SPELLING));
    if (text.length > 2) leaveOut(keys, text, SPELLING);
  }
  return keys;
}

function leaveOut(keys: number[], text: string, seed: number): void {
  for (let at = 0; at < text.length; at++) keys.push(hashWithout(text, at, seed));
}

/** FNV-1a over the letters but the one at `left`. */
function hashWithout(text: string, left: number, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    if (at !== left) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}

function push<K>(map: Map<K, IndexedWord[]>, key: K, word: IndexedWord): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [word]);
  else if (list.at(-1) !== word) list.push(word);
}
