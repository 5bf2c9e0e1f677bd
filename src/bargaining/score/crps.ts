import { exp, normalCdf, sumInOrder } from '../../quantity/index.ts';
import type { LineDistribution } from '../distribution/line-distribution.ts';

/**
 * The continuous ranked probability score of a distribution: ∫ (F(x) − 1[x ≥ outcome])² dx, in the unit
 * of the line, lower is better, 0 at best. Of a point mass it is the absolute error, so that points and
 * distributions share one table (Gneiting and Raftery, "Strictly proper scoring rules, prediction, and
 * estimation", Journal of the American Statistical Association 102 (2007) 359). Exact: the integral is a
 * sum of rectangles.
 *
 * @param distribution - points in rising order, shares that sum to 1
 *
 * @example
 * crps({ at: [0, 100], share: [0.5, 0.5] }, 50); // 25
 * crps(pointMass(40), 50); // 10
 */
export function crps({ at, share }: LineDistribution, outcome: number): number {
  const first = at[0];
  const last = at.at(-1);
  if (first === undefined || last === undefined) return Number.NaN;
  let area = Math.max(0, first - outcome) + Math.max(0, outcome - last);
  let below = 0;
  for (let index = 0; index + 1 < at.length; index++) {
    below += share[index] ?? 0;
    const from = at[index] ?? Number.NaN;
    const to = at[index + 1] ?? Number.NaN;
    const before = Math.max(0, Math.min(to, outcome) - from);
    const after = to - from - before;
    area += below * below * before + (1 - below) * (1 - below) * after;
  }
  return area;
}

/**
 * The continuous ranked probability score of a number of draws. `plain` takes them for the whole
 * distribution: mean |x − y| − mean |x − x′| / 2 over all pairs; `fair` leaves out the pairs of a draw with
 * itself, so that few draws of a good distribution are not held against it (Ferro, "Fair scores for
 * ensemble forecasts", Quarterly Journal of the Royal Meteorological Society 140 (2014) 1917). NaN without
 * draws, and fair with fewer than two.
 *
 * @example
 * crpsOfDraws([1, 2, 3, 4], 2.5); // 0.375
 * crpsOfDraws([1, 2, 3, 4], 2.5, 'fair'); // ≈ 0.1666667
 */
export function crpsOfDraws(
  draws: readonly number[],
  outcome: number,
  kind: 'plain' | 'fair' = 'plain',
): number {
  const sorted = draws.toSorted((a, b) => a - b);
  const count = sorted.length;
  const error = sumInOrder(sorted.map((draw) => Math.abs(draw - outcome))) / count;
  // Σ |x − x′| over ordered pairs, from the order: each draw lies above `rank` others
  const apart = 2 * sumInOrder(sorted.map((draw, rank) => draw * (2 * rank - count + 1)));
  const pairs = kind === 'plain' ? count * count : count * (count - 1);
  return error - apart / pairs / 2;
}

const ROOT_PI = 1.772453850905516;
const ROOT_TWO_PI = 2.5066282746310002;

/**
 * The continuous ranked probability score of a normal distribution:
 * σ (z (2Φ(z) − 1) + 2φ(z) − 1/√π) with z = (outcome − mean) / σ (Gneiting and Raftery 2007, equation 21).
 *
 * @param sd - above 0
 *
 * @example
 * crpsOfNormal(0, 1, 1); // ≈ 0.6024413576
 */
export function crpsOfNormal(mean: number, sd: number, outcome: number): number {
  const z = (outcome - mean) / sd;
  const density = exp((-z * z) / 2) / ROOT_TWO_PI;
  return sd * (z * (2 * normalCdf(z) - 1) + 2 * density - 1 / ROOT_PI);
}
