import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import {
  annuityFactor,
  discountFactors,
  equivalentAnnual,
  netPresentValue,
  nominalRate,
  realRate,
  weightedCapitalCost,
} from './discount.ts';

const rate = fc.double({ min: -0.5, max: 1, noNaN: true });
const flows = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
  minLength: 1,
  maxLength: 40,
});

describe('present value', () => {
  // documentation of NPV in Microsoft Excel: the first flow comes at the end of the first year
  test('-10,000, 3,000, 4,200 and 6,800 at 10 % are worth 1,188.44', () => {
    expect(netPresentValue([0, -10_000, 3000, 4200, 6800], 0.1)).toBeCloseTo(1188.44, 2);
  });

  // documentation of PMT in Microsoft Excel
  test('10,000 over 10 months at 8 % a year are 1,037.03 a month', () => {
    expect(equivalentAnnual(10_000, 0.08 / 12, 10)).toBeCloseTo(1037.03, 2);
  });

  test('at a rate of 0 an annuity of n years is worth n', () => {
    expect(annuityFactor(0, 30)).toBe(30);
  });

  test('is the sum of flows times factors', () => {
    fc.assert(
      fc.property(flows, rate, (flow, r) => {
        for (const timing of ['end-year', 'mid-year'] as const) {
          const factors = discountFactors(r, flow.length, timing);
          const sum = flow.reduce((total, each, year) => total + each * (factors[year] ?? 0), 0);
          const size = flow.reduce((m, each, y) => m + Math.abs(each * (factors[y] ?? 0)), 1);
          expect(Math.abs(netPresentValue(flow, r, timing) - sum) / size).toBeLessThan(1e-12);
        }
      }),
    );
  });

  test('is the same in real and in nominal terms', () => {
    const inflation = fc.double({ min: -0.02, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(flows, rate, inflation, (flow, real, rise) => {
        const nominal = flow.map((each, year) => each * (1 + rise) ** year);
        const value = netPresentValue(flow, real);
        const again = netPresentValue(nominal, nominalRate(real, rise));
        const size = flow.reduce((m, each, y) => m + Math.abs(each) * (1 + real) ** -y, 1);
        expect(Math.abs(value - again) / size).toBeLessThan(1e-9);
        expect(realRate(nominalRate(real, rise), rise)).toBeCloseTo(real, 10);
      }),
    );
  });
});

describe('the cost of capital', () => {
  const cost = { riskless: 0.02, equityPremium: 0.05, countryPremium: 0.08 };

  test('is that of equity without debt', () => {
    expect(unwrap(weightedCapitalCost(cost))).toBeCloseTo(0.15, 12);
  });

  test('is that of debt after tax without equity', () => {
    const debt = { ...cost, debtShare: 1, debtSpread: 0.02, tax: 0.25 };
    expect(unwrap(weightedCapitalCost(debt))).toBeCloseTo(0.12 * 0.75, 12);
  });

  test('a share beyond 1 is a problem', () => {
    expect(weightedCapitalCost({ ...cost, debtShare: 1.2 })).toMatchObject({
      problems: [{ code: 'finance/bad-share', path: 'debtShare' }],
    });
  });
});
