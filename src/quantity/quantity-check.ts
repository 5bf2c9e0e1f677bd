import { makeProblem } from './problem.ts';
import type { Problem, ProblemFields } from './problem.ts';
import { under } from './problem.ts';
import type { DistributionSpec, QuantityFields } from './quantity.ts';
import { naturalBounds, neverNegative, parseUnit } from './unit.ts';

/** Bounds with the open ends as infinities. */
export interface Limits {
  min: number;
  max: number;
}

/**
 * Everything wrong with a quantity, each with the path of its field: unit, numbers that are not
 * finite, a reversed range, a base outside it, bounds crossed, impossible parameters of a
 * distribution, numbers beside `unknown`. A quantity with no numbers at all is not wrong here,
 * since a pack may refer to another's; `compileDistribution` refuses it.
 *
 * @param path prefix of the paths reported
 *
 * @example
 * const problems = validateQuantity({ kind: 'quantity', unit: 'km', low: 3, high: 1 }, 'length');
 * problems.map(describeProblem); // ['length.low: low 3 is above high 1 (swap them)']
 */
export function validateQuantity(quantity: QuantityFields, path = ''): Problem[] {
  const problems: Problem[] = [];
  const unit = parseUnit(quantity.unit);
  if (!unit.ok) problems.push(...unit.problems.map((problem) => under('unit', problem)));
  const fields = [...fieldProblems(quantity)];
  problems.push(...fields.map((field) => makeProblem(field)));
  // Order and bounds mean nothing until every number is one.
  if (fields.length === 0) {
    for (const problem of rangeProblems(quantity)) problems.push(makeProblem(problem));
    if (quantity.distribution !== undefined) {
      for (const problem of specProblems(quantity.distribution)) {
        problems.push(under('distribution', makeProblem(problem)));
      }
    }
  }
  return problems.map((problem) => under(path, problem));
}

/**
 * The bounds in force, in the unit of the quantity and infinite where open: stated ones, those of
 * the unit's scale, and 0 where only a sign could be lost. A unit that cannot be read adds none.
 *
 * @example
 * effectiveBounds(pointQuantity(0.3, 'share')); // { min: 0, max: 1 }
 * effectiveBounds(pointQuantity(3, 'km')); // { min: -Infinity, max: Infinity }
 */
export function effectiveBounds(quantity: QuantityFields): Limits {
  const stated = statedBounds(quantity);
  const unit = parseUnit(quantity.unit);
  if (!unit.ok) return stated;
  const natural = naturalBounds(unit.value);
  const min = stated.min === -Infinity ? (natural.min ?? stated.min) : stated.min;
  const max = stated.max === Infinity ? (natural.max ?? stated.max) : stated.max;
  const { low, base, distribution, interval } = quantity;
  const open = min === -Infinity;
  const lowest = low ?? base;
  const positiveRange =
    distribution === undefined && interval === 'p05-p95' && lowest !== undefined && lowest > 0;
  const positiveNormal =
    distribution !== undefined &&
    'normal' in distribution &&
    distribution.normal.mean > 0 &&
    neverNegative(unit.value);
  return { min: open && (positiveRange || positiveNormal) ? 0 : min, max };
}

function statedBounds({ min, max, distribution }: QuantityFields): Limits {
  return {
    min: Math.max(min ?? -Infinity, distribution?.min ?? -Infinity),
    max: Math.min(max ?? Infinity, distribution?.max ?? Infinity),
  };
}

const NUMBERS = ['low', 'base', 'high'] as const;

function* fieldProblems(quantity: QuantityFields): Generator<ProblemFields> {
  for (const path of [...NUMBERS, 'min', 'max'] as const) {
    const value = quantity[path];
    if (value !== undefined && !Number.isFinite(value)) {
      yield { code: 'quantity/not-finite', path, value: String(value) };
    }
  }
  const { year, unknown, low, base, high, distribution } = quantity;
  if (year !== undefined && !Number.isInteger(year)) {
    yield { code: 'quantity/not-a-year', path: 'year', value: String(year) };
  }
  const stated = NUMBERS.filter((field) => quantity[field] !== undefined);
  const [first] = stated;
  if (unknown !== undefined && (first !== undefined || distribution !== undefined)) {
    yield { code: 'quantity/unknown-with-numbers', path: first ?? 'distribution', value: unknown };
  }
  if (distribution !== undefined && (low !== undefined || high !== undefined)) {
    yield { code: 'quantity/two-ranges', path: 'distribution' };
  }
  if (distribution === undefined && base === undefined && stated.length === 1) {
    const path = low === undefined ? 'high' : 'low';
    yield { code: 'quantity/one-end', path, value: String(low ?? high), params: { end: path } };
  }
}

