import { sumInOrder } from '../../quantity/index.ts';

/** How likely each outcome on a line is: a share for each point, in rising order; shares sum to 1. */
export interface LineDistribution {
  readonly at: readonly number[];
  readonly share: readonly number[];
}

/**
 * One outcome, held for certain: what a model that gives a point alone says.
 *
 * @example
 * distributionMean(pointMass(40)); // 40
 */
export function pointMass(at: number): LineDistribution {
  return { at: [at], share: [1] };
}

/**
 * The mean outcome.
 *
 * @example
 * distributionMean({ at: [0, 100], share: [0.25, 0.75] }); // 75
 */
export function distributionMean({ at, share }: LineDistribution): number {
  return sumInOrder(at.map((point, index) => point * (share[index] ?? 0)));
}

/**
 * The first point at which at least this much of the distribution lies at or below. The median is 0.5.
 *
 * @param level - 0 to 1
 *
 * @example
 * distributionQuantile({ at: [0, 40, 100], share: [0.2, 0.4, 0.4] }, 0.5); // 40
 */
export function distributionQuantile({ at, share }: LineDistribution, level: number): number {
  let below = 0;
  for (const [index, point] of at.entries()) {
    below += share[index] ?? 0;
    if (below >= level - 1e-12) return point;
  }
  return at.at(-1) ?? Number.NaN;
}

/**
 * The most likely outcome; of several alike, the lowest.
 *
 * @example
 * distributionMode({ at: [0, 40, 100], share: [0.2, 0.5, 0.3] }); // 40
 */
export function distributionMode({ at, share }: LineDistribution): number {
  let best = 0;
  for (const [index, each] of share.entries()) if (each > (share[best] ?? 0)) best = index;
  return at[best] ?? Number.NaN;
}
