import { normalCamps } from './camps.ts';
import type { Camps } from './camps.ts';
import { holdOf, toleranceOf } from './energy.ts';
import type { Landscape } from './landscape.ts';

/** One actor at a time moves, until nobody gains by moving. */
export interface Descent {
  readonly from: Camps;
  readonly to: Camps;
  /** who moved, in order */
  readonly moves: readonly string[];
}

/**
 * Steepest descent: of all actors that would gain by moving, the one whose move lowers the energy most
 * goes first (of equals, the first in the list), until none is left. Ends, since the energy falls with
 * every move.
 *
 * @example
 * const actors = [{ id: 'north', size: 1 }, { id: 'south', size: 3 }];
 * const foes = unwrap(landscape({ actors, propensity: [[0, -0.5], [-0.5, 0]] }));
 * descend(foes, 0); // { from: 0, to: 2, moves: ['north'] }
 */
export function descend(map: Landscape, from: Camps): Descent {
  const count = map.actors.length;
  const tolerance = toleranceOf(map);
  const moves: string[] = [];
  let camps = normalCamps(from, count);
  for (;;) {
    const mover = bestMove(map, camps, tolerance);
    if (mover === undefined) return { from, to: camps, moves };
    moves.push(map.actors[mover]?.id ?? String(mover));
    camps = moved(camps, mover, count);
  }
}

/** Which local minima can be reached, whoever moves first. */
export interface Reach {
  /** minima, as camps in rising order */
  readonly minima: readonly Camps[];
  /** false: there were too many ways, and not all were followed */
  readonly complete: boolean;
}

/** Arrangements looked at before giving up. */
const MOST_LOOKED_AT = 1 << 18;

/**
 * Every local minimum that can be reached from these camps by moves each of which suits the mover, in
 * any order: more than one means that who moves first decides.
 *
 * @example
 * const actors = ['a', 'b', 'c'].map((id) => ({ id, size: 1 }));
 * const foes = unwrap(landscape({ actors, propensity: [[0, -1, -1], [-1, 0, -1], [-1, -1, 0]] }));
 * reachFrom(foes, 0); // { minima: [2, 4, 6], complete: true }
 */
export function reachFrom(map: Landscape, from: Camps): Reach {
  const count = map.actors.length;
  const tolerance = toleranceOf(map);
  const start = normalCamps(from, count);
  const seen = new Set([start]);
  const waiting = [start];
  const minima = new Set<Camps>();
  for (let camps = waiting.pop(); camps !== undefined; camps = waiting.pop()) {
    let isMinimum = true;
    for (let at = 0; at < count; at++) {
      if (energyChange(map, camps, at) >= -tolerance) continue;
      isMinimum = false;
      const next = moved(camps, at, count);
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
    if (isMinimum) minima.add(camps);
    if (seen.size > MOST_LOOKED_AT) break;
  }
  return {
    minima: [...minima].toSorted((a, b) => a - b),
    complete: seen.size <= MOST_LOOKED_AT,
  };
}

function bestMove(map: Landscape, camps: Camps, tolerance: number): number | undefined {
  let best = -tolerance;
  let mover: number | undefined;
  for (let at = 0; at < map.actors.length; at++) {
    const change = energyChange(map, camps, at);
    if (change < best) {
      best = change;
      mover = at;
    }
  }
  return mover;
}

/** By how much the energy changes when one actor moves. */
export function energyChange(map: Landscape, camps: Camps, at: number): number {
  return 2 * (map.actors[at]?.size ?? 0) * holdOf(map, camps, at);
}

/** The camps after one actor has changed sides. */
export function moved(camps: Camps, at: number, count: number): Camps {
  return normalCamps(camps ^ (1 << at), count);
}
