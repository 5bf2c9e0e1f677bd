import {
  clamp,
  compileDistribution,
  quantileAt,
  succeed,
  sumInOrder,
  tabulateQuantile,
} from '../../quantity/index.ts';
import type { QuantityFields, Result } from '../../quantity/index.ts';

/** A number of a table that is not surely known: what it may be, and the reason it rests on. */
export interface Estimate {
  readonly low: number;
  readonly base: number;
  readonly high: number;
  /** inverse distribution functions; a draw is their sum, kept between `min` and `max` */
  readonly parts: readonly ((u: number) => number)[];
  readonly min: number;
  readonly max: number;
  /** nobody has said: it is drawn evenly over all it can be */
  readonly isUnknown: boolean;
  /** id of a reason */
  readonly why: string;
}

/**
 * An estimate from the sum of quantities: an ideal point, and what the leader of the day adds to it. Fails
 * as `compileDistribution` does.
 *
 * @param span what the sum can be at all
 *
 * @example
 * const quantity = { kind: 'quantity', unit: 'point', low: 0, base: 10, high: 25 };
 * const found = unwrap(estimateOf([quantity], { min: 0, max: 100, why: 'r1' }));
 * [found.low, found.base, found.high]; // [0, 10, 25]
 */
export function estimateOf(
  quantities: readonly QuantityFields[],
  span: Pick<Estimate, 'min' | 'max' | 'why'>,
): Result<Estimate> {
  const parts: ((u: number) => number)[] = [];
  const ends: { low: number; base: number; high: number }[] = [];
  for (const quantity of quantities) {
    const sampler = compileDistribution(quantity);
    if (!sampler.ok) return sampler;
    const knots = tabulateQuantile((u) => sampler.value.quantile(u));
    parts.push((u) => quantileAt(knots, u));
    const { base = sampler.value.mean } = quantity;
    ends.push({ low: quantity.low ?? base, base, high: quantity.high ?? base });
  }
  const total = (key: 'low' | 'base' | 'high'): number =>
    clamp(sumInOrder(ends.map((each) => each[key])), span.min, span.max);
  return succeed({
    ...span,
    low: total('low'),
    base: total('base'),
    high: total('high'),
    parts,
    isUnknown: false,
  });
}

/**
 * A number nobody has stated: anything between its ends, its middle the base.
 *
 * @example
 * unknownEstimate({ min: 0, max: 1, why: 'r1' }).base; // 0.5
 */
export function unknownEstimate(span: Pick<Estimate, 'min' | 'max' | 'why'>): Estimate {
  const { max, min } = span;
  return {
    ...span,
    low: min,
    base: (min + max) / 2,
    high: max,
    parts: [(u) => min + u * (max - min)],
    isUnknown: true,
  };
}

/**
 * The value of an estimate at given ranks, one rank for each part.
 *
 * @param ranks - in the open interval (0, 1)
 *
 * @example
 * valueAt(unknownEstimate({ min: 0, max: 100, why: 'r1' }), [0.25]); // 25
 */
export function valueAt({ max, min, parts }: Estimate, ranks: readonly number[]): number {
  let sum = 0;
  for (const [at, quantile] of parts.entries()) sum += quantile(ranks[at] ?? 0.5);
  return clamp(sum, min, max);
}
