import { describe, expect, test } from 'vitest';

import { unwrap } from './problem.ts';
import { rationalToNumber } from './rational.ts';
import { UNIT_TABLE } from './unit-table.ts';
import { comparable, naturalBounds, neverNegative, parseExactUnit, parseUnit } from './unit.ts';

describe('a unit', () => {
  test.each([
    ['km', 1000, { length: 1 }],
    ['m', 1, { length: 1 }],
    ['h', 3600, { time: 1 }],
    ['days', 86_400, { time: 1 }],
    ['km/h', 1000 / 3600, { length: 1, time: -1 }],
    ['Mt/yr', 1e9 / 31_556_952, { mass: 1, time: -1 }],
    ['bcm/yr', 1e9 / 31_556_952, { length: 3, time: -1 }],
    ['TWh/yr', 3.6e15 / 31_556_952, { energy: 1, time: -1 }],
    ['GW', 1e9, { energy: 1, time: -1 }],
    ['kV', 1000, { voltage: 1 }],
    ['Hz', 1, { frequency: 1 }],
    ['t', 1000, { mass: 1 }],
    ['bbl', 0.158_987_294_928, { length: 3 }],
    ['%', 0.01, {}],
    ['share', 1, {}],
    ['point', 1, { point: 1 }],
    ['1/h', 1 / 3600, { time: -1 }],
    ['% / yr', 0.01 / 31_556_952, { time: -1 }],
    ['persons*km', 1000, { count: 1, length: 1 }],
    ['tkm/yr', 1e6 / 31_556_952, { mass: 1, length: 1, time: -1 }],
    ['firms', 1, { count: 1 }],
  ])('%s', (text, factor, dimension) => {
    const unit = unwrap(parseUnit(text));
    expect(unit.dimension).toEqual(dimension);
    expect(unit.factor).toBeCloseTo(factor, 12);
    expect(unit.factor / factor).toBeCloseTo(1, 15);
  });

  test.each([
    ['trillion KRW', 1e12, { money: 1 }, 'KRW'],
    ['billion KRW', 1e9, { money: 1 }, 'KRW'],
    ['million USD/yr', 1e6 / 31_556_952, { money: 1, time: -1 }, 'USD'],
    ['USD/TEU', 1, { money: 1, count: -1 }, 'USD'],
    ['USD/FEU', 0.5, { money: 1, count: -1 }, 'USD'],
    ['USD/container', 1, { money: 1, count: -1 }, 'USD'],
    ['USD/MMBtu', 1 / 1_055_055_852.62, { money: 1, energy: -1 }, 'USD'],
    ['USD/1000m3', 0.001, { money: 1, length: -3 }, 'USD'],
    ['USD/500km/20t', 1 / (500_000 * 20_000), { money: 1, length: -1, mass: -1 }, 'USD'],
    ['trillion KRW / 10 yr', 1e12 / 315_569_520, { money: 1, time: -1 }, 'KRW'],
    ['KRW/kWh', 1 / 3.6e6, { money: 1, energy: -1 }, 'KRW'],
  ])('%s', (text, factor, dimension, currency) => {
    const unit = unwrap(parseUnit(text));
    expect(unit).toMatchObject({ text, dimension, currency });
    expect(unit.factor / factor).toBeCloseTo(1, 14);
  });

  test('counts know what they count', () => {
    expect(unwrap(parseUnit('thousand TEU/yr')).things).toEqual({ TEU: 1 });
    expect(unwrap(parseUnit('persons/train')).things).toEqual({ person: 1, train: -1 });
    expect(unwrap(parseUnit('km')).things).toBeUndefined();
  });

  test('an exchange rate keeps both currencies and has no single one', () => {
    const rate = unwrap(parseUnit('EUR/USD'));
    expect(rate.dimension).toEqual({});
    expect(rate.currencies).toEqual({ EUR: 1, USD: -1 });
    expect(rate.currency).toBeUndefined();
    expect(comparable(rate, unwrap(parseUnit('share')))).toBe(false);
  });

  test.each([
    ['kilometr', 'did you mean kilometre?'],
    ['USDD', 'did you mean USD?'],
    ['$', 'write the currency code, e.g. USD'],
    ['tons', 'write t for the tonne of 1000 kg'],
    [
      'USD/thousand m3',
      'write the number: USD/1000m3; three units in one text are three quantities',
    ],
    // Three quantities in one text are not a unit.
    [
      'km / GW / trillion KRW',
      'write the number: USD/1000m3; three units in one text are three quantities',
    ],
    ['frobs', undefined],
    ['', undefined],
    ['km/', undefined],
    ['million', undefined],
    ['km//h', undefined],
    ['USD/0km', undefined],
    ['toString', undefined],
    ['__proto__', undefined],
  ])('%j is refused', (text, hint) => {
    const result = parseUnit(text);
    expect(result.ok ? 'accepted' : result.problems[0]?.hint).toBe(hint);
  });

  test('factors are exact', () => {
    const { factor } = unwrap(parseExactUnit('bbl'));
    expect(factor.num * 125_000_000_000n).toBe(19_873_411_866n * factor.den);
    for (const row of UNIT_TABLE) {
      const unit = unwrap(parseExactUnit(row.names[0] ?? ''));
      expect(rationalToNumber(unit.factor)).toBe(Number(row.factor));
    }
  });

  test('every name stands in the table once', () => {
    const names = UNIT_TABLE.flatMap((row) => row.names);
    expect(new Set(names).size).toBe(names.length);
  });

  test('scales have bounds, measures no sign', () => {
    const facts = ['share', 'points', '%', 'km', 'million USD', 'Mt/yr'].map((text) => {
      const unit = unwrap(parseUnit(text));
      return [naturalBounds(unit), neverNegative(unit)];
    });
    expect(facts).toEqual([
      [{ min: 0, max: 1 }, false],
      [{ min: 0, max: 100 }, true],
      [{}, false],
      [{}, true],
      [{}, false],
      [{}, true],
    ]);
  });
});
