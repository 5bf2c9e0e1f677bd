import { describe, expect, test } from 'vitest';
import { tied, tiedContext } from '../../../test/fixtures/tied-view.ts';
import { isoDate } from '../../quantity/index.ts';
import { exitCost } from './exit-cost.ts';
import { spillOver } from './spill-over.ts';

const day = isoDate('2019-06-01');
const trade = tied('trade', 'XA', 'XC', {
  value: { kind: 'quantity', unit: 'billion USD/yr', base: 10, source: ['gazette-2019'] },
});
const allied = tiedContext([tied('alliance', 'XA', 'XC'), trade]);

describe('C07: what an alliance that weakens does to the economy', () => {
  test('the end of the treaty takes its part of the tie', () => {
    // trade without a share: 0.5 · 0.3 = 0.15; (1.5 + 0.15) → 0.15 takes the tie from 0.62264 to 0.13043
    const { shock } = spillOver(allied, 'XA', 'XC', day);
    expect(shock).toBeCloseTo(0.15 / 1.15 - 1.65 / 2.65, 12);
  });

  test('trade answers by 0.15 of itself per unit, lending by 60 basis points against it', () => {
    const { financeChange, tradeChange, tradeShare } = spillOver(allied, 'XA', 'XC', day, -0.5);
    expect(tradeShare.base).toBeCloseTo(-0.075, 12);
    expect(tradeChange?.base).toBeCloseTo(-0.75, 12);
    expect(tradeChange?.low).toBeCloseTo(-2, 12);
    expect(financeChange.base).toBe(30);
  });

  test('trade nobody has stated changes by an unknown amount, not by nothing', () => {
    const { tradeChange, tradeShare } = spillOver(tiedContext([]), 'XA', 'XC', day, -0.5);
    expect(tradeChange).toBeNull();
    expect(tradeShare.base).toBeLessThan(0);
  });

  test('without a treaty there is none to lose', () => {
    expect(spillOver(tiedContext([trade]), 'XA', 'XC', day).shock).toBe(0);
  });
});

test('leaving a patron: its protection less what others would promise', () => {
  const { lines } = exitCost(allied, 'XA', 'XC', ['XB'], day);
  const security = lines.find(({ what }) => what === 'security');
  // ¾ of a share of 0.1, against ¼ of one of 0.01
  expect(security?.lost?.base).toBeCloseTo(0.075, 12);
  expect(security?.replaced?.base).toBeCloseTo(0.0025, 12);
  expect(security?.net?.base).toBeCloseTo(0.0725, 12);
  const goods = lines.find(({ what }) => what === 'trade');
  expect([goods?.net, goods?.unknown?.params]).toEqual([null, { actors: 'XB' }]);
});
