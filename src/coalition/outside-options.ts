import { fail, succeed, sumInOrder } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import { checkPayoffs } from './check-payoffs.ts';
import { SAME } from './core-check.ts';
import { asKind, gainTable } from './gain-table.ts';
import type { Game } from './game.ts';
import { membersOf, tableGame } from './game.ts';
import { coalitionWordsEn } from './words-en.ts';

/** A game in which players may leave for something else. */
export interface WithOutsideOptions {
  /** worth of a coalition when those leave who bring more by leaving */
  readonly game: Game;
  /** who leaves when all of them come together */
  readonly leaving: readonly string[];
  readonly staying: readonly string[];
}

/**
 * Puts outside options into a game: what a player has by leaving altogether, or for costs, what it
 * pays elsewhere. A coalition S is then worth max_{T⊆S} (v(T) + Σ_{i∈S∖T} dᵢ): those leave whose option
 * is above what they add. Shapley value, core and nucleolus of this game are shares *with* options;
 * every player's own worth is at least its option. A player without option (`undefined`) cannot
 * leave. Fails on another number of options than players, one that is not finite, and where the
 * worths cannot be had.
 *
 * @example
 * const worths = [0, 0, 0, 6, 0, 6, 0, 8];
 * const game = unwrap(tableGame({ players: ['A', 'B', 'C'], kind: 'gain', worths }));
 * const options = unwrap(withOutsideOptions(game, [undefined, 1, 3]));
 * [options.game.worth(7), options.leaving]; // [9, ['C']]
 */
export function withOutsideOptions(
  game: Game,
  options: readonly (number | undefined)[],
): Result<WithOutsideOptions> {
  const { kind, players } = game;
  const checked = checkPayoffs(
    players,
    options.map((option) => option ?? 0),
  );
  if (!checked.ok) return checked;
  const gains = gainTable(game);
  if (!gains.ok) return gains;
  const outside = options.map((option) =>
    option === undefined ? -Infinity : (asKind(game, [option])[0] ?? 0),
  );
  const best = gains.value.slice();
  /** who leaves first from a coalition; -1 where all stay */
  const leaver = new Int8Array(best.length).fill(-1);
  for (let mask = 1; mask < best.length; mask++) {
    for (const [at, option] of outside.entries()) {
      if (((mask >>> at) & 1) === 0) continue;
      const without = (best[mask ^ (1 << at)] ?? 0) + option;
      if (without > (best[mask] ?? 0)) {
        best[mask] = without;
        leaver[mask] = at;
      }
    }
  }
  let staying = best.length - 1;
  while (staying > 0 && (leaver[staying] ?? -1) >= 0) staying ^= 1 << (leaver[staying] ?? 0);
  const worths = kind === 'gain' ? best : best.map((gain) => (gain === 0 ? 0 : -gain));
  const made = tableGame({ players, kind, worths });
  if (!made.ok) return made;
  const leaving = membersOf(players, (best.length - 1) ^ staying);
  return succeed({ game: made.value, leaving, staying: membersOf(players, staying) });
}

/** A split moved so that everybody has what it can have elsewhere. */
export interface Lifted {
  readonly payoffs: readonly number[];
  /** whose option bound: it had less, or came down to it */
  readonly bound: readonly string[];
  /** what every other player gave up */
  readonly givenUp: number;
}

/**
 * The outside option principle (Binmore, Shaked and Sutton, "An outside option experiment", Quarterly
 * J. of Economics 104 (1989) 753): an option that is below a player's share changes nothing, one above it is
 * paid in full, and the others give up equal amounts, none more than down to its own option. This is
 * the nearest split (least squares) that meets all options. For costs the options are what players
 * pay at most. Fails where the options together pass what there is, so that somebody leaves.
 *
 * @example
 * const worths = [0, 0, 0, 0, 0, 0, 0, 9];
 * const game = unwrap(tableGame({ players: ['A', 'B', 'C'], kind: 'gain', worths }));
 * unwrap(liftToOptions(game, [3, 3, 3], [5, 1, undefined])).payoffs; // [5, 2, 2]
 */
export function liftToOptions(
  game: Game,
  payoffs: readonly number[],
  options: readonly (number | undefined)[],
): Result<Lifted> {
  const checked = checkPayoffs(game.players, payoffs);
  if (!checked.ok) return checked;
  const stated = checkPayoffs(
    game.players,
    options.map((option) => option ?? 0),
  );
  if (!stated.ok) return stated;
  const shares = asKind(game, payoffs);
  const floors = options.map((option) =>
    option === undefined ? -Infinity : (asKind(game, [option])[0] ?? 0),
  );
  const total = sumInOrder(shares);
  const asked = sumInOrder(floors);
  if (asked > total + SAME * Math.abs(total)) {
    const params = { alone: asKind(game, [asked])[0] ?? 0, total: asKind(game, [total])[0] ?? 0 };
    return fail({ code: 'coalition/no-imputation', params }, coalitionWordsEn);
  }
  const givenUp = equalSacrifice(shares, floors, total);
  const lifted = shares.map((share, at) => Math.max(floors[at] ?? 0, share - givenUp));
  const bound = game.players.filter((_, at) => (shares[at] ?? 0) - givenUp < (floors[at] ?? 0));
  return succeed({ payoffs: asKind(game, lifted), bound, givenUp });
}

/** t ≥ 0 with Σ max(floorᵢ, shareᵢ - t) = total: players come down to their floor one after another. */
function equalSacrifice(
  shares: readonly number[],
  floors: readonly number[],
  total: number,
): number {
  // the room of each above its floor; those with the least come down to it first
  const order = shares
    .map((share, at) => ({ share, floor: floors[at] ?? 0, room: share - (floors[at] ?? 0) }))
    .toSorted((a, b) => a.room - b.room);
  let given = 0;
  let giving = order.length;
  let rest = sumInOrder(shares);
  for (const { floor, room, share } of order) {
    const least = (given + rest - total) / giving;
    if (least <= room) return Math.max(0, least);
    given += floor;
    rest -= share;
    giving -= 1;
  }
  return 0;
}
