import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorPoints, percent, percentRange } from './percent.ts';

/** The narrow space is hard to see in a test. */
const plain = (text: string): string => text.replaceAll('\u202F', ' ');

describe('percent', () => {
  test('whole points in the middle, tenths at both ends', () => {
    expect(plain(percent(0.176))).toBe('18 %');
    expect(plain(percent(0.0031))).toBe('0.3 %');
    expect(plain(percent(0.9942))).toBe('99.4 %');
  });

  test('only what is impossible or certain is 0 % or 100 %', () => {
    expect([0, 1].map((value) => plain(percent(value)))).toEqual(['0 %', '100 %']);
    expect(plain(percent(0.0003))).toBe('< 0.1 %');
    expect(plain(percent(0.99995))).toBe('> 99.9 %');
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (value) => {
        expect(['0 %', '0.0 %', '100 %', '100.0 %']).not.toContain(plain(percent(value)));
      }),
    );
  });

  test('a range says its sign once, and spells out an open end', () => {
    expect(plain(percentRange([0.0091, 0.4642]))).toBe('0.9–46 %');
    expect(plain(percentRange([0.0002, 0.03]))).toBe('< 0.1 to 3 %');
    expect(plain(percentRange([1, 1]))).toBe('100 %');
    expect(plain(percentRange([0, 0.0004]))).toBe('< 0.1 %');
    expect(plain(percentRange([0.91, 1]))).toBe('91 to > 99.9 %');
  });

  test('an error is in points', () => {
    expect([0, 0.0002, 0.0349, 0.12].map((error) => plain(errorPoints(error)))).toEqual([
      '0',
      '< 0.1',
      '3.5',
      '12',
    ]);
  });
});
