import { randomStream, streamName, uniform } from '../../quantity/index.ts';
import type { LineDistribution } from '../distribution/line-distribution.ts';

/**
 * Where an outcome lies in its forecast, 0 to 1: the probability integral transform, randomised where
 * points have shares of their own, F(y⁻) + V·(F(y) − F(y⁻)) with V uniform (Czado, Gneiting and Held,
 * "Predictive model assessment for count data", Biometrics 65 (2009) 1254). Uniform for a calibrated
 * forecaster. V is addressed by the name of the case, so one more case moves no other.
 *
 * @param outcome - counts as the point of the distribution within 10⁻⁹ of it, if there is one
 * @param name - of the case
 *
 * @example
 * pitOf({ at: [0, 50, 100], share: [0.25, 0.5, 0.25] }, 75, 'fee', 1); // 0.75
 */
export function pitOf(
  { at, share }: LineDistribution,
  outcome: number,
  name: string,
  seed: number,
): number {
  let below = 0;
  let on = 0;
  for (const [index, point] of at.entries()) {
    if (Math.abs(point - outcome) <= SAME) on += share[index] ?? 0;
    else if (point < outcome) below += share[index] ?? 0;
  }
  if (on === 0) return below;
  return below + on * uniform(randomStream(seed), 0, streamName(`pit ${name}`), 0);
}

const SAME = 1e-9;

/**
 * The share of outcomes inside the central interval of this level, by where they lie in their forecasts.
 * A calibrated forecaster has 0.8 of them within its 0.8 interval; more means its intervals are too wide.
 *
 * @param pits - from {@link pitOf}
 * @param level - above 0, up to 1
 *
 * @example
 * coverage([0.05, 0.3, 0.5, 0.95], 0.5); // 0.5
 */
export function coverage(pits: readonly number[], level: number): number {
  return pits.filter((pit) => Math.abs(pit - 0.5) <= level / 2).length / pits.length;
}
