import { convert } from './convert.ts';
import type { ConversionBasis } from './convert.ts';
import { priceFactor } from './money.ts';
import type { PriceIndex } from './money.ts';
import { fail, succeed, under } from './problem.ts';
import type { Result } from './problem.ts';
import type { DistributionSpec, QuantityFields } from './quantity.ts';
import { parseUnit } from './unit.ts';
import type { Unit } from './unit.ts';

/** What {@link convertQuantity} aims at: a unit and, for money, a price year (default: unchanged). */
export interface ConversionTarget {
  unit: string;
  year?: number;
}

/** A {@link ConversionBasis} with the price index that other price years need. */
export interface QuantityBasis extends ConversionBasis {
  prices?: PriceIndex;
}

/**
 * Converts a whole quantity: ends, base, bounds and distribution, currency and price year.
 *
 * Money of another price year needs `prices`. An index in the currency of the quantity is applied
 * before the exchange (the rate should then be of the target year), one in the target currency
 * after it (the rate of the quantity's year). Other fields (sources …) are kept as they are. Fails
 * as {@link convert} does, and with `money/no-year` (a quantity without a price year),
 * `money/wrong-index` (an index in a third currency) or a problem of the index.
 *
 * @example
 * convertQuantity({ kind: 'quantity', unit: 'km', low: 1, high: 2 }, { unit: 'm' });
 * // { ok: true, value: { kind: 'quantity', unit: 'm', low: 1000, high: 2000 } }
 */
export function convertQuantity<Q extends QuantityFields>(
  quantity: Q,
  target: ConversionTarget,
  basis: QuantityBasis = {},
): Result<Q> {
  const from = parseUnit(quantity.unit);
  if (!from.ok) return { ok: false, problems: from.problems.map((p) => under('unit', p)) };
  const to = parseUnit(target.unit);
  if (!to.ok) return to;
  const factor = convert(1, from.value, to.value, basis);
  if (!factor.ok) return factor;
  const prices = yearFactor(quantity, from.value, to.value, target.year, basis.prices);
  if (!prices.ok) return prices;
  const scaled = scale(quantity, factor.value * prices.value);
  const year = target.year === undefined ? {} : { year: target.year };
  return succeed({ ...scaled, unit: to.value.text, ...(isMoney(from.value) ? year : {}) });
}

function yearFactor(
  quantity: QuantityFields,
  from: Unit,
  to: Unit,
  year: number | undefined,
  prices: PriceIndex | undefined,
): Result<number> {
  const exponent = from.dimension.money ?? 0;
  if (exponent === 0 || year === undefined) return succeed(1);
  if (quantity.year === undefined) {
    return fail({
      code: 'money/no-year',
      path: 'year',
      value: quantity.unit,
      params: { to: year },
    });
  }
  if (quantity.year === year) return succeed(1);
  if (
    prices !== undefined &&
    prices.currency !== from.currency &&
    prices.currency !== to.currency
  ) {
    const { currency, name } = prices;
    const params = { currency, index: name, from: from.text, to: to.text };
    return fail({ code: 'money/wrong-index', params });
  }
  const factor = priceFactor(quantity.year, year, prices);
  if (!factor.ok || exponent === 1) return factor;
  if (exponent === -1) return succeed(1 / factor.value);
  return fail({ code: 'unit/other-money', params: { from: from.text, to: to.text } });
}

function isMoney(unit: Unit): boolean {
  return unit.currencies !== undefined;
}

/** All numbers of a quantity times a factor above 0. */
function scale<Q extends QuantityFields>(quantity: Q, factor: number): Q {
  const scaled: Q = { ...quantity };
  for (const field of ['low', 'base', 'high', 'min', 'max'] as const) {
    const value = quantity[field];
    if (value !== undefined) scaled[field] = value * factor;
  }
  if (quantity.distribution !== undefined) {
    scaled.distribution = scaleSpec(quantity.distribution, factor);
  }
  return scaled;
}

function scaleSpec(spec: DistributionSpec, k: number): DistributionSpec {
  const bounds = {
    ...(spec.min === undefined ? {} : { min: spec.min * k }),
    ...(spec.max === undefined ? {} : { max: spec.max * k }),
  };
  if ('normal' in spec) {
    return { ...bounds, normal: { mean: spec.normal.mean * k, sd: spec.normal.sd * k } };
  }
  if ('lognormal' in spec) {
    const { median, p95 } = spec.lognormal;
    return { ...bounds, lognormal: { median: median * k, p95: p95 * k } };
  }
  if ('uniform' in spec) {
    const [a, b] = spec.uniform;
    return { ...bounds, uniform: [a * k, b * k] };
  }
  if ('triangular' in spec) {
    const [a, m, b] = spec.triangular;
    return { ...bounds, triangular: [a * k, m * k, b * k] };
  }
  if ('pert' in spec) {
    const [a, m, b] = spec.pert;
    return { ...bounds, pert: [a * k, m * k, b * k] };
  }
  if ('beta' in spec) {
    const { alpha, beta, low = 0, high = 1 } = spec.beta;
    return { ...bounds, beta: { alpha, beta, low: low * k, high: high * k } };
  }
  return { ...bounds, points: spec.points.map(([value, weight]) => [value * k, weight] as const) };
}
