import { minimumDegree } from './minimum-degree.ts';
import { sparseLdl } from './sparse-ldl.ts';

/** Entries of a matrix: row, column, value. */
export type Entries = readonly (readonly [number, number, number])[];

/** The system [H + diagonal, Aᵀ; A, 0]·[x; y] = [r; s], H symmetric and positive semidefinite. */
export interface KktSystem {
  /** Takes a new diagonal. */
  factor(diagonal: Float64Array): void;
  /** Solves for a right side of both parts, one behind the other. */
  solve(right: Float64Array): Float64Array;
}

/** Added to (and below taken from) the diagonal, so that factors exist; solving takes it out again. */
const REGULARISATION = 1e-9;

const MOST_REFINEMENTS = 10;

/**
 * @param hessian entries i ≤ j, each place once
 * @param matrix each place once
 */
export function kktSystem(
  width: number,
  height: number,
  hessian: Entries,
  matrix: Entries,
): KktSystem {
  const size = width + height;
  const all: (readonly [number, number, number])[] = [
    ...hessian,
    ...matrix.map(([row, column, value]) => [column, width + row, value] as const),
  ];
  const order = minimumDegree(
    size,
    all.map(([i, j]) => [i, j] as const),
  );
  const place = new Int32Array(size);
  for (const [at, unknown] of order.entries()) place[unknown] = at;

  const diagonals = Array.from({ length: size }, (_, at) => [at, at, 0] as const);
  const placed = [...diagonals, ...all].map(([i, j, value]) => {
    const [a, b] = [place[i] ?? 0, place[j] ?? 0];
    return { row: Math.min(a, b), column: Math.max(a, b), value };
  });
  const { starts, position } = byColumn(size, placed);
  const rows = new Int32Array(placed.length);
  const fixed = new Float64Array(placed.length);
  for (const [at, { row, value }] of placed.entries()) {
    rows[position[at] ?? 0] = row;
    fixed[position[at] ?? 0] = value;
  }
  const ldl = sparseLdl({ size, starts, rows });
  const values = new Float64Array(placed.length);
  const signs = Int8Array.from(order, (unknown) => (unknown < width ? 1 : -1));
  let diagonal = new Float64Array(width);

  /** what is left of the right side */
  const residual = (right: Float64Array, x: Float64Array): Float64Array => {
    const left = right.slice();
    const take = (at: number, amount: number): void => {
      left[at] = (left[at] ?? 0) - amount;
    };
    for (const [at, value] of diagonal.entries()) take(at, value * (x[at] ?? 0));
    for (const [i, j, value] of all) {
      take(i, value * (x[j] ?? 0));
      if (i !== j) take(j, value * (x[i] ?? 0));
    }
    return left;
  };
  const solveOnce = (right: Float64Array): Float64Array => {
    const ordered = Float64Array.from(order, (unknown) => right[unknown] ?? 0);
    ldl.solve(ordered);
    return Float64Array.from(place, (at) => ordered[at] ?? 0);
  };
  return {
    factor(given) {
      diagonal = Float64Array.from(given);
      values.set(fixed);
      for (let at = 0; at < size; at++) {
        const own = at < width ? (diagonal[at] ?? 0) + REGULARISATION : -REGULARISATION;
        values[position[at] ?? 0] = own;
      }
      ldl.factor(values, signs);
    },
    solve(right) {
      let best = solveOnce(right);
      let left = residual(right, best);
      for (let round = 0; round < MOST_REFINEMENTS; round++) {
        const more = solveOnce(left);
        const next = best.map((value, at) => value + (more[at] ?? 0));
        const leftNow = residual(right, next);
        if (!(largest(leftNow) < largest(left))) break;
        [best, left] = [next, leftNow];
      }
      return best;
    },
  };
}

/** The largest size of a number. */
export function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function byColumn(size: number, placed: readonly { readonly column: number }[]) {
  const starts = new Int32Array(size + 1);
  for (const { column } of placed) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  for (let at = 0; at < size; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice();
  const position = Int32Array.from(placed, ({ column }) => {
    const at = next[column] ?? 0;
    next[column] = at + 1;
    return at;
  });
  return { starts, position };
}
