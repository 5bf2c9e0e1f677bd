import type { LpModel } from '../quantity/index.ts';
import { badModel, requireShape } from './model-shape.ts';

/** From here on solvers take a bound or a cost for infinite. */
const INFINITE = 1e20;

/** From here on HiGHS refuses a coefficient. */
const LARGEST_COEFFICIENT = 1e15;

/** A model as it stands after the changes made to it; every session keeps one of its own. */
export interface LpDraft {
  /** the same object all along: its bounds and costs change in place */
  readonly model: LpModel;
  setColumnBounds(column: number, lower: number, upper: number): void;
  setColumnCost(column: number, cost: number): void;
  setRowBounds(row: number, lower: number, upper: number): void;
  /**
   * Why no solver can be asked about this model, when so: numbers as large as a solver's infinity
   * would be taken for none at all, and a quadratic objective goes with no whole numbers.
   */
  refusal(): string | undefined;
}

/** A copy of a model that may be changed. Throws for what is no model at all. */
export function lpDraft(given: LpModel): LpDraft {
  requireShape(given);
  const model = copyOf(given);
  const { columns, rows, matrix, quadratic } = model;
  const whole = columns.integer?.includes(1) === true;
  const forGood =
    whole && quadratic !== undefined && quadratic.some(([, , q]) => q !== 0)
      ? 'a model has whole-number columns or a quadratic objective, not both'
      : (tooLarge('coefficient', matrix.values, LARGEST_COEFFICIENT) ??
        tooLarge('quadratic term', quadratic?.map(([, , q]) => q) ?? [], LARGEST_COEFFICIENT));
  return {
    model,
    setColumnBounds(column, lower, upper) {
      requireIndex('column', column, columns.cost.length);
      requireBounds('column', column, lower, upper);
      columns.lower[column] = lower;
      columns.upper[column] = upper;
    },
    setColumnCost(column, cost) {
      requireIndex('column', column, columns.cost.length);
      if (!Number.isFinite(cost)) throw badModel(`column ${column} costs ${cost}`);
      columns.cost[column] = cost;
    },
    setRowBounds(row, lower, upper) {
      requireIndex('row', row, rows.lower.length);
      requireBounds('row', row, lower, upper);
      rows.lower[row] = lower;
      rows.upper[row] = upper;
    },
    refusal: () =>
      forGood ??
      tooLarge('lower bound of column', columns.lower, INFINITE) ??
      tooLarge('upper bound of column', columns.upper, INFINITE) ??
      tooLarge('cost of column', columns.cost, INFINITE) ??
      tooLarge('lower bound of row', rows.lower, INFINITE) ??
      tooLarge('upper bound of row', rows.upper, INFINITE),
  };
}

function copyOf(model: LpModel): LpModel {
  const { columns, rows } = model;
  return {
    ...model,
    columns: {
      lower: columns.lower.slice(),
      upper: columns.upper.slice(),
      cost: columns.cost.slice(),
      ...(columns.integer === undefined ? {} : { integer: columns.integer }),
    },
    rows: { lower: rows.lower.slice(), upper: rows.upper.slice() },
  };
}

function tooLarge(what: string, values: ArrayLike<number>, limit: number): string | undefined {
  for (let at = 0; at < values.length; at++) {
    const size = Math.abs(values[at] ?? 0);
    if (size >= limit && size !== Infinity) {
      return `${what} ${at} is ${values[at]}: from ${limit} on a solver takes it for infinite`;
    }
  }
  return undefined;
}

function requireIndex(kind: string, index: number, count: number): void {
  if (Number.isInteger(index) && index >= 0 && index < count) return;
  throw badModel(`there is no ${kind} ${index}, only ${count} of them`);
}

function requireBounds(kind: string, index: number, lower: number, upper: number): void {
  if (lower < Infinity && upper > -Infinity) return;
  throw badModel(`${kind} ${index} is bounded by ${lower} and ${upper}`);
}
