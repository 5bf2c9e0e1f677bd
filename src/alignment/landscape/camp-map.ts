import { energyOf, toleranceOf } from './energy.ts';
import type { Camps } from './camps.ts';
import type { Landscape } from './landscape.ts';

/** Camps that no actor would leave by itself. */
export interface CampMinimum {
  readonly camps: Camps;
  readonly energy: number;
  /** arrangements from which steepest descent ends here; a whole number */
  readonly basin: number;
  /** false: some actor would lose nothing by moving */
  readonly strict: boolean;
}

/** All ways to draw two camps, and where they lead. */
export interface CampMap {
  /** 2^(n-1): naming the camps the other way round is the same arrangement */
  readonly arrangements: number;
  /** every local minimum, in rising energy; the first is the lowest of all */
  readonly minima: readonly CampMinimum[];
}

/** Stands for "nobody moves" in the table of moves. */
const NOBODY = 255;
/** Arrangements after which the running sums are reckoned anew, so that rounding cannot add up. */
const FRESH_EVERY = 1024;

/**
 * Looks at every way to draw two camps. They are gone through in the order of a Gray code, in which one
 * actor moves at a time, so that a step costs as much as there are actors: the hold on each changes by
 * its tie to the mover. An arrangement is a local minimum where nobody gains by moving alone; basins are
 * those of steepest descent. Memory is five bytes an arrangement, 42 MB for 24 actors.
 *
 * @example
 * const actors = ['a', 'b', 'c'].map((id) => ({ id, size: 1 }));
 * const foes = unwrap(landscape({ actors, propensity: [[0, -1, -1], [-1, 0, -1], [-1, -1, 0]] }));
 * const { arrangements, minima } = campMap(foes);
 * [arrangements, minima.map(({ energy, basin }) => [energy, basin])];
 * // [4, [[-4, 1], [-4, 1], [-4, 2]]]
 */
export function campMap(map: Landscape): CampMap {
  const { arrangements, firstMover, strict } = lookAtAll(map);
  const { basins, minima } = followAll(firstMover);
  const found = minima.map((index, at): CampMinimum => ({
    camps: index * 2,
    energy: energyOf(map, index * 2),
    basin: basins[at] ?? 0,
    strict: strict.has(index),
  }));
  return {
    arrangements,
    minima: found.toSorted((a, b) => a.energy - b.energy || a.camps - b.camps),
  };
}

/**
 * Who moves first from each arrangement. Arrangements are numbered by the camps of all actors but the
 * first, which stays where it is.
 */
function lookAtAll(map: Landscape) {
  const { actors, pull } = map;
  const n = actors.length;
  const arrangements = 1 << (n - 1);
  const firstMover = new Uint8Array(arrangements);
  const strict = new Set<number>();
  // half the energy change of a move: tolerances are of energies
  const tolerance = toleranceOf(map) / 2;
  const side = new Int8Array(n).fill(1);
  const hold = new Float64Array(n);
  let index = 0;
  for (let step = 0; ;) {
    if (step % FRESH_EVERY === 0) fresh(hold, side, pull, n);
    let least = hold[0] ?? 0;
    let mover = 0;
    for (let i = 1; i < n; i++) {
      const each = hold[i] ?? 0;
      if (each < least) {
        least = each;
        mover = i;
      }
    }
    firstMover[index] = least < -tolerance ? mover : NOBODY;
    if (least > tolerance) strict.add(index);
    step += 1;
    if (step === arrangements) return { arrangements, firstMover, strict };
    // the number of the lowest set bit of the step is who moves next in a reflected Gray code
    const flip = lowestBit(step) + 1;
    index ^= 1 << (flip - 1);
    const own = side[flip] ?? 1;
    const row = flip * n;
    for (let j = 0; j < n; j++) {
      hold[j] = (hold[j] ?? 0) - 2 * (pull[row + j] ?? 0) * own * (side[j] ?? 1);
    }
    hold[flip] = -(hold[flip] ?? 0);
    side[flip] = -own;
  }
}

/** Number of the lowest set bit; two steps on average. */
function lowestBit(step: number): number {
  let at = 0;
  while (((step >>> at) & 1) === 0) at += 1;
  return at;
}

/** Σ_j s_i s_j p_ij, with a minus for those opposite, of every actor. */
function fresh(hold: Float64Array, side: Int8Array, pull: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += (pull[i * n + j] ?? 0) * (side[i] ?? 1) * (side[j] ?? 1);
    hold[i] = sum;
  }
}

/** Follows the moves of every arrangement to its minimum, each stretch of the way once. */
function followAll(firstMover: Uint8Array) {
  const all = firstMover.length - 1;
  const end = new Int32Array(firstMover.length).fill(-1);
  const minima: number[] = [];
  const basins: number[] = [];
  const trail: number[] = [];
  for (let start = 0; start <= all; start++) {
    let at = start;
    trail.length = 0;
    while ((end[at] ?? 0) < 0) {
      const mover = firstMover[at] ?? NOBODY;
      if (mover === NOBODY) {
        end[at] = minima.length;
        minima.push(at);
        basins.push(0);
        break;
      }
      trail.push(at);
      // the first actor moving is all others moving, for camps have no names
      at = mover === 0 ? ~at & all : at ^ (1 << (mover - 1));
    }
    const found = end[at] ?? 0;
    for (const passed of trail) end[passed] = found;
    basins[found] = (basins[found] ?? 0) + 1;
  }
  return { basins, minima };
}
