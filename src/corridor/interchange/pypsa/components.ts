import { cellPlace, placeAt } from '../../../quantity/index.ts';
import type { CsvRow } from '../../../quantity/index.ts';
import { readTable } from '../csv-table.ts';
import type { CsvTable } from '../csv-table.ts';
import type { Attribute, ComponentSpec } from './attribute.ts';
import { ComponentRow } from './component-row.ts';
import type { ComponentList } from './component-row.ts';
import { refuse } from './folder.ts';
import type { Folder } from './folder.ts';
import { readSeries } from './series.ts';
import type { SeriesOf } from './series.ts';

/** All components of one kind; `table` is missing where the folder has none or it is broken. */
export interface Components {
  readonly table?: CsvTable;
  readonly rows: readonly ComponentRow[];
}

/** Reads `LIST.csv` and the series of its components. */
export function readComponents(folder: Folder, spec: ComponentSpec): Components {
  const file = `${spec.list}.csv`;
  const text = folder.files.get(file);
  if (text === undefined) return { rows: [] };
  const table = readTable(file, text, folder.findings);
  if (table === undefined) return { rows: [] };
  const columns = new Map(table.header.map((name, at) => [name, at]));
  const kept = namedOnce(folder, spec, table);
  const names = new Set(kept.keys());
  const series: SeriesOf = new Map(
    spec.read.flatMap((attribute) =>
      attribute.kind === 'number' && attribute.series === true
        ? [[attribute.name, readSeries(folder, spec.list, attribute, names)] as const]
        : [],
    ),
  );
  const of: ComponentList = { list: spec.list, folder, table, columns, series };
  const rows = [...kept.values()].map((row) => new ComponentRow(of, row));
  warnOfColumns(folder, spec, table);
  for (const attribute of spec.refused) {
    if (columns.has(attribute.name)) refuseStated(folder, spec, rows, attribute);
  }
  return { table, rows };
}

/** Rows by name; one without a name, or with that of another, is an error and goes no further. */
function namedOnce(folder: Folder, spec: ComponentSpec, table: CsvTable): Map<string, CsvRow> {
  const rows = new Map<string, CsvRow>();
  for (const row of table.rows) {
    const name = row.cells[0] ?? '';
    if (name !== '' && !rows.has(name)) {
      rows.set(name, row);
      continue;
    }
    folder.findings.error(() => ({
      code: name === '' ? 'pypsa/no-name' : 'pypsa/name-twice',
      path: spec.list,
      value: name,
      place: placeAt(table.file, table.text, row.offset),
    }));
  }
  return rows;
}

/** Columns that nobody reads, and those that are passed over with a word. */
function warnOfColumns(folder: Folder, spec: ComponentSpec, table: CsvTable): void {
  const known = new Set([...spec.read, ...spec.refused].map(({ name }) => name));
  for (const name of spec.quiet) known.add(name);
  const head = { cells: table.header, offset: table.text.startsWith('\uFEFF') ? 1 : 0 };
  for (const [at, name] of table.header.entries()) {
    if (at === 0 || known.has(name) || spec.isOwn?.(name) === true) continue;
    const isEmpty = table.rows.every((row) => row.cells[at] === '');
    if (isEmpty) continue;
    folder.findings.warn(() => ({
      code: spec.warned.includes(name) ? 'pypsa/passed-over' : 'pypsa/unknown-column',
      path: `${spec.list}.${name}`,
      value: name,
      place: cellPlace(table.file, table.text, head, at),
    }));
  }
}

function refuseStated(
  folder: Folder,
  spec: ComponentSpec,
  rows: readonly ComponentRow[],
  attribute: Attribute,
): void {
  for (const row of rows) {
    if (!row.states(attribute) || isDefault(row, attribute)) continue;
    refuse(folder, `${spec.list}.${attribute.name}`, () => row.problem('pypsa/refused', attribute));
    if (folder.findings.isFull) return;
  }
}

function isDefault(row: ComponentRow, attribute: Attribute): boolean {
  if (attribute.kind === 'number') return row.number(attribute) === attribute.default;
  if (attribute.kind === 'flag') return row.flag(attribute) === attribute.default;
  return row.text(attribute) === attribute.default;
}
