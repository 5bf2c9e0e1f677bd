import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { disarmamentDeal } from './disarmament-price.ts';
import type { DisarmamentOffer, SecurityStake } from './disarmament-price.ts';

const stake: SecurityStake = {
  holder: 'upland',
  loss: 100,
  armedDanger: 0.02,
  belief: { attacked: 1, spared: 9 },
  precedents: [],
};
const aid: DisarmamentOffer = { id: 'aid', worth: 15, kept: 0.6 };
const overthrown = { id: 'one overthrown', attacked: true, weight: 1 };
const spared = { id: 'one left alone', attacked: false, weight: 0.5 };

describe('what a capability is worth to one who keeps it for safety', () => {
  test('B09: the price is the loss at stake times the danger it keeps off: 100 × (1/10 − 1/50)', () => {
    const { disarmedDanger, price } = unwrap(disarmamentDeal(stake, []));
    expect([disarmedDanger, price]).toEqual([0.1, expect.closeTo(8, 12)]);
  });

  test('B09: priced above every offer, there is no deal in the feasible set', () => {
    const dear = unwrap(disarmamentDeal({ ...stake, other: 5 }, [aid]));
    expect([dear.feasible, dear.gap]).toEqual([[], expect.closeTo(4, 12)]);
    expect(render(dear.why.at(-1) ?? { code: '', params: {} }, bargainingWordsEn)).toMatch(
      /^no deal in the feasible set: the best offer is worth 9, the price is 13/,
    );
    expect(unwrap(disarmamentDeal(stake, [aid])).feasible).toEqual(['aid']);
  });

  test('I04: precedents move the belief, each by its weight: 2/11, then 2/11.5', () => {
    const one = unwrap(disarmamentDeal({ ...stake, precedents: [overthrown] }, [aid]));
    expect([one.disarmedDanger, one.feasible]).toEqual([expect.closeTo(2 / 11, 12), []]);
    const two = unwrap(disarmamentDeal({ ...stake, precedents: [overthrown, spared] }, [aid]));
    expect(two.disarmedDanger).toBeCloseTo(2 / 11.5, 12);
    expect(two.lessons).toEqual([
      { precedent: 'one overthrown', shift: expect.closeTo(2 / 11.5 - 1 / 10.5, 12) },
      { precedent: 'one left alone', shift: expect.closeTo(2 / 11.5 - 2 / 11, 12) },
    ]);
  });

  test('a guarantee counts as far as it is believed', () => {
    const promised = { ...aid, worth: 0, guarantee: 1 };
    const offers = [
      { ...promised, id: 'sure', kept: 1 },
      { ...promised, id: 'doubted', kept: 0.5 },
    ];
    const found = unwrap(disarmamentDeal(stake, offers)).offers;
    // 100 × (0 − 0.02) and 100 × (0.05 − 0.02)
    expect(found.map(({ isAccepted, price }) => [price, isAccepted])).toEqual([
      [expect.closeTo(-2, 12), true],
      [expect.closeTo(3, 12), false],
    ]);
  });
});

test.each<[string, SecurityStake, string]>([
  ['a danger above 1', { ...stake, armedDanger: 1.5 }, 'bargaining/bad-share'],
  ['a loss below 0', { ...stake, loss: -1 }, 'bargaining/bad-amount-from-0'],
  [
    'a precedent that weighs more than itself',
    { ...stake, precedents: [{ ...overthrown, weight: 2 }] },
    'bargaining/bad-share',
  ],
])('%s is told', (_, wrong, code) => {
  const found = disarmamentDeal(wrong, []);
  expect(found.ok ? [] : found.problems.map((each) => each.code)).toEqual([code]);
});
