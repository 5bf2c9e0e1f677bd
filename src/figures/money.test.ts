import { expect, test } from 'vitest';
import { money } from './money.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [45_600, '45.6\u202Fk'],
  [999_600, '1.00\u202Fm'],
  [-1_234_000_000, '−1.23\u202Fbn'],
  [2e12, '2\u202Ftn'],
])('%d reads %s', (amount, text) => {
  expect(money(amount)).toBe(text);
});
