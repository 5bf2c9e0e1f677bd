import type { ListedName } from '../list-entry.ts';
import { weighWords } from '../match/compare-names.ts';
import { koreanKey } from '../name/korean-syllables.ts';
import { nameVariants } from '../name/name-variants.ts';
import { prepareName } from '../name/prepared-name.ts';
import type { NameKind, NameToken, PreparedName } from '../name/prepared-name.ts';
import { SHIP_PREFIXES, TITLES } from '../name/word-tables.ts';
import { WordIndex, joinTokens } from './word-index.ts';
import type { WordHit } from './word-index.ts';

/** A name of an entry, ready to compare; a name with brackets stands in several ways. */
export interface ShelvedName {
  readonly entry: number;
  readonly listed: ListedName;
  readonly prepared: PreparedName;
  /** weight of the words that are looked for */
  readonly weight: number;
}

/** Names compared in full for one party, at most. */
const MOST_CANDIDATES = 40;
/** By how much a score may be above what looking up word for word sees. */
const SLACK = 0.15;
const MOST_WORDS = 16;
const MOST_JOINED = 3;

/** The names of one kind in all lists, filed under the sounds of their words. */
export class NameShelf {
  readonly kind: NameKind;
  readonly names: ShelvedName[] = [];
  readonly #words = new WordIndex();
  /** by first letters, and by Korean syllables */
  readonly #byInitials = new Map<string, number[]>();
  readonly #byKorean = new Map<string, number[]>();
  /** For each name, the weight found so far, and the question and word that found it last. */
  #matched = new Float64Array(0);
  #paired = new Float64Array(0);
  #weights = new Float64Array(0);
  #asked = new Uint32Array(0);
  #questions = 0;

  constructor(kind: NameKind) {
    this.kind = kind;
  }

  add(names: readonly ListedName[], entry: number): void {
    const seen = new Set<string>();
    for (const listed of names) {
      for (const text of nameVariants(listed.text)) {
        if (seen.has(text)) continue;
        seen.add(text);
        const prepared = prepareName(text, this.kind);
        if (prepared.tokens.length === 0) continue;
        this.#file(prepared, this.names.length);
        this.names.push({ entry, listed, prepared, weight: weightOfName(prepared) });
      }
    }
  }

