import { succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import { SAME } from './core-check.ts';
import { scaleOf } from './gain-table.ts';
import type { Game } from './game.ts';
import { savingsGame } from './savings-game.ts';

/** What a player is to the others. */
export interface PlayerRole {
  readonly player: string;
  /** worth, or cost, alone */
  readonly alone: number;
  /** v(N) - v(N∖i): what it adds to all the others */
  readonly marginal: number;
  /** it adds to every coalition just what it has alone */
  readonly isDummy: boolean;
  /** no coalition without it is worth anything */
  readonly isVeto: boolean;
  /** without it nobody gains from cooperating; a veto player is one where players alone have nothing */
  readonly isNecessary: boolean;
}

/**
 * The role of every player, in the order of the game: who adds nothing, who can stop everything,
 * who is needed for any gain at all. In a game in which all coalitions are worth nothing, or nobody
 * gains, nobody is called a veto player, or necessary. Fails where the worths cannot be had.
 *
 * @example
 * const worths = [0, 0, 0, 0, 0, 3, 2, 5];
 * const game = unwrap(tableGame({ players: ['A', 'B', 'C'], kind: 'gain', worths }));
 * unwrap(playerRoles(game)).filter(({ isVeto }) => isVeto).map(({ player }) => player); // ['C']
 */
export function playerRoles(game: Game): Result<PlayerRole[]> {
  const table = game.table();
  if (!table.ok) return table;
  const saved = savingsGame(game);
  if (!saved.ok) return saved;
  const gained = saved.value.table();
  if (!gained.ok) return gained;
  const [worths, surplus] = [table.value, gained.value];
  const tolerance = SAME * scaleOf(worths);
  const whole = worths.length - 1;
  const isSomething = (worth: number | undefined): boolean => Math.abs(worth ?? 0) > tolerance;
  const anyWorth = worths.some(isSomething);
  const anySurplus = surplus.some(isSomething);
  return succeed(
    game.players.map((player, at): PlayerRole => {
      const bit = 1 << at;
      let [isDummy, isVeto, isNecessary] = [true, anyWorth, anySurplus];
      for (let mask = 0; mask <= whole; mask++) {
        if ((mask & bit) !== 0) continue;
        if (isSomething(worths[mask])) isVeto = false;
        if (isSomething(surplus[mask])) isNecessary = false;
        // in the surplus every player alone has nothing, so a dummy adds nothing
        if (isSomething((surplus[mask | bit] ?? 0) - (surplus[mask] ?? 0))) isDummy = false;
      }
      return {
        player,
        alone: worths[bit] ?? 0,
        marginal: (worths[whole] ?? 0) - (worths[whole ^ bit] ?? 0),
        isDummy,
        isVeto,
        isNecessary,
      };
    }),
  );
}
