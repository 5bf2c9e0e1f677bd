import { describe, expect, test } from 'vitest';
import { unwrap } from '../quantity/index.ts';
import { openHighs } from '../../test/fixtures/solver.ts';
import { partitionGame, respondedGame } from './partition-game.ts';
import type { PartitionGame, Response } from './partition-game.ts';
import { partitionsOf } from './partitions.ts';
import { minimalClaims } from './recursive-core.ts';

const solver = await openHighs();
const table = (game: PartitionGame, response: Response): number[] => [
  ...unwrap(unwrap(respondedGame(game, response)).table()),
];
const claims = (game: PartitionGame): number[] => [
  ...unwrap(unwrap(minimalClaims(game, solver)).table()),
];

/**
 * Sellers of one good (Cournot, p = a - q, no cost; here a² = 144): with m sellers in the market each
 * earns 144 / (m + 1)². A cartel is one seller, so that outsiders who merge help it.
 */
const cartel = (players: readonly string[]): PartitionGame => ({
  players,
  kind: 'gain',
  worth: (_, outsiders) => 144 / (outsiders.length + 2) ** 2,
});

describe('ways to stand', () => {
  test('number as Bell says', () => {
    const count = (players: number): number => [...partitionsOf((1 << players) - 1)].length;
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(count)).toEqual([1, 1, 2, 5, 15, 52, 203, 877]);
  });

  test('are partitions, each once', () => {
    const all = [...partitionsOf(0b1101)];
    for (const parts of all) {
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(0b1101);
      expect(parts.reduce((union, part) => union | part, 0)).toBe(0b1101);
    }
    expect(new Set(all.map(String)).size).toBe(all.length);
  });
});

describe('a cartel of three sellers', () => {
  const game = cartel(['A', 'B', 'C']);

  test('is worth what the response of the outsiders leaves it', () => {
    expect(table(game, 'alone')).toEqual([0, 9, 9, 16, 9, 16, 16, 36]);
    expect(table(game, 'merged')).toEqual([0, 16, 16, 16, 16, 16, 16, 36]);
    expect(table(game, 'worst')).toEqual(table(game, 'alone'));
    expect(table(game, 'best')).toEqual(table(game, 'merged'));
  });

  test('whose outsiders settle among themselves: two rivals of one seller do not merge', () => {
    // merged they earn 16 together, apart 9 each: apart is what their own core supports
    expect(claims(game)).toEqual([0, 9, 9, 16, 9, 16, 16, 36]);
  });

  test('whose outsiders do better merged: the claim of one is what is left beside them', () => {
    const worth = (mask: number, outsiders: readonly number[]): number =>
      mask === 7
        ? 12
        : mask.toString(2).replaceAll('0', '') === '11'
          ? 7
          : outsiders.length === 1
            ? 2
            : 3;
    const merging: PartitionGame = { ...game, worth };
    expect(table(merging, 'alone')[1]).toBe(3);
    expect(claims(merging)).toEqual([0, 2, 2, 7, 2, 7, 7, 12]);
  });
});

describe('a residual game without a core', () => {
  test('leaves everything possible: the coalition may claim the least of all', () => {
    // three outsiders of D: any two of them have 10 together, three have 12, one has 0
    const bits = (mask: number): number => mask.toString(2).replaceAll('0', '').length;
    const worth = (mask: number, outsiders: readonly number[]): number => {
      if (mask === 15) return 30;
      if ((mask & 8) === 0) return [0, 0, 10, 12][bits(mask)] ?? 0;
      return mask === 8 ? (outsiders.length === 2 ? 1 : outsiders.length === 1 ? 5 : 4) : 6;
    };
    const game: PartitionGame = { players: ['A', 'B', 'C', 'D'], kind: 'gain', worth };
    expect(claims(game)[8]).toBe(1);
    // with a core (three have 18) the outsiders surely merge, and D has 5
    const calm: PartitionGame = {
      ...game,
      worth: (mask, outsiders) => (mask === 7 ? 18 : worth(mask, outsiders)),
    };
    expect(claims(calm)[8]).toBe(5);
  });
});

describe('the minimal claim', () => {
  test('without externalities is the worth itself', () => {
    const worths = [0, 1, 2, 5, 0, 3, 4, 9, 1, 2, 3, 6, 2, 5, 6, 14];
    const plain: PartitionGame = {
      players: ['A', 'B', 'C', 'D'],
      kind: 'gain',
      worth: (mask) => worths[mask] ?? Number.NaN,
    };
    expect(claims(plain)).toEqual(worths);
    const costs: PartitionGame = { ...plain, kind: 'cost' };
    expect(claims(costs)).toEqual(worths);
  });

  test('of six sellers lies between the worst and the best response', () => {
    const game = cartel(['A', 'B', 'C', 'D', 'E', 'F']);
    const [low, high, own] = [table(game, 'worst'), table(game, 'best'), claims(game)];
    for (const [mask, claim] of own.entries()) {
      expect(claim).toBeGreaterThanOrEqual((low[mask] ?? 0) - 1e-9);
      expect(claim).toBeLessThanOrEqual((high[mask] ?? 0) + 1e-9);
    }
  });

  test('is not asked for seven', () => {
    const found = minimalClaims(cartel(Array.from('ABCDEFG')), solver);
    expect(found.ok ? '' : found.problems[0]?.code).toBe('coalition/too-many-players');
  });
});

describe('a list of embedded worths', () => {
  const players = ['A', 'B', 'C'];
  const of = (worths: Parameters<typeof partitionGame>[0]['worths']) =>
    partitionGame({ players, kind: 'gain', worths });

  test('is asked by coalition and outsiders, in any order; what it lacks is unknown', () => {
    const game = unwrap(of([{ members: ['A'], outsiders: [['C'], ['B']], worth: 2 }]));
    expect(game.worth(1, [4, 2])).toBe(2);
    expect(game.worth(1, [6])).toBeNaN();
    const merged = unwrap(respondedGame(game, 'merged')).table();
    expect(merged.ok ? '' : merged.problems[0]?.message).toBe('the worth of A is unknown');
    const worst = respondedGame(game, 'worst');
    expect(worst.ok ? '' : worst.problems[0]?.message).toBe(
      'the worth of A beside B + C is missing',
    );
  });

  test.each([
    [[{ members: ['A'], outsiders: [['B']], worth: 1 }], 'coalition/not-partition'],
    [[{ members: ['A'], outsiders: [['B', 'C'], ['C']], worth: 1 }], 'coalition/not-partition'],
    [[{ members: [], outsiders: [['A', 'B', 'C']], worth: 1 }], 'coalition/not-partition'],
    [[{ members: ['X'], outsiders: [], worth: 1 }], 'coalition/unknown-player'],
    [[{ members: ['A'], outsiders: [['B', 'C']], worth: Number.NaN }], 'coalition/not-finite'],
    [
      [
        { members: ['A'], outsiders: [['B'], ['C']], worth: 1 },
        { members: ['A'], outsiders: [['C'], ['B']], worth: 1 },
      ],
      'coalition/embedded-twice',
    ],
  ])('is refused: %j', (worths, code) => {
    const found = of(worths);
    expect(found.ok ? [] : found.problems.map((problem) => problem.code)).toEqual([code]);
  });
});
