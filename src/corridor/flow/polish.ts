import { sideOf } from './between.ts';
import { reducedCosts, rowSums } from './optimum.ts';
import type { Candidate, ConvexModel } from './optimum.ts';
import { sparseSystem } from './sparse-system.ts';

/** Where a value stands between its bounds. */
type Standing = ReturnType<typeof sideOf>;

/** Changes of what binds before the search is given up and finer pieces are tried. */
const ROUNDS = 8;

/** A slope of the wrong sign, beside the steepest cost, that does not come from rough duals. */
const WRONG = 1e-6;

/**
 * Makes a nearly best solution exact. What binds is read off it; with that settled the best point
 * solves linear equations (stationary in every column between its bounds, every binding row an
 * equation). Where the answer passes a bound or a dual clearly has the wrong sign, what binds is
 * changed and the equations are solved again: the primal-dual active set method (Hintermüller, Ito
 * and Kunisch, SIAM Journal on Optimization 13 (2002) 865). Whether it succeeded is for `certify` to
 * say.
 */
export function polish(model: ConvexModel, near: Candidate): Candidate {
  const { bounds } = model;
  const found = { values: near.values.slice(), duals: near.duals.slice() };
  const { columns, rows } = standings(model, found.values);
  for (let round = 0; round < ROUNDS; round++) {
    snap(found.values, columns, bounds.lower, bounds.upper);
    for (const [row, standing] of rows.entries()) if (standing === 'between') found.duals[row] = 0;
    step(model, found, columns, rows);
    if (!changeWhatBinds(model, found, columns, rows)) break;
  }
  return found;
}

/** Duals made exact as far as the values fix them; where they leave a choice they stay. */
export function polishDuals(model: ConvexModel, { duals, values }: Candidate): Candidate {
  const found = { values: values.slice(), duals: duals.slice() };
  const { columns, rows } = standings(model, values);
  step(model, found, columns, rows);
  return found;
}

function standings(
  model: ConvexModel,
  values: Float64Array,
): { columns: Standing[]; rows: Standing[] } {
  const { bounds } = model;
  return {
    columns: sidesOf(values, bounds.lower, bounds.upper),
    rows: sidesOf(rowSums(model, values), bounds.rowLower, bounds.rowUpper),
  };
}

function sidesOf(xs: Float64Array, lower: Float64Array, upper: Float64Array): Standing[] {
  return Array.from(xs, (x, at) => sideOf(x, lower[at] ?? 0, upper[at] ?? 0));
}

function snap(
  values: Float64Array,
  standing: readonly Standing[],
  lower: Float64Array,
  upper: Float64Array,
): void {
  for (const [at, where] of standing.entries()) {
    if (where === 'between') continue;
    values[at] = (where === 'upper' ? upper[at] : lower[at]) ?? 0;
  }
}

/** Solves the equations of what binds, as a correction of the values and duals at hand. */
function step(
  model: ConvexModel,
  at: Candidate,
  columns: readonly Standing[],
  rows: readonly Standing[],
): void {
  const { bounds, curve, matrix } = model;
  const free = columns.flatMap((where, column) => (where === 'between' ? [column] : []));
  const unknownOfRow = new Int32Array(rows.length).fill(-1);
  let count = free.length;
  const binding: number[] = [];
  for (const [row, where] of rows.entries()) {
    if (where === 'between') continue;
    unknownOfRow[row] = count++;
    binding.push(row);
  }
  const system = sparseSystem(count);
  const slopes = reducedCosts(model, at);
  const rowEntries = binding.map((): [number, number][] => []);
  for (const [unknown, column] of free.entries()) {
    const entries: [number, number][] = [];
    if ((curve[column] ?? 0) !== 0) entries.push([unknown, curve[column] ?? 0]);
    for (let k = matrix.starts[column] ?? 0; k < (matrix.starts[column + 1] ?? 0); k++) {
      const of = unknownOfRow[matrix.rows[k] ?? 0] ?? -1;
      if (of === -1) continue;
      entries.push([of, -(matrix.values[k] ?? 0)]);
      rowEntries[of - free.length]?.push([unknown, matrix.values[k] ?? 0]);
    }
    system.add(entries, -(slopes[column] ?? 0));
  }
  const sums = rowSums(model, at.values);
  for (const [place, row] of binding.entries()) {
    const bound = (rows[row] === 'upper' ? bounds.rowUpper[row] : bounds.rowLower[row]) ?? 0;
    system.add(rowEntries[place] ?? [], bound - (sums[row] ?? 0));
  }
  const { values } = system.solve();
  for (const [unknown, column] of free.entries()) {
    at.values[column] = (at.values[column] ?? 0) + (values[unknown] ?? 0);
  }
  for (const row of binding) {
    at.duals[row] = (at.duals[row] ?? 0) + (values[unknownOfRow[row] ?? 0] ?? 0);
  }
}

/** Lets go of what is held by a dual of the wrong sign, and holds what passed a bound. */
function changeWhatBinds(
  model: ConvexModel,
  at: Candidate,
  columns: Standing[],
  rows: Standing[],
): boolean {
  const { bounds } = model;
  let steepest = 1;
  for (const cost of bounds.cost) steepest = Math.max(steepest, Math.abs(cost));
  const tolerance = WRONG * steepest;
  let changed = false;
  const look = (
    standing: Standing[],
    xs: Float64Array,
    pushes: Float64Array,
    lower: Float64Array,
    upper: Float64Array,
  ): void => {
    for (const [index, where] of standing.entries()) {
      const push = pushes[index] ?? 0;
      let next = where;
      if (where === 'between') {
        const low = lower[index] ?? 0;
        const high = upper[index] ?? 0;
        const x = xs[index] ?? 0;
        if (x < low - 1e-9 * (1 + Math.abs(low))) next = 'lower';
        else if (x > high + 1e-9 * (1 + Math.abs(high))) next = 'upper';
      } else if (where === 'lower' && push < -tolerance) next = 'between';
      else if (where === 'upper' && push > tolerance) next = 'between';
      if (next === where) continue;
      standing[index] = next;
      changed = true;
    }
  };
  const slopes = reducedCosts(model, at);
  look(columns, at.values, slopes, bounds.lower, bounds.upper);
  look(rows, rowSums(model, at.values), at.duals, bounds.rowLower, bounds.rowUpper);
  return changed;
}
