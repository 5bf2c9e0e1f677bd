import { describe, expect, test } from 'vitest';

import { normalCdf } from './math.ts';
import { normalShape, uniformShape } from './shape.ts';
import { probabilityBelow, truncate } from './truncate.ts';

const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

describe('truncation', () => {
  test('a normal cut below has the textbook mean: φ(z)/(1 - Φ(z))', () => {
    for (const z of [-2, 0, 1, 3]) {
      const cut = truncate(normalShape(0, 1), z, Infinity);
      expect(cut?.mean).toBeCloseTo(density(z) / (1 - normalCdf(z)), 5);
    }
  });

  test('a normal cut on both sides is symmetric, and never passes its bounds', () => {
    const cut = truncate(normalShape(5, 2), 4, 6);
    expect(cut?.mean).toBeCloseTo(5, 12);
    expect(cut?.quantile(0.5)).toBeCloseTo(5, 12);
    expect(cut?.quantile(1e-16)).toBeGreaterThanOrEqual(4);
    expect(cut?.quantile(1 - 1e-16)).toBeLessThanOrEqual(6);
  });

  test('a uniform cut is a uniform', () => {
    const cut = truncate(uniformShape(0, 10), 2, 4);
    expect(cut?.quantile(0.25)).toBeCloseTo(2.5, 10);
    expect(cut?.quantile(0.75)).toBeCloseTo(3.5, 10);
    expect(cut?.mean).toBeCloseTo(3, 8);
  });

  test('bounds that cut nothing change nothing', () => {
    const shape = uniformShape(0, 1);
    expect(truncate(shape, 0, 1)).toBe(shape);
    expect(truncate(shape, -Infinity, Infinity)).toBe(shape);
  });

  test('bounds that leave nothing say so', () => {
    expect(truncate(uniformShape(0, 1), 2, 3)).toBeUndefined();
    expect(truncate(normalShape(0, 1), 7, 8)).toBeUndefined();
  });

  test('the probability below a value is found by bisection', () => {
    expect(probabilityBelow(normalShape(0, 1), 1.5)).toBeCloseTo(normalCdf(1.5), 13);
  });
});
