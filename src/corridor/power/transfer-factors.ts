import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { slackBuses } from './dc-power-flow.ts';
import type { PowerGrid } from './dc-power-flow.ts';
import { lineGraph } from './islands.ts';
import { powerWordsEn } from './words-en.ts';

/** Power transfer distribution factors. */
export interface TransferFactors {
  readonly lines: number;
  readonly buses: number;
  /** entry `line * buses + bus`: what one unit put in at the bus and taken out at its slack adds */
  readonly factors: Float64Array;
}

/** Buses of a full table: it and the matrix it is made from are about 200 MB then. */
const MOST_BUSES = 3000;

/**
 * How a unit put in at each bus and taken out at the slack of its island spreads over lines
 * (Wood, Wollenberg and Sheblé 2014, §7.3). Flows of any injections are the factors times them,
 * phase shifts aside. Factors of a slack, and between islands, are 0.
 *
 * @param slack ids of buses to be slack; an island without one takes its first bus
 *
 * @example
 * const ring = {
 *   units: { flow: 'MW', money: 'USD', price: 'USD/MWh' },
 *   buses: ['a', 'b', 'c'].map((id) => ({ id, carrier: 'AC' })),
 *   lines: ['ab', 'bc', 'ac'].map((id) => {
 *     return { id, from: id[0], to: id[1], capacity: Infinity, impedance: 0.1 };
 *   }),
 * };
 * const { factors } = unwrap(transferFactors(ring, ['c']));
 * factors[2 * 3 + 0]; // ≈ 0.6667
 */
export function transferFactors(
  grid: PowerGrid,
  slack: readonly string[] = [],
): Result<TransferFactors> {
  const { buses, lines } = grid;
  const count = buses.length;
  if (count > MOST_BUSES) {
    return fail({ code: 'power/too-large', value: String(count) }, powerWordsEn);
  }
  const { from, island, to } = lineGraph(grid);
  const chosen = slackBuses(grid, island, slack);
  if (!chosen.ok) return chosen;
  const matrix = new Float64Array(count * count);
  const addTo = (row: number, column: number, value: number): void => {
    if (!chosen.value.has(row)) {
      matrix[row * count + column] = (matrix[row * count + column] ?? 0) + value;
    }
  };
  for (const [at, { impedance }] of lines.entries()) {
    const [a, b] = [from[at] ?? 0, to[at] ?? 0];
    addTo(a, a, 1 / impedance);
    addTo(a, b, -1 / impedance);
    addTo(b, b, 1 / impedance);
    addTo(b, a, -1 / impedance);
  }
  for (const bus of chosen.value) matrix[bus * count + bus] = 1;
  const inverse = inverted(matrix, count);
  if (inverse === undefined) return fail({ code: 'power/singular', path: 'lines' }, powerWordsEn);
  const factors = new Float64Array(lines.length * count);
  for (const [at, { impedance }] of lines.entries()) {
    const [a, b] = [(from[at] ?? 0) * count, (to[at] ?? 0) * count];
    for (let bus = 0; bus < count; bus++) {
      if (chosen.value.has(bus)) continue;
      const across = (inverse[a + bus] ?? 0) - (inverse[b + bus] ?? 0);
      factors[at * count + bus] = across / impedance;
    }
  }
  return succeed({ lines: lines.length, buses: count, factors });
}

/** The inverse of a square matrix by Gauss and Jordan with row pivots; nothing where there is none. */
function inverted(matrix: Float64Array, count: number): Float64Array | undefined {
  const left = matrix.slice();
  const right = new Float64Array(count * count);
  for (let at = 0; at < count; at++) right[at * count + at] = 1;
  let greatest = 0;
  for (const value of matrix) greatest = Math.max(greatest, Math.abs(value));
  const exchange = (list: Float64Array, a: number, b: number): void => {
    const held = list.slice(a * count, (a + 1) * count);
    list.copyWithin(a * count, b * count, (b + 1) * count);
    list.set(held, b * count);
  };
  for (let column = 0; column < count; column++) {
    let pivot = column;
    for (let row = column + 1; row < count; row++) {
      const size = Math.abs(left[row * count + column] ?? 0);
      if (size > Math.abs(left[pivot * count + column] ?? 0)) pivot = row;
    }
    const by = left[pivot * count + column] ?? 0;
    if (Math.abs(by) <= 1e-12 * greatest) return undefined;
    if (pivot !== column) {
      exchange(left, pivot, column);
      exchange(right, pivot, column);
    }
    for (let k = 0; k < count; k++) {
      left[column * count + k] = (left[column * count + k] ?? 0) / by;
      right[column * count + k] = (right[column * count + k] ?? 0) / by;
    }
    for (let row = 0; row < count; row++) {
      const factor = left[row * count + column] ?? 0;
      if (row === column || factor === 0) continue;
      for (let k = 0; k < count; k++) {
        left[row * count + k] =
          (left[row * count + k] ?? 0) - factor * (left[column * count + k] ?? 0);
        right[row * count + k] =
          (right[row * count + k] ?? 0) - factor * (right[column * count + k] ?? 0);
      }
    }
  }
  return right;
}
