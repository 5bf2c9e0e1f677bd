import { expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { paretoTest } from './pareto-test.ts';

const party = (id: string, deal: number | undefined, disagreement: number | undefined = 0) => ({
  id,
  deal,
  disagreement,
});

test('B18: says who loses, from the largest loss on, and whether the others could make it good', () => {
  const found = unwrap(
    paretoTest([
      party('north', 12, 4),
      party('west', 1, 3),
      party('east', -4),
      party('south', 5, 5),
    ]),
  );
  expect(found).toMatchObject({
    isImprovement: false,
    gainers: [{ party: 'north', gain: 8 }],
    losers: [
      { party: 'east', loss: 4 },
      { party: 'west', loss: 2 },
    ],
    indifferent: ['south'],
    canCompensate: true,
  });
  expect(found.why.map((text) => render(text, bargainingWordsEn))).toEqual([
    'east loses 4',
    'west loses 2',
    'north gains 8',
    'south neither gains nor loses',
    'those who gain could pay those who lose: 8 against 6',
  ]);
});

test('B18: nobody loses, and that is told too', () => {
  const found = unwrap(paretoTest([party('north', 3, 1), party('south', 2, 2)]));
  expect([found.isImprovement, found.losers]).toEqual([true, []]);
  expect(found.why.at(-1)?.code).toBe('bargaining/why-pareto');
  expect(unwrap(paretoTest([party('north', 1, 1)])).isImprovement).toBe(false);
});

test('B18: a worth nobody knows is no gain of 0: the answer is unknown, unless somebody loses anyhow', () => {
  const open = unwrap(paretoTest([party('north', 3), party('west', undefined)]));
  expect([open.isImprovement, open.unknown, open.canCompensate]).toEqual([
    undefined,
    ['west'],
    undefined,
  ]);
  const lost = unwrap(paretoTest([party('north', -3), party('west', undefined)]));
  expect([lost.isImprovement, lost.canCompensate]).toEqual([false, undefined]);
});

test('gains too small to matter can be left out', () => {
  expect(unwrap(paretoTest([party('north', 3), party('south', -0.4)], 0.5)).losers).toEqual([]);
});

test('refuses nobody, and numbers that are none', () => {
  const nobody = paretoTest([]);
  expect(nobody.ok ? '' : nobody.problems[0]?.code).toBe('bargaining/no-party');
  const bad = paretoTest([party('north', Infinity)]);
  expect(bad.ok ? '' : bad.problems[0]?.path).toBe('north.deal');
});
