import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { fearCost } from './fear-cost.ts';
import { twoLevelGame } from './two-level-game.ts';
import type { Ratifier } from './two-level-game.ts';

const line = { low: 0, high: 100, statusQuo: 0 };

/** North is content with little, south would go far. */
const states = (north: readonly Ratifier[] = [], south: readonly Ratifier[] = []) => [
  { id: 'north', ideal: 30, ratifiers: north },
  { id: 'south', ideal: 80, ratifiers: south },
];

describe('two states that must carry an agreement at home', () => {
  test('without ratifiers share the gain: the product (60 - z)·z is largest at 30', () => {
    const found = unwrap(twoLevelGame(line, states()));
    expect(found.pieces).toEqual([{ low: 0, high: 60 }]);
    expect(found.agreement).toEqual({
      at: 30,
      gains: [
        { state: 'north', gain: 30 },
        { state: 'south', gain: 30 },
      ],
    });
  });

  test('A16: an actor at home changes what the state can carry, and is named', () => {
    const [north] = unwrap(twoLevelGame(line, states([{ id: 'opposition', ideal: 10 }]))).states;
    expect(north).toEqual({
      state: 'north',
      own: [{ low: 0, high: 60 }],
      carried: [{ low: 0, high: 20 }],
      cutBy: ['opposition'],
    });
    const kind = unwrap(twoLevelGame(line, states([{ id: 'union', ideal: 45 }]))).states[0];
    expect(kind?.cutBy).toEqual([]);
  });

  test('bound hands: the agreement moves to where the ratifier still says yes', () => {
    const found = unwrap(twoLevelGame(line, states([{ id: 'opposition', ideal: 10 }])));
    expect(found.agreement?.at).toBe(20);
    expect(found.why.map((text) => render(text, bargainingWordsEn))).toEqual([
      'north can carry 0 to 20 at home',
      'opposition cuts what north can carry at home',
      'south can carry 0 to 100 at home',
      'agreed at 20, where the product of their gains is largest',
    ]);
  });

  test('or ends it, and then it is said whose ratifiers did', () => {
    const found = unwrap(twoLevelGame(line, states([{ id: 'opposition', ideal: 0 }])));
    expect(found).toMatchObject({ isPossible: false, killedBy: ['north'] });
    expect(found.agreement).toBeUndefined();
    expect(found.why.map((text) => render(text, bargainingWordsEn)).slice(-2)).toEqual([
      'no agreement: what the states can carry at home does not meet',
      'with north free of its ratifiers there would be an agreement at 30',
    ]);
  });

  test('the one who may propose takes all that the other can carry', () => {
    const found = unwrap(twoLevelGame(line, states(), { setter: 'south' }));
    expect(found.agreement?.at).toBe(60);
    const bound = unwrap(
      twoLevelGame(line, states([{ id: 'opposition', ideal: 10 }]), { setter: 'south' }),
    );
    expect(bound.agreement?.at).toBe(20);
  });

  test('states on either side, who both lose by having no agreement: the bound one gets more', () => {
    const between = { low: 0, high: 100, statusQuo: 50 };
    const game = (allowance: number) =>
      unwrap(
        twoLevelGame(between, [
          {
            id: 'north',
            ideal: 100,
            allowance: 20,
            ratifiers: [{ id: 'parliament', ideal: 100, allowance }],
          },
          { id: 'south', ideal: 0, allowance: 20 },
        ]),
      );
    expect([20, 0, -10, -20, -30].map((allowance) => game(allowance).agreement?.at)).toEqual([
      expect.closeTo(50, 9),
      expect.closeTo(50, 9),
      60,
      70,
      undefined,
    ]);
  });

  test('who gains by agreeing as such agrees even where things stay as they are', () => {
    const still = { ...line, statusQuo: 40 };
    const paid = [
      { id: 'north', ideal: 40, allowance: 2 },
      { id: 'south', ideal: 0 },
    ];
    const game = unwrap(twoLevelGame(still, paid, { setter: 'north' }));
    expect(game.agreement).toEqual({
      at: 40,
      gains: [
        { state: 'north', gain: 2 },
        { state: 'south', gain: 0 },
      ],
    });
    const without = paid.map(({ id, ideal }) => ({ id, ideal }));
    const none = unwrap(twoLevelGame(still, without, { setter: 'north' }));
    expect([none.isPossible, none.agreement]).toEqual([false, undefined]);
  });

  test('a weight in the bargain moves the point to its owner', () => {
    const weighed = states().map((state) =>
      state.id === 'south' ? { ...state, weight: 3 } : state,
    );
    // (60 - z)·z³ is largest at 45
    expect(unwrap(twoLevelGame(line, weighed)).agreement?.at).toBeCloseTo(45, 9);
  });
});

