import { DIMENSIONS, describeDimension, dimensionText } from './dimension.ts';
import type { DimensionName } from './dimension.ts';
import { fail, succeed, under } from './problem.ts';
import type { Result } from './problem.ts';
import { parseUnit } from './unit.ts';
import type { Unit } from './unit.ts';

declare const dimensionBrand: unique symbol;

/** Bounds that no value may pass; the distribution is truncated there. */
export interface Bounds {
  min?: number;
  max?: number;
}

/** A distribution stated outright, in the unit of its quantity. */
export type DistributionSpec = Bounds &
  (
    | { normal: { mean: number; sd: number } }
    /** `median` above 0 and `p95`, the value passed with probability 5 %. */
    | { lognormal: { median: number; p95: number } }
    | { uniform: readonly [number, number] }
    /** Lowest, most likely, highest. */
    | { triangular: readonly [number, number, number] }
    /** Lowest, most likely, highest; smoother than the triangle and nearer its middle. */
    | { pert: readonly [number, number, number] }
    /** On [low, high], 0 to 1 when left out. */
    | { beta: { alpha: number; beta: number; low?: number; high?: number } }
    /** Values with weights above 0 (they need not sum to 1). */
    | { points: readonly (readonly [value: number, weight: number])[] }
  );

/**
 * A quantity as plain data: what is known of one number.
 *
 * Either numbers (`low`, `base`, `high` in any of the combinations `compileDistribution` reads, or
 * a `distribution`, or `base` beside a distribution as the value to quote), or `unknown` with the
 * reason and no numbers.
 */
export interface QuantityFields extends Bounds {
  kind: 'quantity';
  unit: string;
  /** Base year: of the prices for money, of the observation otherwise. */
  year?: number;
  low?: number;
  base?: number;
  high?: number;
  /** What `low` and `high` are: bounds (when left out), or the 5 % and 95 % quantiles. */
  interval?: 'bounds' | 'p05-p95';
  distribution?: DistributionSpec;
  /** Why it is not known. */
  unknown?: string;
}

/**
 * A quantity; `Quantity<'length'>` is one whose unit was seen to be a length, so that a function
 * can ask for it at compile time. {@link asDimension} makes one.
 */
export type Quantity<D extends DimensionName | 'any' = 'any'> = D extends 'any'
  ? QuantityFields
  : QuantityFields & { readonly [dimensionBrand]: D };

/**
 * The same quantity, known to be of a dimension; or the problem that its unit is of another
 * (`quantity/other-dimension`) or cannot be read.
 *
 * @example
 * asDimension(pointQuantity(3, 'km'), 'length').ok; // true
 * asDimension(pointQuantity(3, 'h'), 'length').ok; // false
 */
export function asDimension<D extends DimensionName>(
  quantity: QuantityFields,
  dimension: D,
): Result<Quantity<D>> {
  if (hasDimension(quantity, dimension)) return succeed(quantity);
  const unit = parseUnit(quantity.unit);
  if (!unit.ok) return { ok: false, problems: unit.problems.map((p) => under('unit', p)) };
  const params = { wanted: dimension, found: describeDimension(unit.value.dimension) };
  return fail({ code: 'quantity/other-dimension', path: 'unit', value: quantity.unit, params });
}

/**
 * Whether the unit of a quantity is of a dimension; a unit that cannot be read is of none.
 *
 * @example
 * hasDimension(pointQuantity(3, 'TWh/yr'), 'power'); // true
 */
export function hasDimension<D extends DimensionName>(
  quantity: QuantityFields,
  dimension: D,
): quantity is Quantity<D> {
  const unit = parseUnit(quantity.unit);
  return unit.ok && isOfDimension(unit.value, dimension);
}

/**
 * Whether a unit is of a named dimension. A ratio of currencies is an exchange rate, not a ratio.
 *
 * @example
 * isOfDimension(unwrap(parseUnit('%')), 'ratio'); // true
 * isOfDimension(unwrap(parseUnit('EUR/USD')), 'ratio'); // false
 */
export function isOfDimension(unit: Unit, dimension: DimensionName): boolean {
  if (dimensionText(unit.dimension) !== dimensionText(DIMENSIONS[dimension])) return false;
  const cancelled = unit.currencies !== undefined && unit.dimension.money === undefined;
  return !(cancelled && dimension === 'ratio');
}

/**
 * A quantity that is not known, with the reason. The unit is not checked here.
 *
 * @example
 * unknownQuantity('km', 'never surveyed').unknown; // 'never surveyed'
 */
export function unknownQuantity(unit: string, reason: string): QuantityFields {
  return { kind: 'quantity', unit, unknown: reason };
}

/**
 * A quantity stated as one number. The unit is not checked here; `validateQuantity` does that.
 *
 * @example
 * pointQuantity(54, 'km'); // { kind: 'quantity', unit: 'km', base: 54 }
 */
export function pointQuantity(base: number, unit: string): QuantityFields {
  return { kind: 'quantity', unit, base };
}
