import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  Z95,
  betaShape,
  lognormalShape,
  normalShape,
  pertShape,
  pointsShape,
  quantileShape,
  triangularShape,
  uniformShape,
} from './shape.ts';
import type { Shape } from './shape.ts';

function averageOf(shape: Shape, steps = 20_000): number {
  let sum = 0;
  for (let i = 0; i < steps; i++) sum += shape.quantile((i + 0.5) / steps);
  return sum / steps;
}

describe('a shape', () => {
  test.each<[string, Shape, number, number]>([
    ['uniform', uniformShape(2, 6), 4, 4],
    ['triangular', triangularShape(0, 2, 10), 4, 10 - Math.sqrt(40)],
    ['PERT', pertShape(0, 3, 12), 4, 3.765_72],
    ['normal', normalShape(10, 2), 10, 10],
    ['lognormal', lognormalShape(2, 2 * Math.exp(0.5 * Z95)), 2 * Math.exp(0.125), 2],
    ['beta', betaShape(2, 3, 10, 20), 14, 13.857],
    [
      'points',
      pointsShape([
        [4, 1],
        [1, 3],
      ]),
      1.75,
      1,
    ],
  ])('%s has its mean and its median', (_, shape, mean, median) => {
    expect(shape.mean).toBeCloseTo(mean, 12);
    expect(averageOf(shape)).toBeCloseTo(mean, 2);
    expect(shape.quantile(0.5)).toBeCloseTo(median, 3);
  });

  test('the mean of a PERT is (a + 4m + b)/6', () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(number, number, number, (...three) => {
        const [a = 0, m = 0, b = 0] = three.toSorted((x, y) => x - y);
        const shape = pertShape(a, m, b);
        const mean = (a + 4 * m + b) / 6;
        expect(shape.mean).toBeCloseTo(mean, 9);
        expect(Math.abs(averageOf(shape, 2000) - mean)).toBeLessThanOrEqual((b - a) / 1000);
      }),
      { numRuns: 30 },
    );
  });

  test('nothing to spread is a point', () => {
    for (const shape of [
      triangularShape(3, 3, 3),
      pertShape(3, 3, 3),
      normalShape(3, 0),
      lognormalShape(3, 3),
    ]) {
      expect([shape.quantile(0.01), shape.mean, shape.quantile(0.99)]).toEqual([3, 3, 3]);
    }
  });

  test('a lognormal passes its 95 % quantile', () => {
    expect(lognormalShape(2, 9).quantile(0.95)).toBeCloseTo(9, 12);
  });
});

describe('a curve through three quantiles', () => {
  const cases: [number, number, number, number, number][] = [
    [1, 3, 4, -Infinity, Infinity],
    [1, 3, 20, 0, Infinity],
    [1, 3, 20, 0, 21],
    [1, 3, 20, -Infinity, 21],
    [0, 3, 20, 0, 20],
    [3, 3, 20, 0, Infinity],
    [1, 20, 20, 0, 20],
    [0.001, 50, 99.9, 0, 100],
  ];
  test.each(cases)('%d, %d, %d within %d to %d', (low, base, high, min, max) => {
    const shape = quantileShape(low, base, high, min, max);
    expect(shape.quantile(0.05)).toBeCloseTo(low, 10);
    expect(shape.quantile(0.5)).toBeCloseTo(base, 10);
    expect(shape.quantile(0.95)).toBeCloseTo(high, 10);
    expect(shape.quantile(1e-15)).toBeGreaterThanOrEqual(min);
    expect(shape.quantile(1 - 1e-15)).toBeLessThanOrEqual(max);
    expect(Math.abs(averageOf(shape) - shape.mean)).toBeLessThan(0.002 * (high - low));
  });
});
