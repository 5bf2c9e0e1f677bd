import { normalCdf } from '../../quantity/index.ts';
import { LAST_POINT } from './hundred-line.ts';

/**
 * Shares of the points 0, 1 … 100 of a normal distribution: each point takes what lies within half a
 * step of it, the first and the last all that lies beyond (censored, not cut off: much is agreed on the
 * very ends of a line). Sums to 1.
 */
export function splitDifference(mean: number, sd: number): Float64Array {
  const shares = new Float64Array(LAST_POINT + 1);
  let below = 0;
  for (let point = 0; point < LAST_POINT; point++) {
    const upTo = normalCdf((point + 0.5 - mean) / sd);
    shares[point] = upTo - below;
    below = upTo;
  }
  shares[LAST_POINT] = 1 - below;
  return shares;
}