function* rangeProblems(quantity: QuantityFields): Generator<ProblemFields> {
  const { low, base, high, interval } = quantity;
  if (low !== undefined && high !== undefined && low > high) {
    yield { code: 'quantity/reversed', path: 'low', value: String(low), params: { high } };
  } else if (base !== undefined) {
    const params = { low: low ?? 'none', high: high ?? 'none' };
    if ((low !== undefined && base < low) || (high !== undefined && base > high)) {
      yield { code: 'quantity/base-outside', path: 'base', value: String(base), params };
    }
  }
  const bounds = statedBounds(quantity);
  if (bounds.min > bounds.max) {
    yield { code: 'quantity/bounds-reversed', path: 'min', params: { ...bounds } };
    return;
  }
  const { min, max } = effectiveBounds(quantity);
  for (const path of NUMBERS) {
    const value = quantity[path];
    if (value !== undefined && (value < min || value > max)) {
      yield { code: 'quantity/beyond-bounds', path, value: String(value), params: { min, max } };
    }
  }
  const noRange = low === undefined && high === undefined;
  if (interval === 'p05-p95' && noRange && quantity.unknown === undefined && base !== undefined) {
    yield { code: 'quantity/interval-without-range', path: 'interval', severity: 'warning' };
  }
}

function* specProblems(spec: DistributionSpec): Generator<ProblemFields> {
  for (const path of ['min', 'max'] as const) {
    const value = spec[path];
    if (value !== undefined && !Number.isFinite(value)) yield notFinite(path, value);
  }
  if ('normal' in spec) {
    const { mean, sd } = spec.normal;
    if (!Number.isFinite(mean)) yield notFinite('normal.mean', mean);
    if (!Number.isFinite(sd)) yield notFinite('normal.sd', sd);
    else if (sd < 0)
      yield { code: 'distribution/negative-sd', path: 'normal.sd', value: String(sd) };
  } else if ('lognormal' in spec) {
    const { median, p95 } = spec.lognormal;
    if (!Number.isFinite(median) || median <= 0) yield notAbove0('lognormal.median', median);
    if (!Number.isFinite(p95)) yield notFinite('lognormal.p95', p95);
    else if (p95 < median) yield notAscending('lognormal', [median, p95]);
  } else if ('uniform' in spec) {
    yield* ascending('uniform', spec.uniform);
  } else if ('triangular' in spec) {
    yield* ascending('triangular', spec.triangular);
  } else if ('pert' in spec) {
    yield* ascending('pert', spec.pert);
  } else if ('beta' in spec) {
    const { alpha, beta, low = 0, high = 1 } = spec.beta;
    if (!Number.isFinite(alpha) || alpha <= 0) yield notAbove0('beta.alpha', alpha);
    if (!Number.isFinite(beta) || beta <= 0) yield notAbove0('beta.beta', beta);
    yield* ascending('beta', [low, high]);
  } else {
    yield* pointProblems(spec.points);
  }
}

function* pointProblems(points: readonly (readonly [number, number])[]): Generator<ProblemFields> {
  if (points.length === 0) yield { code: 'distribution/no-points', path: 'points' };
  for (const [i, [value, weight]] of points.entries()) {
    if (!Number.isFinite(value)) yield notFinite(`points.${i}.0`, value);
    if (!Number.isFinite(weight) || weight <= 0) yield notAbove0(`points.${i}.1`, weight);
  }
}

function* ascending(path: string, values: readonly number[]): Generator<ProblemFields> {
  const broken = values.find((value) => !Number.isFinite(value));
  if (broken !== undefined) yield notFinite(path, broken);
  else if (values.some((value, i) => value < (values[i - 1] ?? value))) {
    yield notAscending(path, values);
  }
}

function notFinite(path: string, value: number): ProblemFields {
  return { code: 'quantity/not-finite', path, value: String(value) };
}

function notAbove0(path: string, value: number): ProblemFields {
  return { code: 'distribution/not-above-0', path, value: String(value) };
}

function notAscending(path: string, values: readonly number[]): ProblemFields {
  return { code: 'distribution/not-ascending', path, value: values.join(', ') };
}
