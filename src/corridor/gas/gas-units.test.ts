import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { pricePerMmbtu, pricePerThousandCubicMetres, rangeIn, feeForTransit } from './gas-units.ts';

describe('a transit fee', () => {
  // KOGAS 2018: US$2 for 1000 m3 over 100 km, 10.2 bcm a year, 775 km of line: US$158m a year
  test('of 2 dollars, 10.2 bcm and 775 km is 158.1 million', () => {
    expect(unwrap(feeForTransit(2, 10.2e9, 775_000))).toBeCloseTo(158.1e6, 3);
  });

  // the same in won: 180.4 bn a year, at the rate of about 1,141 won that is implied by it
  test('is 180.4 billion won at the rate the two published sums imply', () => {
    const won = unwrap(feeForTransit(2, 10.2e9, 775_000)) * 1141;
    expect(Math.abs(won / 180.4e9 - 1)).toBeLessThan(5e-4);
    expect(180.4e9 / 158.1e6).toBeCloseTo(1141, 0);
  });

  // 7.5 Mt of LNG a year at about 1.36 bcm for 1 Mt
  test('7.5 Mt of LNG are 10.2 bcm', () => {
    const gas = { kind: 'quantity' as const, unit: 'bcm/Mt', low: 1.36, base: 1.36, high: 1.38 };
    const { low, high } = unwrap(rangeIn(gas, 'm3/t'));
    expect(low * 7.5e6).toBeCloseTo(10.2e9, 0);
    expect(high * 7.5e6).toBeCloseTo(10.35e9, 0);
  });

  test('a negative length is a problem with its name', () => {
    expect(feeForTransit(2, 1, -1)).toMatchObject({
      problems: [{ code: 'gas/negative', path: 'length' }],
    });
  });
});

describe('heating values', () => {
  const heating = { low: 35, base: 36, high: 39 };

  test('are handed in with their range, and prices keep it', () => {
    const price = unwrap(pricePerMmbtu(288, heating));
    expect(price.base).toBe(8);
    expect(price.low).toBeLessThan(8);
    expect(price.high).toBeGreaterThan(8);
  });

  test('there and back again', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e4, noNaN: true }), (price) => {
        const { base } = unwrap(pricePerMmbtu(price, heating));
        expect(unwrap(pricePerThousandCubicMetres(base, heating)).base).toBeCloseTo(price, 8);
      }),
    );
  });

  test('an unknown one is a problem, not 36', () => {
    const unknown = { kind: 'quantity' as const, unit: 'MMBtu/1000m3', unknown: 'not analysed' };
    expect(rangeIn(unknown, 'MMBtu/m3')).toMatchObject({ problems: [{ code: 'gas/unit' }] });
    const wrong = { kind: 'quantity' as const, unit: 'km', base: 3 };
    expect(rangeIn(wrong, 'MMBtu/m3')).toMatchObject({ problems: [{ code: 'gas/unit' }] });
  });
});
