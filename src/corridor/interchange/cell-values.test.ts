import { expect, test } from 'vitest';
import { flagIn } from './cell-values.ts';

test.each([
  ['True', true],
  ['false', false],
  ['1.0', true],
  ['0', false],
  ['yes', undefined],
  ['', undefined],
])('%j as yes or no is %j', (cell, value) => {
  expect(flagIn(cell)).toBe(value);
});
