import { cellPlace, numberIn } from '../../../quantity/index.ts';
import type { CsvRow, Place, ProblemFields } from '../../../quantity/index.ts';
import type { Series } from '../../network/flow-network.ts';
import { flagIn, isInScale } from '../cell-values.ts';
import type { CsvTable } from '../csv-table.ts';
import type { Attribute, FlagAttribute, NumberAttribute, TextAttribute } from './attribute.ts';
import type { Folder } from './folder.ts';
import type { SeriesOf } from './series.ts';

/** What the rows of one table share. */
export interface ComponentList {
  readonly list: string;
  readonly folder: Folder;
  readonly table: CsvTable;
  readonly columns: ReadonlyMap<string, number>;
  readonly series: SeriesOf;
}

/**
 * One component: its attributes by what the table says, what a time series says, or the default. A
 * wrong cell is reported, and the default goes on in its place so that the rest is read too.
 */
export class ComponentRow {
  readonly name: string;
  readonly #of: ComponentList;
  readonly #row: CsvRow;

  constructor(of: ComponentList, row: CsvRow) {
    this.#of = of;
    this.#row = row;
    this.name = row.cells[0] ?? '';
  }

  /** Whether the table or a series says something of it. */
  states(attribute: Attribute): boolean {
    return this.#cell(attribute) !== '' || this.#series(attribute) !== undefined;
  }

  number(attribute: NumberAttribute): number {
    const cell = this.#cell(attribute);
    if (cell === '') return attribute.default;
    const value = numberIn(cell);
    if (value === undefined) {
      const code = /^[+-]?nan$/i.test(cell) ? 'interchange/nan' : 'interchange/no-number';
      return this.#wrong(attribute, code, cell);
    }
    if (!Number.isFinite(value) && attribute.infinite !== true) {
      return this.#wrong(attribute, 'interchange/infinite', cell);
    }
    if (!isInScale(value)) return this.#wrong(attribute, 'interchange/scale', cell);
    if (attribute.least !== undefined && value < attribute.least) {
      this.error('interchange/below', attribute, { params: { least: attribute.least } });
      return attribute.default;
    }
    return value;
  }

  text(attribute: TextAttribute): string {
    const cell = this.#cell(attribute);
    return cell === '' ? attribute.default : cell;
  }

  flag(attribute: FlagAttribute): boolean {
    const cell = this.#cell(attribute);
    if (cell === '') return attribute.default;
    const value = flagIn(cell);
    if (value === undefined) this.error('interchange/no-flag', attribute);
    return value ?? attribute.default;
  }

  /** A series where a file gives one, or the one number; a series that never changes is a number. */
  series(attribute: NumberAttribute): Series {
    const series = this.#series(attribute);
    if (series === undefined) return this.number(attribute);
    const first = series[0] ?? attribute.default;
    return series.every((value) => value === first) ? first : series;
  }

  /** The one number where a series is not possible: one that changes is an error. */
  steady(attribute: NumberAttribute): number {
    const value = this.series(attribute);
    if (typeof value === 'number') return value;
    this.error('pypsa/changes', attribute);
    return attribute.default;
  }

  /** Reports something about one attribute, at its cell. */
  error(
    code: string,
    attribute: Attribute,
    fields: Partial<ProblemFields> | (() => Partial<ProblemFields>) = {},
  ): void {
    this.#of.folder.findings.error(() =>
      this.problem(code, attribute, typeof fields === 'function' ? fields() : fields),
    );
  }

  problem(code: string, attribute: Attribute, fields: Partial<ProblemFields> = {}): ProblemFields {
    const cell = this.#cell(attribute);
    const value = cell === '' ? String(attribute.default) : cell;
    return {
      code,
      path: `${this.#of.list}.${this.name}.${attribute.name}`,
      ...(value === '' ? {} : { value }),
      ...fields,
      place: this.#place(attribute),
      params: { name: this.name, attribute: attribute.name, ...fields.params },
    };
  }

  #wrong(attribute: NumberAttribute, code: string, value: string): number {
    this.error(code, attribute, { value });
    return attribute.default;
  }

  #cell(attribute: Attribute): string {
    const column = this.#of.columns.get(attribute.name);
    return column === undefined ? '' : (this.#row.cells[column] ?? '');
  }

  #series(attribute: Attribute): Float64Array | undefined {
    return this.#of.series.get(attribute.name)?.get(this.name);
  }

  #place(attribute: Attribute): Place {
    const { file, text } = this.#of.table;
    return cellPlace(file, text, this.#row, this.#of.columns.get(attribute.name) ?? 0);
  }
}
