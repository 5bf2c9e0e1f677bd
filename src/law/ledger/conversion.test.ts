import { describe, expect, test } from 'vitest';
import { formatAmount, unwrap } from '../../quantity/index.ts';
import type { PetroleumProduct } from '../../quantity/index.ts';
import { toLedgerUnit } from './conversion.ts';

const barrels = {
  unit: 'bbl',
  conversion: { factors: { 'gas-oil': '7.46', lpg: '11.6' }, 'without-product': '8.33' },
} as const;

const made = (written: string, product?: PetroleumProduct, scale?: number) => {
  const { amount, factor, rule } = unwrap(toLedgerUnit(barrels, written, product, scale));
  return [formatAmount(amount), rule, ...(factor === undefined ? [] : [factor])];
};

describe('the order in which a keeper converts', () => {
  test.each([
    ['10.5 bbl', undefined, ['10.5 bbl', 'stated']],
    ['10.5 bbl', 'gas-oil', ['10.5 bbl', 'stated']],
    ['15898.7294928 l', 'gas-oil', ['100.00 bbl', 'same-dimension']],
    ['20 t', 'gas-oil', ['149.20 bbl', 'product', '7.46']],
    ['20000 kg', 'gas-oil', ['149.20 bbl', 'product', '7.46']],
    ['20 t', undefined, ['166.60 bbl', 'default', '8.33']],
    ['20 t', 'kerosene', ['166.60 bbl', 'default', '8.33']],
  ] as const)('%s of %s is %j', (written, product, expected) => {
    expect(made(written, product)).toEqual(expected);
  });

  test('rounds once, half to even', () => {
    const half = { ...barrels, conversion: { factors: {}, 'without-product': '0.5' } };
    const text = (written: string) => formatAmount(unwrap(toLedgerUnit(half, written)).amount);
    expect(['0.01 t', '0.03 t', '0.0300002 kg'].map(text)).toEqual([
      '0.00 bbl',
      '0.02 bbl',
      '0.00 bbl',
    ]);
    // to tonnes and then to barrels: rounded on the way it would be 0.01
    expect(text('10.0000001 kg')).toBe('0.01 bbl');
  });

  test('keeps small lots where they are to be added up', () => {
    expect(made('1 kg', undefined, 6)[0]).toBe('0.008330 bbl');
  });

  test('without a factor there is none', () => {
    const tonnes = { unit: 't' } as const;
    expect(toLedgerUnit(tonnes, '3 bbl')).toMatchObject({
      problems: [{ code: 'law/no-conversion' }],
    });
    expect(toLedgerUnit({ unit: 'bbl' }, '3 t').ok).toBe(false);
    expect(unwrap(toLedgerUnit({ unit: 'persons' }, '7 workers')).rule).toBe('same-dimension');
  });
});
