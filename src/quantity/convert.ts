import { combine, describeDimension, dimensionText } from './dimension.ts';
import type { Currency } from './currency-table.ts';
import { exchangeFactor } from './money.ts';
import type { ExchangeRate } from './money.ts';
import { tonnesPerCubicMetre } from './petroleum.ts';
import type { ByProduct } from './petroleum.ts';
import { fail, succeed } from './problem.ts';
import type { Result } from './problem.ts';
import { rationalToNumber } from './rational.ts';
import type { Unit } from './unit.ts';

/** What a conversion may use besides the units themselves. */
export interface ConversionBasis {
  /** Which petroleum product, where volume becomes mass or mass volume. */
  product?: ByProduct;
  /** Exchange rate, where one currency becomes another. */
  rate?: ExchangeRate;
}

/**
 * Converts a number between units. Only what is stated is used: another currency needs `rate`,
 * barrels to tonnes (any volume to mass, also inside a rate) need `product`, and persons never
 * become trains. Prices of different years are the business of `convertQuantity`. Fails with
 * `unit/other-dimension`, `unit/other-things`, `unit/other-money`, `unit/no-product`, or a problem
 * of the rate.
 *
 * @param value finite number in `from`
 * @returns the number in `to`, or why not
 *
 * @example
 * convert(90, unwrap(parseUnit('km/h')), unwrap(parseUnit('m/s'))); // { ok: true, value: 25 }
 */
export function convert(
  value: number,
  from: Unit,
  to: Unit,
  basis: ConversionBasis = {},
): Result<number> {
  const factor = basisFactor(from, to, basis);
  if (!factor.ok) return factor;
  return succeed((value * from.factor * factor.value) / to.factor);
}

/** Base units of `to` for one base unit of `from`: 1 unless a currency or product stands between. */
function basisFactor(from: Unit, to: Unit, basis: ConversionBasis): Result<number> {
  if (dimensionText(from.things ?? {}) !== dimensionText(to.things ?? {})) {
    return fail({ code: 'unit/other-things', params: names(from, to) });
  }
  const money = moneyFactor(from, to, basis.rate);
  if (!money.ok) return money;
  const difference = combine(from.dimension, to.dimension, -1);
  if (dimensionText(difference) === '') return money;
  const volumes = (difference.length ?? 0) / 3;
  const petroleum = { length: 3 * volumes, mass: -volumes };
  const convertible = volumes === 1 || volumes === -1;
  if (!convertible || dimensionText(difference) !== dimensionText(petroleum)) {
    const params = {
      ...names(from, to),
      fromDimension: describeDimension(from.dimension),
      toDimension: describeDimension(to.dimension),
    };
    return fail({ code: 'unit/other-dimension', params });
  }
  if (basis.product === undefined)
    return fail({ code: 'unit/no-product', params: names(from, to) });
  const density = tonnesPerCubicMetre(basis.product);
  if (!density.ok) return density;
  const kilograms = 1000 * rationalToNumber(density.value);
  return succeed(volumes === 1 ? money.value * kilograms : money.value / kilograms);
}

function moneyFactor(from: Unit, to: Unit, rate: ExchangeRate | undefined): Result<number> {
  if (dimensionText(from.currencies ?? {}) === dimensionText(to.currencies ?? {}))
    return succeed(1);
  const { currency } = from;
  const target = to.currency;
  const exponent = currency === undefined ? undefined : from.currencies?.[currency];
  const sameExponent = target !== undefined && to.currencies?.[target] === exponent;
  if (currency === undefined || exponent === undefined || target === undefined || !sameExponent) {
    return fail({ code: 'unit/other-money', params: names(from, to) });
  }
  return raised(currency, target, rate, exponent);
}

function raised(
  from: Currency,
  to: Currency,
  rate: ExchangeRate | undefined,
  exponent: number,
): Result<number> {
  const factor = exchangeFactor(from, to, rate);
  if (!factor.ok) return factor;
  let product = 1;
  for (let i = 0; i < Math.abs(exponent); i++) product *= factor.value;
  return succeed(exponent > 0 ? product : 1 / product);
}

function names(from: Unit, to: Unit): { from: string; to: string } {
  return { from: from.text, to: to.text };
}
