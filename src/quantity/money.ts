import type { Currency } from './currency-table.ts';
import { fail, succeed } from './problem.ts';
import type { Result } from './problem.ts';

/** What one unit of `from` costs in `to`. */
export interface ExchangeRate {
  from: Currency;
  to: Currency;
  /** Units of `to` for one of `from`; above 0. */
  rate: number;
  /** Year it is the mean of, if it is one. */
  year?: number;
  /** Where it stands. */
  source?: string;
}

/** Price level by year in one currency; only ratios between years matter. */
export interface PriceIndex {
  currency: Currency;
  name: string;
  values: Readonly<Record<number, number>>;
  source?: string;
}

/**
 * Units of `to` for one of `from`. A rate serves in both directions. Fails with `money/no-rate`,
 * `money/bad-rate` (not above 0) or `money/wrong-rate` (of another pair).
 *
 * @example
 * exchangeFactor('USD', 'EUR', { from: 'EUR', to: 'USD', rate: 1.25 }); // { ok: true, value: 0.8 }
 */
export function exchangeFactor(
  from: Currency,
  to: Currency,
  rate: ExchangeRate | undefined,
): Result<number> {
  if (from === to) return succeed(1);
  const params = { from, to };
  if (rate === undefined) return fail({ code: 'money/no-rate', params });
  if (!Number.isFinite(rate.rate) || rate.rate <= 0) {
    return fail({ code: 'money/bad-rate', value: String(rate.rate), params });
  }
  if (rate.from === from && rate.to === to) return succeed(rate.rate);
  if (rate.from === to && rate.to === from) return succeed(1 / rate.rate);
  return fail({ code: 'money/wrong-rate', value: `${rate.from}/${rate.to}`, params });
}

/**
 * How much dearer `toYear` is than `fromYear` by an index: a factor above 0. Fails with
 * `money/no-index`, `money/year-not-in-index` or `money/bad-index` (a level not above 0).
 *
 * @example
 * priceFactor(2030, 2031, { currency: 'USD', name: 'deflator', values: { 2030: 100, 2031: 105 } });
 * // { ok: true, value: 1.05 }
 */
export function priceFactor(
  fromYear: number,
  toYear: number,
  index: PriceIndex | undefined,
): Result<number> {
  if (fromYear === toYear) return succeed(1);
  const params = { from: fromYear, to: toYear };
  if (index === undefined) return fail({ code: 'money/no-index', params });
  const levels = [fromYear, toYear].map((year) => index.values[year]);
  const [before, after] = levels;
  if (before === undefined || after === undefined) {
    const missing = before === undefined ? fromYear : toYear;
    return fail({ code: 'money/year-not-in-index', params: { year: missing, index: index.name } });
  }
  if (!(before > 0) || !(after > 0) || !Number.isFinite(before) || !Number.isFinite(after)) {
    return fail({ code: 'money/bad-index', value: `${before}, ${after}`, params });
  }
  return succeed(after / before);
}
