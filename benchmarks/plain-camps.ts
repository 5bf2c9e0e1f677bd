import type { LandscapeFields } from '../src/alignment/index.ts';

/** How many local minima there are, and the lowest energy. */
export interface PlainCamps {
  readonly minima: number;
  readonly lowest: number;
}

/**
 * The plain way: the energy of every arrangement from scratch, then each arrangement follows its lowest
 * neighbour until nobody gains. The first actor stays where it is; its move is that of all others.
 */
export function plainCamps({ actors, propensity }: LandscapeFields): PlainCamps {
  const n = actors.length;
  const all = 1 << (n - 1);
  const energies = new Float64Array(all);
  for (let index = 0; index < all; index++) {
    const camps = index << 1;
    let sum = 0;
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        if (((camps >> i) & 1) === ((camps >> j) & 1)) continue;
        sum += (actors[i]?.size ?? 0) * (actors[j]?.size ?? 0) * (propensity[i]?.[j] ?? 0);
      }
    }
    energies[index] = 2 * sum;
  }
  const basins = new Map<number, number>();
  for (let start = 0; start < all; start++) {
    let at = start;
    for (let next = lowestNeighbour(energies, at, n); next !== at;) {
      at = next;
      next = lowestNeighbour(energies, at, n);
    }
    basins.set(at, (basins.get(at) ?? 0) + 1);
  }
  return {
    minima: basins.size,
    lowest: Math.min(...[...basins.keys()].map((at) => energies[at] ?? Number.NaN)),
  };
}

function lowestNeighbour(energies: Float64Array, at: number, n: number): number {
  const last = energies.length - 1;
  let best = at;
  for (let i = 0; i < n; i++) {
    const next = i === 0 ? ~at & last : at ^ (1 << (i - 1));
    if ((energies[next] ?? 0) < (energies[best] ?? 0) - 1e-9) best = next;
  }
  return best;
}
