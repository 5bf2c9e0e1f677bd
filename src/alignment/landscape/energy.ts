import type { Camps } from './camps.ts';
import { isTogether } from './camps.ts';
import type { Landscape } from './landscape.ts';

/**
 * How ill at ease an actor is with where everybody stands: F_i(X) = Σ_j s_j p_ij d_ij(X), with d 0 for
 * two actors of one camp and 1 for two of different camps (Axelrod and Bennett 1993, eq. 1). Below 0 the
 * camps suit it: those opposite are those it would oppose. In the unit of sizes.
 *
 * @param at - index of the actor
 *
 * @example
 * const actors = [{ id: 'north', size: 1 }, { id: 'south', size: 3 }];
 * const foes = unwrap(landscape({ actors, propensity: [[0, -0.5], [-0.5, 0]] }));
 * [frustrationOf(foes, 0, 0), frustrationOf(foes, 2, 0)]; // [0, -1.5]
 */
export function frustrationOf({ actors, propensity }: Landscape, camps: Camps, at: number): number {
  const n = actors.length;
  let sum = 0;
  for (let j = 0; j < n; j++) {
    if (j === at || isTogether(camps, at, j)) continue;
    sum += (actors[j]?.size ?? 0) * (propensity[at * n + j] ?? 0);
  }
  return sum;
}

/**
 * The energy of two camps: E(X) = Σ_i Σ_j s_i s_j p_ij d_ij(X) over ordered pairs, which is the sum of
 * size times frustration (Axelrod and Bennett 1993, eq. 2). The lower, the better everybody's wishes are
 * met. In the square of the unit of sizes.
 *
 * @example
 * const actors = [{ id: 'north', size: 1 }, { id: 'south', size: 3 }];
 * const foes = unwrap(landscape({ actors, propensity: [[0, -0.5], [-0.5, 0]] }));
 * [energyOf(foes, 0), energyOf(foes, 2)]; // [0, -3]
 */
export function energyOf({ actors, pull }: Landscape, camps: Camps): number {
  const n = actors.length;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) if (!isTogether(camps, i, j)) sum += pull[i * n + j] ?? 0;
  }
  return 2 * sum;
}

/**
 * What holds an actor where it stands: Σ_j s_j p_ij over its own camp less the same sum over the other,
 * in the unit of sizes. Below 0 it would gain by moving. Moving it changes the energy by 2 s_i times this.
 *
 * @param at - index of the actor
 *
 * @example
 * const actors = [{ id: 'north', size: 1 }, { id: 'south', size: 3 }];
 * const foes = unwrap(landscape({ actors, propensity: [[0, -0.5], [-0.5, 0]] }));
 * [holdOf(foes, 0, 0), holdOf(foes, 2, 0)]; // [-1.5, 1.5]
 */
export function holdOf({ actors, propensity }: Landscape, camps: Camps, at: number): number {
  const n = actors.length;
  let sum = 0;
  for (let j = 0; j < n; j++) {
    if (j === at) continue;
    const tie = (actors[j]?.size ?? 0) * (propensity[at * n + j] ?? 0);
    sum += isTogether(camps, at, j) ? tie : -tie;
  }
  return sum;
}

/** Below this an energy change is rounding: relative to all pulls together. */
const ROUNDING = 1e-11;

/** The largest energy change that is taken for none. */
export function toleranceOf({ pull }: Landscape): number {
  let sum = 0;
  for (const each of pull) sum += Math.abs(each);
  return sum * ROUNDING;
}
