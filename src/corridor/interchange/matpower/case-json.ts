import type { Findings } from '../findings.ts';
import { isInScale } from '../cell-values.ts';
import { LEAST_COLUMNS, TABLES } from './case.ts';
import type { CaseRow, MatpowerCase, TableName } from './case.ts';

/** Rows of one table: beyond it a user is told to split the case. */
export const MOST_ROWS = 250_000;

/**
 * Reads a case as JSON: an object with `baseMVA` and the tables `bus`, `gen`, `branch` and `gencost`
 * as lists of rows. Other fields are passed over.
 */
export function caseFromJson(
  file: string,
  text: string,
  findings: Findings,
): MatpowerCase | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    findings.error({ code: 'matpower/no-json', place: { file, line: 1, column: 1 } });
    return undefined;
  }
  if (!isRecord(json)) {
    findings.error({ code: 'matpower/no-case', place: { file, line: 1, column: 1 } });
    return undefined;
  }
  const base = json['baseMVA'];
  const name = json['name'];
  if (typeof base !== 'number' || !Number.isFinite(base) || !isInScale(base) || base <= 0) {
    findings.error({ code: 'matpower/no-base', path: 'baseMVA' });
    return undefined;
  }
  const dc = json['dcline'];
  if (Array.isArray(dc) && dc.length > 0) {
    findings.error({ code: 'matpower/dcline', path: 'dcline' });
  }
  const table = (of: TableName): CaseRow[] => rowsIn(file, of, json[of], findings);
  const [bus, gen, branch, gencost] = [
    table('bus'),
    table('gen'),
    table('branch'),
    json['gencost'] === undefined ? [] : table('gencost'),
  ];
  const title = typeof name === 'string' && name !== '' ? name : 'MATPOWER case';
  return { name: title, base, bus, gen, branch, gencost };
}

function rowsIn(file: string, table: TableName, value: unknown, findings: Findings): CaseRow[] {
  if (!Array.isArray(value) || value.length > MOST_ROWS) {
    const code = Array.isArray(value) ? 'interchange/too-many-rows' : 'matpower/no-table';
    const params = { limit: MOST_ROWS, table };
    findings.error({ code, path: table, params, place: { file, line: 1, column: 1 } });
    return [];
  }
  const rows: CaseRow[] = [];
  for (const [at, row] of value.entries()) {
    const cells: unknown[] = Array.isArray(row) ? row : [];
    const numbers = cells.filter((cell) => typeof cell === 'number');
    if (numbers.length === cells.length && cells.length >= LEAST_COLUMNS[table]) {
      rows.push({ cells: numbers });
      continue;
    }
    findings.error({
      code: numbers.length === cells.length ? 'matpower/columns' : 'matpower/no-numbers',
      path: `${table}.${at + 1}`,
      params: { found: cells.length, wanted: LEAST_COLUMNS[table], table },
    });
    if (findings.isFull) return rows;
  }
  return rows;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The tables a case must have. */
export const NEEDED: readonly TableName[] = TABLES.filter((table) => table !== 'gencost');
