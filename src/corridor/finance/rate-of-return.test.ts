import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { netPresentValue } from './discount.ts';
import { ratesOfReturn } from './rate-of-return.ts';

describe('rates of return', () => {
  test.each([
    // documentation of IRR in Microsoft Excel: after five years 8.7 %, after four -2.1 %
    [[-70_000, 12_000, 15_000, 18_000, 21_000, 26_000], 'one', [0.0866]],
    [[-70_000, 12_000, 15_000, 18_000, 21_000], 'one', [-0.0212]],
    // the oil pump of Solomon, "The arithmetic of capital-budgeting decisions", J. Business 29 (1956)
    [[-1600, 10_000, -10_000], 'several', [0.25, 4]],
    // Brealey, Myers & Allen, Principles of Corporate Finance, ch. 5: a project without a rate
    [[1000, -3000, 2500], 'none', []],
    // touches 0 at 10 % without crossing it: (x - 1/1.1)² up to a factor
    [[100, -220, 121], 'one', [0.1]],
    // three crossings at 0, 100 and 200 %: (1 - x)(1 - 2x)(1 - 3x)
    [[1, -6, 11, -6], 'several', [0, 1, 2]],
    [[100, 20], 'none', []],
    [[0, 0], 'none', []],
    [[], 'none', []],
    // a loss of more than 99 % a year lies outside the range looked at
    [[-100, 0.5], 'none', []],
  ] as const)('of %j: %s', (flow, count, rates) => {
    const found = ratesOfReturn(flow);
    expect(found.count).toBe(count);
    expect(found.rates).toHaveLength(rates.length);
    for (const [at, rate] of rates.entries()) expect(found.rates[at]).toBeCloseTo(rate, 4);
  });

  test('an outlay followed by receipts has one, at which it is worth nothing', () => {
    const receipts = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
      minLength: 1,
      maxLength: 50,
    });
    const outlay = fc.double({ min: 1, max: 1000, noNaN: true });
    fc.assert(
      fc.property(outlay, receipts, (paid, later) => {
        const flow = [-paid, ...later];
        for (const rate of ratesOfReturn(flow).rates) {
          const size = flow.reduce((m, each, y) => m + Math.abs(each) * (1 + rate) ** -y, 0);
          expect(Math.abs(netPresentValue(flow, rate)) / size).toBeLessThan(1e-9);
        }
      }),
    );
  });

  test('every crossing seen on a fine grid is found', () => {
    const flow = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 12 });
    const grid = Array.from({ length: 4000 }, (_, at) => -0.95 + at * 0.002501);
    fc.assert(
      fc.property(flow, (each) => {
        const { rates } = ratesOfReturn(each);
        const signs = grid.map((rate) => Math.sign(netPresentValue(each, rate)));
        const overlooked = grid.filter((rate, at) => {
          const low = grid[at - 1] ?? rate;
          const crosses = signs[at]! * (signs[at - 1] ?? 0) < 0;
          return crosses && !rates.some((found) => found >= low - 1e-7 && found <= rate + 1e-7);
        });
        expect(overlooked).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('fifty years that change sign often are done', () => {
    const flow = Array.from({ length: 50 }, (_, year) => (year % 3 === 0 ? -10 : 6));
    for (const rate of ratesOfReturn(flow).rates) {
      const size = flow.reduce((m, each, y) => m + Math.abs(each) * (1 + rate) ** -y, 0);
      expect(Math.abs(netPresentValue(flow, rate)) / size).toBeLessThan(1e-9);
    }
  });
});
