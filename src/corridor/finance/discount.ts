import { succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { checkRate, failFinance } from './finance-problem.ts';

/** When in its year money moves: at the end of it, or on average in the middle. */
export type Timing = 'end-year' | 'mid-year';

/**
 * Discount factors by year. Year 0 is the year money is discounted to: with `end-year` its flows
 * count fully (so that an outlay "now" stands in year 0), with `mid-year` half a year less.
 *
 * @param rate yearly, above -1; real for real flows, nominal for nominal ones
 *
 * @example
 * [...discountFactors(0.25, 3, 'end-year')]; // [1, 0.8, ≈ 0.64]
 */
export function discountFactors(rate: number, years: number, timing: Timing): Float64Array {
  const factors = new Float64Array(years);
  const step = 1 / (1 + rate);
  let factor = timing === 'mid-year' ? Math.sqrt(step) : 1;
  for (let year = 0; year < years; year++) {
    factors[year] = factor;
    factor *= step;
  }
  return factors;
}

/**
 * Net present value of flows by year: Σ flow × factor (Brealey, Myers & Allen, *Principles of
 * Corporate Finance*, ch. 2).
 *
 * @example
 * netPresentValue([-100, 60, 60], 0.1, 'end-year'); // ≈ 4.13223
 */
export function netPresentValue(
  flow: ArrayLike<number>,
  rate: number,
  timing: Timing = 'end-year',
): number {
  const step = 1 / (1 + rate);
  let value = 0;
  for (let year = flow.length - 1; year >= 0; year--) value = value * step + (flow[year] ?? 0);
  return timing === 'mid-year' ? value * Math.sqrt(step) : value;
}

/**
 * Present value of 1 a year over `years` years, first paid at the end of the first year:
 * (1 − (1+r)⁻ⁿ) / r, and n at r = 0. Its inverse turns capital into an equal yearly amount.
 *
 * @example
 * annuityFactor(0.1, 3); // ≈ 2.486852
 */
export function annuityFactor(rate: number, years: number): number {
  let sum = 0;
  let factor = 1;
  for (let year = 0; year < years; year++) {
    factor /= 1 + rate;
    sum += factor;
  }
  return sum;
}

/**
 * The equal yearly amount over `years` years that is worth a present value: value / annuity factor
 * (equivalent annual cost, Brealey, Myers & Allen, ch. 6).
 *
 * @example
 * equivalentAnnual(248.6852, 0.1, 3); // ≈ 100
 */
export function equivalentAnnual(value: number, rate: number, years: number): number {
  return value / annuityFactor(rate, years);
}

/**
 * The nominal rate that goes with a real one (Fisher): (1 + r)(1 + π) − 1.
 *
 * @example
 * nominalRate(0.05, 0.02); // ≈ 0.071
 */
export function nominalRate(real: number, inflation: number): number {
  return (1 + real) * (1 + inflation) - 1;
}

/**
 * The real rate that goes with a nominal one: (1 + i) / (1 + π) − 1.
 *
 * @example
 * realRate(0.071, 0.02); // ≈ 0.05
 */
export function realRate(nominal: number, inflation: number): number {
  return (1 + nominal) / (1 + inflation) - 1;
}

/** What the cost of a party's capital is made of: yearly rates, shares from 0 to 1. */
export interface CapitalCost {
  readonly riskless: number;
  /** what equity earns above the riskless rate in a settled market */
  readonly equityPremium: number;
  /** how far the project moves with that market; 1 when left out */
  readonly beta?: number;
  /** what the country adds */
  readonly countryPremium: number;
  /** what the project adds besides, said by whom it is stated */
  readonly projectPremium?: number;
  /** share of debt in the capital; 0 when left out */
  readonly debtShare?: number;
  /** what lenders ask above the riskless rate, the country's premium apart */
  readonly debtSpread?: number;
  /** rate of the tax that interest is deducted from; 0 when left out */
  readonly tax?: number;
}

/**
 * The weighted average cost of capital of a party in a country:
 * E/V·(r + β·premium + country + project) + D/V·(r + spread + country)·(1 − tax)
 * (Damodaran, *Equity Risk Premiums*: the country's premium added to equity and to debt).
 *
 * @example
 * const cost = { riskless: 0.03, equityPremium: 0.05, countryPremium: 0.06, debtShare: 0.5, debtSpread: 0.01 };
 * weightedCapitalCost(cost); // { ok: true, value: ≈ 0.12 }
 */
export function weightedCapitalCost(cost: CapitalCost): Result<number> {
  const { debtShare = 0, beta = 1, projectPremium = 0, debtSpread = 0, tax = 0 } = cost;
  for (const [path, share] of [
    ['debtShare', debtShare],
    ['tax', tax],
  ] as const) {
    if (!(share >= 0 && share <= 1)) {
      return failFinance({ code: 'finance/bad-share', path, value: String(share) });
    }
  }
  const equity = cost.riskless + beta * cost.equityPremium + cost.countryPremium + projectPremium;
  const debt = (cost.riskless + debtSpread + cost.countryPremium) * (1 - tax);
  const checked = checkRate((1 - debtShare) * equity + debtShare * debt, '');
  return checked.ok ? succeed(checked.value) : checked;
}
