import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { deterrence } from './deterrence.ts';
import type { DeterrenceGame } from './deterrence.ts';

const game: DeterrenceGame = {
  challenger: { id: 'upland', statusQuo: 0, yield: 2, war: -1 },
  defender: { id: 'lowland', yield: -1, war: 0 },
  noise: 1,
};

describe('a threat, and whether it deters', () => {
  const found = unwrap(deterrence(game));

  test('B07: the strategic probit as worked out by hand: Φ(1/√2) resists, Φ(−0.2808/√2) challenges', () => {
    expect(found.resist).toBeCloseTo(0.7602499389, 9);
    expect(found.expected).toBeCloseTo(-0.2807498168, 9);
    expect(found.attack).toBeCloseTo(0.42131908, 7);
  });

  test('the three outcomes are all there is', () => {
    const { statusQuo, war, yield: gave } = found.outcomes;
    expect(statusQuo + war + gave).toBeCloseTo(1, 12);
    expect(war).toBe(found.attack * found.resist);
  });

  test('who guesses at worths it does not see is less sure: divided by σ√(1 + p² + (1 − p)²)', () => {
    const guessed = unwrap(deterrence({ ...game, errors: 'outcomes' }));
    expect(guessed.resist).toBe(found.resist);
    expect(guessed.attack).toBeCloseTo(0.4131175, 6);
  });

  test('how credible the threat must be: resistance at two in three makes challenging worth nothing', () => {
    expect(found.neededResolve).toBeCloseTo(2 / 3, 12);
    const { challenger } = game;
    // a challenger that would rather fight than leave things as they are cannot be deterred
    const eager = unwrap(deterrence({ ...game, challenger: { ...challenger, war: 1 } }));
    expect(eager.neededResolve).toBeUndefined();
  });

  test('the sentences say who does what, how likely, and why', () => {
    expect(found.why.map((text) => render(text, bargainingWordsEn))).toEqual([
      'lowland resists with 76 %: war 0, giving way -1',
      expect.stringMatching(/^upland challenges with 42\.1 %: expects -0\.28\d*, has 0 now$/),
      'upland would be indifferent if lowland resisted with 66.7 %',
    ]);
  });
});

test.each([
  ['no noise', { ...game, noise: 0 }, 'bargaining/bad-amount-above-0'],
  [
    'a worth that is no number',
    { ...game, defender: { id: 'lowland', yield: Number.NaN, war: 0 } },
    'bargaining/bad-amount',
  ],
])('%s is told', (_, wrong, code) => {
  const found = deterrence(wrong);
  expect(found.ok ? [] : found.problems.map((each) => each.code)).toEqual([code]);
});
