import { exp, sumInOrder } from '../../quantity/index.ts';

/** Points of an issue line on which a stance is estimated: 0, 1 … 100. */
export const GRID_POINTS: readonly number[] = Array.from({ length: 101 }, (_, point) => point);

/** A probability for each point of the line; sums to 1. */
export type Grid = readonly number[];

/** Every point equally likely. */
export const UNIFORM: Grid = GRID_POINTS.map(() => 1 / GRID_POINTS.length);

/** A grid from logarithms of weights, which may differ by any constant. */
export function gridOfLogs(logs: readonly number[]): Grid {
  const top = Math.max(...logs);
  return normalised(logs.map((log) => exp(log - top)));
}

/** Mean, points. */
export function meanOf(grid: Grid): number {
  return sumInOrder(grid.map((mass, point) => mass * point));
}

/** Standard deviation, points. */
export function sdOf(grid: Grid): number {
  const mean = meanOf(grid);
  return Math.sqrt(sumInOrder(grid.map((mass, point) => mass * (point - mean) * (point - mean))));
}

/**
 * The point below which a share `u` of the grid lies, 0–100. The mass of a point is spread evenly
 * over the half point on either side of it, so that the quantile moves smoothly and can serve as
 * the inverse distribution function of a draw. Error against the points themselves: half a point.
 *
 * @param u share of the mass, 0–1
 *
 * @example
 * const even = GRID_POINTS.map(() => 1 / 101);
 * stanceQuantile(even, 0.5); // ≈ 50
 */
export function quantileOf(grid: Grid, u: number): number {
  let below = 0;
  for (const [point, mass] of grid.entries()) {
    if (mass > 0 && below + mass >= u) {
      const [low, high] = [Math.max(0, point - 0.5), Math.min(100, point + 0.5)];
      return low + (high - low) * Math.max(0, (u - below) / mass);
    }
    below += mass;
  }
  return 100;
}

/**
 * The narrowest blur of a grid whose standard deviation is at least `floor`: every point's mass is
 * spread by a normal kernel cut off at the ends of the line, its width found by bisection. A grid
 * that is wide enough comes back as it is; no blur is wider than the uniform (29.2 points).
 */
export function widenTo(grid: Grid, floor: number): Grid {
  if (sdOf(grid) >= floor) return grid;
  if (sdOf(UNIFORM) <= floor) return UNIFORM;
  let [narrow, wide] = [0, 1];
  while (sdOf(blurred(grid, wide)) < floor && wide < WIDEST) [narrow, wide] = [wide, wide * 2];
  // 30 halvings: far below the half point to which the grid itself is exact.
  for (let step = 0; step < 30; step += 1) {
    const middle = (narrow + wide) / 2;
    if (sdOf(blurred(grid, middle)) >= floor) wide = middle;
    else narrow = middle;
  }
  return blurred(grid, wide);
}

// A kernel this wide is flat on the line.
const WIDEST = 1 << 20;

function blurred(grid: Grid, width: number): Grid {
  const kernel = GRID_POINTS.map((distance) => exp((-distance * distance) / (2 * width * width)));
  const result = GRID_POINTS.map(() => 0);
  for (const [from, mass] of grid.entries()) {
    const spread = GRID_POINTS.map((to) => kernel[Math.abs(to - from)] ?? 0);
    const total = sumInOrder(spread);
    for (const [to, part] of spread.entries()) {
      result[to] = (result[to] ?? 0) + (mass * part) / total;
    }
  }
  return normalised(result);
}

function normalised(weights: readonly number[]): Grid {
  const total = sumInOrder(weights);
  return weights.map((weight) => weight / total);
}
