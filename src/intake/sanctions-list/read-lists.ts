import { succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { SanctionsList } from '../../law/index.ts';
import { readSdnList } from './read-sdn-list.ts';
import { readUnList } from './read-un-list.ts';
import { at, refuse } from '../text-file.ts';
import type { TextFile } from '../text-file.ts';

/**
 * Reads the files of one list or several, each known by what is in it: XML is the UN list, CSV a
 * file of the SDN list. The CSV files together are one list.
 *
 * @example
 * const files = [{ file: 'notes.txt', text: 'nothing of the kind' }];
 * readLists(files).ok; // false
 */
export function readLists(files: readonly TextFile[]): Result<SanctionsList[]> {
  const lists: SanctionsList[] = [];
  const tables: TextFile[] = [];
  for (const file of files) {
    const start = file.text.slice(0, 200).trimStart();
    if (start.startsWith('<')) {
      const list = readUnList(file);
      if (!list.ok) return list;
      lists.push(list.value);
    } else if (/^(?:"?\d+"?|ent_num)\s*,/i.test(start)) {
      tables.push(file);
    } else {
      const what = 'it begins neither as XML nor with the number of an entry';
      return refuse('intake/not-a-list', at(file.file, 1), { params: { what } });
    }
  }
  if (tables.length === 0) return succeed(lists);
  const list = readSdnList(tables);
  return list.ok ? succeed([...lists, list.value]) : list;
}
