import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { strategySwitch } from './strategy-switch.ts';
import type { StrategyOption } from './strategy-switch.ts';

const talk: StrategyOption = {
  id: 'talk',
  success: 10,
  failure: -2,
  belief: { succeeded: 2, failed: 2 },
};
const path: StrategyOption = {
  id: 'another way',
  success: 3,
  failure: 3,
  belief: { succeeded: 1, failed: 1 },
};
const broken = { strategy: 'talk', succeeded: false };

describe('which way an actor goes', () => {
  test('B16: when talks break down, another way becomes likelier: from 34 % to 53 %', () => {
    const { after, before, why } = unwrap(strategySwitch([talk, path], [broken], 2));
    // talks are worth 4, then 2.8; the other way 3; errors of 2 × √6/π
    expect([before[0]?.value, after[0]?.value]).toEqual([4, expect.closeTo(2.8, 12)]);
    expect([before[1]?.share, after[1]?.share]).toEqual([
      expect.closeTo(0.344958, 6),
      expect.closeTo(0.53202, 5),
    ]);
    expect(why.map((text) => render(text, bargainingWordsEn))).toContain(
      'another way moves from 34.5 % to 53.2 %',
    );
  });

  test('B16: an outcome teaches as much as it weighs, and a success turns it back', () => {
    const valueAfter = (outcomes: Parameters<typeof strategySwitch>[1]) =>
      unwrap(strategySwitch([talk, path], outcomes, 2)).after[0]?.value ?? Number.NaN;
    const half = valueAfter([{ ...broken, weight: 0.5 }]);
    expect(half).toBeLessThan(4);
    expect(half).toBeGreaterThan(valueAfter([broken]));
    expect(valueAfter([broken, { strategy: 'talk', succeeded: true }])).toBeCloseTo(4, 12);
  });
});

test.each<[string, StrategyOption[], Parameters<typeof strategySwitch>[1], string]>([
  ['no way', [], [], 'bargaining/unknown-strategy'],
  ['one name twice', [talk, talk], [], 'bargaining/name-twice'],
  [
    'an outcome of none of them',
    [talk],
    [{ ...broken, strategy: 'x' }],
    'bargaining/unknown-strategy',
  ],
  ['a weight above 1', [talk], [{ ...broken, weight: 2 }], 'bargaining/bad-share'],
  [
    'a belief of nothing',
    [{ ...talk, belief: { succeeded: 0, failed: 1 } }],
    [],
    'bargaining/bad-amount-above-0',
  ],
])('%s is told', (_, options, outcomes, code) => {
  const found = strategySwitch(options, outcomes, 1);
  expect(found.ok ? [] : found.problems.map((each) => each.code)).toEqual([code]);
});
