import { convert, parseUnit, succeed, under } from '../../quantity/index.ts';
import type { QuantityFields, Result } from '../../quantity/index.ts';
import { failGas, negative, notPositive } from './gas-problem.ts';

/** Low, base and high of one number; a single stated number is all three. */
export interface Range {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/**
 * A transit fee by volume and distance, in money a year: price × volume × length, the price being for
 * 1000 m3 over 100 km as contracts state it.
 *
 * @param price money for 1000 m3 over 100 km
 * @param volume m3 a year
 * @param length metres of the line on the transit state's ground
 *
 * @example
 * feeForTransit(2, 10.2e9, 775_000); // { ok: true, value: 158100000 }
 */
export function feeForTransit(price: number, volume: number, length: number): Result<number> {
  const problem = negative({ price, volume, length });
  if (problem !== undefined) return { ok: false, problems: [problem] };
  return succeed((price * volume * length) / 1e8);
}

/**
 * A quantity as a range in a unit: how a heating value (`MMBtu/1000m3`), or the gas in a tonne of LNG
 * (`m3/t`), is handed to the functions here. It is stated where it is used and never a constant of
 * this folder: gas differs from field to field, and a cubic metre from norm to norm.
 *
 * Fails with `gas/unit` where the unit is another, or `quantity/…` where there is no number.
 *
 * @example
 * const value = { kind: 'quantity' as const, unit: 'MMBtu/1000m3', low: 35, base: 36, high: 39 };
 * rangeIn(value, 'MMBtu/m3'); // { ok: true, value: { low: ≈ 0.035, base: ≈ 0.036, high: ≈ 0.039 } }
 */
export function rangeIn(quantity: QuantityFields, unit: string): Result<Range> {
  const from = parseUnit(quantity.unit);
  if (!from.ok) return { ok: false, problems: from.problems.map((p) => under('unit', p)) };
  const to = parseUnit(unit);
  if (!to.ok) return to;
  const { base, low = base, high = base } = quantity;
  const middle = base ?? (low !== undefined && high !== undefined ? (low + high) / 2 : undefined);
  if (middle === undefined || low === undefined || high === undefined) {
    return failGas({
      code: 'gas/unit',
      value: quantity.unknown ?? quantity.unit,
      params: { unit },
    });
  }
  const numbers: number[] = [];
  for (const each of [low, middle, high]) {
    const converted = convert(each, from.value, to.value);
    if (!converted.ok) {
      return failGas({ code: 'gas/unit', path: 'unit', value: quantity.unit, params: { unit } });
    }
    numbers.push(converted.value);
  }
  const [least = 0, centre = 0, most = 0] = numbers;
  return succeed({ low: least, base: centre, high: most });
}

/**
 * A price for 1000 m3 as a price for 1 MMBtu. The range is that of the heating value: rich gas makes
 * the price of its energy low.
 *
 * @param heating MMBtu in 1000 m3
 *
 * @example
 * pricePerMmbtu(252, { low: 35, base: 36, high: 42 });
 * // { ok: true, value: { low: 6, base: 7, high: 7.2 } }
 */
export function pricePerMmbtu(price: number, heating: Range): Result<Range> {
  const problem = notPositive({ ...heating });
  if (problem !== undefined) return { ok: false, problems: [problem] };
  const ends = [price / heating.high, price / heating.low];
  return succeed({ low: Math.min(...ends), base: price / heating.base, high: Math.max(...ends) });
}

/**
 * A price for 1 MMBtu as a price for 1000 m3.
 *
 * @param heating MMBtu in 1000 m3
 *
 * @example
 * pricePerThousandCubicMetres(7, { low: 35, base: 36, high: 42 });
 * // { ok: true, value: { low: 245, base: 252, high: 294 } }
 */
export function pricePerThousandCubicMetres(price: number, heating: Range): Result<Range> {
  const problem = notPositive({ ...heating });
  if (problem !== undefined) return { ok: false, problems: [problem] };
  const ends = [price * heating.low, price * heating.high];
  return succeed({ low: Math.min(...ends), base: price * heating.base, high: Math.max(...ends) });
}
