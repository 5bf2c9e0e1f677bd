import { canonicalJson } from '../../quantity/index.ts';
import type { ListEntry, SanctionsList } from './list-entry.ts';

/** The parts of an entry in which two versions can differ. */
export type EntryField = Exclude<keyof ListEntry, 'ref' | 'place'>;

export interface ChangedEntry {
  readonly ref: string;
  readonly before: ListEntry;
  readonly after: ListEntry;
  readonly fields: readonly EntryField[];
}

/** What two versions of a list differ in, by reference number. */
export interface ListDiff {
  readonly added: readonly ListEntry[];
  readonly removed: readonly ListEntry[];
  readonly changed: readonly ChangedEntry[];
}

const FIELDS: readonly EntryField[] = [
  'kind',
  'names',
  'births',
  'imo',
  'countries',
  'programs',
  'listedOn',
];

/**
 * What became of each entry from one version of a list to the next, in the order of the lists. The
 * order of names, dates and countries within an entry is no change.
 *
 * @example
 * const names = [{ text: 'North Quay Lines', quality: 'primary' }];
 * const entry = { ref: 'X.1', kind: 'entity', names, births: [], imo: [], countries: [], programs: [] };
 * const before = { name: 'Example list', files: ['a.xml'], entries: [entry] };
 * const after = { ...before, entries: [{ ...entry, imo: ['9074729'] }] };
 * diffLists(before, after).changed.map(({ ref, fields }) => [ref, fields]); // [['X.1', ['imo']]]
 */
export function diffLists(before: SanctionsList, after: SanctionsList): ListDiff {
  const old = new Map(before.entries.map((entry) => [entry.ref, entry]));
  const refs = new Set(after.entries.map(({ ref }) => ref));
  const changed = after.entries.flatMap((entry) => {
    const known = old.get(entry.ref);
    if (known === undefined) return [];
    const fields = FIELDS.filter((field) => textOf(known[field]) !== textOf(entry[field]));
    return fields.length === 0 ? [] : [{ ref: entry.ref, before: known, after: entry, fields }];
  });
  return {
    added: after.entries.filter(({ ref }) => !old.has(ref)),
    removed: before.entries.filter(({ ref }) => !refs.has(ref)),
    changed,
  };
}

function textOf(value: ListEntry[EntryField]): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return value
    .map((each) => canonicalJson(each))
    .toSorted()
    .join('\n');
}
