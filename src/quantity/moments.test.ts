import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  NO_MOMENTS,
  mergeAllMoments,
  mergeMoments,
  momentsOf,
  standardError,
  variance,
} from './moments.ts';

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 30 });

describe('moments', () => {
  test('of a small sample', () => {
    const moments = momentsOf([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(moments).toEqual({ n: 8, mean: 5, m2: 32 });
    expect(variance(moments)).toBeCloseTo(32 / 7, 15);
    expect(standardError(moments)).toBeCloseTo(Math.sqrt(32 / 7 / 8), 15);
  });

  test('a large offset does not drown the spread', () => {
    const moments = momentsOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]);
    expect(variance(moments)).toBe(30);
  });

  test('of chunks are those of the whole', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const merged = mergeMoments(momentsOf(a), momentsOf(b));
        const whole = momentsOf([...a, ...b]);
        expect(merged.n).toBe(whole.n);
        expect(Math.abs(merged.mean - whole.mean)).toBeLessThan(1e-8);
        expect(Math.abs(merged.m2 - whole.m2)).toBeLessThanOrEqual(1e-9 * (1 + whole.m2) + 1e-3);
      }),
    );
  });

  test('merged in chunk order the bits are the same, wherever a chunk was made', () => {
    const chunks = [[0.1, 0.2], [0.3], [], [1e9, 0.7]].map((chunk) => momentsOf(chunk));
    const travelled = JSON.parse(JSON.stringify(chunks)) as typeof chunks;
    expect(mergeAllMoments(travelled)).toEqual(mergeAllMoments(chunks));
  });

  test('of nothing', () => {
    expect(mergeAllMoments([])).toEqual(NO_MOMENTS);
    expect(variance(momentsOf([1]))).toBeNaN();
    expect(standardError(NO_MOMENTS)).toBeNaN();
  });
});
