import { clamp } from '../../quantity/index.ts';
import type { EntryKind, ListedName } from './list-entry.ts';
import { compareNames } from './match/compare-names.ts';
import type { NameComparison } from './match/compare-names.ts';
import { evidenceReasons, nameReasons, sentenceOf } from './match/explain-match.ts';
import type { MatchReason } from './match/match-reason.ts';
import { weighEvidence } from './match/weigh-evidence.ts';
import { foldWords } from './name/fold-text.ts';
import { nameVariants } from './name/name-variants.ts';
import { prepareWords } from './name/prepared-name.ts';
import type { PreparedName } from './name/prepared-name.ts';
import type { Party } from './party.ts';
import type { NameShelf, ShelvedName } from './search/name-shelf.ts';
import type { ScreeningIndex } from './search/screening-index.ts';

/** From this score on a pair is a possible match: on the low side of where errors cost least. */
export const DEFAULT_THRESHOLD = 0.65;
export const DEFAULT_LIMIT = 5;

export interface ScreenOptions {
  /** Scores below are left out; 0 to 1, default {@link DEFAULT_THRESHOLD}. */
  readonly threshold?: number;
  /** Entries a party, at most; default {@link DEFAULT_LIMIT}. */
  readonly limit?: number;
}

/** An entry that may be the party. Never a determination: a name alone is nobody. */
export interface PossibleMatch {
  readonly list: string;
  readonly ref: string;
  readonly kind: EntryKind;
  /** the name it is listed under */
  readonly listedAs: string;
  /** the name of it that agrees best */
  readonly matched: ListedName;
  readonly programs: readonly string[];
  readonly listedOn?: string;
  /** 0 to 1: name and all else that is known */
  readonly score: number;
  /** 0 to 1: the name alone */
  readonly nameScore: number;
  readonly reasons: readonly MatchReason[];
  /** The reasons in one sentence. */
  readonly sentence: string;
}

export interface ScreenedParty {
  readonly party: Party;
  /** entries from the best down */
  readonly matches: readonly PossibleMatch[];
  /** entries that reached the threshold, shown or not */
  readonly found: number;
}

const LOW_QUALITY = 0.93;

/**
 * The entries a party may be, each with its score and what it rests on.
 *
 * @example
 * const names = [{ text: 'North Quay Lines Ltd', quality: 'primary' }];
 * const entry = { ref: 'X.1', kind: 'entity', names, births: [], imo: [], countries: [], programs: [] };
 * const list = { name: 'Example list', files: ['list.xml'], entries: [entry] };
 * const index = buildScreeningIndex([list]);
 * screenParty(index, { name: 'Nort Quay-Lines Limited' }).matches.map(({ ref }) => ref); // ['X.1']
 * screenParty(index, { name: 'South Bank Mills' }).matches; // []
 */
export function screenParty(
  index: ScreeningIndex,
  party: Party,
  { limit = DEFAULT_LIMIT, threshold = DEFAULT_THRESHOLD }: ScreenOptions = {},
): ScreenedParty {
  const best = new Map<number, Scored>();
  const consider = (asked: PreparedName, name: ShelvedName): void => {
    const scored = score(index, party, asked, name);
    const known = best.get(name.entry);
    if (known === undefined || scored.score > known.score) best.set(name.entry, scored);
  };
  const keyed = new Set(entriesByKey(index, party));
  for (const text of nameVariants(party.name)) {
    const words = foldWords(text);
    for (const shelf of shelvesOf(index)) {
      const asked = prepareWords(text, words, shelf.kind);
      for (const name of shelf.candidates(asked, threshold)) consider(asked, name);
      if (keyed.size === 0) continue;
      for (const name of shelf.names) if (keyed.has(name.entry)) consider(asked, name);
    }
  }
  const reached = [...best.values()]
    .filter((each) => each.score >= threshold)
    .toSorted((a, b) => b.score - a.score || a.name.entry - b.name.entry);
  const matches = reached.slice(0, limit).map((each) => matchOf(index, each));
  return { party, matches, found: reached.length };
}

interface Scored {
  readonly name: ShelvedName;
  readonly asked: PreparedName;
  readonly comparison: NameComparison;
  readonly evidence: ReturnType<typeof weighEvidence>;
  readonly score: number;
}

const shelvesOf = ({ shelves }: ScreeningIndex): readonly NameShelf[] =>
  [shelves.person, shelves.body, shelves.vessel].filter(({ names }) => names.length > 0);

function score(
  index: ScreeningIndex,
  party: Party,
  asked: PreparedName,
  name: ShelvedName,
): Scored {
  const comparison = compareNames(asked, name.prepared);
  const entry = index.entries[name.entry]?.entry;
  const evidence = entry === undefined ? [] : weighEvidence(party, entry);
  let sum = comparison.score * (name.listed.quality === 'low' ? LOW_QUALITY : 1);
  for (const { factor, least, raise } of evidence) {
    sum = Math.max(least, sum * factor + (1 - sum * factor) * raise);
  }
  return { name, asked, comparison, evidence, score: clamp(sum, 0, 1) };
}

function entriesByKey(index: ScreeningIndex, { imo, name }: Party): readonly number[] {
  const byRef = index.byRef.get(name.trim().toLowerCase()) ?? [];
  return imo === undefined ? byRef : [...byRef, ...(index.byImo.get(imo) ?? [])];
}

function matchOf(index: ScreeningIndex, scored: Scored): PossibleMatch {
  const { asked, comparison, evidence, name } = scored;
  const found = index.entries[name.entry];
  if (found === undefined) throw new RangeError(`no entry ${name.entry}`);
  const { entry, list } = found;
  // Where the number in the list was asked for, there is no name to tell of.
  const byRef = evidence.some(({ code }) => code === 'ref-agrees');
  const named = byRef ? [] : nameReasons(asked, name.prepared, comparison, name.listed);
  const reasons = [...evidenceReasons(evidence), ...named];
  const rounded = round(scored.score);
  return {
    list: list.name,
    ref: entry.ref,
    kind: entry.kind,
    listedAs: entry.names[0].text,
    matched: name.listed,
    programs: entry.programs,
    ...(entry.listedOn === undefined ? {} : { listedOn: entry.listedOn }),
    score: rounded,
    nameScore: round(comparison.score),
    reasons,
    sentence: sentenceOf(
      { asked: asked.text, entry, listed: name.listed, score: rounded },
      reasons,
    ),
  };
}

/** More digits would claim what the method cannot. */
const round = (value: number): number => Math.round(value * 100) / 100;
