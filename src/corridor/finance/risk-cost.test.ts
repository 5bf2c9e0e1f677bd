import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { delayCost, insurancePremium, strandedCost, valueOfWaiting } from './risk-cost.ts';

describe('insurance', () => {
  test('adds up premiums of assets, cargo and passages', () => {
    const premium = insurancePremium({
      assets: { value: 2000, ratePerYear: 0.01 },
      cargo: { value: 10_000, ratePerPassage: 0.002 },
      passages: { value: 300, count: 10, ratePerPassage: 0.005 },
    });
    expect(unwrap(premium)).toBeCloseTo(20 + 20 + 15, 10);
  });

  test('a negative rate is a problem', () => {
    const cargo = { value: 1, ratePerPassage: -1 };
    expect(insurancePremium({ cargo })).toMatchObject({ problems: [{ path: 'cargo' }] });
  });
});

describe('the cost of delay', () => {
  test('is nothing for no delay and grows with it', () => {
    const base = { spent: 100, interest: 0.07, receipts: 300, discount: 0.09 };
    expect(unwrap(delayCost({ ...base, years: 0 })).total).toBe(0);
    const costs = [1, 2, 5].map((years) => unwrap(delayCost({ ...base, years })).total);
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  });
});

describe('stranded capital', () => {
  const schedule = {
    first: 2030,
    years: 4,
    missing: [],
    lines: [
      { id: 'a', party: 'p', kind: 'capex' as const, flow: Float64Array.of(-100, 0, 0, 0) },
      { id: 'b', party: 'p', kind: 'revenue' as const, flow: Float64Array.of(0, 50, 50, 50) },
      { id: 'c', party: 'p', kind: 'salvage' as const, flow: Float64Array.of(0, 0, 0, 30) },
    ],
  };

  test('falls year by year and ends at nothing', () => {
    const left = [2030, 2031, 2032, 2033].map(
      (stop) => unwrap(strandedCost(schedule, stop, 0.1)).unrecovered,
    );
    expect(left[0]).toBe(100);
    expect(left[1]).toBeCloseTo(60, 10);
    expect(left[2]).toBeCloseTo(16, 10);
    expect(left[3]).toBe(0);
    expect(unwrap(strandedCost(schedule, 2031, 0.1, 25)).unrecovered).toBeCloseTo(35, 10);
  });

  test('a stop outside the schedule is a problem', () => {
    expect(strandedCost(schedule, 2040, 0.1)).toMatchObject({
      problems: [{ code: 'finance/outside-horizon' }],
    });
  });
});

describe('the value of waiting', () => {
  // Dixit & Pindyck 1994, ch. 5: r = δ = 0.04, σ = 0.2, I = 1 give β = 2 and V* = 2
  test('of the textbook: build at twice the cost', () => {
    const chance = { value: 1.5, cost: 1, discount: 0.04, payout: 0.04, volatility: 0.2 };
    const { threshold, chance: worth, decision } = unwrap(valueOfWaiting(chance));
    expect(threshold).toBeCloseTo(2, 10);
    expect(worth).toBeCloseTo(1.5 ** 2 / 4, 10);
    expect(decision).toBe('wait');
    expect(unwrap(valueOfWaiting({ ...chance, value: 3 }))).toMatchObject({
      decision: 'build',
      waiting: 0,
    });
  });

  test('is never below 0, and rises with uncertainty', () => {
    const amount = fc.double({ min: 0.1, max: 10, noNaN: true });
    const rate = fc.double({ min: 0.01, max: 0.2, noNaN: true });
    const spread = fc.double({ min: 0.05, max: 0.8, noNaN: true });
    fc.assert(
      fc.property(amount, rate, rate, spread, spread, (value, discount, payout, a, b) => {
        const at = (volatility: number) =>
          unwrap(valueOfWaiting({ value, cost: 1, discount, payout, volatility }));
        expect(at(a).waiting).toBeGreaterThanOrEqual(-1e-9);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(at(high).threshold).toBeGreaterThanOrEqual(at(low).threshold - 1e-9);
        expect(at(high).chance).toBeGreaterThanOrEqual(at(low).chance - 1e-9);
      }),
    );
  });
});
