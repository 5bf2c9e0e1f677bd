import { expect, test } from 'vitest';

import { isCurrency } from './currency-table.ts';
import { exchangeFactor, priceFactor } from './money.ts';

const rate = { from: 'EUR', to: 'USD', rate: 1.25 } as const;
const index = { currency: 'USD', name: 'deflator', values: { 2010: 80, 2018: 100 } } as const;

test('a rate serves in both directions', () => {
  expect(exchangeFactor('EUR', 'USD', rate)).toEqual({ ok: true, value: 1.25 });
  expect(exchangeFactor('USD', 'EUR', rate)).toEqual({ ok: true, value: 0.8 });
  expect(exchangeFactor('USD', 'USD', undefined)).toEqual({ ok: true, value: 1 });
});

test('a missing, foreign or impossible rate is a problem', () => {
  expect(exchangeFactor('EUR', 'JPY', undefined)).toMatchObject({
    problems: [{ code: 'money/no-rate' }],
  });
  expect(exchangeFactor('EUR', 'JPY', rate)).toMatchObject({
    problems: [{ code: 'money/wrong-rate' }],
  });
  for (const bad of [0, -1, Number.NaN, Infinity]) {
    expect(exchangeFactor('EUR', 'USD', { ...rate, rate: bad })).toMatchObject({
      problems: [{ code: 'money/bad-rate' }],
    });
  }
});

test('prices move with their index', () => {
  expect(priceFactor(2010, 2018, index)).toEqual({ ok: true, value: 1.25 });
  expect(priceFactor(2018, 2010, index)).toEqual({ ok: true, value: 0.8 });
  expect(priceFactor(2018, 2018, undefined)).toEqual({ ok: true, value: 1 });
});

test('a missing index, year or level is a problem', () => {
  expect(priceFactor(2010, 2018, undefined)).toMatchObject({
    problems: [{ code: 'money/no-index' }],
  });
  expect(priceFactor(2010, 2019, index)).toMatchObject({
    problems: [{ code: 'money/year-not-in-index', params: { year: 2019 } }],
  });
  const broken = { ...index, values: { 2010: 0, 2018: 1 } };
  expect(priceFactor(2010, 2018, broken)).toMatchObject({
    problems: [{ code: 'money/bad-index' }],
  });
});

test('currencies are ISO 4217 codes', () => {
  expect(['USD', 'XYZ', 'usd', 'toString'].map(isCurrency)).toEqual([true, false, false, false]);
});
