import { describe, expect, test } from 'vitest';
import { LandbridgeError } from '../../quantity/index.ts';
import { countOption, dayOption } from './open-view.ts';

const refusal = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof LandbridgeError) return error.message;
  }
  return 'nothing was refused';
};

describe('options as people write them', () => {
  test('a whole number, with or without marks between thousands', () => {
    expect([countOption('2000', '--draws'), countOption('1_000_000', '--draws')]).toEqual([
      2000, 1e6,
    ]);
    expect(countOption(undefined, '--draws')).toBeUndefined();
    expect(refusal(() => countOption('many', '--draws'))).toContain('a whole number, not "many"');
    expect(refusal(() => countOption('-3', '--seed'))).toContain('--seed');
  });

  test('a day, and nothing less exact', () => {
    expect(dayOption('2020-06-20', '--as-of')).toBe('2020-06-20');
    expect(refusal(() => dayOption('2020-06', '--as-of'))).toContain('write year, month and day');
    expect(refusal(() => dayOption('2020-02-30', '--as-of'))).toContain('must be a day');
  });
});
