import { describe, expect, test } from 'vitest';
import { agreedBefore, amountFrom, holdsWord, isYes, noneOf, oneOf } from './field-test.ts';
import { NO, UNKNOWN, YES } from './tri.ts';

describe('one stated value', () => {
  test('any of the wanted: of a list one is enough; what is missing is as the field says', () => {
    const from = oneOf(['XA', 'XR'], NO);
    expect(['XA', ['XN', 'XR'], 'XN', 'unknown', undefined].map(from)).toEqual([
      YES,
      YES,
      NO,
      UNKNOWN,
      NO,
    ]);
    expect(oneOf(['XA'], UNKNOWN)(undefined)).toBe(UNKNOWN);
  });

  test('none of the wanted', () => {
    expect(['XA', 'XN', 'unknown', undefined].map(noneOf(['XN'], YES))).toEqual([
      YES,
      NO,
      UNKNOWN,
      YES,
    ]);
  });

  test('yes or no: a mark that is not stated is not there, a measure is not known', () => {
    expect([true, false, 'unknown', undefined].map(isYes(true, NO))).toEqual([
      YES,
      NO,
      UNKNOWN,
      NO,
    ]);
    expect(isYes(false, NO)(undefined)).toBe(YES);
    expect(isYes(false, UNKNOWN)(undefined)).toBe(UNKNOWN);
  });

  test('a contract of before a day; where the two dates overlap nobody can tell', () => {
    const before = agreedBefore('2019-03-01');
    expect(
      ['2019-03-01', '2019-02', '2019-03', '2019', '2020', 'unknown', undefined].map(before),
    ).toEqual([YES, YES, UNKNOWN, UNKNOWN, NO, UNKNOWN, UNKNOWN]);
  });

  test('an amount across units, and one that cannot be compared', () => {
    const least = amountFrom('1 t', 'at-least');
    expect(['1000 kg', '999 kg', 'none', '5 l', 'a lot', undefined].map(least)).toEqual([
      YES,
      NO,
      NO,
      UNKNOWN,
      UNKNOWN,
      UNKNOWN,
    ]);
    expect(amountFrom('10 %', 'above')('10 %')).toBe(NO);
  });

  test('a word inside a text, whatever its case', () => {
    const place = holdsWord(['bridge'], NO);
    expect(['The Old Bridge', 'the ford', 'unknown', undefined].map(place)).toEqual([
      YES,
      NO,
      UNKNOWN,
      NO,
    ]);
  });
});
