import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { checkQuantity, compileDistribution, describeDistribution } from './distribution.ts';
import { unwrap } from './problem.ts';
import type { DistributionSpec, QuantityFields } from './quantity.ts';
import { wordsEn } from './words-en.ts';
import { render } from './words.ts';

function cost(fields: Partial<QuantityFields>, unit = 'million USD'): QuantityFields {
  return { kind: 'quantity', unit, ...fields };
}

function words(quantity: QuantityFields): string {
  return render(unwrap(describeDistribution(quantity)), wordsEn);
}

describe('the rule for a stated range', () => {
  test('low, base, high is a PERT with mean (a + 4m + b)/6', () => {
    const sampler = unwrap(compileDistribution(cost({ low: 0, base: 3, high: 12 })));
    expect(sampler.mean).toBeCloseTo(4, 12);
    expect(sampler.describe.code).toBe('distribution/pert');
  });

  test.each<[Partial<QuantityFields>, string]>([
    [{ base: 3 }, '3 million USD, no range stated'],
    [{ low: 3, base: 3, high: 3 }, '3 million USD, all values stated are the same'],
    [{ low: 1, high: 3 }, 'uniform from 1 to 3 million USD: no most likely value stated'],
    [{ low: 1, base: 2, high: 4 }, 'PERT from 1 to 4 million USD, most likely 2'],
    [
      { base: 2, high: 4 },
      'PERT from 2 to 4 million USD, most likely 2: only the upper side stated',
    ],
    [
      { low: 1, base: 2 },
      'PERT from 1 to 2 million USD, most likely 2: only the lower side stated',
    ],
    [
      { low: 1, base: 2, high: 9, interval: 'p05-p95' },
      '5 % below 1, half below 2, 5 % above 9 million USD, never below 0',
    ],
    [
      { low: 1, high: 9, interval: 'p05-p95', max: 12 },
      '5 % below 1, half below 5, 5 % above 9 million USD, within 0 to 12',
    ],
    [
      { low: -1, high: 9, interval: 'p05-p95' },
      '5 % below -1, half below 4, 5 % above 9 million USD',
    ],
    [
      { distribution: { normal: { mean: 1, sd: 2 }, max: 3 } },
      'normal as stated, mean 1, standard deviation 2 million USD, never above 3',
    ],
  ])('%j: %s', (fields, said) => {
    expect(words(cost(fields))).toBe(said);
  });

  test('a one-sided range never leaves its side', () => {
    const upward = unwrap(compileDistribution(cost({ base: 2, high: 4 })));
    expect(upward.quantile(1e-12)).toBeGreaterThanOrEqual(2);
    expect(upward.mean).toBeCloseTo((2 + 4 * 2 + 4) / 6, 12);
  });

  test('quantiles are met, bounds never passed', () => {
    const sampler = unwrap(
      compileDistribution(cost({ low: 1, base: 2, high: 9, interval: 'p05-p95' })),
    );
    expect(sampler.quantile(0.05)).toBeCloseTo(1, 10);
    expect(sampler.quantile(0.5)).toBeCloseTo(2, 10);
    expect(sampler.quantile(0.95)).toBeCloseTo(9, 10);
    expect(sampler.quantile(1e-15)).toBeGreaterThan(0);
  });

  test('an issue stance stays on its line of 0 to 100, a length above 0', () => {
    const stance = cost({ distribution: { normal: { mean: 5, sd: 20 } } }, 'point');
    const length = cost({ distribution: { normal: { mean: 5, sd: 20 } } }, 'km');
    for (const quantity of [stance, length]) {
      expect(unwrap(compileDistribution(quantity)).quantile(1e-9)).toBeGreaterThanOrEqual(0);
    }
    expect(unwrap(compileDistribution(stance)).quantile(1 - 1e-12)).toBeLessThanOrEqual(100);
  });
});

