import { isTogether } from './camps.ts';
import type { Camps } from './camps.ts';
import { descend, energyChange, moved } from './descend.ts';
import { frustrationOf, holdOf } from './energy.ts';
import type { Landscape } from './landscape.ts';

/** A change of one tie. */
export interface TieChange {
  readonly with: string;
  /** propensity now, and then */
  readonly from: number;
  readonly to: number;
}

/** How far an actor is from changing sides. */
export interface Tipping {
  readonly actor: string;
  /** {@link frustrationOf} where everybody stands */
  readonly frustration: number;
  /** {@link holdOf}: below 0 it would gain by moving */
  readonly hold: number;
  /** change of the energy if it alone moves; below 0 it would */
  readonly energyChange: number;
  /** the smallest change of one tie by which it would be as well off on the other side; null: none can */
  readonly smallest: TieChange | null;
  /** the tie that can move its hold most, and to where; null where none can lower it */
  readonly strongest: (TieChange & { readonly hold: number }) | null;
  /** camps after it has moved and all others have found their place */
  readonly after: Camps;
  /** whether it is then still opposite those it was with, seen from the larger of them */
  readonly stays: boolean;
}

/** Propensities of sources lie between; a change beyond is none that could happen. */
export interface TieBounds {
  readonly low: number;
  readonly high: number;
}

/**
 * The tipping distance of an actor in camps: what its move alone would cost, and which single tie would
 * have to change by how much. A tie to its own camp tips it by cooling, one to the other by warming:
 * hold changes by s_j times the change.
 *
 * @param at - index of the actor
 * @param bounds - how far a propensity can go; default -1 to 1
 *
 * @example
 * const actors = ['a', 'b', 'c'].map((id, at) => ({ id, size: at + 1 }));
 * const propensity = [[0, 0.5, -0.2], [0.5, 0, -1], [-0.2, -1, 0]];
 * const told = tippingOf(unwrap(landscape({ actors, propensity })), 4, 0);
 * [told.hold, told.smallest]; // [1.6, { with: 'c', from: -0.2, to: ≈ 0.3333 }]
 */
export function tippingOf(
  map: Landscape,
  camps: Camps,
  at: number,
  bounds: TieBounds = { low: -1, high: 1 },
): Tipping {
  const { actors } = map;
  const hold = holdOf(map, camps, at);
  const away = moved(camps, at, actors.length);
  const after = descend(map, away).to;
  const friend = largestTogether(map, camps, at);
  return {
    actor: actors[at]?.id ?? '',
    frustration: frustrationOf(map, camps, at),
    hold,
    energyChange: energyChange(map, camps, at),
    smallest: smallestChange(map, camps, at, hold, bounds),
    strongest: strongestChange(map, camps, at, hold, bounds),
    after,
    stays: friend === undefined || !isTogether(after, at, friend),
  };
}

function tiesOf({ actors, propensity }: Landscape, camps: Camps, at: number) {
  return actors.flatMap(({ id, size }, j) => {
    if (j === at) return [];
    const from = propensity[at * actors.length + j] ?? 0;
    return [{ id, size, from, sign: isTogether(camps, at, j) ? 1 : -1 }];
  });
}

function smallestChange(
  map: Landscape,
  camps: Camps,
  at: number,
  hold: number,
  { high, low }: TieBounds,
): TieChange | null {
  if (hold <= 0) return null;
  let best: TieChange | null = null;
  for (const { from, id, sign, size } of tiesOf(map, camps, at)) {
    const to = from - (sign * hold) / size;
    if (to < low || to > high) continue;
    if (best !== null && Math.abs(to - from) >= Math.abs(best.to - best.from)) continue;
    best = { with: id, from, to };
  }
  return best;
}

function strongestChange(
  map: Landscape,
  camps: Camps,
  at: number,
  hold: number,
  { high, low }: TieBounds,
): Tipping['strongest'] {
  let best: Tipping['strongest'] = null;
  for (const { from, id, sign, size } of tiesOf(map, camps, at)) {
    const to = sign > 0 ? low : high;
    const then = hold + sign * size * (to - from);
    if (then >= (best?.hold ?? hold)) continue;
    best = { with: id, from, to, hold: then };
  }
  return best;
}

function largestTogether({ actors }: Landscape, camps: Camps, at: number): number | undefined {
  let best: number | undefined;
  for (const [j, { size }] of actors.entries()) {
    if (j === at || !isTogether(camps, at, j)) continue;
    if (best === undefined || size > (actors[best]?.size ?? 0)) best = j;
  }
  return best;
}
