import type { Settled } from './excess-program.ts';

/**
 * The one split that gives every settled coalition its amount. The coalitions are linearly
 * independent and as many as players, so elimination (with the largest pivot) always ends.
 */
export function solveSettled(settled: readonly Settled[], players: number): number[] {
  const rows = settled.map(({ amount, mask }) =>
    Float64Array.from({ length: players + 1 }, (_, at) =>
      at === players ? amount : (mask >>> at) & 1,
    ),
  );
  for (let column = 0; column < players; column++) {
    const pivot = largestBelow(rows, column);
    const row = rows[pivot];
    if (row === undefined) continue;
    rows[pivot] = rows[column] ?? row;
    rows[column] = row;
    for (const [at, other] of rows.entries()) {
      const factor = at === column ? 0 : (other[column] ?? 0) / (row[column] ?? 1);
      if (factor === 0) continue;
      for (let entry = column; entry <= players; entry++) {
        other[entry] = (other[entry] ?? 0) - factor * (row[entry] ?? 0);
      }
    }
  }
  return rows.map((row, at) => (row[players] ?? 0) / (row[at] ?? 1));
}

function largestBelow(rows: readonly Float64Array[], column: number): number {
  let pivot = column;
  for (let at = column; at < rows.length; at++) {
    const size = Math.abs(rows[at]?.[column] ?? 0);
    if (size > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = at;
  }
  return pivot;
}
