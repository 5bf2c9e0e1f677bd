import { lineGraph } from './islands.ts';
import type { PowerGrid } from './dc-power-flow.ts';

/** A loop of lines: each once, +1 where the loop runs along it from → to, −1 where against. */
export type Cycle = readonly { readonly line: number; readonly sign: 1 | -1 }[];

/**
 * The fundamental loops of a grid: every line that closes one with the lines before it, and the way
 * back over those. There are lines − buses + islands of them, and Kirchhoff's voltage law on these
 * holds on every loop (Kirchhoff, Annalen der Physik 148 (1847) 497). For a solution of `openFlow`,
 * Σ sign·impedance·flow = −Σ sign·shift·base on each.
 *
 * @example
 * const ring = {
 *   units: { flow: 'MW', money: 'USD', price: 'USD/MWh' },
 *   buses: ['a', 'b', 'c'].map((id) => ({ id, carrier: 'AC' })),
 *   lines: ['ab', 'bc', 'ac'].map((id) => {
 *     return { id, from: id[0], to: id[1], capacity: Infinity, impedance: 0.1 };
 *   }),
 * };
 * cycleBasis(ring).map((cycle) => cycle.map(({ line, sign }) => [line, sign]));
 * // [[[1, 1], [2, -1], [0, 1]]]
 */
export function cycleBasis(grid: PowerGrid): readonly Cycle[] {
  const { from, to } = lineGraph(grid);
  const parent = new Int32Array(grid.buses.length).fill(-1);
  const by = new Int32Array(grid.buses.length).fill(-1);
  const depth = new Int32Array(grid.buses.length).fill(-1);
  const around: number[][] = grid.buses.map(() => []);
  for (const [line, a] of from.entries()) {
    around[a]?.push(line);
    around[to[line] ?? 0]?.push(line);
  }
  const inTree = new Uint8Array(from.length);
  for (const root of grid.buses.keys()) {
    if (depth[root] !== -1) continue;
    depth[root] = 0;
    const waiting = [root];
    for (let next = 0; next < waiting.length; next++) {
      const bus = waiting[next] ?? 0;
      for (const line of around[bus] ?? []) {
        const other = from[line] === bus ? (to[line] ?? 0) : (from[line] ?? 0);
        if (depth[other] !== -1) continue;
        depth[other] = (depth[bus] ?? 0) + 1;
        parent[other] = bus;
        by[other] = line;
        inTree[line] = 1;
        waiting.push(other);
      }
    }
  }
  const cycles: Cycle[] = [];
  for (const [line, start] of from.entries()) {
    if (inTree[line] === 1) continue;
    // on from the far end of the line up to where both ways meet, then down to its near end
    const up: { line: number; sign: 1 | -1 }[] = [{ line, sign: 1 }];
    const down: { line: number; sign: 1 | -1 }[] = [];
    let [far, near] = [to[line] ?? 0, start];
    while (far !== near) {
      if ((depth[far] ?? 0) >= (depth[near] ?? 0)) {
        const over = by[far] ?? 0;
        up.push({ line: over, sign: from[over] === far ? 1 : -1 });
        far = parent[far] ?? far;
      } else {
        const over = by[near] ?? 0;
        down.push({ line: over, sign: to[over] === near ? 1 : -1 });
        near = parent[near] ?? near;
      }
    }
    cycles.push([...up, ...down.toReversed()]);
  }
  return cycles;
}