describe('a public of which polls give the parts', () => {
  const poll = (against: number): Ratifier => ({
    id: 'public',
    groups: [
      { id: 'against', ideal: 5 },
      { id: 'torn', ideal: 25 },
      { id: 'for', ideal: 70 },
    ],
    rules: { rules: [{ weights: [against, 20, 80 - against], quota: 50 }] },
  });

  test('J01: shares of a poll attach to the state, and a worse poll lowers what it can carry', () => {
    const carried = [30, 45, 55].map(
      (against) =>
        unwrap(twoLevelGame(line, states([], [poll(against)]))).states[1]?.carried.at(-1)?.high,
    );
    expect(carried).toEqual([100, 50, 10]);
  });

  test('J05: fear for the own economy is a cost of saying yes, and can end the agreement', () => {
    const fear = (chance: number) =>
      unwrap(
        fearCost({ actor: 'banks', exposure: 60, unit: 'bn USD', chance, pointsPerUnit: 0.5 }),
      );
    expect(fear(0.5).allowance).toBe(-15);
    expect(render(fear(0.5).why, bargainingWordsEn)).toBe(
      'banks has 60 bn USD at stake, a chance of 0.5 to lose it, and counts 0.5 points for one: 15 points against saying yes',
    );
    const agreed = [0, 0.5, 1].map((chance) => {
      const banks = { id: 'banks', ideal: 20, allowance: fear(chance).allowance };
      return unwrap(twoLevelGame(line, states([], [banks]))).agreement?.at;
    });
    // at chance 0 they accept up to 40, at a half 15 to 25, at 1 nothing
    expect(agreed).toEqual([30, 25, undefined]);
  });
});

test.each([
  [{ setter: 'nobody' }, states(), 'bargaining/unknown-voter', 'setter'],
  [{}, [{ id: 'north', ideal: 30, weight: 0 }], 'bargaining/bad-weight', 'north.weight'],
  [{}, states([{ id: 'x', ideal: 101 }]), 'bargaining/off-line', 'north.x.x.ideal'],
  [{}, states([{ id: '', ideal: 1 }]), 'bargaining/name-missing', 'north.players.0'],
  [
    {},
    states([{ id: 'house', groups: [{ id: 'a', ideal: 1 }], rules: { rules: [] } }]),
    'bargaining/no-vote-rule',
    'north.house.rules',
  ],
])('refuses %o', (options, list, code, path) => {
  const found = twoLevelGame(line, list, options);
  expect(found.ok ? 'ok' : found.problems[0]).toMatchObject({ code, path });
});

test.each([
  [{ exposure: -1 }, 'bargaining/bad-exposure'],
  [{ chance: 1.2 }, 'bargaining/bad-chance'],
  [{ pointsPerUnit: Number.NaN }, 'bargaining/bad-rate'],
])('a fear refuses %o', (wrong, code) => {
  const fear = { actor: 'a', exposure: 1, unit: 'bn USD', chance: 0.5, pointsPerUnit: 1 };
  const found = fearCost({ ...fear, ...wrong });
  expect(found.ok ? 'ok' : found.problems[0]?.code).toBe(code);
});
