import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { divide, multiply, rational, rationalOf, rationalToNumber, tenTo } from './rational.ts';

test('fractions are kept in lowest terms with the sign above', () => {
  expect(rational(6n, -4n)).toEqual({ num: -3n, den: 2n });
  expect(rational(0n, 5n)).toEqual({ num: 0n, den: 1n });
  expect(() => rational(1n, 0n)).toThrow(RangeError);
});

test('a decimal text is exact', () => {
  expect(rationalOf('0.125')).toEqual({ num: 1n, den: 8n });
  expect(rationalOf('-1.50')).toEqual({ num: -3n, den: 2n });
  expect(rationalToNumber(rationalOf('0.1'))).toBe(0.1);
  for (const text of ['1e3', '', '.5', '1,5']) expect(() => rationalOf(text)).toThrow(RangeError);
});

test('dividing undoes multiplying', () => {
  const part = fc.bigInt({ min: 1n, max: 10n ** 12n });
  fc.assert(
    fc.property(part, part, part, part, (a, b, c, d) => {
      const [x, y] = [rational(a, b), rational(c, d)];
      expect(divide(multiply(x, y), y)).toEqual(x);
    }),
  );
});

test('powers of ten', () => {
  expect([tenTo(0), tenTo(3)]).toEqual([1n, 1000n]);
});
