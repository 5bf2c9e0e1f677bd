import { describe, expect, it } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import type { PackQuantity } from '../schema/measure.ts';
import type { Pack } from '../schema/pack.ts';
import { workOut } from './formula.ts';

const quantity = (fields: Omit<PackQuantity, 'kind'>): PackQuantity => ({
  kind: 'quantity',
  ...fields,
});
const value = (fields: object): Pack['values'][string] => ({
  title: 'a value',
  is: 'estimate',
  confidence: 'low',
  ...fields,
});

const values: Pack['values'] = {
  workers: value({ quantity: quantity({ unit: 'persons', low: 10, base: 20, high: 30 }) }),
  wage: value({ quantity: quantity({ unit: 'USD/person/month', base: 100 }) }),
  small: value({ quantity: quantity({ unit: 'billion USD', base: 14.19 }) }),
  large: value({
    parts: [
      { name: 'goods', quantity: quantity({ unit: 'million USD', low: 150_000, high: 153_400 }) },
    ],
  }),
  silent: value({ quantity: quantity({ unit: 'USD', unknown: 'not-stated' }) }),
  zero: value({ quantity: quantity({ unit: 'USD', low: -1, base: 2, high: 3 }) }),
  wages: value({
    formula: { op: 'product', of: [{ use: 'workers' }, { use: 'wage' }], unit: 'USD/yr' },
  }),
  times: value({
    formula: {
      op: 'ratio',
      of: [{ use: 'large', part: 'goods' }, { use: 'small' }],
      unit: 'ratio',
    },
  }),
  nested: value({
    formula: { op: 'sum', of: [{ use: 'wages' }, { use: 'wages' }], unit: 'USD/yr' },
  }),
  gap: value({ formula: { op: 'sum', of: [{ use: 'small' }, { use: 'silent' }], unit: 'USD' } }),
  wrong: value({
    formula: { op: 'product', of: [{ use: 'small' }, { use: 'wage' }], unit: 'USD' },
  }),
  snake: value({ formula: { op: 'sum', of: [{ use: 'tail' }, { use: 'small' }], unit: 'USD' } }),
  tail: value({ formula: { op: 'sum', of: [{ use: 'snake' }, { use: 'small' }], unit: 'USD' } }),
  split: value({
    formula: { op: 'ratio', of: [{ use: 'small' }, { use: 'zero' }], unit: 'ratio' },
  }),
};

const codesOf = (id: string): string[] => {
  const result = workOut(values, id);
  return result.ok ? [] : result.problems.map(({ code }) => code);
};

describe('a value by its formula', () => {
  it('multiplies units and ends', () => {
    const { base, high, low } = unwrap(workOut(values, 'wages')).quantity;
    expect([low, base, high].map((number) => Math.round(number ?? 0))).toEqual([
      12_000, 24_000, 36_000,
    ]);
  });

  it('takes the ratio of a part of one value and another, whatever their scales', () => {
    const { base, high, low } = unwrap(workOut(values, 'times')).quantity;
    expect(low).toBeCloseTo(10.57, 2);
    expect(base).toBeCloseTo(10.69, 2);
    expect(high).toBeCloseTo(10.81, 2);
  });

  it('goes through other formulas', () => {
    expect(unwrap(workOut(values, 'nested')).quantity.base).toBeCloseTo(48_000, 6);
  });

  it('is unknown where an operand is, and where it may divide by 0', () => {
    expect(unwrap(workOut(values, 'gap')).quantity.unknown).toBe('silent is unknown');
    expect(unwrap(workOut(values, 'split')).quantity.unknown).toBe(
      'it divides by a value that may be 0',
    );
  });

  it('tells units that do not fit, circles and missing values', () => {
    expect(codesOf('wrong')).toEqual(['formula/unit']);
    expect(codesOf('snake')).toEqual(['formula/circle']);
    expect(codesOf('none')).toEqual(['formula/no-value']);
  });
});
