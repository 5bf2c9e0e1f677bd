import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { frontierSplit } from './frontier-split.ts';
import type { DealPoint } from './frontier-split.ts';

const deal = (id: string, first: number, second: number): DealPoint => ({ id, first, second });

describe('two parties and a list of deals', () => {
  const deals = [deal('road', 0, 8), deal('both', 6, 6), deal('rail', 10, 0), deal('none', 1, 1)];

  test('the frontier leaves out what something else beats for both', () => {
    expect(unwrap(frontierSplit(deals, [0, 0])).frontier).toEqual(['road', 'both', 'rail']);
  });

  test('the Nash point is a deal of its own, or a lottery where that is better', () => {
    const { nash } = unwrap(frontierSplit(deals, [0, 0]));
    expect(nash).toEqual({ first: 6, second: 6, of: [{ deal: 'both', chance: 1 }] });
    const without = deals.filter(({ id }) => id !== 'both');
    expect(unwrap(frontierSplit(without, [0, 0])).nash).toEqual({
      first: 5,
      second: 4,
      of: [
        { deal: 'road', chance: 0.5 },
        { deal: 'rail', chance: 0.5 },
      ],
    });
  });

  test('Kalai and Smorodinsky give both the same share of the most they could have', () => {
    const { kalaiSmorodinsky } = unwrap(frontierSplit(deals, [0, 0]));
    // on the line from (0, 0) to (10, 8), between both and rail
    expect(kalaiSmorodinsky.first / 10).toBeCloseTo(kalaiSmorodinsky.second / 8, 12);
    expect(kalaiSmorodinsky.first).toBeCloseTo(15 / 2.3, 12);
    expect(kalaiSmorodinsky.of.map((each) => each.deal)).toEqual(['both', 'rail']);
  });

  test('a better option without a deal moves both points to its owner', () => {
    const [low, high] = [0, 4].map((option) => unwrap(frontierSplit(deals, [option, 0])));
    expect(high?.nash.first).toBeGreaterThanOrEqual(low?.nash.first ?? Number.NaN);
    expect(high?.kalaiSmorodinsky.first).toBeGreaterThan(low?.kalaiSmorodinsky.first ?? Number.NaN);
  });

  test('none where one has more without', () => {
    const found = frontierSplit(deals, [7, 7]);
    expect(found.ok ? 'ok' : found.problems[0]?.code).toBe('bargaining/no-deal-point');
    const empty = frontierSplit([], [0, 0]);
    expect(empty.ok ? 'ok' : empty.problems[0]?.code).toBe('bargaining/no-deal-point');
    const bad = frontierSplit([deal('x', Number.NaN, 0)], [0, 0]);
    expect(bad.ok ? 'ok' : bad.problems[0]?.path).toBe('x.first');
  });
});

const some = fc.array(
  fc.record({ first: fc.integer({ min: 0, max: 20 }), second: fc.integer({ min: 0, max: 20 }) }),
  { minLength: 1, maxLength: 8 },
);

test('nothing on the frontier has a larger product than the Nash point, nor suits both better', () => {
  fc.assert(
    fc.property(some, fc.constantFrom(0.25, 0.5, 0.8), (list, weight) => {
      const deals = list.map((each, at) => ({ id: `d${at}`, ...each }));
      const { kalaiSmorodinsky, nash } = unwrap(frontierSplit(deals, [0, 0], weight));
      const product = (point: { first: number; second: number }): number =>
        Math.pow(point.first, weight) * Math.pow(point.second, 1 - weight);
      let largest = 0;
      const better: unknown[] = [];
      for (const a of deals) {
        for (const b of deals) {
          for (const way of [0, 0.1, 0.35, 0.5, 0.77, 1]) {
            const mixed = {
              first: a.first + way * (b.first - a.first),
              second: a.second + way * (b.second - a.second),
            };
            largest = Math.max(largest, product(mixed));
            for (const point of [nash, kalaiSmorodinsky]) {
              const beats = mixed.first > point.first + 1e-9 && mixed.second > point.second + 1e-9;
              if (beats) better.push([mixed, point]);
            }
          }
        }
      }
      expect(largest).toBeLessThanOrEqual(product(nash) + 1e-9);
      expect(better).toEqual([]);
      const most = [
        Math.max(...deals.map(({ first }) => first)),
        Math.max(...deals.map(({ second }) => second)),
      ];
      expect(kalaiSmorodinsky.first * (most[1] ?? 0)).toBeCloseTo(
        kalaiSmorodinsky.second * (most[0] ?? 0),
        6,
      );
      for (const point of [nash, kalaiSmorodinsky]) {
        expect(point.of.reduce((all, { chance }) => all + chance, 0)).toBeCloseTo(1, 12);
      }
    }),
    { numRuns: 200 },
  );
});
