import { expect, test } from 'vitest';

import { unwrap } from './problem.ts';
import {
  asDimension,
  hasDimension,
  isOfDimension,
  pointQuantity,
  unknownQuantity,
} from './quantity.ts';
import type { Quantity } from './quantity.ts';
import { parseUnit } from './unit.ts';

function doubled(length: Quantity<'length'>): number {
  return 2 * (length.base ?? 0);
}

test('a function can ask for a length', () => {
  const length = unwrap(asDimension({ kind: 'quantity', unit: 'km', base: 3 }, 'length'));
  expect(doubled(length)).toBe(6);
  // @ts-expect-error a quantity of no known dimension is refused by the compiler
  expect(doubled(pointQuantity(3, 'km'))).toBe(6);
  // @ts-expect-error so is one of another dimension
  expect(doubled(unwrap(asDimension(pointQuantity(3, 'h'), 'time')))).toBe(6);
});

test('a quantity of another dimension is a problem', () => {
  expect(asDimension(pointQuantity(3, 'h'), 'length')).toMatchObject({
    problems: [
      {
        code: 'quantity/other-dimension',
        path: 'unit',
        message: 'h is of dimension time, not length',
      },
    ],
  });
  expect(asDimension(pointQuantity(3, 'kn'), 'length')).toMatchObject({
    problems: [{ code: 'unit/unknown', path: 'unit' }],
  });
  expect(hasDimension(pointQuantity(3, 'TWh/yr'), 'power')).toBe(true);
});

test('an exchange rate is no ratio', () => {
  expect(isOfDimension(unwrap(parseUnit('EUR/USD')), 'ratio')).toBe(false);
  expect(isOfDimension(unwrap(parseUnit('%')), 'ratio')).toBe(true);
  expect(isOfDimension(unwrap(parseUnit('USD/TEU')), 'money/count')).toBe(true);
});

test('unknown is a value with a reason', () => {
  expect(unknownQuantity('km', 'never surveyed')).toEqual({
    kind: 'quantity',
    unit: 'km',
    unknown: 'never surveyed',
  });
});
