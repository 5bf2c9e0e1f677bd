import { expect, test } from 'vitest';
import { numberText, rangeText } from './number-text.ts';

test('numbers for reading', () => {
  expect([273.931875, 57.8333, 5.678, 0.1234, 0, -3.5].map(numberText)).toEqual([
    '274',
    '57.8',
    '5.68',
    '0.123',
    '0',
    '−3.5',
  ]);
  expect(numberText(0.00004)).toBe('0.00004');
  expect(numberText(Number.NaN)).toBe('–');
});

test('ranges', () => {
  expect(rangeText(20, 45, 70)).toBe('45 [20–70]');
  expect(rangeText(25, 25, 25)).toBe('25');
});
