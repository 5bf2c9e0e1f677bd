import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { quantalPlay, quantalShares } from './quantal-play.ts';
import type { GameTree } from './quantal-play.ts';

const end = (id: string, a: number, b = 0): GameTree => ({
  kind: 'end',
  id,
  payoffs: { a, b },
});

const move = (
  id: string,
  player: string,
  actions: Readonly<Record<string, GameTree>>,
): GameTree => ({
  kind: 'move',
  id,
  player,
  actions: Object.entries(actions).map(([action, to]) => ({ id: action, to })),
});

/** a demands or lets be; b answers. */
const demand = move('start', 'a', {
  demand: move('answer', 'b', { fight: end('fight', -1), yield: end('yield', 2, -1) }),
  leave: end('leave', 0),
});

const code = (tree: GameTree, noise = 1) => {
  const found = quantalPlay(tree, { noise });
  return found.ok ? 'ok' : found.problems[0]?.code;
};

describe('moves one after another, each with errors', () => {
  const { ends, moves, values } = unwrap(quantalPlay(demand, { noise: 1 }));

  test('the later move is foreseen with its errors: Φ(1/√2), then Φ(−0.2808/√2)', () => {
    expect(moves.map(({ id, player }) => [id, player])).toEqual([
      ['start', 'a'],
      ['answer', 'b'],
    ]);
    expect(moves[1]?.actions[0]?.share).toBeCloseTo(0.760249939, 9);
    // 0.76025 × −1 + 0.23975 × 2
    expect(moves[0]?.actions[0]?.value).toBeCloseTo(-0.280749817, 9);
    expect(moves[0]?.actions[0]?.share).toBeCloseTo(0.421319, 6);
  });

  test('ends and what each expects follow from the moves', () => {
    const shares = Object.fromEntries(ends.map(({ id, share }) => [id, share]));
    expect(shares['fight']).toBeCloseTo(0.421319 * 0.76025, 5);
    expect(values['b']).toBeCloseTo(-(shares['yield'] ?? Number.NaN), 12);
  });

  test('chance splits without a mind of its own', () => {
    const tree: GameTree = {
      kind: 'chance',
      id: 'weather',
      branches: [
        { share: 0.25, to: end('storm', -4) },
        { share: 0.75, to: move('calm', 'a', { go: end('gone', 1), stay: end('stayed', 1) }) },
      ],
    };
    const found = unwrap(quantalPlay(tree, { noise: 1 }));
    expect(found.ends.map(({ share }) => share)).toEqual([0.25, 0.375, 0.375]);
    expect(found.values['a']).toBe(-0.25);
  });

  test('without much noise it is the equilibrium found from the end', () => {
    const sure = unwrap(quantalPlay(demand, { noise: 1e-3 }));
    expect(sure.ends.find(({ id }) => id === 'leave')?.share).toBeCloseTo(1, 12);
  });
});

test('logit errors of the same size come near the normal ones, and take any number of actions', () => {
  const [logit = 0] = quantalShares([1, 0], { noise: 1, link: 'logit' });
  const [probit = 0] = quantalShares([1, 0], { noise: 1 });
  expect([logit, probit]).toEqual([expect.closeTo(0.782884, 6), expect.closeTo(0.76025, 5)]);
  expect(quantalShares([2, 2, 2, 2], { noise: 3, link: 'logit' })).toEqual([
    0.25, 0.25, 0.25, 0.25,
  ]);
  expect(quantalShares([1e6, 0], { noise: 1, link: 'logit' })).toEqual([1, 0]);
});

test.each<[string, GameTree, number, string]>([
  ['no noise', demand, 0, 'bargaining/bad-amount-above-0'],
  ['a payoff that is none', end('x', Number.NaN), 1, 'bargaining/bad-amount'],
  [
    'a payoff missing',
    move('m', 'a', { go: { kind: 'end', id: 'bare', payoffs: {} }, stay: end('y', 1) }),
    1,
    'bargaining/tree-payoff',
  ],
  ['no action', move('m', 'a', {}), 1, 'bargaining/tree-no-action'],
  [
    'three actions by normal errors',
    move('m', 'a', { x: end('x', 1), y: end('y', 2), z: end('z', 3) }),
    1,
    'bargaining/tree-probit',
  ],
  [
    'one name twice',
    move('m', 'a', { x: end('m', 1), y: end('y', 2) }),
    1,
    'bargaining/name-twice',
  ],
  [
    'chances that do not sum to 1',
    { kind: 'chance', id: 'c', branches: [{ share: 0.5, to: end('x', 1) }] },
    1,
    'bargaining/tree-chances',
  ],
])('%s is told', (_, tree, noise, expected) => {
  expect(code(tree, noise)).toBe(expected);
});

test('a game too deep to be looked through is told', () => {
  let tree: GameTree = end('last', 0);
  for (let depth = 0; depth < 70; depth++) tree = move(`m${depth}`, 'a', { on: tree });
  expect(code(tree)).toBe('bargaining/tree-depth');
});
