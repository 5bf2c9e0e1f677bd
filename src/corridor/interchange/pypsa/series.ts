import { cellPlace, numberIn, placeAt } from '../../../quantity/index.ts';
import type { CsvRow, ProblemFields } from '../../../quantity/index.ts';
import { isInScale } from '../cell-values.ts';
import { readRows } from '../csv-table.ts';
import { nearName } from '../near-name.ts';
import type { NumberAttribute } from './attribute.ts';
import type { Folder } from './folder.ts';

/** The series of one kind of component: by attribute, then by name. */
export type SeriesOf = ReadonlyMap<string, ReadonlyMap<string, Float64Array>>;

/** Numbers of one file: 20 million take 160 MB. */
const MOST_NUMBERS = 20_000_000;

/**
 * Reads `LIST-ATTRIBUTE.csv`: a column for each component that has a series, a row for each
 * snapshot in their order. PyPSA goes by the order alone; the first column, which says which
 * snapshot it is, is compared all the same: a row in another's place is an error.
 */
export function readSeries(
  folder: Folder,
  list: string,
  attribute: NumberAttribute,
  names: ReadonlySet<string>,
): ReadonlyMap<string, Float64Array> {
  const file = `${list}-${attribute.name}.csv`;
  const text = folder.files.get(file);
  if (text === undefined) return new Map();
  const reader = new SeriesReader(folder, list, attribute, file, text);
  const header = readRows(file, text, folder.findings, (row, heads) =>
    reader.visit(row, heads, names),
  );
  return header === undefined ? new Map() : reader.finish(header);
}

class SeriesReader {
  readonly #folder: Folder;
  readonly #list: string;
  readonly #attribute: NumberAttribute;
  readonly #file: string;
  readonly #text: string;
  #columns: Float64Array[] | undefined;
  #count = 0;
  #hasOtherLabels = false;

  constructor(
    folder: Folder,
    list: string,
    attribute: NumberAttribute,
    file: string,
    text: string,
  ) {
    this.#folder = folder;
    this.#list = list;
    this.#attribute = attribute;
    this.#file = file;
    this.#text = text;
  }

  visit(row: CsvRow, heads: readonly string[], names: ReadonlySet<string>): boolean {
    const { findings, snapshots } = this.#folder;
    this.#columns ??= this.#open(heads, names);
    const columns = this.#columns;
    if (columns === undefined) return false;
    if (this.#count < snapshots.labels.length) {
      this.#checkLabel(row);
      for (const [at, column] of columns.entries()) {
        column[this.#count] = this.#number(row, heads, at + 1);
      }
    }
    this.#count += 1;
    return this.#count <= snapshots.labels.length && !findings.isFull;
  }

  finish(header: readonly string[]): ReadonlyMap<string, Float64Array> {
    const { findings, snapshots } = this.#folder;
    const wanted = snapshots.labels.length;
    if (this.#count !== wanted && !findings.isFull) {
      const isLong = this.#count > wanted;
      findings.error({
        code: isLong ? 'pypsa/long-series' : 'pypsa/short-series',
        path: `${this.#list}.${this.#attribute.name}`,
        params: { found: this.#count, wanted },
        place: placeAt(this.#file, this.#text, isLong ? 0 : this.#text.length),
      });
      return new Map();
    }
    return new Map(
      (this.#columns ?? []).map((column, at): [string, Float64Array] => [
        header[at + 1] ?? '',
        column,
      ]),
    );
  }

  #open(heads: readonly string[], names: ReadonlySet<string>): Float64Array[] | undefined {
    const { findings, snapshots } = this.#folder;
    const wanted = snapshots.labels.length;
    if ((heads.length - 1) * wanted > MOST_NUMBERS) {
      findings.error({
        code: 'interchange/too-many-numbers',
        params: { limit: MOST_NUMBERS },
        place: { file: this.#file, line: 1, column: 1 },
      });
      return undefined;
    }
    const head = { cells: heads, offset: this.#text.startsWith('\uFEFF') ? 1 : 0 };
    for (const [at, name] of heads.entries()) {
      if (at === 0 || names.has(name)) continue;
      findings.error(() => ({
        code: 'pypsa/unknown-component',
        path: `${this.#list}.${name}.${this.#attribute.name}`,
        value: name,
        params: { list: this.#list },
        ...nearName(name, names),
        place: cellPlace(this.#file, this.#text, head, at),
      }));
    }
    return heads.slice(1).map(() => new Float64Array(wanted));
  }

  #checkLabel(row: CsvRow): void {
    const { findings, snapshots } = this.#folder;
    const label = row.cells[0] ?? '';
    const here = snapshots.labels[this.#count] ?? '';
    if (label === here || label === String(this.#count)) return;
    const isOther = snapshots.numberOf.has(label) || /^\d+$/.test(label);
    if (!isOther && this.#hasOtherLabels) return;
    this.#hasOtherLabels ||= !isOther;
    const problem = (): ProblemFields => ({
      code: isOther ? 'pypsa/other-snapshot' : 'pypsa/unknown-snapshot',
      path: `${this.#list}.${this.#attribute.name}`,
      value: label,
      params: { label: here },
      place: cellPlace(this.#file, this.#text, row, 0),
    });
    if (isOther) findings.error(problem);
    else findings.warn(problem);
  }

  #number(row: CsvRow, heads: readonly string[], at: number): number {
    const cell = row.cells[at] ?? '';
    const value = numberIn(cell);
    const { least = -Infinity } = this.#attribute;
    const isNumber = value !== undefined && Number.isFinite(value);
    if (isNumber && isInScale(value) && value >= least) return value;
    this.#folder.findings.error(() => ({
      code: codeOf(cell, value),
      path: `${this.#list}.${heads[at] ?? ''}.${this.#attribute.name}`,
      value: cell,
      params: { attribute: this.#attribute.name, least },
      place: cellPlace(this.#file, this.#text, row, at),
    }));
    return this.#attribute.default;
  }
}

function codeOf(cell: string, value: number | undefined): string {
  if (cell === '') return 'interchange/no-cell';
  if (value === undefined) {
    return /^[+-]?nan$/i.test(cell) ? 'interchange/nan' : 'interchange/no-number';
  }
  if (!Number.isFinite(value)) return 'interchange/infinite';
  return isInScale(value) ? 'interchange/below' : 'interchange/scale';
}
