import { clamp } from './math.ts';
import type { Shape } from './shape.ts';

/** Less than this share of a distribution inside its bounds, and nothing sensible is left of it. */
export const LEAST_SHARE = 1e-9;

const NEAR_0 = 1 / 0x40000000000000; // 2^-54
const NEAR_1 = 1 - 1 / 0x20000000000000; // 1 - 2^-53

/**
 * The shape given that it lies in [min, max]: the same inverse distribution function between the
 * probabilities of the two bounds. `undefined` when less than {@link LEAST_SHARE} of it lies there.
 * The mean is integrated numerically (relative error about 1e-6).
 */
export function truncate(shape: Shape, min: number, max: number): Shape | undefined {
  // Asking a shape for a value may build its table: not for nothing.
  if (min === -Infinity && max === Infinity) return shape;
  const inside = shape.quantile(NEAR_0) >= min && shape.quantile(NEAR_1) <= max;
  if (inside) return shape;
  const from = min === -Infinity ? 0 : probabilityBelow(shape, min);
  const to = max === Infinity ? 1 : probabilityBelow(shape, max);
  if (!(to - from >= LEAST_SHARE)) return undefined;
  const quantile = (u: number): number => {
    const v = clamp(from + u * (to - from), NEAR_0, NEAR_1);
    return clamp(shape.quantile(v), min, max);
  };
  return { quantile, mean: meanOf(quantile) };
}

/** Distribution function at x of a continuous shape, by bisection of its inverse. */
export function probabilityBelow(shape: Shape, x: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 60; i++) {
    const middle = low + (high - low) / 2;
    if (middle <= 0 || middle >= 1) break;
    if (shape.quantile(middle) <= x) low = middle;
    else high = middle;
  }
  return low + (high - low) / 2;
}

/** ∫ quantile du by midpoints in t, where u = t³(10 - 15t + 6t²) crowds them towards both tails. */
function meanOf(quantile: (u: number) => number): number {
  const steps = 1024;
  let sum = 0;
  let weights = 0;
  for (let i = 0; i < steps; i++) {
    const t = (i + 0.5) / steps;
    const u = t * t * t * (10 + t * (6 * t - 15));
    const weight = t * t * (1 - t) * (1 - t);
    sum += weight * quantile(clamp(u, NEAR_0, NEAR_1));
    weights += weight;
  }
  return sum / weights;
}
