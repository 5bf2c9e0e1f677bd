import type { ListEntry, SanctionsList } from '../list-entry.ts';
import type { NameKind } from '../name/prepared-name.ts';
import { NameShelf } from './name-shelf.ts';

/** An entry with the list it is from. */
export interface IndexedEntry {
  readonly list: SanctionsList;
  readonly entry: ListEntry;
}

/** Lists made ready for screening; see {@link buildScreeningIndex}. */
export interface ScreeningIndex {
  readonly lists: readonly SanctionsList[];
  readonly entries: readonly IndexedEntry[];
  /** names by the rules they are compared by */
  readonly shelves: Readonly<Record<NameKind, NameShelf>>;
  /** entries by IMO number and by reference number in small letters */
  readonly byImo: ReadonlyMap<string, readonly number[]>;
  readonly byRef: ReadonlyMap<string, readonly number[]>;
}

/**
 * Files every name of the lists under the sounds of its words, so that {@link screenParty} compares
 * a party with a few names and not with all.
 *
 * @example
 * const names = [{ text: 'North Quay Lines', quality: 'primary' }];
 * const entry = { ref: 'X.1', kind: 'entity', names, births: [], imo: [], countries: [], programs: [] };
 * const list = { name: 'Example list', files: ['list.xml'], entries: [entry] };
 * buildScreeningIndex([list]).entries.length; // 1
 */
export function buildScreeningIndex(lists: readonly SanctionsList[]): ScreeningIndex {
  const entries: IndexedEntry[] = [];
  const shelves: Record<NameKind, NameShelf> = {
    person: new NameShelf('person'),
    body: new NameShelf('body'),
    vessel: new NameShelf('vessel'),
  };
  const byImo = new Map<string, number[]>();
  const byRef = new Map<string, number[]>();
  for (const list of lists) {
    for (const entry of list.entries) {
      const at = entries.length;
      entries.push({ list, entry });
      push(byRef, entry.ref.toLowerCase(), at);
      for (const number of entry.imo) push(byImo, number, at);
      shelves[nameKindOf(entry.kind)].add(entry.names, at);
    }
  }
  return { lists, entries, shelves, byImo, byRef };
}

/** By which rules the names of an entry are compared. */
export const nameKindOf = (kind: ListEntry['kind']): NameKind =>
  kind === 'person' ? 'person' : kind === 'entity' ? 'body' : 'vessel';

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
