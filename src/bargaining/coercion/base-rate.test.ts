import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { baseRate } from './base-rate.ts';
import type { BaseRateRecord } from './base-rate.ts';

const record: BaseRateRecord = {
  of: 'sanctions imposed',
  successes: 3,
  episodes: 9,
  source: 'a survey',
  stage: 'imposed',
};

describe('how often something of a kind has come off', () => {
  test('3 of 9 with half a case on either side: 0.35, and the ends of a beta distribution', () => {
    const rate = unwrap(baseRate(record.of, record));
    expect(rate).toMatchObject({ mean: 0.35, alpha: 3.5, beta: 6.5, source: 'a survey' });
    // by numerical integration of t^2.5 (1 − t)^5.5
    expect(rate).toMatchObject({
      low: expect.closeTo(0.1316917, 6),
      high: expect.closeTo(0.6039565, 6),
    });
  });

  test('more episodes at the same share make it narrower', () => {
    const widthOf = (times: number): number => {
      const rate = unwrap(baseRate('x', { ...record, successes: 3 * times, episodes: 9 * times }));
      return rate.kind === 'known' ? rate.high - rate.low : Number.NaN;
    };
    expect(widthOf(10)).toBeLessThan(widthOf(1));
  });

  test('without a record it is unknown, not 0', () => {
    const rate = unwrap(baseRate('threats that suffice'));
    expect(rate.kind).toBe('unknown');
    expect(rate.why.map((text) => render(text, bargainingWordsEn))).toEqual([
      'no base rate of threats that suffice is stated: it is unknown, not 0',
    ]);
  });

  test('which stage was counted is said: what gave way before is in none of the imposed', () => {
    const codes = (stage: BaseRateRecord['stage']) =>
      unwrap(baseRate('x', { ...record, stage })).why.map(({ code }) => code);
    expect(codes('imposed')).toContain('bargaining/why-base-rate-stage');
    expect(codes('both')).not.toContain('bargaining/why-base-rate-stage');
  });

  test.each([
    [4, 3],
    [-1, 3],
    [1.5, 3],
    [Number.NaN, 3],
  ])('%s of %s is told', (successes, episodes) => {
    const found = baseRate('x', { ...record, successes, episodes });
    expect(found.ok ? [] : found.problems.map(({ code }) => code)).toEqual([
      'bargaining/base-rate-count',
    ]);
  });
});
