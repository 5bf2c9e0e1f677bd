import type { BarrierModel } from './barrier-model.ts';
import type { Iterate } from './interior-point.ts';
import { largest } from './kkt-system.ts';

/** A model in units of its own, and the way back. */
export interface Equilibrated {
  readonly model: BarrierModel;
  /** the same point in the units of the model that was given */
  readonly back: (at: Iterate) => Iterate;
}

const ROUNDS = 10;

/**
 * Chooses units in which no row and column of [Q, Aᵀ; A, 0] is much larger than another (Ruiz, A
 * scaling algorithm to equilibrate both rows and columns norms in matrices, RAL-TR-2001-034), and
 * prices are near 1. Units are powers of two, so that changing them rounds nothing.
 */
export function equilibrate(model: BarrierModel): Equilibrated {
  const { hessian, matrix } = model;
  const unit = new Float64Array(model.cost.length).fill(1);
  const rowUnit = new Float64Array(model.right.length).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    const most = new Float64Array(unit.length);
    const rowMost = new Float64Array(rowUnit.length);
    for (const [i, j, q] of hessian) {
      const value = q * (unit[i] ?? 1) * (unit[j] ?? 1);
      raise(most, i, value);
      raise(most, j, value);
    }
    for (const [row, j, a] of matrix) {
      const value = a * (rowUnit[row] ?? 1) * (unit[j] ?? 1);
      raise(most, j, value);
      raise(rowMost, row, value);
    }
    shrink(unit, most);
    shrink(rowUnit, rowMost);
  }
  for (const [j, value] of unit.entries()) unit[j] = powerOfTwo(value);
  for (const [row, value] of rowUnit.entries()) rowUnit[row] = powerOfTwo(value);
  const size = largest(model.cost.map((cost, j) => cost * (unit[j] ?? 1)));
  const money = size === 0 ? 1 : powerOfTwo(1 / size);
  const inUnits = (values: Float64Array): Float64Array =>
    values.map((value, j) => value / (unit[j] ?? 1));
  return {
    model: {
      ...model,
      cost: model.cost.map((cost, j) => money * cost * (unit[j] ?? 1)),
      lower: inUnits(model.lower),
      upper: inUnits(model.upper),
      hessian: hessian.map(([i, j, q]) => [i, j, money * q * (unit[i] ?? 1) * (unit[j] ?? 1)]),
      matrix: matrix.map(([row, j, a]) => [row, j, a * (rowUnit[row] ?? 1) * (unit[j] ?? 1)]),
      right: model.right.map((value, row) => value * (rowUnit[row] ?? 1)),
    },
    back: ({ w, y, low, high }) => ({
      w: w.map((value, j) => value * (unit[j] ?? 1)),
      y: y.map((value, row) => (value * (rowUnit[row] ?? 1)) / money),
      low: low.map((value, j) => value / (unit[j] ?? 1) / money),
      high: high.map((value, j) => value / (unit[j] ?? 1) / money),
    }),
  };
}

function raise(of: Float64Array, at: number, value: number): void {
  of[at] = Math.max(of[at] ?? 0, Math.abs(value));
}

function shrink(units: Float64Array, most: Float64Array): void {
  for (const [at, size] of most.entries()) {
    if (size > 0) units[at] = (units[at] ?? 1) / Math.sqrt(size);
  }
}

/** The nearest power of two below. */
function powerOfTwo(value: number): number {
  let power = 1;
  while (power > value) power /= 2;
  while (power * 2 <= value) power *= 2;
  return power;
}
