import { describe, expect, test } from 'vitest';

import type { DistributionSpec, QuantityFields } from './quantity.ts';
import { effectiveBounds, validateQuantity } from './quantity-check.ts';

function km(fields: Partial<QuantityFields>): QuantityFields {
  return { kind: 'quantity', unit: 'km', ...fields };
}

function found(quantity: QuantityFields): string[] {
  return validateQuantity(quantity).map(({ code, path }) => `${code} at ${path}`);
}

describe('a quantity is checked', () => {
  test.each([
    km({ low: 1, base: 2, high: 3 }),
    km({ low: 1, high: 1 }),
    km({ base: -3 }),
    km({ unknown: 'not stated' }),
    km({}),
    km({ base: 2, distribution: { uniform: [1, 3] } }),
    { kind: 'quantity', unit: 'point', low: 0, base: 10, high: 100 } as const,
  ])('%j is sound', (quantity) => {
    expect(found(quantity)).toEqual([]);
  });

  test.each([
    [km({ low: 3, high: 1 }), 'quantity/reversed at low'],
    [km({ low: 1, base: 4, high: 3 }), 'quantity/base-outside at base'],
    [km({ base: 0, high: -1 }), 'quantity/base-outside at base'],
    [km({ base: Number.NaN }), 'quantity/not-finite at base'],
    [km({ base: 1, max: Infinity }), 'quantity/not-finite at max'],
    [km({ base: 1, year: 2018.5 }), 'quantity/not-a-year at year'],
    [km({ base: 1, unknown: 'not stated' }), 'quantity/unknown-with-numbers at base'],
    [km({ low: 1 }), 'quantity/one-end at low'],
    [km({ high: 1 }), 'quantity/one-end at high'],
    [
      km({ low: 1, high: 2, distribution: { uniform: [1, 3] } }),
      'quantity/two-ranges at distribution',
    ],
    [km({ base: 1, min: 3, max: 2 }), 'quantity/bounds-reversed at min'],
    [km({ base: 1, min: 2 }), 'quantity/beyond-bounds at base'],
    [km({ base: 1, interval: 'p05-p95' }), 'quantity/interval-without-range at interval'],
    [{ ...km({ base: 1 }), unit: 'kn' }, 'unit/unknown at unit'],
    [{ ...km({ base: 1.2 }), unit: 'share' }, 'quantity/beyond-bounds at base'],
    [{ ...km({ base: -5 }), unit: 'point' }, 'quantity/beyond-bounds at base'],
  ])('%j: %s', (quantity, problem) => {
    expect(found(quantity)).toEqual([problem]);
  });

  test.each<[DistributionSpec, string]>([
    [{ normal: { mean: 1, sd: -1 } }, 'distribution/negative-sd at distribution.normal.sd'],
    [{ normal: { mean: Number.NaN, sd: 1 } }, 'quantity/not-finite at distribution.normal.mean'],
    [
      { lognormal: { median: 0, p95: 1 } },
      'distribution/not-above-0 at distribution.lognormal.median',
    ],
    [{ lognormal: { median: 2, p95: 1 } }, 'distribution/not-ascending at distribution.lognormal'],
    [{ uniform: [2, 1] }, 'distribution/not-ascending at distribution.uniform'],
    [{ triangular: [1, 3, 2] }, 'distribution/not-ascending at distribution.triangular'],
    [{ pert: [1, 0, 2] }, 'distribution/not-ascending at distribution.pert'],
    [{ pert: [1, 2, Infinity] }, 'quantity/not-finite at distribution.pert'],
    [{ beta: { alpha: 0, beta: 1 } }, 'distribution/not-above-0 at distribution.beta.alpha'],
    [{ beta: { alpha: 1, beta: 1, low: 2 } }, 'distribution/not-ascending at distribution.beta'],
    [{ points: [] }, 'distribution/no-points at distribution.points'],
    [{ points: [[1, 0]] }, 'distribution/not-above-0 at distribution.points.0.1'],
    [{ points: [[Infinity, 1]] }, 'quantity/not-finite at distribution.points.0.0'],
    [{ uniform: [1, 2], max: Number.NaN }, 'quantity/not-finite at distribution.max'],
  ])('%j: %s', (distribution, problem) => {
    expect(found(km({ distribution }))).toEqual([problem]);
  });

  test('everything is reported at once, under the path given', () => {
    const broken = { ...km({ low: 3, base: 9, high: 1 }), unit: 'kn', year: 1.5 };
    const problems = validateQuantity(broken, 'links.river-line.length');
    expect(problems.map(({ path }) => path)).toEqual([
      'links.river-line.length.unit',
      'links.river-line.length.year',
    ]);
    expect(validateQuantity({ ...km({ low: 3, high: 1 }), unit: 'kn' })).toHaveLength(2);
  });
});

describe('the bounds in force', () => {
  test.each([
    [km({ base: 1 }), -Infinity, Infinity],
    [km({ base: 1, min: 0.5, max: 9 }), 0.5, 9],
    [km({ distribution: { uniform: [1, 2], min: 1.5 }, min: 1 }), 1.5, Infinity],
    [{ ...km({ base: 1 }), unit: 'share' }, 0, 1],
    [{ ...km({ base: 1 }), unit: 'point' }, 0, 100],
    [{ ...km({ base: 1, max: 50 }), unit: 'point' }, 0, 50],
    [km({ low: 1, high: 2, interval: 'p05-p95' }), 0, Infinity],
    [km({ low: -1, high: 2, interval: 'p05-p95' }), -Infinity, Infinity],
    [km({ distribution: { normal: { mean: 3, sd: 2 } } }), 0, Infinity],
    [{ ...km({ distribution: { normal: { mean: 3, sd: 2 } } }), unit: 'USD' }, -Infinity, Infinity],
  ])('%j: %d to %d', (quantity, min, max) => {
    expect(effectiveBounds(quantity)).toEqual({ min, max });
  });
});
