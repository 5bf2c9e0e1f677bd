import { annuityFactor, contractPrice } from '../../../corridor/index.ts';
import type { GasRange } from '../../../corridor/index.ts';

/** Price of liquefied gas by a contract tied to oil, at each end of its terms; for 1 MMBtu. */
export function oilPrice(oil: GasRange, slope: GasRange, constant: GasRange): GasRange {
  const at = (end: keyof GasRange): number =>
    contractPrice({ slope: slope[end], constant: constant[end] }, oil[end]);
  return { low: at('low'), base: at('base'), high: at('high') };
}

/** What one year costs of a unit of capital, at the ends of rate and life. */
export function chargeOf(rate: GasRange, life: GasRange): GasRange {
  return {
    low: chargeAt(rate.low, life.high),
    base: chargeAt(rate.base, life.base),
    high: chargeAt(rate.high, life.low),
  };
}

const chargeAt = (rate: number, years: number): number =>
  1 / annuityFactor(rate, Math.max(1, Math.round(years)));
