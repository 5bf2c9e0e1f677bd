import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  clamp,
  exp,
  ln,
  logistic,
  logit,
  normalCdf,
  normalQuantile,
  pow,
  sumInOrder,
} from './math.ts';

/** The eight bytes of a double, most significant first. */
function bits(x: number): string {
  const bytes = [...new Uint8Array(new Float64Array([x]).buffer)].toReversed();
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('mathematics', () => {
  test('known values', () => {
    expect(exp(1)).toBeCloseTo(Math.E, 15);
    expect(ln(10)).toBeCloseTo(Math.LN10, 15);
    expect(pow(2, 0.5)).toBeCloseTo(Math.SQRT2, 15);
    expect(exp(0)).toBe(1);
    expect(ln(0)).toBe(-Infinity);
  });

  test('the normal distribution as in its tables', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1.959_963_984_540_054)).toBeCloseTo(0.975, 14);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 15);
    expect(normalQuantile(0.95)).toBeCloseTo(1.644_853_626_951_472, 13);
    expect(normalQuantile(0.999)).toBeCloseTo(3.090_232_306_167_813, 12);
  });

  // Committed bits: the same in every engine, unlike Math.exp. A change here changes every answer.
  test('the same bits everywhere', () => {
    expect(
      [exp(0.1), ln(0.1), pow(1.1, 2.3), normalQuantile(0.1), normalCdf(0.1)].map(bits),
    ).toEqual([
      '3ff1aec7b35a00d4',
      'c0026bb1bbb55515',
      '3ff3ebeacc9c5ae4',
      'bff4813c36e26d33',
      '3fe1464507526871',
    ]);
  });

  test('logistic and logit are inverse, and do not overflow', () => {
    expect(logistic(0)).toBe(0.5);
    expect(logistic(800)).toBe(1);
    expect(logistic(-800)).toBe(0);
    expect(logit(0)).toBe(-Infinity);
    fc.assert(
      fc.property(fc.double({ min: -15, max: 15, noNaN: true }), (x) => {
        expect(logit(logistic(x))).toBeCloseTo(x, 7);
        expect(logistic(x) + logistic(-x)).toBeCloseTo(1, 15);
      }),
    );
  });

  test('a number is held within its bounds', () => {
    expect([-1, 0.5, 2].map((x) => clamp(x, 0, 1))).toEqual([0, 0.5, 1]);
  });

  test('sums run left to right', () => {
    expect(sumInOrder([1e16, 1, -1e16])).toBe(0);
    expect(sumInOrder([1e16, -1e16, 1])).toBe(1);
    expect(sumInOrder([])).toBe(0);
  });
});
