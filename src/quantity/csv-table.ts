import { placeAt } from './csv-place.ts';
import { eachCsvRow } from './csv-rows.ts';
import type { CsvRow } from './csv-rows.ts';
import { makeProblem } from './problem.ts';
import type { Problem, Result } from './problem.ts';

/** A CSV text with a header, every record as long as it. */
export interface CsvTable {
  readonly file: string;
  readonly text: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Problems told before the rest is left: often they have one cause. */
const MOST_PROBLEMS = 20;
/** rows of a table that is kept in memory as a whole */
const MOST_ROWS = 250_000;

/**
 * Reads a CSV text whole: the first row names the columns. Fails on what is no CSV, two columns of one
 * name, and rows longer or shorter than the header, each with its place.
 *
 * @example
 * const table = unwrap(csvTable({ path: 'a.csv', text: 'name,weight\nnorth,3\n' }));
 * [table.header, table.rows[0].cells]; // [['name', 'weight'], ['north', '3']]
 */
export function csvTable(given: {
  readonly path: string;
  readonly text: string;
}): Result<CsvTable> {
  const { path: file, text } = given;
  const rows: CsvRow[] = [];
  const problems: Problem[] = [];
  let header: readonly string[] | undefined;
  const wrong = (
    code: string,
    offset: number,
    more: Pick<Problem, 'value' | 'params'> = {},
  ): boolean => {
    problems.push(makeProblem({ code, place: placeAt(file, text, offset), ...more }));
    return problems.length < MOST_PROBLEMS;
  };
  const fault = eachCsvRow(text, (row) => {
    if (header === undefined) {
      header = row.cells;
      return readHeader(row, wrong);
    }
    if (row.cells.length !== header.length) {
      const params = { found: row.cells.length, wanted: header.length };
      return wrong('csv/cells', row.offset, { params });
    }
    rows.push(row);
    if (rows.length <= MOST_ROWS) return true;
    wrong('csv/too-many-rows', row.offset, { params: { limit: MOST_ROWS } });
    return false;
  });
  if (fault !== undefined) wrong(fault.code, fault.offset);
  if (header === undefined && fault === undefined) wrong('csv/empty', 0);
  return problems.length > 0 || header === undefined
    ? { ok: false, problems }
    : { ok: true, value: { file, text, header, rows } };
}

function readHeader(
  { cells, offset }: CsvRow,
  wrong: (code: string, offset: number, more?: Pick<Problem, 'value' | 'params'>) => boolean,
): boolean {
  const only = cells.length === 1 ? cells[0] : undefined;
  const delimiter = only === undefined ? undefined : /[;\t|]/.exec(only)?.[0];
  if (delimiter !== undefined) {
    wrong('csv/delimiter', offset, { value: delimiter === '\t' ? 'a tab' : `"${delimiter}"` });
    return false;
  }
  const twice = cells.find((name, at) => cells.indexOf(name) !== at);
  if (twice === undefined) return true;
  wrong('csv/column-twice', offset, { value: twice });
  return false;
}
