/** A row of a table of a case, and where in the text it begins, if it was one of lines. */
export interface CaseRow {
  readonly cells: readonly number[];
  readonly offset?: number;
}

/** The tables of a MATPOWER case (version 2) that a direct-current optimal power flow reads. */
export interface MatpowerCase {
  readonly name: string;
  /** MVA that is 1 per unit */
  readonly base: number;
  readonly bus: readonly CaseRow[];
  readonly gen: readonly CaseRow[];
  readonly branch: readonly CaseRow[];
  readonly gencost: readonly CaseRow[];
}

export const TABLES = ['bus', 'gen', 'branch', 'gencost'] as const;
export type TableName = (typeof TABLES)[number];

/** The least number of columns of each table. */
export const LEAST_COLUMNS: Readonly<Record<TableName, number>> = {
  bus: 13,
  gen: 10,
  branch: 11,
  gencost: 5,
};

/**
 * Columns by their names in the MATPOWER manual (Zimmerman and Murillo-Sánchez, "MATPOWER User's
 * Manual", Appendix B, tables B-1 to B-4), counted from 0.
 */
export const BUS = { id: 0, type: 1, pd: 2, gs: 4, va: 8 } as const;
export const GEN = { bus: 0, pg: 1, status: 7, pmax: 8, pmin: 9 } as const;
export const BRANCH = {
  from: 0,
  to: 1,
  x: 3,
  rateA: 5,
  tap: 8,
  shift: 9,
  status: 10,
  angmin: 11,
  angmax: 12,
} as const;
export const GENCOST = { model: 0, count: 3, first: 4 } as const;

/** Bus types of which a case has one reference and may have some that stand apart. */
export const REFERENCE = 3;
export const ISOLATED = 4;
