import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  addAmounts,
  amountToNumber,
  compareAmounts,
  convertExact,
  formatAmount,
  negateAmount,
  parseAmount,
} from './amount.ts';
import type { Rounding } from './amount.ts';
import { unwrap } from './problem.ts';
import { rational } from './rational.ts';

const amount = (text: string) => unwrap(parseAmount(text));

describe('an amount', () => {
  test.each([
    '55000 l',
    '400870018 USD',
    '-1.50 t',
    '0.05 bbl',
    '106094.17 bbl',
    '0 kg',
    '3 million USD',
  ])('%s reads and writes unchanged', (text) => {
    expect(formatAmount(amount(text))).toBe(text);
  });

  test('is digits, decimal places and a unit', () => {
    expect(amount('55000 l')).toEqual({ digits: 55_000n, scale: 0, unit: 'l' });
    expect(amount('+1.50 t')).toEqual({ digits: 150n, scale: 2, unit: 't' });
  });

  test.each([
    ['55,000 l', 'write 55000 l'],
    ['1,234,567 USD', 'write 1234567 USD'],
    ['55000', 'write a decimal number, a space and a unit: 55000 l'],
    ['1e3 t', 'write a decimal number, a space and a unit: 55000 l'],
    ['.5 t', 'write a decimal number, a space and a unit: 55000 l'],
    ['5 tonnnes', 'did you mean tonnes?'],
  ])('%s is refused: %s', (text, hint) => {
    expect(parseAmount(text)).toMatchObject({ ok: false, problems: [{ hint }] });
  });

  test('adds exactly where floats would not', () => {
    expect(formatAmount(unwrap(addAmounts(amount('0.1 t'), amount('0.20 t'))))).toBe('0.30 t');
    const big = unwrap(addAmounts(amount('9007199254740993 l'), amount('0.001 l')));
    expect(formatAmount(big)).toBe('9007199254740993.001 l');
    expect(formatAmount(unwrap(addAmounts(amount('1 t'), negateAmount(amount('1.5 t')))))).toBe(
      '-0.5 t',
    );
    expect(addAmounts(amount('1 t'), amount('1 kg'))).toMatchObject({
      problems: [{ code: 'amount/other-unit' }],
    });
  });

  test('compares across units exactly', () => {
    expect(unwrap(compareAmounts(amount('1 t'), amount('1000.000 kg')))).toBe(0);
    expect(unwrap(compareAmounts(amount('1 bbl'), amount('158.987294928 l')))).toBe(0);
    expect(unwrap(compareAmounts(amount('1 bbl'), amount('158.987294929 l')))).toBe(-1);
    expect(unwrap(compareAmounts(amount('-1 t'), amount('-2 t')))).toBe(1);
    expect(compareAmounts(amount('1 t'), amount('1 l'))).toMatchObject({
      problems: [{ code: 'amount/no-factor' }],
    });
  });

  test('55000 l are 346 bbl', () => {
    const how = { scale: 0, rounding: 'half-even' } as const;
    expect(formatAmount(unwrap(convertExact(amount('55000 l'), 'bbl', how)))).toBe('346 bbl');
  });

  test('a factor of law converts what no table can', () => {
    const factor = rational(4_000_000n, 525_000n);
    const how = { scale: 0, rounding: 'exact', factor } as const;
    expect(formatAmount(unwrap(convertExact(amount('525000 t'), 'bbl', how)))).toBe('4000000 bbl');
  });

  test.each<[string, Rounding, string]>([
    ['2.5 t', 'half-even', '2 t'],
    ['3.5 t', 'half-even', '4 t'],
    ['2.5 t', 'half-up', '3 t'],
    ['-2.5 t', 'half-up', '-3 t'],
    ['2.4 t', 'up', '3 t'],
    ['-2.4 t', 'up', '-3 t'],
    ['2.9 t', 'down', '2 t'],
    ['-2.9 t', 'down', '-2 t'],
    ['2.51 t', 'half-even', '3 t'],
    ['3.0 t', 'exact', '3 t'],
  ])('%s rounded %s is %s', (text, rounding, expected) => {
    const rounded = unwrap(convertExact(amount(text), 't', { scale: 0, rounding }));
    expect(formatAmount(rounded)).toBe(expected);
  });

  test('an inexact result is refused where exactness is asked', () => {
    const how = { scale: 1, rounding: 'exact' } as const;
    expect(convertExact(amount('1 l'), 'bbl', how)).toMatchObject({
      problems: [{ code: 'amount/inexact' }],
    });
    expect(convertExact(amount('1 l'), 'l', { ...how, scale: -1 })).toMatchObject({
      problems: [{ code: 'amount/bad-scale' }],
    });
    expect(convertExact(amount('1 l'), 'lx', how).ok).toBe(false);
  });

  test('any text form survives, and order agrees with numbers', () => {
    const digits = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
    const scale = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(digits, scale, digits, scale, (d1, s1, d2, s2) => {
        const a = { digits: d1, scale: s1, unit: 't' };
        const b = { digits: d2, scale: s2, unit: 't' };
        expect(amount(formatAmount(a))).toEqual(a);
        const [x, y] = [amountToNumber(a), amountToNumber(b)];
        expect(unwrap(compareAmounts(a, b))).toBe(x < y ? -1 : x > y ? 1 : 0);
      }),
    );
  });
});
