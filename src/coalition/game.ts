import { fail, succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import { coalitionWordsEn } from './words-en.ts';

/** Whether the numbers of a game are gains to be shared or costs to be borne. */
export type GameKind = 'gain' | 'cost';

/** Most players a game can have whose coalitions are all looked at: 2²⁰ worths. */
export const TABLE_PLAYERS = 20;

/** Most players of a game whose coalitions are asked one at a time, as bits of a number. */
export const MASK_PLAYERS = 30;

/** What a game may say of itself; carried along, never read. */
export interface GameLabels {
  readonly id?: string;
  readonly title?: string;
  /** of the worths: `million USD/yr` */
  readonly unit?: string;
  readonly source?: string;
}

/**
 * A game with transferable worth. A coalition is a number whose bit i says whether player i belongs
 * to it: of `['A', 'B', 'C']`, 5 is A with C. The coalition of nobody is 0, and worth 0.
 */
export interface Game extends GameLabels {
  readonly players: readonly string[];
  readonly kind: GameKind;
  /** Gain, or cost, of a coalition by itself; NaN where it is unknown. */
  worth(mask: number): number;
  /**
   * The worths of all coalitions in the order of their numbers; not to be written to. Fails with
   * more than {@link TABLE_PLAYERS} players, and where a worth is unknown.
   */
  table(): Result<Float64Array>;
}

/**
 * A game from the worths of all coalitions, in the order of their numbers: nobody (0), A, B, AB, C,
 * AC, BC, ABC … Fails on players without or with the same name, more than {@link TABLE_PLAYERS},
 * another number of worths than 2ⁿ, one that is not finite, or a first that is not 0.
 *
 * @example
 * const game = unwrap(tableGame({ players: ['north', 'south'], kind: 'gain', worths: [0, 1, 2, 9] }));
 * game.worth(3); // 9
 */
export function tableGame(
  fields: GameLabels & {
    readonly players: readonly string[];
    readonly kind: GameKind;
    readonly worths: ArrayLike<number>;
  },
): Result<Game> {
  const { kind, worths, ...labels } = fields;
  const players = [...fields.players];
  const checked = checkPlayers(players, TABLE_PLAYERS);
  if (!checked.ok) return checked;
  const expected = 1 << players.length;
  if (worths.length !== expected) {
    const params = { found: worths.length, players: players.length, expected };
    return fail({ code: 'coalition/table-size', path: 'worths', params }, coalitionWordsEn);
  }
  const table = Float64Array.from(worths);
  const finite = checkTable(players, table);
  if (!finite.ok) return finite;
  return succeed({
    ...labels,
    players,
    kind,
    worth: (mask) => table[mask] ?? Number.NaN,
    table: () => succeed(table),
  });
}

/**
 * A game whose worths are computed when asked for, each once. `worth` gets the number of a coalition
 * of at least one player; an unknown worth is NaN. Fails on players without or with the same name
 * and on more than {@link MASK_PLAYERS}.
 *
 * @example
 * const worth = (mask: number) => (mask === 7 ? 6 : 0);
 * const game = unwrap(lazyGame({ players: ['north', 'south', 'east'], kind: 'gain', worth }));
 * [game.worth(3), game.worth(7)]; // [0, 6]
 */
export function lazyGame(
  fields: GameLabels & {
    readonly players: readonly string[];
    readonly kind: GameKind;
    readonly worth: (mask: number) => number;
  },
): Result<Game> {
  const { kind, worth: compute, ...labels } = fields;
  const players = [...fields.players];
  const checked = checkPlayers(players, MASK_PLAYERS);
  if (!checked.ok) return checked;
  const memo = new Map<number, number>([[0, 0]]);
  let table: Float64Array | undefined;
  const worth = (mask: number): number => {
    const known = table?.[mask] ?? memo.get(mask);
    if (known !== undefined) return known;
    const value = compute(mask);
    if (memo.size < MEMO_LIMIT) memo.set(mask, value);
    return value;
  };
  return succeed({
    ...labels,
    players,
    kind,
    worth,
    table: () => {
      if (table !== undefined) return succeed(table);
      const few = checkPlayers(players, TABLE_PLAYERS);
      if (!few.ok) return few;
      const filled = new Float64Array(1 << players.length);
      for (let mask = 1; mask < filled.length; mask++) filled[mask] = worth(mask);
      const finite = checkTable(players, filled);
      if (!finite.ok) return finite;
      table = filled;
      memo.clear();
      return succeed(filled);
    },
  });
}

/** Worths of a lazy game kept at most, some 50 MB. */
const MEMO_LIMIT = 1 << 20;

/**
 * The number of the coalition of these players. Fails on a name that is no player.
 *
 * @example
 * coalitionOf(['north', 'south', 'east'], ['east', 'north']); // { ok: true, value: 5 }
 */
export function coalitionOf(
  players: readonly string[],
  members: readonly string[],
): Result<number> {
  let mask = 0;
  for (const member of members) {
    const at = players.indexOf(member);
    if (at < 0) {
      return fail({ code: 'coalition/unknown-player', value: member }, coalitionWordsEn);
    }
    mask |= 1 << at;
  }
  return succeed(mask);
}

/**
 * The names of a coalition's players, in the order of the game.
 *
 * @example
 * membersOf(['north', 'south', 'east'], 5); // ['north', 'east']
 */
export function membersOf(players: readonly string[], mask: number): string[] {
  return players.filter((_, at) => ((mask >>> at) & 1) === 1);
}

/** A coalition for a sentence: its names with a plus between them. */
export function coalitionText(players: readonly string[], mask: number): string {
  return membersOf(players, mask).join(' + ');
}

/** What a game says of itself, for one made of it. */
export function labelsOf({ id, source, title, unit }: GameLabels): GameLabels {
  return {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(unit === undefined ? {} : { unit }),
    ...(source === undefined ? {} : { source }),
  };
}

/** Names that can be told apart, at least one, at most `limit`. */
export function checkPlayers(players: readonly string[], limit: number): Result<true> {
  if (players.length === 0) {
    return fail({ code: 'coalition/no-players', path: 'players' }, coalitionWordsEn);
  }
  if (players.length > limit) {
    const params = { count: players.length, limit };
    return fail({ code: 'coalition/too-many-players', path: 'players', params }, coalitionWordsEn);
  }
  const seen = new Set<string>();
  for (const [at, player] of players.entries()) {
    const path = `players.${at}`;
    if (player.trim() === '') {
      return fail({ code: 'coalition/player-empty', path, value: player }, coalitionWordsEn);
    }
    if (seen.has(player)) {
      return fail({ code: 'coalition/player-twice', path, value: player }, coalitionWordsEn);
    }
    seen.add(player);
  }
  return succeed(true);
}

/** Sums and products of larger worths could pass what a number can hold. */
const LARGEST = 1e100;

function checkTable(players: readonly string[], table: Float64Array): Result<true> {
  if (table[0] !== 0) {
    const value = String(table[0]);
    return fail({ code: 'coalition/empty-worth', path: 'worths.0', value }, coalitionWordsEn);
  }
  const at = table.findIndex((worth) => !(Math.abs(worth) <= LARGEST));
  if (at < 0) return succeed(true);
  return fail(
    {
      code: 'coalition/not-finite',
      path: `worths.${at}`,
      value: Number.isNaN(table[at]) ? 'unknown' : String(table[at]),
      params: { coalition: coalitionText(players, at) },
    },
    coalitionWordsEn,
  );
}
