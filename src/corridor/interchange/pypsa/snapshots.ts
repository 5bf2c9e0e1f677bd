import { cellPlace, numberIn, placeAt } from '../../../quantity/index.ts';
import type { CsvRow } from '../../../quantity/index.ts';
import type { Period, Snapshot } from '../../network/flow-network.ts';
import { isInScale } from '../cell-values.ts';
import { readTable } from '../csv-table.ts';
import type { CsvTable } from '../csv-table.ts';
import type { Findings } from '../findings.ts';

/** The snapshots of a folder with the three weightings PyPSA gives each. */
export interface Snapshots {
  readonly labels: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** index into `periods` */
  readonly period: Int32Array;
  /** hours that operating costs count */
  readonly objective: Float64Array;
  /** hours between the levels of stores */
  readonly stores: Float64Array;
  /** hours that a global constraint counts */
  readonly generators: Float64Array;
  readonly periods: readonly InvestmentPeriod[];
  /** whether investment periods are stated */
  readonly isMultiPeriod: boolean;
}

export interface InvestmentPeriod {
  readonly label: string;
  /** what its money counts */
  readonly objective: number;
  /** what its flows count in a global constraint */
  readonly years: number;
}

const WEIGHTINGS = ['objective', 'stores', 'generators'] as const;

/**
 * Reads `snapshots.csv` and `investment_periods.csv`. Without the first there is one snapshot,
 * `now`, of weight 1, as in PyPSA. A column `weightings` of old folders stands for all three.
 */
export function readSnapshots(
  files: ReadonlyMap<string, string>,
  findings: Findings,
): Snapshots | undefined {
  const text = files.get('snapshots.csv');
  const stated = readPeriods(files, findings);
  if (stated === undefined) return undefined;
  if (text === undefined) return now(stated);
  const table = readTable('snapshots.csv', text, findings);
  if (table === undefined) return undefined;
  if (table.rows.length === 0) {
    findings.error({
      code: 'pypsa/no-snapshots',
      place: { file: table.file, line: 1, column: 1 },
    });
    return undefined;
  }
  const cells = new Cells(table, findings);
  const weight = (name: (typeof WEIGHTINGS)[number]): Float64Array =>
    Float64Array.from(table.rows, (row) => cells.weight(row, name));
  const snapshots = {
    ...labelled(cells, stated),
    objective: weight('objective'),
    stores: weight('stores'),
    generators: weight('generators'),
  };
  return findings.hasErrors ? undefined : snapshots;
}

function now(periods: readonly InvestmentPeriod[]): Snapshots {
  const one = new Float64Array([1]);
  return {
    labels: ['now'],
    numberOf: new Map([['now', 0]]),
    period: new Int32Array(1),
    objective: one,
    stores: one,
    generators: one,
    periods: periods.length === 0 ? [WHOLE] : periods,
    isMultiPeriod: periods.length > 0,
  };
}

const WHOLE: InvestmentPeriod = { label: 'all', objective: 1, years: 1 };

class Cells {
  readonly table: CsvTable;
  readonly findings: Findings;
  readonly #columns: ReadonlyMap<string, number>;

  constructor(table: CsvTable, findings: Findings) {
    this.table = table;
    this.findings = findings;
    this.#columns = new Map(table.header.map((name, at) => [name, at]));
  }

  has(name: string): boolean {
    return this.#columns.has(name);
  }

