import { fail, succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import type { Game, GameKind, GameLabels } from './game.ts';
import {
  checkPlayers,
  coalitionOf,
  coalitionText,
  labelsOf,
  lazyGame,
  MASK_PLAYERS,
  tableGame,
} from './game.ts';
import { partitionsOf } from './partitions.ts';
import { coalitionWordsEn } from './words-en.ts';

/**
 * A game in which the worth of a coalition hangs on what the others do (Thrall and Lucas, "N-person
 * games in partition function form", 1963). Coalitions are numbers, as in {@link Game}.
 */
export interface PartitionGame extends GameLabels {
  readonly players: readonly string[];
  readonly kind: GameKind;
  /**
   * Worth of a coalition while the others stand in these coalitions, sorted by number; an unknown
   * worth is NaN. The coalition has at least one player.
   */
  readonly worth: (mask: number, outsiders: readonly number[]) => number;
}

/** A worth on paper: of these players, while the others stand like that. */
export interface EmbeddedWorth {
  readonly members: readonly string[];
  readonly outsiders: readonly (readonly string[])[];
  readonly worth: number;
}

/** Most players for whom every way the others may stand is looked at: 678,570 worths. */
export const PARTITION_PLAYERS = 10;

/**
 * A partition function game from a list of worths; those not listed are unknown. Fails on players
 * without or with the same name, on an unknown one, on outsiders that are not a partition of those
 * outside, on one stated twice, and on a worth that is not finite.
 *
 * @example
 * const game = unwrap(partitionGame({
 *   players: ['A', 'B'],
 *   kind: 'gain',
 *   worths: [
 *     { members: ['A'], outsiders: [['B']], worth: 1 },
 *     { members: ['B'], outsiders: [['A']], worth: 2 },
 *     { members: ['A', 'B'], outsiders: [], worth: 9 },
 *   ],
 * }));
 * game.worth(3, []); // 9
 */
export function partitionGame(
  fields: GameLabels & {
    readonly players: readonly string[];
    readonly kind: GameKind;
    readonly worths: readonly EmbeddedWorth[];
  },
): Result<PartitionGame> {
  const { kind, players, worths, ...labels } = fields;
  const named = checkPlayers(players, MASK_PLAYERS);
  if (!named.ok) return named;
  const known = new Map<string, number>();
  for (const [at, { members, outsiders, worth }] of worths.entries()) {
    const path = `worths.${at}`;
    const own = coalitionOf(players, members);
    if (!own.ok) return own;
    const others = partitionMasks(players, own.value, outsiders, path);
    if (!others.ok) return others;
    const coalition = coalitionText(players, own.value);
    if (!Number.isFinite(worth)) {
      const value = String(worth);
      const found = { code: 'coalition/not-finite', path, value, params: { coalition } };
      return fail(found, coalitionWordsEn);
    }
    const key = keyOf(own.value, others.value);
    if (known.has(key)) {
      const params = { coalition, outsiders: besideText(players, others.value) };
      return fail({ code: 'coalition/embedded-twice', path, params }, coalitionWordsEn);
    }
    known.set(key, worth);
  }
  const worth = (mask: number, outsiders: readonly number[]): number =>
    known.get(keyOf(mask, outsiders)) ?? Number.NaN;
  return succeed({ ...labels, players: [...players], kind, worth });
}

/**
 * How the others answer a coalition: each `alone` (γ), all `merged` (δ, Hart and Kurz 1983), or in the way
 * that is `worst` or `best` for it (α: the coalition counts on the worst).
 */
export type Response = 'alone' | 'merged' | 'worst' | 'best';

/**
 * The characteristic function of a partition function game under an assumption of how outsiders
 * respond. `worst` and `best` look at every way they may stand and take at most ten players. Fails on
 * more players than that, and where a worth that is needed is unknown.
 *
 * @example
 * const worth = (mask: number, outsiders: readonly number[]) => (mask === 7 ? 9 : outsiders.length);
 * const game = { players: ['A', 'B', 'C'], kind: 'gain' as const, worth };
 * unwrap(respondedGame(game, 'merged')).worth(1); // 1
 * unwrap(respondedGame(game, 'best')).worth(1); // 2
 */
export function respondedGame(game: PartitionGame, response: Response): Result<Game> {
  const { kind, players } = game;
  const whole = (1 << players.length) - 1;
  if (response === 'alone' || response === 'merged') {
    const answer = response === 'alone' ? singletons : merged;
    const worth = (mask: number): number => game.worth(mask, answer(whole ^ mask));
    return lazyGame({ ...labelsOf(game), players, kind, worth });
  }
  const few = checkPlayers(players, PARTITION_PLAYERS);
  if (!few.ok) return few;
  const wantsHigh = (response === 'best') === (kind === 'gain');
  const worths = new Float64Array(whole + 1);
  for (let mask = 1; mask <= whole; mask++) {
    let found = wantsHigh ? -Infinity : Infinity;
    for (const outsiders of partitionsOf(whole ^ mask)) {
      const worth = game.worth(mask, outsiders);
      if (!Number.isFinite(worth)) return embeddedMissing(players, mask, outsiders);
      found = wantsHigh ? Math.max(found, worth) : Math.min(found, worth);
    }
    worths[mask] = found;
  }
  return tableGame({ ...labelsOf(game), players, kind, worths });
}

/** The worth of a coalition beside these outsiders is not known. */
export function embeddedMissing(
  players: readonly string[],
  mask: number,
  outsiders: readonly number[],
): Result<never> {
  const params = {
    coalition: coalitionText(players, mask),
    outsiders: besideText(players, outsiders),
  };
  return fail({ code: 'coalition/embedded-missing', params }, coalitionWordsEn);
}

function singletons(mask: number): number[] {
  const parts: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) parts.push(rest & -rest);
  return parts;
}

const merged = (mask: number): number[] => (mask === 0 ? [] : [mask]);

const keyOf = (mask: number, outsiders: readonly number[]): string =>
  `${mask}|${outsiders.toSorted((a, b) => a - b).join(',')}`;

const besideText = (players: readonly string[], outsiders: readonly number[]): string =>
  outsiders.length === 0
    ? 'nobody'
    : outsiders.map((part) => coalitionText(players, part)).join(' | ');

function partitionMasks(
  players: readonly string[],
  own: number,
  outsiders: readonly (readonly string[])[],
  path: string,
): Result<number[]> {
  const masks: number[] = [];
  let covered = own;
  let size = 0;
  for (const names of outsiders) {
    const part = coalitionOf(players, names);
    if (!part.ok) return part;
    size += names.length;
    covered |= part.value;
    masks.push(part.value);
  }
  const outside = players.length - players.filter((_, at) => ((own >>> at) & 1) === 1).length;
  const isWhole = covered === (1 << players.length) - 1 && size === outside;
  if (own !== 0 && isWhole && !masks.includes(0)) return succeed(masks);
  const value = outsiders.map((names) => names.join(' + ')).join(' | ');
  const params = { coalition: coalitionText(players, own) };
  return fail({ code: 'coalition/not-partition', path, value, params }, coalitionWordsEn);
}
