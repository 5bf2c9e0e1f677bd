import { ln, pow, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { checkRate, failFinance } from './finance-problem.ts';
import type { Schedule } from './schedule.ts';

/** What is insured in a year, and at which rates; rates are handed in, none is known here. */
export interface InsuredYear {
  /** value of works, vehicles and vessels insured against war, and the yearly rate of their premium */
  readonly assets?: { readonly value: number; readonly ratePerYear: number };
  /** value of goods carried in the year, and the rate of premium for one passage */
  readonly cargo?: { readonly value: number; readonly ratePerPassage: number };
  /** vessel or train values times passages in the year, and the rate for one passage through a listed area */
  readonly passages?: {
    readonly value: number;
    readonly count: number;
    readonly ratePerPassage: number;
  };
}

/**
 * A year's premiums for war and cargo insurance, in the money of the values.
 *
 * @example
 * const assets = { value: 1000, ratePerYear: 0.002 };
 * insurancePremium({ assets, cargo: { value: 5000, ratePerPassage: 0.001 } });
 * // { ok: true, value: 7 }
 */
export function insurancePremium(insured: InsuredYear): Result<number> {
  const { assets, cargo, passages } = insured;
  const products: [string, readonly number[]][] = [];
  if (assets !== undefined) products.push(['assets', [assets.value, assets.ratePerYear]]);
  if (cargo !== undefined) products.push(['cargo', [cargo.value, cargo.ratePerPassage]]);
  if (passages !== undefined) {
    products.push(['passages', [passages.value, passages.count, passages.ratePerPassage]]);
  }
  let sum = 0;
  for (const [path, numbers] of products) {
    const wrong = numbers.find((each) => !(each >= 0) || !Number.isFinite(each));
    if (wrong !== undefined) {
      return failFinance({ code: 'finance/negative', path, value: String(wrong) });
    }
    sum += numbers.reduce((product, each) => product * each, 1);
  }
  return succeed(sum);
}

/** What is held up, and at which rates. */
export interface Delay {
  /** years, whole or not */
  readonly years: number;
  /** capital already spent when it begins */
  readonly spent: number;
  /** yearly interest during construction */
  readonly interest: number;
  /** present value of the net receipts of service, as planned */
  readonly receipts: number;
  /** yearly rate they are discounted at */
  readonly discount: number;
}

/** What a delay costs. */
export interface DelayCost {
  /** interest during construction on what is spent */
  readonly interest: number;
  /** worth lost as all receipts come later, none being lost for good */
  readonly receipts: number;
  readonly total: number;
}

/**
 * The cost of a delay, at its end: interest on capital that earns nothing, spent × ((1+i)ᵈ − 1), and
 * receipts that all come later, PV × (1 − (1+r)⁻ᵈ).
 *
 * @example
 * unwrap(delayCost({ years: 2, spent: 100, interest: 0.1, receipts: 121, discount: 0.1 }));
 * // { interest: ≈ 21, receipts: ≈ 21, total: ≈ 42 }
 */
export function delayCost(delay: Delay): Result<DelayCost> {
  for (const path of ['interest', 'discount'] as const) {
    const rate = checkRate(delay[path], path);
    if (!rate.ok) return rate;
  }
  for (const path of ['years', 'spent'] as const) {
    if (!(delay[path] >= 0)) {
      return failFinance({ code: 'finance/negative', path, value: String(delay[path]) });
    }
  }
  const interest = delay.spent * (pow(1 + delay.interest, delay.years) - 1);
  const receipts = delay.receipts * (1 - pow(1 + delay.discount, -delay.years));
  return succeed({ interest, receipts, total: interest + receipts });
}

/** What is lost when service stops early. */
export interface StrandedCost {
  /** capital and its return not recovered, in money of the year it stops */
  readonly unrecovered: number;
  /** the same, discounted to the first year of the schedule */
  readonly present: number;
  /** ids of lines without an amount: what is not in the number */
  readonly missing: readonly string[];
}

/**
 * Capital not recovered if service stops after a year: outlays with their return at the discount
 * rate, less what came in by then, and less what selling up brings. Receipts and costs planned for
 * later years fall away; a balance that is already repaid strands nothing.
 *
 * @param stop last year of service, a calendar year of the schedule
 * @param resale what the assets still bring, in money of the basis
 *
 * @example
 * const lines = [
 *   { id: 'works', party: 'firm', kind: 'capex' as const, flow: Float64Array.of(-100, 0, 0) },
 *   { id: 'sales', party: 'firm', kind: 'revenue' as const, flow: Float64Array.of(0, 60, 60) },
 * ];
 * const schedule = { first: 2030, years: 3, lines, missing: [] };
 * unwrap(strandedCost(schedule, 2031, 0.1)).unrecovered; // ≈ 50
 */
export function strandedCost(
  schedule: Schedule,
  stop: number,
  discount: number,
  resale = 0,
): Result<StrandedCost> {
  const rate = checkRate(discount, 'discount');
  if (!rate.ok) return rate;
  const years = stop - schedule.first;
  if (!Number.isInteger(years) || years < 0 || years >= schedule.years) {
    const { first } = schedule;
    const params = { year: stop, first, last: first + schedule.years - 1 };
    return failFinance({ code: 'finance/outside-horizon', path: 'stop', params });
  }
  let balance = 0;
  for (let year = 0; year <= years; year++) {
    balance *= 1 + discount;
    for (const { flow, kind } of schedule.lines) {
      if (kind !== 'salvage') balance -= flow[year] ?? 0;
    }
  }
  const unrecovered = Math.max(0, balance - resale);
  const missing = schedule.missing.map(({ id }) => id);
  return succeed({ unrecovered, present: unrecovered * pow(1 + discount, -years), missing });
}

/** A chance to invest that can wait: its worth moves as a geometric Brownian motion. */
export interface WaitingChance {
  /** worth of the project once built, now */
  readonly value: number;
  /** what building costs, at any time */
  readonly cost: number;
  /** yearly rate at which the future is discounted, without risk */
  readonly discount: number;
  /** yearly return that is missed while it waits; above 0, or it would wait for ever */
  readonly payout: number;
  /** yearly standard deviation of the worth */
  readonly volatility: number;
}

/** Whether to build now or wait. */
export interface WaitingValue {
  /** worth at which building at once is right: β/(β−1) × cost */
  readonly threshold: number;
  /** worth of the chance, whether used now or later */
  readonly chance: number;
  /** what waiting adds to building now or never */
  readonly waiting: number;
  readonly decision: 'build' | 'wait';
}

/**
 * The value of waiting to invest (McDonald & Siegel, "The value of waiting to invest", QJE 101 (1986)
 * 707; Dixit & Pindyck, *Investment under Uncertainty*, 1994, ch. 5, β₁ of its fundamental quadratic).
 *
 * @example
 * const chance = { value: 1, cost: 1, discount: 0.04, payout: 0.04, volatility: 0.2 };
 * unwrap(valueOfWaiting(chance));
 * // { threshold: ≈ 2, chance: ≈ 0.25, waiting: ≈ 0.25, decision: 'wait' }
 */
export function valueOfWaiting(chance: WaitingChance): Result<WaitingValue> {
  for (const path of ['value', 'cost', 'discount', 'payout', 'volatility'] as const) {
    if (!(chance[path] > 0) || !Number.isFinite(chance[path])) {
      return failFinance({ code: 'finance/positive', path, value: String(chance[path]) });
    }
  }
  const { value, cost, discount, payout, volatility } = chance;
  const variance = volatility * volatility;
  const drift = (discount - payout) / variance;
  const root = Math.sqrt((drift - 0.5) * (drift - 0.5) + (2 * discount) / variance);
  const beta = 0.5 - drift + root;
  const threshold = (beta / (beta - 1)) * cost;
  const now = Math.max(0, value - cost);
  const decision = value >= threshold ? 'build' : 'wait';
  // (V* − I)·(V/V*)^β by way of logarithms, which neither overflow nor lose a small V
  const held =
    decision === 'build'
      ? now
      : (threshold - cost) * pow(2, (beta * ln(value / threshold)) / ln(2));
  return succeed({ threshold, chance: held, waiting: held - now, decision });
}
