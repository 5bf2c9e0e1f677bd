import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { convert } from './convert.ts';
import type { ConversionBasis } from './convert.ts';
import { unwrap } from './problem.ts';
import { parseUnit } from './unit.ts';

function converted(value: number, from: string, to: string, basis: ConversionBasis = {}) {
  return convert(value, unwrap(parseUnit(from)), unwrap(parseUnit(to)), basis);
}

describe('converting', () => {
  test.each([
    [90, 'km/h', 'm/s', 25],
    [1, 'km', 'm', 1000],
    [9, 'm', 'km', 0.009],
    [3, 'h', 'min', 180],
    [2, 'weeks', 'days', 14],
    [12, 'months', 'yr', 1],
    [25, '%', 'share', 0.25],
    [1, 'MMBtu', 'GJ', 1.055_055_852_62],
    [1, 'Mtoe', 'TWh', 11.63],
    [8.765_82, 'TWh/yr', 'GW', 1],
    [1, 'million bbl', 'm3', 158_987.294_928],
    [1, 'FEU', 'TEU', 2],
    [100, 'USD/FEU', 'USD/TEU', 50],
    [300, 'USD/1000m3', 'USD/m3', 0.3],
    [1000, 'USD/500km/20t', 'USD/km/t', 0.1],
    [1, 'trillion KRW / 10 yr', 'billion KRW/yr', 100],
  ])('%d %s in %s', (value, from, to, expected) => {
    expect(unwrap(converted(value, from, to)) / expected).toBeCloseTo(1, 12);
  });

  test.each([
    ['km', 'h', 'unit/other-dimension'],
    ['Hz', '1/s', 'unit/other-dimension'],
    ['TEU', 'persons', 'unit/other-things'],
    ['containers', 'TEU', 'unit/other-things'],
    ['persons', 'km', 'unit/other-things'],
    ['USD', 'km', 'unit/other-money'],
    ['USD', 'EUR', 'money/no-rate'],
    ['EUR/USD', 'share', 'unit/other-money'],
    ['bbl', 't', 'unit/no-product'],
    ['bbl', 'km', 'unit/other-dimension'],
    ['bbl/yr', 't', 'unit/other-dimension'],
  ])('%s never silently becomes %s', (from, to, code) => {
    expect(converted(1, from, to)).toMatchObject({ ok: false, problems: [{ code }] });
  });

  test('every refusal says what would be right', () => {
    const result = converted(1, 'km', 'h');
    expect(result).toMatchObject({
      problems: [
        {
          message: 'km (length) cannot become h (time)',
          hint: 'check the unit: the two measure different things',
        },
      ],
    });
    expect(converted(1, 'USD', 'EUR')).toMatchObject({
      problems: [{ hint: 'give rate: { from: USD, to: EUR, rate: … }' }],
    });
  });

  test('money by a stated rate, in numerator and denominator', () => {
    const rate = { from: 'EUR', to: 'USD', rate: 1.25 } as const;
    expect(unwrap(converted(8, 'million EUR', 'million USD', { rate }))).toBe(10);
    expect(unwrap(converted(10, 'USD/TEU', 'EUR/TEU', { rate }))).toBe(8);
    expect(unwrap(converted(10, 't/EUR', 't/USD', { rate }))).toBe(8);
  });

  test('barrels by a product, also inside a rate and in a price', () => {
    const product = 'gas-oil';
    expect(unwrap(converted(7.46, 'kbbl', 't', { product }))).toBeCloseTo(1000, 9);
    expect(unwrap(converted(7.46, 'kbbl/yr', 'kt/yr', { product }))).toBeCloseTo(1, 12);
    expect(unwrap(converted(100, 'USD/bbl', 'USD/t', { product }))).toBeCloseTo(746, 9);
  });

  test('there and back is the same number', () => {
    const pairs = [
      ['km', 'mile'],
      ['bcm/yr', 'm3/h'],
      ['USD/MMBtu', 'USD/MWh'],
    ] as const;
    const value = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, fc.constantFrom(...pairs), (x, [a, b]) => {
        const back = unwrap(converted(unwrap(converted(x, a, b)), b, a));
        expect(back / x).toBeCloseTo(1, 12);
      }),
    );
  });
});
