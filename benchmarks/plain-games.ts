import { lpBuilder } from '../src/quantity/index.ts';
import type { LpSolver } from '../src/quantity/index.ts';

/** The Shapley value by its definition: the mean over all orders of joining, one after the other. */
export function plainShapley(worths: Float64Array, players: number): number[] {
  const shares = Array.from({ length: players }, () => 0);
  let orders = 0;
  const order: number[] = [];
  const join = (mask: number): void => {
    if (order.length === players) {
      orders += 1;
      let before = 0;
      for (const player of order) {
        const after = before | (1 << player);
        shares[player] = (shares[player] ?? 0) + (worths[after] ?? 0) - (worths[before] ?? 0);
        before = after;
      }
      return;
    }
    for (let player = 0; player < players; player++) {
      if ((mask >>> player) & 1) continue;
      order.push(player);
      join(mask | (1 << player));
      order.pop();
    }
  };
  join(0);
  return shares.map((share) => share / orders);
}

/**
 * The prenucleolus by linear programmes with a row for every coalition. After each, the coalitions
 * with a dual weight keep their excess; it ends when these leave nothing open. What is tied is found
 * by tolerance, and every programme has all rows.
 */
export function plainNucleolus(worths: Float64Array, players: number, solver: LpSolver): number[] {
  const whole = worths.length - 1;
  const fixed = new Map<number, number>([[whole, worths[whole] ?? 0]]);
  for (;;) {
    const lp = lpBuilder();
    for (let player = 0; player < players; player++) lp.column({ lower: -Infinity });
    const excess = lp.column({ lower: -Infinity, cost: 1 });
    for (let mask = 1; mask <= whole; mask++) {
      const amount = fixed.get(mask);
      const row = lp.row(amount ?? worths[mask] ?? 0, amount ?? Infinity);
      for (let player = 0; player < players; player++) {
        if ((mask >>> player) & 1) lp.entry(row, player, 1);
      }
      if (amount === undefined) lp.entry(row, excess, 1);
    }
    const { duals, status, values } = solver.solve(lp.build('minimise'));
    if (status !== 'optimal') throw new Error(`the plain version ended with ${status}`);
    for (let mask = 1; mask < whole; mask++) {
      if (fixed.has(mask) || Math.abs(duals[mask - 1] ?? 0) < 1e-7) continue;
      fixed.set(mask, (worths[mask] ?? 0) - (values[excess] ?? 0));
    }
    if (rankOf([...fixed.keys()], players) === players) return [...values.subarray(0, players)];
  }
}

/** Rank by elimination in floating point. */
function rankOf(masks: readonly number[], players: number): number {
  const rows = masks.map((mask) => Array.from({ length: players }, (_, at) => (mask >>> at) & 1));
  let rank = 0;
  for (let column = 0; column < players; column++) {
    const at = rows.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    const pivot = rows[at];
    if (pivot === undefined) continue;
    rows[at] = rows[rank] ?? pivot;
    rows[rank] = pivot;
    for (const row of rows.slice(rank + 1)) {
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (const [entry, value] of pivot.entries()) row[entry] = (row[entry] ?? 0) - factor * value;
    }
    rank += 1;
  }
  return rank;
}
