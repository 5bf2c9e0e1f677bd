import { expect, test } from 'vitest';

import {
  DIMENSIONS,
  combine,
  describeDimension,
  dimensionName,
  dimensionText,
  isDimensionName,
  sameDimension,
} from './dimension.ts';

test('equal exponents are one dimension, in any order', () => {
  expect(sameDimension({ length: 1, time: -1 }, { time: -1, length: 1 })).toBe(true);
  expect(sameDimension({ length: 1 }, { length: 1, time: 0 })).toBe(true);
  expect(sameDimension({ length: 1 }, { length: 2 })).toBe(false);
});

test('every named dimension is found by its exponents, and no two names mean the same', () => {
  for (const [name, dimension] of Object.entries(DIMENSIONS)) {
    expect(dimensionName(dimension)).toBe(name);
  }
  expect(dimensionName({ money: 1, voltage: 1 })).toBeUndefined();
  expect(describeDimension({ money: 1, length: -2, time: 1 })).toBe('length^-2 money time');
  expect(isDimensionName('speed')).toBe(true);
  expect(isDimensionName('toString')).toBe(false);
});

test('dividing by itself leaves nothing', () => {
  expect(combine({ length: 1, time: -1 }, { length: 1, time: -1 }, -1)).toEqual({});
  expect(dimensionText(combine({ length: 1 }, { time: 1 }, -1))).toBe('length time^-1');
});
