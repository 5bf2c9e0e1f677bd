import { expect, test } from 'vitest';
import { riverPack } from '../../test/fixtures/fixture-pack.ts';
import type { PackQuantity } from '../scenario/index.ts';
import { rangeOfQuantity } from './quantity-range.ts';

const { values } = riverPack();
const read = (unit: string, to: string, more: Partial<PackQuantity>) =>
  rangeOfQuantity({ kind: 'quantity', unit, ...more }, values, to);

test('a range is read as it stands, in the unit asked for', () => {
  expect(read('share', 'share', { low: 0.1, base: 0.2, high: 0.4 })).toEqual({
    low: 0.1,
    base: 0.2,
    high: 0.4,
  });
  expect(read('million USD/yr', 'billion USD/yr', { base: 2500 })?.base).toBeCloseTo(2.5, 12);
});

test('one number alone is known exactly', () => {
  expect(read('share', 'share', { base: 0.3 })).toEqual({ low: 0.3, base: 0.3, high: 0.3 });
});

test('two ends make a best guess between them', () => {
  const found = read('share', 'share', { low: 0.2, high: 0.4 });
  expect(found?.base).toBeCloseTo(0.3, 12);
  expect([found?.low, found?.high]).toEqual([0.2, 0.4]);
});

test('what is unknown, or of another kind, is undefined and never zero', () => {
  expect(read('share', 'share', { unknown: 'nobody has counted' })).toBeUndefined();
  expect(read('share', 'share', { use: 'no-such-value' })).toBeUndefined();
  expect(read('day', 'share', { base: 3 })).toBeUndefined();
});
