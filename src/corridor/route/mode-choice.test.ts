import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import {
  calibrateConstants,
  logitElasticity,
  logitShares,
  nestedLogitShares,
} from './mode-choice.ts';

const costs = fc.array(fc.double({ min: -5000, max: 5000, noNaN: true }), {
  minLength: 2,
  maxLength: 6,
});
const scale = fc.double({ min: 1e-4, max: 0.01, noNaN: true });

describe('logit', () => {
  test('two alternatives by hand: 1 / (1 + e)', () => {
    expect(logitShares(0.01, [200, 100])[0]).toBeCloseTo(1 / (1 + Math.E), 12);
  });

  test('shares sum to 1, and only differences of cost count', () => {
    fc.assert(
      fc.property(
        scale,
        costs,
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (theta, list, shift) => {
          const shares = logitShares(theta, list);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          const moved = logitShares(
            theta,
            list.map((cost) => cost + shift),
          );
          for (const [at, share] of shares.entries()) expect(moved[at]).toBeCloseTo(share, 6);
        },
      ),
    );
  });

  test('what is taken away goes to the others in proportion', () => {
    const all = logitShares(0.01, [100, 200, 300]);
    const rest = logitShares(0.01, [Infinity, 200, 300]);
    expect(rest[0]).toBe(0);
    expect((rest[1] ?? 0) / (rest[2] ?? 1)).toBeCloseTo((all[1] ?? 0) / (all[2] ?? 1), 12);
  });

  test('elasticities are the slopes of the shares', () => {
    const [step, theta] = [1e-4, 0.004];
    const at = (cost: number): number[] => logitShares(theta, [cost, 400, 500]);
    const slope = (of: number): number => {
      const [before = 1, after = 1] = [at(300)[of], at(300 * (1 + step))[of]];
      return (after - before) / before / step;
    };
    const share = at(300)[0] ?? 0;
    expect(logitElasticity(theta, 300, share, 'own')).toBeCloseTo(slope(0), 3);
    expect(logitElasticity(theta, 300, share, 'other')).toBeCloseTo(slope(1), 3);
  });
});

describe('calibration', () => {
  test('gives back the shares observed, exactly', () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
      minLength: 3,
      maxLength: 3,
    });
    const three = fc.array(fc.double({ min: 0, max: 5000, noNaN: true }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(scale, three, weights, (theta, list, raw) => {
        const sum = raw.reduce((total, one) => total + one, 0);
        const observed = raw.map((one) => one / sum);
        const constants = unwrap(calibrateConstants(theta, list, observed));
        expect(constants[0]).toBeCloseTo(0, 9);
        const shares = logitShares(
          theta,
          list.map((cost, at) => cost + (constants[at] ?? 0)),
        );
        for (const [at, share] of observed.entries()) expect(shares[at]).toBeCloseTo(share, 9);
      }),
    );
  });

  test.each([[[0.5, 0.6]], [[1, 0]], [[1]]])('refuses shares %j', (shares) => {
    expect(calibrateConstants(0.01, [1, 2], shares)).toMatchObject({
      problems: [{ code: 'route/shares' }],
    });
  });
});

describe('nests', () => {
  test('with a dissimilarity of 1 are the plain logit', () => {
    fc.assert(
      fc.property(scale, costs, (theta, list) => {
        const nests = [
          { members: [0], dissimilarity: 1 },
          { members: list.slice(1).map((_, at) => at + 1), dissimilarity: 1 },
        ];
        const nested = unwrap(nestedLogitShares(theta, list, nests));
        for (const [at, share] of logitShares(theta, list).entries())
          expect(nested[at]).toBeCloseTo(share, 9);
      }),
    );
  });

  test('a twin in a tight nest takes from its twin, not from the rest', () => {
    const nests = [
      { members: [0], dissimilarity: 1 },
      { members: [1, 2], dissimilarity: 0.01 },
    ];
    const [alone = 0, one = 0, twin = 0] = unwrap(nestedLogitShares(0.01, [100, 100, 100], nests));
    expect(alone).toBeCloseTo(0.5, 2);
    expect(one).toBeCloseTo(twin, 12);
  });

  test.each([
    [[{ members: [0], dissimilarity: 1 }], 'route/nests'],
    [[{ members: [0, 1], dissimilarity: 0 }], 'route/dissimilarity'],
  ])('refuses %j', (nests, code) => {
    expect(nestedLogitShares(0.01, [1, 2], nests)).toMatchObject({ problems: [{ code }] });
  });
});
