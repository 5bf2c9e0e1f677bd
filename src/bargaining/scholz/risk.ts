import type { Outlook } from './outlook.ts';

/** How ready each actor is to take risks, by actor. */
export interface Risk {
  /** Secᵢ, what its adversaries expect of challenging it: the higher, the less secure its position */
  readonly security: readonly number[];
  /** Rᵢ from -1, the most secure, to 1; 0 for all where all are alike */
  readonly level: readonly number[];
  /** rᵢ from 0.5 to 2 */
  readonly exponent: readonly number[];
}

/** Security sums that differ by less than this for each actor are alike: they are off in the last bits. */
const ALIKE = 1e-12;

/**
 * Risk levels and exponents, eq. 33 and 34 of Scholz, Calbert and Smith (2011), from the outlook with all
 * exponents 1. Where all actors are equally secure, (34) would divide by 0: then R = 0 and r = 1 for all.
 */
export function riskOf(first: Outlook, actors: number, security: 'adversaries' | 'own'): Risk {
  const sums = Array.from({ length: actors }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < actors; j++) {
      if (j === i) continue;
      sum += security === 'own' ? first.ofChallenging(i, j) : first.ofBeingChallenged(i, j);
    }
    return sum;
  });
  let [least, most] = [Infinity, -Infinity];
  for (const sum of sums) [least, most] = [Math.min(least, sum), Math.max(most, sum)];
  const spread = most - least;
  const isAlike = !(spread > ALIKE * actors);
  const level = sums.map((sum) => (isAlike ? 0 : (2 * sum - most - least) / spread));
  return { security: sums, level, exponent: level.map((R) => (1 - R / 3) / (1 + R / 3)) };
}