  /**
   * The names that may reach a score. For each, the weight of its words that are like words of the
   * name asked for is added up, and the score reckoned from these weights as if all else were well.
   */
  candidates(asked: PreparedName, threshold: number): readonly ShelvedName[] {
    const certain = this.#certain(asked);
    const own = weightOfName(asked);
    const least = threshold - SLACK;
    const likely: { readonly at: number; readonly score: number }[] = [];
    for (const at of this.#touch(asked)) {
      const matched = this.#matched[at] ?? 0;
      const paired = Math.min(own, this.#paired[at] ?? 0);
      this.#matched[at] = 0;
      this.#paired[at] = 0;
      const weight = this.#weights[at] ?? 0;
      // No score is above what is matched of the lighter name: most are done with here.
      if (matched < least * Math.min(own, weight)) continue;
      const left = own - paired;
      const right = Math.max(0, weight - paired);
      const score = weighWords(this.kind, { matched, paired, left, right });
      if (score >= least && !certain.has(at)) likely.push({ at, score });
    }
    if (likely.length > MOST_CANDIDATES) {
      likely.sort((a, b) => b.score - a.score || a.at - b.at);
      likely.length = MOST_CANDIDATES;
    }
    return [...certain, ...likely.map(({ at }) => at)].flatMap((at) => this.names[at] ?? []);
  }

  #file(prepared: PreparedName, at: number): void {
    const { korean, tokens } = prepared;
    const isSought = soughtIn(prepared);
    for (const [from, token] of tokens.entries()) {
      if (isSought(token)) this.#words.add(token, at, token.weight, false);
      for (let to = from + 2; to <= Math.min(tokens.length, from + MOST_JOINED); to++) {
        const run = tokens.slice(from, to);
        this.#words.add(joinTokens(run), at, weightOf(run), true);
      }
    }
    const initials = initialsOf(prepared);
    if (initials !== undefined) push(this.#byInitials, initials, at);
    if (korean !== undefined) push(this.#byKorean, koreanKey(korean, 0), at);
  }

  /** Names found as a whole: by acronym, and Korean ones by their syllables. */
  #certain({ korean, tokens }: PreparedName): Set<number> {
    const certain = new Set<number>();
    const [only] = tokens;
    if (only !== undefined && tokens.length === 1) {
      for (const at of this.#byInitials.get(only.text) ?? []) certain.add(at);
    }
    if (korean === undefined) return certain;
    for (const turn of new Set([0, 1, korean.length - 1])) {
      for (const at of this.#byKorean.get(koreanKey(korean, turn)) ?? []) certain.add(at);
    }
    return certain;
  }

  /** Adds up what each word finds; returns the names found. */
  #touch(asked: PreparedName): number[] {
    if (this.#matched.length < this.names.length) {
      this.#matched = new Float64Array(this.names.length);
      this.#paired = new Float64Array(this.names.length);
      this.#weights = Float64Array.from(this.names, ({ weight }) => weight);
      this.#asked = new Uint32Array(this.names.length);
    }
    const touched: number[] = [];
    const tokens = asked.tokens.slice(0, MOST_WORDS);
    const isSought = soughtIn(asked);
    const initials = initialsOf(asked);
    if (initials !== undefined) {
      this.#collect(this.#words.findJoined(initials), weightOfName(asked), touched);
    }
    for (const [from, token] of tokens.entries()) {
      if (isSought(token)) this.#collect(this.#words.find(token), token.weight, touched);
      let { text, weight } = token;
      for (let to = from + 1; to < Math.min(tokens.length, from + MOST_JOINED); to++) {
        text += tokens[to]?.text ?? '';
        weight += tokens[to]?.weight ?? 0;
        this.#collect(this.#words.findJoined(text), weight, touched);
      }
    }
    return touched;
  }

  /** Of several words of a name that are like the one asked for, the likest counts: it comes first. */
  #collect(hits: readonly WordHit[], weight: number, touched: number[]): void {
    if (hits.length === 0) return;
    if (this.#questions === MOST_QUESTIONS) {
      this.#questions = 0;
      this.#asked.fill(0);
    }
    const question = ++this.#questions;
    for (const { names, similarity, weights } of hits) {
      for (let place = 0; place < names.length; place++) {
        const at = names[place] ?? 0;
        if (this.#asked[at] === question) continue;
        this.#asked[at] = question;
        if (this.#matched[at] === 0) touched.push(at);
        const most = Math.min(weight, weights[place] ?? 0);
        this.#matched[at] = (this.#matched[at] ?? 0) + similarity * most;
        this.#paired[at] = (this.#paired[at] ?? 0) + most;
      }
    }
  }
}

const MOST_QUESTIONS = 4_000_000_000;

const weightOf = (tokens: readonly NameToken[]): number =>
  tokens.reduce((sum, { weight }) => sum + weight, 0);

/**
 * Which words of a name are looked for: not particles, which would find half the list, and not what
 * may be a title, which weighs little in front of a name; unless there is nothing else.
 */
function soughtIn({ kind, tokens }: PreparedName): (token: NameToken) => boolean {
  const isTitle = (text: string): boolean =>
    kind === 'person' ? TITLES.has(text) : kind === 'vessel' && SHIP_PREFIXES.has(text);
  const isSought = (token: NameToken): boolean => token.kind !== 'particle' && !isTitle(token.text);
  return tokens.some(isSought) ? isSought : (token) => token.kind !== 'particle';
}

const weightOfName = (name: PreparedName): number => weightOf(name.tokens.filter(soughtIn(name)));

/** What an acronym of a name of three words and more would be. */
function initialsOf({ kind, tokens }: PreparedName): string | undefined {
  if (kind !== 'body') return undefined;
  const words = tokens.filter((token: NameToken) => token.kind !== 'particle');
  return words.length < 3 ? undefined : words.map(({ text }) => text.charAt(0)).join('');
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
