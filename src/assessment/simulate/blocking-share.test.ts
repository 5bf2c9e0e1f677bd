import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHARE_UNIT, blockingShares } from './blocking-share.ts';
import type { Window } from './grants.ts';

const FOREVER: Window = { from: 0, to: Number.POSITIVE_INFINITY };
const shares = (windows: Window[][], horizon = 730, needed = 1): number[] =>
  blockingShares(windows, horizon, needed).map((share) => share / SHARE_UNIT);

describe('who kept a phase from starting', () => {
  test('one missing need holds all of it', () => {
    expect(shares([[FOREVER], [], [FOREVER]])).toEqual([0, 1, 0]);
  });

  test('needs that were all missing share alike', () => {
    expect(shares([[], [], [FOREVER], []])).toEqual([1 / 3, 1 / 3, 0, 1 / 3]);
  });

  test('two grants that never overlapped share alike, the lasting one bears nothing', () => {
    expect(shares([[{ from: 0, to: 100 }], [{ from: 200, to: 300 }], [FOREVER]])).toEqual([
      0.5, 0.5, 0,
    ]);
  });

  test('a short grant that missed a longer one, beside one never given', () => {
    // v(S)=1 needs the third, and the first or the second: Shapley 1/6, 1/6, 4/6
    const game = shares([[{ from: 0, to: 100 }], [{ from: 200, to: 300 }], []]);
    expect(game[0]).toBeCloseTo(1 / 6, 9);
    expect(game[1]).toBeCloseTo(1 / 6, 9);
    expect(game[2]).toBeCloseTo(4 / 6, 9);
  });

  const window = fc
    .tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 400 }))
    .map(([from, length]): Window => ({ from, to: from + length }));

  test('shares are whole, never negative, and sum to one failure', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(window, { maxLength: 2 }), { minLength: 1, maxLength: 6 }),
        (needs) => {
          const found = blockingShares(needs, 730, 1);
          expect(found.every((share) => Number.isInteger(share) && share >= 0)).toBe(true);
          const sum = found.reduce((total, share) => total + share, 0);
          expect(sum === 0 || sum === SHARE_UNIT).toBe(true);
        },
      ),
    );
  });

  test('the Shapley value equals the average over all orders of granting', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(window, { maxLength: 1 }), { minLength: 2, maxLength: 4 }),
        (needs) => {
          const found = blockingShares(needs, 730, 1);
          fc.pre(found.some((share) => share > 0));
          const starts = (granted: ReadonlySet<number>): boolean => {
            const rest = needs.filter((_, index) => !granted.has(index));
            if (rest.some((own) => own.length === 0)) return false;
            const from = Math.max(0, ...rest.map((own) => own[0]?.from ?? 0));
            const to = Math.min(Infinity, ...rest.map((own) => own[0]?.to ?? 0));
            return to - from >= 1 && from <= 730;
          };
          fc.pre(!starts(new Set()));
          const orders = permutations(needs.map((_, index) => index));
          const pivots = needs.map(() => 0);
          for (const order of orders) {
            const granted = new Set<number>();
            for (const need of order) {
              granted.add(need);
              if (starts(granted)) {
                pivots[need] = (pivots[need] ?? 0) + 1;
                break;
              }
            }
          }
          for (const [need, count] of pivots.entries()) {
            expect((found[need] ?? 0) / SHARE_UNIT).toBeCloseTo(count / orders.length, 9);
          }
        },
      ),
    );
  });
});

function permutations(items: number[]): number[][] {
  if (items.length <= 1) return [items];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
