import { describe, expect, test } from 'vitest';
import { unwrap } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import { coalitionOf, lazyGame, membersOf, tableGame } from './game.ts';

const codes = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

describe('a game', () => {
  test('keeps its worths, whatever becomes of the list they came in', () => {
    const worths = [0, 1, 2, 9];
    const game = unwrap(tableGame({ players: ['north', 'south'], kind: 'gain', worths }));
    worths[3] = 0;
    expect(game.worth(3)).toBe(9);
    expect([...unwrap(game.table())]).toEqual([0, 1, 2, 9]);
  });

  test.each([
    ['no players', [], [0], 'coalition/no-players'],
    ['two of one name', ['A', 'A'], [0, 1, 2, 3], 'coalition/player-twice'],
    ['a player without name', ['A', ' '], [0, 1, 2, 3], 'coalition/player-empty'],
    ['too few worths', ['A', 'B'], [0, 1, 2], 'coalition/table-size'],
    ['something for nobody', ['A'], [1, 2], 'coalition/empty-worth'],
    ['an unknown worth', ['A'], [0, Number.NaN], 'coalition/not-finite'],
    ['a worth beyond reckoning', ['A'], [0, 1e200], 'coalition/not-finite'],
    ['21 players', Array.from('abcdefghijklmnopqrstu'), [], 'coalition/too-many-players'],
  ])('is refused with %s', (_, players, worths, code) => {
    expect(codes(tableGame({ players, kind: 'gain', worths }))).toEqual([code]);
  });

  test('asks a function once for each coalition', () => {
    const asked: number[] = [];
    const worth = (mask: number): number => {
      asked.push(mask);
      return mask;
    };
    const game = unwrap(lazyGame({ players: ['A', 'B'], kind: 'gain', worth }));
    expect([game.worth(3), game.worth(3), game.worth(0)]).toEqual([3, 3, 0]);
    expect([...unwrap(game.table())]).toEqual([0, 1, 2, 3]);
    expect([...unwrap(game.table())]).toEqual([0, 1, 2, 3]);
    expect(asked).toEqual([3, 1, 2]);
  });

  test('with an unknown worth names the coalition when all are asked for', () => {
    const worth = (mask: number): number => (mask === 3 ? Number.NaN : 1);
    const game = unwrap(lazyGame({ players: ['north', 'south'], kind: 'gain', worth }));
    const table = game.table();
    expect(table.ok ? [] : table.problems.map(({ message }) => message)).toEqual([
      'the worth of north + south is unknown',
    ]);
  });

  test('of 21 players answers, and has no table', () => {
    const players = Array.from({ length: 21 }, (_, at) => `p${at}`);
    const game = unwrap(lazyGame({ players, kind: 'gain', worth: () => 1 }));
    expect(game.worth(2 ** 21 - 1)).toBe(1);
    expect(codes(game.table())).toEqual(['coalition/too-many-players']);
  });
});

test('coalitions are numbers, and names again', () => {
  const players = ['north', 'south', 'east'];
  const mask = unwrap(coalitionOf(players, ['east', 'north']));
  expect(membersOf(players, mask)).toEqual(['north', 'east']);
  expect(codes(coalitionOf(players, ['west']))).toEqual(['coalition/unknown-player']);
});
