import { scaleOf } from './gain-table.ts';
import { subsetSums } from './subset-sums.ts';

/** The same game in a form that suits a solver: players alone have 0, and no worth is above 1. */
export interface EssentialGame {
  /** (v(S) - Σ_{i∈S} v(i)) / scale */
  readonly worths: Float64Array;
  /** v(i), taken off */
  readonly alone: readonly number[];
  /** what the worths were divided by; 1 where nobody gains or loses by cooperating */
  readonly scale: number;
  /** of the whole, in the scaled worths */
  readonly total: number;
}

/**
 * A strategically equivalent game. Shapley value, nucleolus and core follow such a change of origin
 * and unit (covariance), so what is found for this game tells what holds for the other.
 *
 * @example
 * const { worths, scale } = essentialGame(Float64Array.of(0, 1, 2, 9), 2);
 * [...worths, scale]; // [0, 0, 0, 1, 6]
 */
export function essentialGame(gains: Float64Array, players: number): EssentialGame {
  const alone = Array.from({ length: players }, (_, player) => gains[1 << player] ?? 0);
  const sums = subsetSums(alone);
  const worths = gains.map((gain, mask) => gain - (sums[mask] ?? 0));
  const scale = scaleOf(worths) || 1;
  for (let mask = 0; mask < worths.length; mask++) worths[mask] = (worths[mask] ?? 0) / scale;
  return { worths, alone, scale, total: worths.at(-1) ?? 0 };
}
