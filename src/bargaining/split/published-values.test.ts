import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { frontierSplit } from './frontier-split.ts';
import { rubinsteinSplit } from './rubinstein.ts';
import { kalaiSmorodinskySplit, nashSplit } from './split-total.ts';
import { warRange } from './war-range.ts';

/** Fractions to within the last bits of a double. */
const exactly = (value: number): unknown => expect.closeTo(value, 14);

describe('exact fractions of the formulas as they were published', () => {
  // Rubinstein, "Perfect equilibrium in a bargaining model", Econometrica 50 (1982) 97
  test.each([
    [[0.9, 0.9] as const, 10 / 19],
    [[0.9, 0.8] as const, 5 / 7],
    [[0.5, 0.5] as const, 2 / 3],
    [[0, 0] as const, 1],
  ])('Rubinstein: discounts %j leave the first (1 - δ₂)/(1 - δ₁δ₂)', (discounts, share) => {
    const { first, second } = unwrap(rubinsteinSplit(discounts));
    expect([first, second]).toEqual([exactly(share), exactly(1 - share)]);
  });

  // Fearon, "Rationalist explanations for war", International Organization 49 (1995) 379
  test('Fearon: p = 6/10, costs 1/10 and 2/10: peace from 1/2 to 4/5', () => {
    const { high, low } = unwrap(warRange({ chance: 0.6, costs: [0.1, 0.2] }));
    expect([low, high]).toEqual([exactly(1 / 2), exactly(4 / 5)]);
  });

  // Nash, "The bargaining problem", Econometrica 18 (1950) 155
  test('Nash: options 1/5 and 1/10 of 1 end at 11/20 and 9/20', () => {
    const parties = [
      { id: 'first', option: 0.2 },
      { id: 'second', option: 0.1 },
    ];
    const { shares } = unwrap(nashSplit({ total: 1, parties }));
    expect(shares.map(({ share }) => share)).toEqual([exactly(11 / 20), exactly(9 / 20)]);
  });

  // Kalai and Smorodinsky, "Other solutions to Nash's bargaining problem", Econometrica 43 (1975) 513
  test('Kalai and Smorodinsky: who may have at most half of 1 gets a third of it', () => {
    const parties = [
      { id: 'first', option: 0, most: 0.5 },
      { id: 'second', option: 0 },
    ];
    const { shares } = unwrap(kalaiSmorodinskySplit({ total: 1, parties }));
    expect(shares.map(({ share }) => share)).toEqual([exactly(1 / 3), exactly(2 / 3)]);
  });

  test('more for both to choose from costs nobody anything by Kalai and Smorodinsky, by Nash it can', () => {
    const few = [
      { id: 'a', first: 0, second: 1 },
      { id: 'b', first: 0.75, second: 0.75 },
      { id: 'c', first: 1, second: 0 },
    ];
    const more = [...few, { id: 'd', first: 1, second: 0.7 }];
    const [before, after] = [few, more].map((deals) => unwrap(frontierSplit(deals, [0, 0])));
    expect(before?.nash).toMatchObject({ first: 0.75, second: 0.75 });
    expect(after?.nash).toMatchObject({ first: 1, second: 0.7 });
    expect(before?.kalaiSmorodinsky).toMatchObject({ first: 0.75, second: 0.75 });
    // on the line from (0, 1) to (1, 7/10), where both have the same: x = 1 - 3x/10
    expect(after?.kalaiSmorodinsky.first).toEqual(exactly(10 / 13));
    expect(after?.kalaiSmorodinsky.second).toEqual(exactly(10 / 13));
  });
});
