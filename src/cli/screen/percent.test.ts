import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnPercent, percent, percentRange, plusMinus } from './percent.ts';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('percent', () => {
  test.each([
    [0.148, '15 %'],
    [0.0002, '< 0.1 %'],
    [0.0072, '0.7 %'],
    [0.0097, '1 %'],
    [0.994, '99.4 %'],
    [0.9998, '> 99.9 %'],
    [0, '0 %'],
    [1, '100 %'],
  ])('%d is %s', (share, text) => {
    expect(plain(percent(share))).toBe(text);
  });

  test('only what is exactly 0 or 1 is printed as such', () => {
    const inside = fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(inside, (share) => {
        expect(['0 %', '100 %', '0.0 %', '100.0 %']).not.toContain(plain(percent(share)));
      }),
    );
  });
});

describe('percentRange', () => {
  test.each([
    [[0.0072, 0.444], '0.7–44 %'],
    [[0, 0.0002], '<0.1 %'],
    [[0.0002, 0.11], '<0.1–11 %'],
    [[0.64, 1], '64–>99.9 %'],
  ] as const)('%j is %s', (range, text) => {
    expect(plain(percentRange(range)).replace('< ', '<')).toBe(text);
  });
});

test('all draws are not certainty', () => {
  expect([1, 0.5, 0].map((share) => plain(drawnPercent(share)))).toEqual([
    '> 99.9 %',
    '50 %',
    '< 0.1 %',
  ]);
});

test('a standard error in percentage points', () => {
  expect([plusMinus(0.0236), plusMinus(0.0002), plusMinus(0)]).toEqual(['±2.4', '±<0.1', '±0']);
});
