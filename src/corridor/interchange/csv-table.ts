import { eachCsvRow, placeAt } from '../../quantity/index.ts';
import type { CsvRow, Place } from '../../quantity/index.ts';
import type { Findings } from './findings.ts';

/** A CSV file with a header, every record as long as it. */
export interface CsvTable {
  readonly file: string;
  readonly text: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Rows of one table: beyond it a user is told to split the network, before the memory is full. */
export const MOST_ROWS = 250_000;

/**
 * Reads a table whole.
 *
 * @returns nothing where the file cannot be read as a table; what is wrong is then in `findings`
 */
export function readTable(file: string, text: string, findings: Findings): CsvTable | undefined {
  const rows: CsvRow[] = [];
  let isTooLong = false;
  const header = readRows(file, text, findings, (row) => {
    if (rows.length === MOST_ROWS) {
      findings.error(() => ({
        code: 'interchange/too-many-rows',
        params: { limit: MOST_ROWS },
        place: placeAt(file, text, row.offset),
      }));
      isTooLong = true;
      return false;
    }
    rows.push(row);
    return true;
  });
  if (header === undefined || isTooLong || findings.isFull) return undefined;
  return { file, text, header, rows };
}

/**
 * Reads a table row by row, in the memory of one row. Records of another length than the header's
 * are reported and not visited.
 *
 * @returns the header, or nothing where the file is no table
 */
export function readRows(
  file: string,
  text: string,
  findings: Findings,
  visit: (row: CsvRow, header: readonly string[]) => boolean,
): readonly string[] | undefined {
  let header: readonly string[] | undefined;
  let isBroken = false;
  const fault = eachCsvRow(text, (row) => {
    const place = (): Place => placeAt(file, text, row.offset);
    if (header === undefined) {
      header = row.cells;
      isBroken = !isHeader(row.cells, place, findings);
      return !isBroken;
    }
    if (row.cells.length !== header.length) {
      isBroken = true;
      const params = { found: row.cells.length, wanted: header.length };
      findings.error(() => ({ code: 'csv/cells', params, place: place() }));
      return !findings.isFull;
    }
    return visit(row, header);
  });
  if (fault !== undefined) {
    findings.error({ code: fault.code, place: placeAt(file, text, fault.offset) });
    return undefined;
  }
  if (header === undefined) {
    findings.error({ code: 'csv/empty', place: { file, line: 1, column: 1 } });
  }
  return isBroken ? undefined : header;
}

function isHeader(cells: readonly string[], place: () => Place, findings: Findings): boolean {
  const only = cells.length === 1 ? cells[0] : undefined;
  const delimiter = only === undefined ? undefined : /[;\t|]/.exec(only)?.[0];
  if (delimiter !== undefined) {
    const value = delimiter === '\t' ? 'a tab' : `"${delimiter}"`;
    findings.error({ code: 'csv/delimiter', value, place: place() });
    return false;
  }
  const seen = new Set<string>();
  for (const name of cells) {
    if (seen.has(name)) {
      findings.error({ code: 'csv/column-twice', value: name, place: place() });
      return false;
    }
    seen.add(name);
  }
  return true;
}
