import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { moneyInBasis } from './stated-money.ts';
import type { PriceBasis } from './stated-money.ts';

const basis: PriceBasis = {
  currency: 'USD',
  year: 2020,
  rates: [
    { from: 'EUR', to: 'USD', rate: 1.2, year: 2020 },
    { from: 'USD', to: 'JPY', rate: 80, year: 2010 },
  ],
  indices: [
    { currency: 'EUR', name: 'deflator', values: { 2010: 100, 2020: 110 } },
    { currency: 'USD', name: 'deflator', values: { 2010: 100, 2020: 125 } },
  ],
};

describe('money in one currency and price year', () => {
  test('is inflated at home and exchanged in the base year', () => {
    const money = { amount: 100, currency: 'EUR', priceYear: 2010 } as const;
    const { amount, way } = unwrap(moneyInBasis(money, basis));
    expect(way).toBe('index-then-rate');
    expect(amount).toBeCloseTo(132, 10);
  });

  test('or exchanged in its own year and inflated abroad, which is said', () => {
    const money = { amount: 8000, currency: 'JPY', priceYear: 2010 } as const;
    expect(unwrap(moneyInBasis(money, basis))).toEqual({ amount: 125, way: 'rate-then-index' });
  });

  test('a rate of the base year serves money of the base year', () => {
    const money = { amount: 10, currency: 'EUR', priceYear: 2020 } as const;
    expect(unwrap(moneyInBasis(money, basis)).amount).toBe(12);
  });

  test('stays as it is where nothing is to be done', () => {
    const money = { amount: 7, currency: 'USD', priceYear: 2020 } as const;
    expect(unwrap(moneyInBasis(money, basis))).toEqual({ amount: 7, way: 'as-stated' });
  });

  test.each([
    [{ amount: 1, currency: 'GBP', priceYear: 2020 } as const, 'finance/no-rate'],
    [{ amount: 1, currency: 'JPY', priceYear: 2020 } as const, 'finance/no-rate'],
    [{ amount: 1, currency: 'EUR', priceYear: 2005 } as const, 'finance/no-index'],
    [{ amount: 1, currency: 'USD', priceYear: 2005 } as const, 'finance/no-index'],
    [{ amount: NaN, currency: 'USD', priceYear: 2020 } as const, 'finance/not-finite'],
    [{ amount: 1, currency: 'USD', priceYear: 20.5 } as const, 'finance/not-a-year'],
  ])('%j is a problem, never a factor of 1', (money, code) => {
    const result = moneyInBasis(money, basis);
    expect(result.ok ? [] : result.problems.map((each) => each.code)).toEqual([code]);
  });

  test('a price without an index is a problem even at a known rate', () => {
    const bare = { ...basis, indices: [] };
    const result = moneyInBasis({ amount: 1, currency: 'EUR', priceYear: 2010 }, bare);
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'finance/no-index' }] });
  });
});
