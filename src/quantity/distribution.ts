import { fail, makeProblem, succeed } from './problem.ts';
import type { Problem, Result } from './problem.ts';
import type { DistributionSpec, QuantityFields } from './quantity.ts';
import { effectiveBounds, validateQuantity } from './quantity-check.ts';
import type { Limits } from './quantity-check.ts';
import type { Sampler } from './sample.ts';
import {
  betaShape,
  lognormalShape,
  normalShape,
  pertShape,
  point,
  pointsShape,
  quantileShape,
  triangularShape,
  uniformShape,
} from './shape.ts';
import type { Shape } from './shape.ts';
import { truncate } from './truncate.ts';
import type { Text } from './words.ts';

/** How a quantity is read: the distribution, before any truncation, and in words why this one. */
interface Reading {
  shape: Shape;
  describe: Text;
  /** Whether the shape itself respects the bounds already. */
  bounded: boolean;
}

/**
 * Turns a quantity into a sampler. The rule, in one place:
 *
 * | stated | read as |
 * | --- | --- |
 * | `distribution` | that one |
 * | low, base, high | PERT (λ = 4): minimum, mode, maximum |
 * | low, base or base, high | PERT with the missing end at `base`: one-sided |
 * | low, high | uniform between them |
 * | base | that point, described as "no range stated" |
 * | the same with `interval: p05-p95` | a curve through the 5 %, 50 % and 95 % quantiles (`base` the median, or the middle of low and high), half normal on an open side and half lognormal towards a bound |
 * | low = base = high | a point |
 *
 * Nothing impossible is ever drawn: `min` and `max` cut a stated distribution and bend a quantile
 * curve. Where none are stated, shares keep to [0, 1] and issue points to [0, 100]; a quantile
 * range above 0, and a normal distribution of a physical measure or a count with a mean above 0,
 * keep above 0.
 *
 * @returns the sampler; or the problems of {@link validateQuantity}; or that the quantity is
 * unknown (`quantity/unknown`) or empty (`quantity/empty`)
 *
 * @example
 * const days = compileDistribution({ kind: 'quantity', unit: 'd', low: 0, base: 3, high: 12 });
 * unwrap(days).mean; // 4
 */
export function compileDistribution(quantity: QuantityFields): Result<Sampler> {
  const problems = validateQuantity(quantity).filter(({ severity }) => severity === 'error');
  if (problems.length > 0) return { ok: false, problems };
  if (quantity.unknown !== undefined) {
    return fail({ code: 'quantity/unknown', path: 'unknown', value: quantity.unknown });
  }
  const limits = effectiveBounds(quantity);
  const reading = read(quantity, limits);
  if (reading === undefined) return fail({ code: 'quantity/empty' });
  const { describe } = reading;
  if (reading.bounded) return succeed({ ...reading.shape, describe: withBounds(describe, limits) });
  const shape = cut(quantity, reading, limits);
  if (shape === undefined) {
    const params = { min: limits.min, max: limits.max };
    return fail({ code: 'distribution/nothing-left', path: 'distribution', params });
  }
  const cutOff = shape !== reading.shape;
  return succeed({ ...shape, describe: cutOff ? withBounds(describe, limits) : describe });
}

/**
 * Which distribution a quantity stands for, and why, without building its sampler for long. Fails
 * as {@link compileDistribution} does.
 *
 * @example
 * const why = describeDistribution({ kind: 'quantity', unit: 'km', low: 1, high: 2 });
 * unwrap(why);
 * // { code: 'distribution/range', params: { low: 1, high: 2, unit: 'km' } }
 */
export function describeDistribution(quantity: QuantityFields): Result<Text> {
  const sampler = compileDistribution(quantity);
  return sampler.ok ? succeed(sampler.value.describe) : sampler;
}

/**
 * Everything wrong with a quantity, and that its bounds leave something of its distribution. An
 * unknown quantity is sound; so is one without numbers, since a pack may refer to another's. Paths
 * of the problems begin with `path`.
 *
 * @example
 * const problems = checkQuantity({ kind: 'quantity', unit: 'km', low: 2, high: 1 }, 'length');
 * problems.map(({ code, path }) => [code, path]); // [['quantity/reversed', 'length.low']]
 */
