import { describe, expect, test } from 'vitest';

import { convertQuantity } from './convert-quantity.ts';
import { compileDistribution } from './distribution.ts';
import { unwrap } from './problem.ts';
import type { DistributionSpec, QuantityFields } from './quantity.ts';

const km: QuantityFields = { kind: 'quantity', unit: 'km', low: 1, high: 2 };
const cost: QuantityFields = { kind: 'quantity', unit: 'million EUR', year: 2010, base: 8 };
const rate = { from: 'EUR', to: 'USD', rate: 1.25 } as const;

describe('converting a quantity', () => {
  test('ends and unit move together', () => {
    expect(unwrap(convertQuantity(km, { unit: 'm' }))).toEqual({
      ...km,
      unit: 'm',
      low: 1000,
      high: 2000,
    });
  });

  test('what else it carries is kept', () => {
    const sourced = { ...km, source: ['survey'], year: 2018 };
    expect(unwrap(convertQuantity(sourced, { unit: 'm', year: 2020 }))).toMatchObject({
      source: ['survey'],
      year: 2018,
    });
  });

  test('an unknown quantity stays unknown', () => {
    const unknown: QuantityFields = { kind: 'quantity', unit: 'km', unknown: 'not stated' };
    expect(unwrap(convertQuantity(unknown, { unit: 'm' }))).toEqual({ ...unknown, unit: 'm' });
  });

  test('a price of another year needs an index, in either currency', () => {
    const target = { unit: 'million USD', year: 2018 };
    expect(convertQuantity(cost, target, { rate })).toMatchObject({
      problems: [{ code: 'money/no-index' }],
    });
    for (const currency of ['EUR', 'USD'] as const) {
      const prices = { currency, name: 'deflator', values: { 2010: 80, 2018: 100 } };
      const now = unwrap(convertQuantity(cost, target, { rate, prices }));
      expect(now).toEqual({ ...cost, unit: 'million USD', year: 2018, base: 12.5 });
    }
    const prices = { currency: 'JPY', name: 'deflator', values: { 2010: 80, 2018: 100 } } as const;
    expect(convertQuantity(cost, target, { rate, prices })).toMatchObject({
      problems: [{ code: 'money/wrong-index' }],
    });
  });

  test('a price without a year has no other year', () => {
    const { year: _, ...undated } = cost;
    expect(convertQuantity(undated, { unit: 'EUR', year: 2018 })).toMatchObject({
      problems: [{ code: 'money/no-year' }],
    });
    expect(unwrap(convertQuantity(undated, { unit: 'EUR' })).base).toBe(8_000_000);
  });

  test('quantities per money move the other way', () => {
    const yieldOfMoney: QuantityFields = { kind: 'quantity', unit: 't/USD', year: 2010, base: 10 };
    const prices = { currency: 'USD', name: 'deflator', values: { 2010: 80, 2018: 100 } } as const;
    expect(
      unwrap(convertQuantity(yieldOfMoney, { unit: 't/USD', year: 2018 }, { prices })).base,
    ).toBe(8);
  });

  test('a broken unit is told where it stands', () => {
    expect(convertQuantity({ ...km, unit: 'kn' }, { unit: 'm' })).toMatchObject({
      problems: [{ path: 'unit', code: 'unit/unknown' }],
    });
    expect(convertQuantity(km, { unit: 'h' }).ok).toBe(false);
  });

  const specs: DistributionSpec[] = [
    { normal: { mean: 5, sd: 1 }, min: 3, max: 8 },
    { lognormal: { median: 2, p95: 9 } },
    { uniform: [1, 3] },
    { triangular: [1, 2, 4] },
    { pert: [1, 2, 4] },
    { beta: { alpha: 2, beta: 3 } },
    {
      points: [
        [1, 2],
        [3, 1],
      ],
    },
  ];
  test.each(specs)('a distribution moves with its unit: %j', (distribution) => {
    const before: QuantityFields = { kind: 'quantity', unit: 'km', distribution };
    const after = unwrap(convertQuantity(before, { unit: 'm' }));
    const [a, b] = [before, after].map((quantity) => unwrap(compileDistribution(quantity)));
    for (const u of [0.01, 0.3, 0.5, 0.77, 0.99]) {
      expect((b?.quantile(u) ?? 0) / (a?.quantile(u) ?? 0)).toBeCloseTo(1000, 6);
    }
    expect((b?.mean ?? 0) / (a?.mean ?? 0)).toBeCloseTo(1000, 6);
  });
});
