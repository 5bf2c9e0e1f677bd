import { describe, expect, test } from 'vitest';
import { diffLists } from './diff-lists.ts';
import type { ListEntry, SanctionsList } from './list-entry.ts';

const entry = (ref: string, more: Partial<ListEntry> = {}): ListEntry => ({
  ref,
  kind: 'entity',
  names: [{ text: `Quay ${ref}`, quality: 'primary' }],
  births: [],
  imo: [],
  countries: ['Northland', 'Southland'],
  programs: [],
  ...more,
});

const list = (...entries: readonly ListEntry[]): SanctionsList => ({
  name: 'Example list',
  files: ['example.xml'],
  entries,
});

describe('two versions of a list', () => {
  test('differ in what was added, removed and changed', () => {
    const before = list(entry('X.1'), entry('X.2'), entry('X.3'));
    const after = list(
      entry('X.2', { imo: ['9074729'], programs: ['EXAMPLE'] }),
      entry('X.4'),
      entry('X.1'),
    );
    const { added, changed, removed } = diffLists(before, after);
    expect(added.map(({ ref }) => ref)).toEqual(['X.4']);
    expect(removed.map(({ ref }) => ref)).toEqual(['X.3']);
    expect(changed.map(({ fields, ref }) => [ref, fields])).toEqual([['X.2', ['imo', 'programs']]]);
  });

  test('do not differ in order or in where an entry stands', () => {
    const place = { file: 'example.xml', line: 9, column: 1 };
    const before = list(entry('X.1'));
    const after = list(entry('X.1', { countries: ['Southland', 'Northland'], place }));
    expect(diffLists(before, after)).toEqual({ added: [], removed: [], changed: [] });
  });
});