export function checkQuantity(quantity: QuantityFields, path = ''): Problem[] {
  const problems = validateQuantity(quantity, path);
  const compiled = problems.length > 0 ? undefined : compileDistribution(quantity);
  if (compiled === undefined || compiled.ok) return problems;
  return compiled.problems
    .filter(({ code }) => code === 'distribution/nothing-left')
    .map((problem) => makeProblem({ ...problem, path: path === '' ? problem.path : path }));
}

function read(quantity: QuantityFields, limits: Limits): Reading | undefined {
  const { unit, low, base, high, distribution } = quantity;
  if (distribution !== undefined) return readSpec(distribution, unit);
  if (low === undefined && high === undefined) {
    if (base === undefined) return undefined;
    return reads(point(base), 'point', { base, unit }, true);
  }
  const from = low ?? base;
  const to = high ?? base;
  if (from === undefined || to === undefined) return undefined;
  if (from === to) return reads(point(from), 'fixed', { base: from, unit }, true);
  if (quantity.interval === 'p05-p95') {
    const median = base ?? from + (to - from) / 2;
    const shape = quantileShape(from, median, to, limits.min, limits.max);
    return reads(shape, 'quantiles', { low: from, base: median, high: to, unit }, true);
  }
  if (base === undefined)
    return reads(uniformShape(from, to), 'range', { low: from, high: to, unit });
  const sides = low === undefined ? 'pert-upward' : high === undefined ? 'pert-downward' : 'pert';
  return reads(pertShape(from, base, to), sides, { low: from, base, high: to, unit });
}

function readSpec(spec: DistributionSpec, unit: string): Reading {
  if ('normal' in spec) {
    const { mean, sd } = spec.normal;
    return reads(normalShape(mean, sd), 'stated-normal', { mean, sd, unit });
  }
  if ('lognormal' in spec) {
    const { median, p95 } = spec.lognormal;
    return reads(lognormalShape(median, p95), 'stated-lognormal', { median, p95, unit });
  }
  if ('uniform' in spec) {
    const [low, high] = spec.uniform;
    return reads(uniformShape(low, high), 'stated-uniform', { low, high, unit });
  }
  if ('triangular' in spec) {
    const [low, base, high] = spec.triangular;
    return reads(triangularShape(low, base, high), 'stated-triangular', {
      low,
      base,
      high,
      unit,
    });
  }
  if ('pert' in spec) {
    const [low, base, high] = spec.pert;
    return reads(pertShape(low, base, high), 'stated-pert', { low, base, high, unit });
  }
  if ('beta' in spec) {
    const { alpha, beta, low = 0, high = 1 } = spec.beta;
    const shape = betaShape(alpha, beta, low, high);
    return reads(shape, 'stated-beta', { alpha, beta, low, high, unit });
  }
  const { points } = spec;
  return reads(pointsShape(points), 'stated-points', { count: points.length, unit });
}

function cut(quantity: QuantityFields, reading: Reading, limits: Limits): Shape | undefined {
  const { min, max } = limits;
  const spec = quantity.distribution;
  if (spec === undefined || !('points' in spec)) return truncate(reading.shape, min, max);
  const inside = spec.points.filter(([value]) => value >= min && value <= max);
  if (inside.length === spec.points.length) return reading.shape;
  return inside.length === 0 ? undefined : pointsShape(inside);
}

function reads(
  shape: Shape,
  code: string,
  params: Record<string, string | number>,
  bounded = false,
): Reading {
  return { shape, describe: { code: `distribution/${code}`, params }, bounded };
}

/** Adds the bounds that shaped the distribution, as a code of its own so that words can say them. */
function withBounds(text: Text, { min, max }: Limits): Text {
  if (text.code === 'distribution/point' || text.code === 'distribution/fixed') return text;
  const params = { ...text.params };
  if (min !== -Infinity) params['min'] = min;
  if (max !== Infinity) params['max'] = max;
  const ends = `${min === -Infinity ? '' : '+min'}${max === Infinity ? '' : '+max'}`;
  return { code: `${text.code}${ends}`, params };
}
