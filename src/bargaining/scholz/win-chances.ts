import { pow } from '../../quantity/index.ts';
import type { Places } from './places.ts';

/** What the chances of winning a contest rest on. */
export interface Contest {
  readonly places: Places;
  /** capability × salience of each actor */
  readonly weight: readonly number[];
  /** what each voter's distances are raised to; all 1 where they count as they are */
  readonly exponent: readonly number[];
  /** what distances are measured in */
  readonly range: number;
  readonly denominator: 'printed' | 'all-pairs';
}

/**
 * The chance that each place beats each other, eq. 31 of Scholz, Calbert and Smith (2011): the votes for it
 * over all votes, where actor k casts cₖsₖ(|xₖ - xⱼ|ʳ - |xₖ - xᵢ|ʳ)/Xʳ for i against j. 0 against itself.
 * Where nobody with weight takes sides the printed chance is even, as between equals.
 *
 * The chance of place p against place q stands at `p * places + q`. The actors nearer to the lower of two
 * places are the first on the line, so that sums over the first actors give the votes of every pair: the
 * time grows with actors × places only.
 */
export function winChances(contest: Contest): Float64Array {
  const size = contest.places.at.length;
  const losses = lossesOf(contest);
  const chances = votesOfPairs(contest.places, losses);
  const isPrinted = contest.denominator === 'printed';
  const all = isPrinted ? 0 : votesOfAllPairs(contest.places, losses);
  for (let p = 0; p < size; p++) {
    for (let q = p + 1; q < size; q++) {
      const one = chances[p * size + q] ?? 0;
      const other = chances[q * size + p] ?? 0;
      const total = isPrinted ? one + other : all;
      const even = isPrinted ? 0.5 : 0;
      chances[p * size + q] = total > 0 ? one / total : even;
      chances[q * size + p] = total > 0 ? other / total : even;
    }
  }
  return chances;
}

/** What each place costs each actor, by weight: actor by actor in the order of the line. */
function lossesOf({ exponent, places, range, weight }: Contest): Float64Array {
  const { at, of, order } = places;
  const losses = new Float64Array(order.length * at.length);
  let next = 0;
  for (const actor of order) {
    const own = at[of[actor] ?? 0] ?? 0;
    const power = exponent[actor] ?? 1;
    const heft = weight[actor] ?? 0;
    for (const place of at) {
      const distance = Math.abs(own - place) / range;
      losses[next++] = heft * (power === 1 ? distance : pow(distance, power));
    }
  }
  return losses;
}

function votesOfPairs({ at, of, order }: Places, losses: Float64Array): Float64Array {
  const size = at.length;
  const below = sumsOfFirst(losses, size);
  const own = order.map((actor) => at[of[actor] ?? 0] ?? 0);
  const votes = new Float64Array(size * size);
  const last = order.length * size;
  for (const [p, low] of at.entries()) {
    let nearer = 0;
    for (let q = p + 1; q < size; q++) {
      const high = at[q] ?? 0;
      while (isNearer(own[nearer], low, high)) nearer += 1;
      const first = nearer * size;
      const forLow = (below[first + q] ?? 0) - (below[first + p] ?? 0);
      const ofAll = (below[last + q] ?? 0) - (below[last + p] ?? 0);
      votes[p * size + q] = Math.max(0, forLow);
      votes[q * size + p] = Math.max(0, forLow - ofAll);
    }
  }
  return votes;
}

function isNearer(own: number | undefined, low: number, high: number): boolean {
  return own !== undefined && Math.abs(own - low) < Math.abs(own - high);
}

/** For each place, the losses of the first t actors at it: t = 0 … actors, `size` numbers each. */
function sumsOfFirst(losses: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(losses.length + size);
  for (const [index, loss] of losses.entries()) sums[index + size] = (sums[index] ?? 0) + loss;
  return sums;
}

/**
 * Σ over voters k and ordered pairs of actors (a, b) of |lossₖ(a) - lossₖ(b)|: for each voter the places are
 * taken in order of distance, and each compared with all nearer ones at once.
 */
function votesOfAllPairs({ at, of, order }: Places, losses: Float64Array): number {
  const size = at.length;
  const holders = new Float64Array(size);
  for (const place of of) holders[place] = (holders[place] ?? 0) + 1;
  let votes = 0;
  for (const [rank, actor] of order.entries()) {
    const row = rank * size;
    let [left, right] = [of[actor] ?? 0, (of[actor] ?? 0) + 1];
    let [passed, passedLoss] = [0, 0];
    while (left >= 0 || right < size) {
      const goesLeft =
        right >= size || (left >= 0 && (losses[row + left] ?? 0) <= (losses[row + right] ?? 0));
      const place = goesLeft ? left-- : right++;
      const [loss, here] = [losses[row + place] ?? 0, holders[place] ?? 0];
      votes += 2 * here * (passed * loss - passedLoss);
      passed += here;
      passedLoss += here * loss;
    }
  }
  return votes;
}
