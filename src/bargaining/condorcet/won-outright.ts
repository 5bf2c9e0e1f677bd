import { exp, ln } from '../../quantity/index.ts';
import { pairwiseSupport } from './pairwise-support.ts';
import { stationaryShares } from './stationary.ts';

/** A part of the greater support that either side has at least: none ever wins for certain. */
const NEARLY_NOTHING = 1e-9;

/**
 * How likely each option is to win outright: the share of time it is on the table, in the long run, when
 * what lies there meets a challenger drawn evenly from all options, and gives way with the chance
 * S(challenger) ÷ (S(challenger) + S(it)), where S is the support of one against the other to a power.
 */
export function wonOutright(
  positions: Float64Array,
  weights: Float64Array,
  options: Float64Array,
  exponent: number,
): Float64Array {
  const count = options.length;
  const support = pairwiseSupport(positions, weights, options);
  const giveWay = new Float64Array(count * count);
  for (let one = 0; one < count; one++) {
    for (let other = one + 1; other < count; other++) {
      const there = one * count + other;
      const back = other * count + one;
      const chance = chanceOf(support[there] ?? 0, support[back] ?? 0, exponent);
      giveWay[there] = 1 - chance;
      giveWay[back] = chance;
    }
  }
  return stationaryShares(giveWay, count);
}

/** Of the first to win a contest of two: from the ratio alone, for one power instead of two. */
function chanceOf(pro: number, contra: number, exponent: number): number {
  if (pro === contra) return 0.5;
  const isAhead = pro > contra;
  const ratio = isAhead ? contra / pro : pro / contra;
  const power = ratio > 0 ? exp(exponent * ln(ratio)) : exponent === 0 ? 1 : 0;
  const behind = (power + NEARLY_NOTHING) / (1 + power + 2 * NEARLY_NOTHING);
  return isAhead ? 1 - behind : behind;
}