  text(row: CsvRow, name: string): string {
    return row.cells[this.#columns.get(name) ?? 0] ?? '';
  }

  /** A number above 0; 1 where nothing is said. */
  weight(row: CsvRow, name: string): number {
    const column = this.has(name) ? name : 'weightings';
    const cell = this.has(column) ? this.text(row, column) : '';
    if (cell === '') return 1;
    const value = numberIn(cell);
    if (value !== undefined && Number.isFinite(value) && isInScale(value) && value > 0)
      return value;
    this.error(value === undefined ? 'interchange/no-number' : 'pypsa/weight', row, column);
    return 1;
  }

  error(code: string, row: CsvRow, column: string): void {
    const { file, text } = this.table;
    this.findings.error(() => ({
      code,
      path: column,
      value: this.text(row, column),
      place: cellPlace(file, text, row, this.#columns.get(column) ?? 0),
    }));
  }
}

function labelled(
  cells: Cells,
  stated: readonly InvestmentPeriod[],
): Pick<Snapshots, 'labels' | 'numberOf' | 'period' | 'periods' | 'isMultiPeriod'> {
  const { rows, header, file, text } = cells.table;
  const time = ['snapshot', 'timestep', header[0] ?? ''].find((name) => cells.has(name)) ?? '';
  const periods = [...stated];
  const periodOf = new Map(periods.map(({ label }, at) => [label, at]));
  const hasPeriods = cells.has('period');
  const labels: string[] = [];
  const numberOf = new Map<string, number>();
  const period = new Int32Array(rows.length);
  for (const [at, row] of rows.entries()) {
    const inPeriod = hasPeriods ? cells.text(row, 'period') : undefined;
    const label =
      inPeriod === undefined ? cells.text(row, time) : `${inPeriod} ${cells.text(row, time)}`;
    if (numberOf.has(label)) {
      cells.findings.error(() => ({
        code: 'pypsa/snapshot-twice',
        value: label,
        place: placeAt(file, text, row.offset),
      }));
    }
    labels.push(label);
    numberOf.set(label, at);
    if (inPeriod === undefined) continue;
    let known = periodOf.get(inPeriod);
    if (known === undefined && stated.length > 0) {
      cells.error('pypsa/unknown-period', row, 'period');
    } else if (known === undefined) {
      known = periods.length;
      periodOf.set(inPeriod, known);
      periods.push({ label: inPeriod, objective: 1, years: 1 });
    }
    period[at] = known ?? 0;
    if (at > 0 && (period[at] ?? 0) < (period[at - 1] ?? 0)) {
      cells.error('pypsa/period-order', row, 'period');
    }
  }
  if (stated.length > 0 && !hasPeriods) {
    cells.findings.error({ code: 'pypsa/no-period', place: { file, line: 1, column: 1 } });
  }
  const isMultiPeriod = periods.length > 0;
  return { labels, numberOf, period, periods: isMultiPeriod ? periods : [WHOLE], isMultiPeriod };
}

/** The periods stated; none where there is no file; nothing where the file is broken. */
function readPeriods(
  files: ReadonlyMap<string, string>,
  findings: Findings,
): InvestmentPeriod[] | undefined {
  const text = files.get('investment_periods.csv');
  if (text === undefined) return [];
  const table = readTable('investment_periods.csv', text, findings);
  if (table === undefined) return undefined;
  const cells = new Cells(table, findings);
  const first = table.header[0] ?? '';
  let before = -Infinity;
  const periods = table.rows.map((row): InvestmentPeriod => {
    const label = row.cells[0] ?? '';
    const year = numberIn(label);
    if (year === undefined || !Number.isInteger(year)) {
      cells.error('pypsa/period-year', row, first);
    } else if (year <= before) {
      cells.error('pypsa/period-order', row, first);
    }
    before = year ?? before;
    return {
      label,
      objective: cells.weight(row, 'objective'),
      years: cells.weight(row, 'years'),
    };
  });
  return findings.hasErrors ? undefined : periods;
}

/** Snapshots and periods as a network has them. */
export function networkTimes(snapshots: Snapshots): {
  readonly snapshots: Snapshot[];
  readonly periods: Period[];
} {
  const { labels, objective, period, periods } = snapshots;
  return {
    snapshots: labels.map((name, at) => ({
      name,
      weight: objective[at] ?? 1,
      period: period[at] ?? 0,
    })),
    periods: periods.map(({ label, objective: weight }) => ({ name: label, weight })),
  };
}

/**
 * How many times as much each snapshot counts for stores than for costs: a network has one weight
 * for both, which stores are scaled to. Nothing where it differs between snapshots.
 */
export function storeRatio(snapshots: Snapshots): number | undefined {
  return steadyRatio(snapshots.stores, snapshots.objective);
}

/** The same for global constraints. */
export function limitRatio(snapshots: Snapshots): number | undefined {
  return steadyRatio(snapshots.generators, snapshots.objective);
}

/** Ratios of weights that differ by less are one. */
const SAME = 1e-9;

function steadyRatio(one: Float64Array, other: Float64Array): number | undefined {
  const ratio = (one[0] ?? 1) / (other[0] ?? 1);
  const isSteady = one.every(
    (weight, at) => Math.abs(weight - ratio * (other[at] ?? 1)) <= SAME * Math.abs(weight),
  );
  return isSteady ? ratio : undefined;
}
