import { expect, test } from 'vitest';
import { both, either, inverse, NO, triOf, UNKNOWN, YES } from './tri.ts';

test('what is unknown decides only where the other does not', () => {
  expect([both(YES, UNKNOWN), both(NO, UNKNOWN), both(YES, YES)]).toEqual([UNKNOWN, NO, YES]);
  expect([either(YES, UNKNOWN), either(NO, UNKNOWN), either(NO, NO)]).toEqual([YES, UNKNOWN, NO]);
  expect([YES, UNKNOWN, NO].map((each) => inverse(each as 0 | 1 | 2))).toEqual([NO, UNKNOWN, YES]);
  expect([triOf(true), triOf(false)]).toEqual([YES, NO]);
});
