import libraryQuantile from '@stdlib/stats-base-dists-beta-quantile';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { betaCdf, betaQuantile, invertBeta } from './beta.ts';

const tail = Array.from({ length: 60 }, (_, i) => 1e-9 * 2 ** (i / 2));
const grid = [
  ...tail.filter((u) => u < 0.01),
  ...Array.from({ length: 199 }, (_, i) => (i + 1) / 200),
  ...tail.filter((u) => u < 0.01).map((u) => 1 - u),
];

function worst(alpha: number, beta: number): number {
  const quantile = betaQuantile(alpha, beta);
  return Math.max(...grid.map((u) => Math.abs(quantile(u) - libraryQuantile(u, alpha, beta))));
}

describe('the beta distribution', () => {
  test.each([
    [1, 5],
    [2, 4],
    [3, 3],
    [1.2, 4.8],
    [4.9, 1.1],
    [5, 1],
  ])('of the PERT family (%d, %d) is within 1e-5 of the library', (alpha, beta) => {
    expect(worst(alpha, beta)).toBeLessThan(1e-5);
  });

  test.each([
    [0.5, 0.5],
    [0.2, 0.2],
    [0.2, 3],
    [8, 0.7],
    [50, 70],
    [2, 300],
    [500, 500],
  ])('of any shape (%d, %d) is within 5e-5 of the library', (alpha, beta) => {
    expect(worst(alpha, beta)).toBeLessThan(5e-5);
  });

  test('closed forms: uniform, power, and the arcsine law at its middle', () => {
    expect(betaQuantile(1, 1)(0.3)).toBeCloseTo(0.3, 12);
    expect(betaCdf(0.3, 1, 5)).toBeCloseTo(1 - 0.7 ** 5, 14);
    expect(betaCdf(0.3, 4, 1)).toBeCloseTo(0.3 ** 4, 14);
    expect(betaCdf(0.5, 0.5, 0.5)).toBeCloseTo(0.5, 14);
    expect([betaCdf(-1, 2, 2), betaCdf(2, 2, 2)]).toEqual([0, 1]);
    expect(invertBeta(0.25, 1, 1)).toBeCloseTo(0.25, 14);
  });

  test('is monotone and stays in [0, 1]', () => {
    const shape = fc.double({ min: 0.2, max: 50, noNaN: true });
    const probability = fc.double({ min: 1e-15, max: 1 - 1e-15, noNaN: true });
    fc.assert(
      fc.property(shape, shape, probability, probability, (alpha, beta, u, v) => {
        const quantile = betaQuantile(alpha, beta);
        const [low, high] = [quantile(Math.min(u, v)), quantile(Math.max(u, v))];
        expect(high - low).toBeGreaterThanOrEqual(-1e-13);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  test('the two tables meet at the median', () => {
    const quantile = betaQuantile(1.7, 4.3);
    expect(quantile(0.5 + 1e-12) - quantile(0.5)).toBeCloseTo(0, 10);
  });
});
