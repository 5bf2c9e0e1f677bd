import { expect, test } from 'vitest';
import { number, quantity } from './number.ts';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

test.each([
  [0.06833, '0.0683'],
  [47.8333, '47.8'],
  [1674.03, '1,674'],
  [60, '60'],
])('%d has at most a few digits that matter', (value, text) => {
  expect(number(value)).toBe(text);
});

test.each([
  [{ unit: 'point', low: 0, base: 36, high: 80 }, '36 [0–80] points'],
  [{ unit: 'point', base: 60 }, '60 points'],
  [{ unit: 'day', low: 15, high: 30 }, '15–30 days'],
  [{ unit: 'share', low: 0.01, base: 0.05, high: 0.2 }, '5 [1–20] %'],
  [{ unit: 'million USD', low: 80, base: 120, year: 2019 }, '120 [at least 80] million USD (2019)'],
  [{ unit: 'day', unknown: 'not-stated' }, 'unknown (not stated)'],
  [
    { unit: 'day', distribution: { lognormal: { median: 30, p95: 240 } } },
    'lognormal, median 30, p95 240 days',
  ],
])('%j', (measured, text) => {
  expect(plain(quantity(measured))).toBe(text);
});