describe('what cannot be sampled', () => {
  test('an unknown quantity stays unknown, an empty one is refused', () => {
    expect(compileDistribution(cost({ unknown: 'not stated' }))).toMatchObject({
      problems: [{ code: 'quantity/unknown', value: 'not stated' }],
    });
    expect(compileDistribution(cost({}))).toMatchObject({ problems: [{ code: 'quantity/empty' }] });
  });

  test('a broken one reports what validation says', () => {
    expect(compileDistribution(cost({ low: 3, high: 1 }))).toMatchObject({
      problems: [{ code: 'quantity/reversed' }],
    });
  });

  test.each<DistributionSpec>([
    { uniform: [0, 1], min: 2 },
    { points: [[1, 1]], min: 2 },
    { normal: { mean: 0, sd: 0 }, min: 2 },
  ])('bounds that leave nothing: %j', (distribution) => {
    expect(checkQuantity(cost({ distribution }), 'cost')).toMatchObject([
      { code: 'distribution/nothing-left' },
    ]);
  });

  test('checking a sound or an unknown quantity finds nothing', () => {
    expect(checkQuantity(cost({ low: 1, high: 2 }))).toEqual([]);
    expect(checkQuantity(cost({ unknown: 'not stated' }))).toEqual([]);
    expect(checkQuantity(cost({}))).toEqual([]);
    expect(checkQuantity(cost({ low: 2, high: 1 }), 'a')).toMatchObject([{ path: 'a.low' }]);
  });
});

describe('every distribution', () => {
  const anyNumber = fc
    .double({ min: -1e4, max: 1e4, noNaN: true })
    .map((x) => Math.round(x * 1e3) / 1e3);
  const above0 = fc.double({ min: 0.05, max: 1e3, noNaN: true });
  const three = fc.tuple(anyNumber, anyNumber, anyNumber).map(([a, b, c]) => {
    const [low = 0, base = 0, high = 0] = [a, b, c].toSorted((x, y) => x - y);
    return { low, base, high };
  });
  const spec: fc.Arbitrary<DistributionSpec> = fc.oneof(
    fc.record({ mean: anyNumber, sd: above0 }).map((normal) => ({ normal })),
    fc
      .tuple(above0, above0)
      .map(([a, b]) => ({ lognormal: { median: Math.min(a, b), p95: Math.max(a, b) } })),
    three.map(({ low, high }) => ({ uniform: [low, high] as const })),
    three.map(({ low, base, high }) => ({ triangular: [low, base, high] as const })),
    three.map(({ low, base, high }) => ({ pert: [low, base, high] as const })),
    fc.record({ alpha: above0, beta: above0 }).map((beta) => ({ beta })),
    fc
      .array(fc.tuple(anyNumber, above0), { minLength: 1, maxLength: 5 })
      .map((points) => ({ points })),
  );
  const quantity: fc.Arbitrary<QuantityFields> = fc.oneof(
    three.map((range) => cost(range)),
    three.map((range) => cost({ ...range, interval: 'p05-p95' })),
    three.map(({ low, base, high }) => cost({ base, min: low, max: high })),
    three.map(({ low, base }) => cost({ low, base })),
    spec.map((distribution) => cost({ distribution })),
    fc
      .tuple(spec, three)
      .map(([distribution, { low, high }]) =>
        cost({ distribution: { ...distribution, min: low, max: high } }),
      ),
  );
  const probability = fc.double({ min: 1e-15, max: 1 - 1e-15, noNaN: true });

  test('is monotone, keeps its bounds, has its mean inside them, and has words', () => {
    fc.assert(
      fc.property(quantity, probability, probability, (stated, u, v) => {
        const compiled = compileDistribution(stated);
        const code = compiled.ok ? 'sound' : compiled.problems[0]?.code;
        expect(['sound', 'distribution/nothing-left']).toContain(code);
        if (!compiled.ok) return;
        const { mean, describe: said } = compiled.value;
        const quantile = (p: number) => compiled.value.quantile(p);
        const [low, high] = [quantile(Math.min(u, v)), quantile(Math.max(u, v))];
        const rounding = 1e-9 * (1 + Math.abs(low) + Math.abs(high));
        expect(high - low).toBeGreaterThanOrEqual(-rounding);
        const { min = -Infinity, max = Infinity } = { ...stated, ...stated.distribution };
        for (const value of [low, high]) {
          expect(value).toBeGreaterThanOrEqual(min);
          expect(value).toBeLessThanOrEqual(max);
        }
        expect(mean).toBeGreaterThanOrEqual(quantile(1e-15) - rounding);
        expect(mean).toBeLessThanOrEqual(quantile(1 - 1e-15) + rounding);
        expect(render(said, wordsEn)).not.toContain('⟦');
      }),
      { numRuns: 400 },
    );
  });
});
