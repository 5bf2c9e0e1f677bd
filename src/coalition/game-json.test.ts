import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeProblem, unwrap } from '../quantity/index.ts';
import { tableGame } from './game.ts';
import { gameToJson, parseGame, parseGames } from './game-json.ts';

const read = (text: string) => parseGame({ path: 'game.json', text });
const told = (text: string): string[] => {
  const result = read(text);
  return result.ok ? [] : result.problems.map(describeProblem);
};

describe('a game in JSON', () => {
  test('has its coalitions by letter, in any order', () => {
    const text = '{"players": ["B", "A"], "cost": true, "coalitions": {"AB": 5, "A": 3, "B": 4}}';
    const game = unwrap(read(text));
    expect(game.kind).toBe('cost');
    expect([...unwrap(game.table())]).toEqual([0, 4, 3, 5]);
  });

  test('or as a list, with names of any length', () => {
    const text = `{"players": ["north", "south"], "unit": "USD", "kind": "gain", "coalitions": [
      {"members": ["south", "north"], "worth": 9}, {"members": ["north"], "worth": 1},
      {"members": ["south"], "worth": 2}, {"members": [], "worth": 0}]}`;
    const game = unwrap(read(text));
    expect(game.unit).toBe('USD');
    expect([...unwrap(game.table())]).toEqual([0, 1, 2, 9]);
  });

  test('is written so that it is read again', () => {
    const games = fc.integer({ min: 1, max: 4 }).chain((count) =>
      fc.record({
        players: fc.uniqueArray(
          fc.string({ minLength: 1 }).filter((name) => name.trim() !== ''),
          {
            minLength: count,
            maxLength: count,
          },
        ),
        worths: fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), {
          minLength: 1 << count,
          maxLength: 1 << count,
        }),
        kind: fc.constantFrom('gain' as const, 'cost' as const),
      }),
    );
    fc.assert(
      fc.property(games, ({ kind, players, worths }) => {
        const table = worths.map((worth, mask) => (mask === 0 ? 0 : worth + 0));
        const game = unwrap(tableGame({ id: 'x', players, kind, worths: table }));
        const back = unwrap(read(unwrap(gameToJson(game))));
        expect([back.id, back.players, back.kind]).toEqual(['x', players, kind]);
        expect([...unwrap(back.table())]).toEqual(table.map((worth) => worth));
      }),
    );
  });

  test('may stand with others in one file', () => {
    const one = '{"players": ["A"], "coalitions": {"A": 1}}';
    const games = (text: string): number => unwrap(parseGames({ path: 'games.json', text })).length;
    expect([games(one), games(`[${one}, ${one}]`), games(`{"games": [${one}]}`)]).toEqual([
      1, 2, 1,
    ]);
    const bad = parseGames({ path: 'games.json', text: `{"games": [${one}, {"players": ["A"]}]}` });
    expect(bad.ok ? [] : bad.problems.map(({ path }) => path)).toEqual(['games.1.coalitions']);
  });
});

describe('what is wrong with a game is said with its place', () => {
  test.each([
    [
      '{"players": ["A", "B"],\n "coalitions": {"A": 1, "B": 2, "AB": 3, "BA": 3}}',
      'game.json:2:42 coalitions.BA: the coalition A + B is stated twice',
    ],
    [
      '{"players": ["A"], "coalitions": {"A": 1, "A": 2}}',
      'game.json:1:43 coalitions.A: the coalition A is stated twice',
    ],
    [
      '{"players": ["A", "B"], "coalitions": {"A": 1, "AC": 3}}',
      'game.json:1:48 coalitions.AC: C is no player of this game (did you mean A?)',
    ],
    [
      '{"players": ["A", "B"], "coalitions": {"A": 1, "B": null, "AB": 3}}',
      'game.json:1:53 coalitions.B: the worth of B is unknown (a split needs the worth of every ' +
        'coalition: state it, or leave out the players whose worth is unknown)',
    ],
    [
      '{"players": ["A"], "coalitions": {"A": 1e999}}',
      'game.json:1:40 coalitions.A: the worth of A is Infinity (a split needs the worth of every ' +
        'coalition: state it, or leave out the players whose worth is unknown)',
    ],
    [
      '{"players": ["A"], "coalitions": {"A": "1"}}',
      'game.json:1:40 coalitions.A: the worth of A is "1" (a split needs the worth of every ' +
        'coalition: state it, or leave out the players whose worth is unknown)',
    ],
    [
      '{"players": ["A"], "coalitions": {"": 2, "A": 1}}',
      'game.json:1:39 coalitions.: the coalition of nobody is worth 2, and must be worth 0',
    ],
    [
      '{"players": ["A", "A"], "coalitions": {}}',
      'game.json:1:19 players.1: the player A is named twice',
    ],
    [
      '{"players": ["A"], "coalitions": {"AA": 2, "A": 1}}',
      'game.json:1:35 coalitions.AA: the player A is named twice',
    ],
    ['{"players": []}', 'game.json:1:13 players: a game needs at least one player'],
    ['{"coalitions": {}}', 'game.json:1:1 players: the field players is missing'],
    [
      '{"players": ["A"], "kind": "profit", "coalitions": {"A": 1}}',
      'game.json:1:28 kind: "profit" is no kind of game (write gain or cost)',
    ],
    [
      '{"players": ["A"], "coaltions": {"A": 1}, "coalitions": {"A": 1}}',
      'game.json:1:20 coaltions: there is no field coaltions here (did you mean coalitions?)',
    ],
    ['[1]', 'game.json:1:1 this list is not a game: {"players": …, "coalitions": …}'],
    ['{"players": ["A"],}', 'game.json:1:19 no JSON here: a text in quotation marks expected'],
    ['{"players": ["A"\n', 'game.json:2:1 no JSON here: "," or "]" expected'],
    ['{} {}', 'game.json:1:4 no JSON here: the end expected'],
    ['', 'game.json:1:1 no JSON here: a value expected'],
    ['['.repeat(40), 'game.json:1:34 nested more than 32 deep'],
  ])('%s', (text, message) => {
    expect(told(text)[0] ?? 'nothing').toBe(message);
  });

  test('a coalition that is missing, and how many are', () => {
    expect(told('{"players": ["A", "B"], "coalitions": {"A": 1}}')[0]).toMatch(
      /coalitions: the worth of B is missing \(2 missing in all\)/,
    );
  });

  test('players of several letters are written as a list', () => {
    expect(told('{"players": ["north"], "coalitions": {"north": 1}}')[0]).toMatch(/as a list/);
  });

  test('too many players do not fill the memory', () => {
    const players = Array.from({ length: 5000 }, (_, at) => `p${at}`);
    expect(told(JSON.stringify({ players, coalitions: [] }))[0]).toMatch(/5000 players are more/);
  });

  test('a thousand mistakes are told by the first twenty', () => {
    const coalitions = Array.from({ length: 1000 }, () => ({ members: ['X'], worth: 1 }));
    expect(told(JSON.stringify({ players: ['A'], coalitions }))).toHaveLength(20);
  });

  test('any text at all is read or refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const result = parseGames({ path: 'game.json', text });
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('JSON is what the language calls JSON', () => {
    const game = (value: string): string =>
      `{"players": ["A"], "x": ${value}, "coalitions": {"A": 1}}`;
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (value) => {
        const text = game(value);
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const isRefused = told(text).some((line) => line.includes('no JSON here'));
        expect(isRefused).toBe(!isJson);
      }),
      { numRuns: 300 },
    );
  });
});
