import { exchangeFactor, priceFactor, succeed, under } from '../../quantity/index.ts';
import type { Currency, ExchangeRate, PriceIndex, Result } from '../../quantity/index.ts';
import { failFinance } from './finance-problem.ts';

/** An amount of money with what it is worth: its currency and the year of its prices. */
export interface Money {
  readonly amount: number;
  readonly currency: Currency;
  readonly priceYear: number;
}

/** Money nobody has stated: never 0, always with the reason. */
export interface UnknownMoney {
  readonly unknown: string;
}

/** The one currency and price year a reckoning is made in, and what may be used to get there. */
export interface PriceBasis {
  readonly currency: Currency;
  readonly year: number;
  readonly rates: readonly ExchangeRate[];
  readonly indices: readonly PriceIndex[];
}

/** Money brought to a basis, with the way it went. */
export interface MoneyInBasis {
  readonly amount: number;
  /** `index-then-rate`: inflated in its own currency, exchanged in the base year; or the other way */
  readonly way: 'as-stated' | 'index-then-rate' | 'rate-then-index';
}

/**
 * Brings money to one currency and price year. It is first inflated by the index of its own
 * currency and exchanged at a rate of the base year; where that is not possible, exchanged at a rate
 * of its price year and then inflated by the index of the target. A rate without a year serves in
 * any. What is missing is a problem (`finance/no-rate`, `finance/no-index`), never a factor of 1.
 *
 * @returns the amount in `basis.currency` at prices of `basis.year`
 *
 * @example
 * const basis = {
 *   currency: 'USD', year: 2020,
 *   rates: [{ from: 'USD', to: 'EUR', rate: 0.8, year: 2020 }],
 *   indices: [{ currency: 'EUR', name: 'deflator', values: { 2010: 100, 2020: 120 } }],
 * };
 * moneyInBasis({ amount: 10, currency: 'EUR', priceYear: 2010 }, basis);
 * // { ok: true, value: { amount: 15, way: 'index-then-rate' } }
 */
export function moneyInBasis(money: Money, basis: PriceBasis): Result<MoneyInBasis> {
  const { amount, currency, priceYear } = money;
  if (!Number.isFinite(amount)) {
    return failFinance({ code: 'finance/not-finite', path: 'amount', value: String(amount) });
  }
  if (!isYear(priceYear)) {
    return failFinance({ code: 'finance/not-a-year', path: 'priceYear', value: String(priceYear) });
  }
  if (currency === basis.currency && priceYear === basis.year) {
    return succeed({ amount, way: 'as-stated' });
  }
  const params = { from: currency, to: basis.currency, year: priceYear, base: basis.year };
  const lateRate = rateOf(basis, currency, basis.year);
  const earlyRate = rateOf(basis, currency, priceYear);
  if (lateRate === undefined && earlyRate === undefined && currency !== basis.currency) {
    return failFinance({ code: 'finance/no-rate', path: 'currency', params });
  }
  const own = indexOf(basis, currency, priceYear);
  const target = indexOf(basis, basis.currency, priceYear);
  const first = own !== undefined || priceYear === basis.year;
  if (first && (lateRate !== undefined || currency === basis.currency)) {
    return product(money, basis, own, lateRate, 'index-then-rate');
  }
  if (target !== undefined && earlyRate !== undefined) {
    return product(money, basis, target, earlyRate, 'rate-then-index');
  }
  if (own !== undefined) return failFinance({ code: 'finance/no-rate', path: 'currency', params });
  return failFinance({ code: 'finance/no-index', path: 'priceYear', params });
}

function product(
  { amount, currency, priceYear }: Money,
  basis: PriceBasis,
  index: PriceIndex | undefined,
  rate: ExchangeRate | undefined,
  way: MoneyInBasis['way'],
): Result<MoneyInBasis> {
  const prices = priceFactor(priceYear, basis.year, index);
  if (!prices.ok) return { ok: false, problems: prices.problems.map((p) => under('priceYear', p)) };
  const exchange = exchangeFactor(currency, basis.currency, rate);
  if (!exchange.ok) {
    return { ok: false, problems: exchange.problems.map((p) => under('currency', p)) };
  }
  return succeed({ amount: amount * prices.value * exchange.value, way });
}

/** The rate between a currency and that of the basis: one of the year before one of no year. */
function rateOf(basis: PriceBasis, currency: Currency, year: number): ExchangeRate | undefined {
  const links = basis.rates.filter(
    ({ from, to }) =>
      (from === currency && to === basis.currency) || (from === basis.currency && to === currency),
  );
  return links.find((rate) => rate.year === year) ?? links.find((rate) => rate.year === undefined);
}

/** An index of a currency that knows both years. */
function indexOf(basis: PriceBasis, currency: Currency, year: number): PriceIndex | undefined {
  return basis.indices.find(
    (index) =>
      index.currency === currency &&
      index.values[year] !== undefined &&
      index.values[basis.year] !== undefined,
  );
}

/** Whether a number is a year of the calendar. */
export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1 && year <= 9999;
}
