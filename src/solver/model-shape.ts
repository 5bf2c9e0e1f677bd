import type { LandbridgeError, LpModel } from '../quantity/index.ts';
import { solverFailure } from './solver-problem.ts';

/** Whoever built the model made a mistake. */
export function badModel(reason: string): LandbridgeError {
  return solverFailure({ code: 'solver/bad-model', params: { reason } });
}

/**
 * Throws when arrays do not fit one another, a number is missing, or a place is filled twice: a
 * solver would read past its memory or answer another question.
 */
export function requireShape({ columns, rows, matrix, quadratic, constant }: LpModel): void {
  const width = columns.cost.length;
  const height = rows.lower.length;
  requireLength('lower bounds of columns', columns.lower.length, width);
  requireLength('upper bounds of columns', columns.upper.length, width);
  if (columns.integer !== undefined)
    requireLength('kinds of columns', columns.integer.length, width);
  requireLength('upper bounds of rows', rows.upper.length, height);
  requireFinite('cost of column', columns.cost);
  requireBounds('column', columns);
  requireBounds('row', rows);
  if (constant !== undefined && !Number.isFinite(constant)) {
    throw badModel(`the constant of the objective is ${constant}`);
  }
  requireMatrix(matrix, width, height);
  if (quadratic !== undefined) requireQuadratic(quadratic, width);
}

function requireMatrix({ starts, rows, values }: LpModel['matrix'], width: number, height: number) {
  requireLength('starts of the matrix', starts.length, width + 1);
  requireLength('values of the matrix', values.length, rows.length);
  if (starts[0] !== 0 || starts[width] !== rows.length) {
    throw badModel('the starts of the matrix do not run from 0 to the number of its entries');
  }
  requireFinite('entry', values);
  const lastSeen = new Int32Array(height).fill(-1);
  for (let column = 0; column < width; column++) {
    const to = starts[column + 1] ?? 0;
    if (to < (starts[column] ?? 0)) throw badModel(`the entries of column ${column} end early`);
    for (let at = starts[column] ?? 0; at < to; at++) {
      const row = rows[at] ?? -1;
      if (row < 0 || row >= height) throw badModel(`column ${column} has an entry in row ${row}`);
      if (lastSeen[row] === column)
        throw badModel(`column ${column} has two entries in row ${row}`);
      lastSeen[row] = column;
    }
  }
}

function requireQuadratic(terms: NonNullable<LpModel['quadratic']>, width: number): void {
  const seen = new Set<number>();
  for (const [i, j, q] of terms) {
    if (!Number.isInteger(i) || !Number.isInteger(j) || i < 0 || j < i || j >= width) {
      throw badModel(`the quadratic objective has a term of columns ${i} and ${j}`);
    }
    if (!Number.isFinite(q)) throw badModel(`the quadratic term of ${i} and ${j} is ${q}`);
    if (seen.has(i * width + j)) throw badModel(`the quadratic term of ${i} and ${j} comes twice`);
    seen.add(i * width + j);
  }
}

function requireLength(what: string, length: number, wanted: number): void {
  if (length !== wanted) throw badModel(`there are ${length} ${what}, not ${wanted}`);
}

function requireFinite(what: string, values: Float64Array): void {
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at >= 0) throw badModel(`${what} ${at} is ${values[at]}`);
}

/** A lower bound of +∞ or an upper one of −∞ is a slip; crossed bounds are infeasible, no slip. */
function requireBounds(what: string, { lower, upper }: LpModel['rows']): void {
  const low = lower.findIndex((value) => !(value < Infinity));
  if (low >= 0) throw badModel(`the lower bound of ${what} ${low} is ${lower[low]}`);
  const up = upper.findIndex((value) => !(value > -Infinity));
  if (up >= 0) throw badModel(`the upper bound of ${what} ${up} is ${upper[up]}`);
}
