import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { askOrder, bargainingWordsEn, movedReservation } from '../index.ts';
import type { Ask } from '../index.ts';

const oil: Ask = { id: 'oil', worth: 10, chance: 0.8, cost: 3 };
const rail: Ask = { id: 'rail', worth: 30, chance: 0.4, cost: 3 };

describe('two asks to one patron', () => {
  test('B05: favour for one yes only: what is worth more is asked first, and the other after a no', () => {
    const { expected, leftOut, order, why } = unwrap(askOrder(3, [oil, rail]));
    expect(order.map(({ ask }) => ask)).toEqual(['rail']);
    // 0.4 × 30 + 0.6 × 0.8 × 10 against 0.8 × 10 + 0.2 × 0.4 × 30
    expect(expected).toBeCloseTo(16.8, 12);
    expect(order[0]?.otherwise).toBeCloseTo(10.4, 12);
    expect(leftOut).toEqual(['oil']);
    expect(render(why.at(-1) ?? { code: '', params: {} }, bargainingWordsEn)).toBe(
      'oil needs 3 of favour, and 0 is left',
    );
  });

  test('B05: where a refusal costs favour too, the surer ask goes first', () => {
    const { order } = unwrap(askOrder(3, [{ ...rail, refusalCost: 3, chance: 0.2 }, oil]));
    expect(order.map(({ ask, afterRefusal }) => [ask, afterRefusal])).toEqual([['oil', 'rail']]);
  });

  test('favour for both: all is asked, whatever the order, and first what stands first', () => {
    const { expected, leftOut, order } = unwrap(askOrder(6, [oil, rail]));
    expect(order.map(({ ask }) => ask)).toEqual(['oil', 'rail']);
    expect(leftOut).toEqual([]);
    expect(expected).toBeCloseTo(20, 12);
  });

  test('no favour, no ask; what brings nothing is left out, and it is said why', () => {
    expect(unwrap(askOrder(0, [oil])).order).toEqual([]);
    const { why } = unwrap(askOrder(9, [{ ...oil, worth: 0 }]));
    expect(why.map((text) => render(text, bargainingWordsEn))).toEqual(['oil brings nothing']);
  });
});

test('no fixed order of asking brings more than the recommended one', () => {
  const ask = fc.record({
    worth: fc.integer({ min: 0, max: 20 }),
    chance: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
    cost: fc.integer({ min: 0, max: 4 }),
    refusalCost: fc.integer({ min: 0, max: 2 }),
  });
  fc.assert(
    fc.property(
      fc.array(ask, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: 8 }),
      (fields, favour) => {
        const asks = fields.map((each, at): Ask => ({ id: `a${at}`, ...each }));
        const along = (order: readonly Ask[], left: number): number => {
          const [next, ...rest] = order;
          if (next === undefined) return 0;
          if (Math.max(next.cost, next.refusalCost ?? 0) > left) return along(rest, left);
          const yes = next.worth + along(rest, left - next.cost);
          const no = along(rest, left - (next.refusalCost ?? 0));
          return next.chance * yes + (1 - next.chance) * no;
        };
        const { expected } = unwrap(askOrder(favour, asks));
        for (const order of permutations(asks)) {
          expect(along(order, favour)).toBeLessThanOrEqual(expected + 1e-9);
        }
      },
    ),
  );
});

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((each, at) =>
    permutations(list.filter((_, index) => index !== at)).map((rest) => [each, ...rest]),
  );
}

test.each<[number, Ask[], string]>([
  [-1, [oil], 'bargaining/bad-amount-from-0'],
  [1, [oil, oil], 'bargaining/name-twice'],
  [1, [{ ...oil, id: '' }], 'bargaining/name-missing'],
  [1, [{ ...oil, chance: 1.1 }], 'bargaining/bad-share'],
  [1, [{ ...oil, worth: Number.NaN }], 'bargaining/bad-amount'],
  [
    1,
    Array.from({ length: 13 }, (_, at) => ({ ...oil, id: `a${at}` })),
    'bargaining/too-many-asks',
  ],
])('favour %d, %j is refused', (favour, asks, code) => {
  const found = askOrder(favour, asks);
  expect(found.ok ? '' : found.problems[0]?.code).toBe(code);
});

describe('precedents', () => {
  test('I04: what became of others moves the price, each by its weight', () => {
    const seen = [
      { id: 'gave up weapons, was attacked', effect: 40, weight: 0.5 },
      { id: 'gave up weapons, was left alone', effect: -10, weight: 0.2 },
    ];
    const found = unwrap(movedReservation(5, seen));
    expect(found.reservation).toBe(23);
    expect(found.parts.map(({ points }) => points)).toEqual([20, -2]);
    expect(found.why.map((text) => render(text, bargainingWordsEn))).toEqual([
      'gave up weapons, was attacked: 40 points, counted at 0.5',
      'gave up weapons, was left alone: -10 points, counted at 0.2',
      'what it asks of a deal goes from 5 to 23 points by what it has seen happen',
    ]);
  });

  test('I04: none, or none that count, leave it where it is', () => {
    expect(unwrap(movedReservation(5, [])).reservation).toBe(5);
    expect(unwrap(movedReservation(5, [{ id: 'a', effect: 9, weight: 0 }])).reservation).toBe(5);
  });

  test('refuses weights above 1', () => {
    const found = movedReservation(0, [{ id: 'a', effect: 1, weight: 2 }]);
    expect(found.ok ? '' : found.problems[0]?.path).toBe('a.weight');
  });
});
