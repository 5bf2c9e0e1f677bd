import { expect, test } from 'vitest';
import { nameVariants } from './name-variants.ts';

test.each([
  ['North Quay Lines', ['North Quay Lines']],
  ['North Quay (Lines)', ['North Quay', 'North Quay (Lines)']],
  ['(QUAY)', ['(QUAY)']],
  ['A ; B', ['A', 'B']],
  ['((((', ['((((']],
])('%s has the names %j', (text, names) => {
  expect(nameVariants(text)).toEqual(names);
});
