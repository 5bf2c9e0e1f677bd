import { expect, test } from 'vitest';
import { numberRanges } from './activity-groups.ts';

test('numbers in a row are told as people write them', () => {
  expect(numberRanges([1, 2, 3, 7, 8, 12])).toBe('1–3, 7, 8, 12');
  expect(numberRanges([5])).toBe('5');
  expect(numberRanges([])).toBe('');
});
