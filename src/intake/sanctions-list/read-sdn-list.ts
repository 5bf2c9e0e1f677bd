import { succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { ListEntry, ListedName, SanctionsList } from '../../law/index.ts';
import { csvRows } from '../csv-rows.ts';
import type { CsvRow } from '../csv-rows.ts';
import { SDN_COLUMNS, cellText, sdnEntry } from './sdn-entry.ts';
import { at, refuse } from '../text-file.ts';
import type { TextFile } from '../text-file.ts';

/** Which of the three files of the list this is, told by its columns. */
type SdnPart = 'entries' | 'names' | 'addresses';

const COLUMNS: Readonly<Record<SdnPart, number>> = {
  entries: SDN_COLUMNS,
  names: 5,
  addresses: 6,
};

interface SdnFile extends TextFile {
  readonly part: SdnPart;
  readonly rows: readonly CsvRow[];
}

/**
 * Reads the SDN list in its CSV form: `sdn.csv`, and with it `alt.csv` (other names) and
 * `add.csv` (addresses) where given. The files have no header; `-0-` is nothing. All or nothing: a
 * file that ends within a row, has a row of another length, or names an entry that is not there
 * fails with its line.
 *
 * @example
 * const rest = '"-0- ","EXAMPLE","-0- ","-0- ","-0- ","-0- ","-0- ","-0- ","-0- ","-0- "';
 * const text = `101,"NORTH QUAY LINES",${rest}\r\n`;
 * const list = unwrap(readSdnList([{ file: 'sdn.csv', text }]));
 * list.entries.map(({ names, ref }) => [ref, names[0].text]); // [['101', 'NORTH QUAY LINES']]
 */
export function readSdnList(files: readonly TextFile[]): Result<SanctionsList> {
  const read: SdnFile[] = [];
  for (const file of files) {
    const one = readPart(file);
    if (!one.ok) return one;
    read.push(one.value);
  }
  const [list, second] = read.filter(({ part }) => part === 'entries');
  if (list === undefined) return refuse('intake/no-sdn', at(files[0]?.file ?? '', 1));
  if (second !== undefined) return refuse('intake/two-sdn', at(second.file, 1));
  const refs = new Set(list.rows.map(({ cells }) => cellText(cells[0] ?? '')));
  const names = collect(read, 'names', refs, ([, , type = '', text = '']) =>
    text === '' ? [] : [{ text, quality: type === 'fka' ? 'former' : 'good' } as const],
  );
  if (!names.ok) return names;
  const countries = collect(read, 'addresses', refs, ([, , , , country = '']) =>
    country === '' ? [] : [country],
  );
  if (!countries.ok) return countries;
  const entries = entriesOf(list, names.value, countries.value);
  if (!entries.ok) return entries;
  return succeed({
    name: 'SDN list',
    files: files.map(({ file }) => file),
    entries: entries.value,
  });
}

/** Some editions close with the sign that once ended files. */
const END_OF_FILE = '\u001A';

function readPart({ file, text }: TextFile): Result<SdnFile> {
  const body = text.replace(new RegExp(`${END_OF_FILE}\\s*$`), '');
  const parsed = csvRows({ file, text: body });
  if (!parsed.ok) return parsed;
  const rows = parsed.value.filter(({ cells }) => cells[0]?.toLowerCase() !== 'ent_num');
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return refuse('intake/no-entries', at(file, 1));
  const part = partOf(first.cells);
  if (part === undefined || !/^\d+$/.test(first.cells[0] ?? '')) {
    const what = `its first row has ${first.cells.length} columns`;
    return refuse('intake/not-a-list', at(file, first.line), { params: { what } });
  }
  const wanted = COLUMNS[part];
  for (const { cells, line } of rows) {
    if (cells.length === wanted && /^\d+$/.test(cells[0] ?? '')) continue;
    const params = { found: cells.length, wanted };
    return line === last.line
      ? refuse('intake/cut-off', at(file, line), { params: { what: 'the last row is short' } })
      : refuse('intake/columns', at(file, line), { params });
  }
  if (!/[\r\n]/.test(body.slice(body.trimEnd().length))) {
    const what = 'the last line has no end';
    return refuse('intake/cut-off', at(file, last.line), { params: { what } });
  }
  return succeed({ file, text: body, part, rows });
}

const partOf = ({ length }: readonly string[]): SdnPart | undefined => {
  if (length === COLUMNS.entries) return 'entries';
  if (length === COLUMNS.names) return 'names';
  return length === COLUMNS.addresses ? 'addresses' : undefined;
};

function collect<T extends ListedName | string>(
  files: readonly SdnFile[],
  part: SdnPart,
  refs: ReadonlySet<string>,
  valuesOf: (cells: readonly string[]) => readonly T[],
): Result<ReadonlyMap<string, T[]>> {
  const found = new Map<string, T[]>();
  for (const { file, part: own, rows } of files) {
    if (own !== part) continue;
    for (const { cells, line } of rows) {
      const [ref = '', ...rest] = cells.map(cellText);
      if (!refs.has(ref)) return refuse('intake/unknown-entry', at(file, line), { value: ref });
      const values = found.get(ref) ?? [];
      values.push(...valuesOf([ref, ...rest]));
      found.set(ref, values);
    }
  }
  return succeed(found);
}

function entriesOf(
  { file, rows }: SdnFile,
  names: ReadonlyMap<string, readonly ListedName[]>,
  countries: ReadonlyMap<string, readonly string[]>,
): Result<ListEntry[]> {
  const entries: ListEntry[] = [];
  const refs = new Set<string>();
  for (const { cells, line } of rows) {
    const ref = cellText(cells[0] ?? '');
    const place = at(file, line);
    const more = { names: names.get(ref) ?? [], countries: [...new Set(countries.get(ref))] };
    const entry = sdnEntry(cells, place, more);
    if (entry === undefined) return refuse('intake/no-name', place, { value: ref });
    if (refs.has(ref)) return refuse('intake/ref-twice', place, { value: ref });
    refs.add(ref);
    entries.push(entry);
  }
  return succeed(entries);
}
