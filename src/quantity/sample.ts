import type { Text } from './words.ts';

/**
 * A compiled distribution: the inverse distribution function and what it is.
 * `quantile` is monotone, stays within the bounds, and costs well under a microsecond.
 */
export interface Sampler {
  /** The value not passed with probability u, for u in the open interval (0, 1). */
  quantile(u: number): number;
  mean: number;
  /** Which distribution and why, for the words of a reason. */
  describe: Text;
}
