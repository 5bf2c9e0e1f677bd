import { succeed, sumInOrder } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import type { Game } from './game.ts';
import { marginsOf } from './gately.ts';

/**
 * Everybody has what it has alone, and an equal part of what cooperating adds: the centre of the
 * imputation set (Driessen and Funaki 1991). The plain rule to hold the others against. In the unit of
 * the worths; fails where one of the worths of a player, or of all (without one), is unknown.
 *
 * @example
 * const game = unwrap(tableGame({ players: ['north', 'south'], kind: 'gain', worths: [0, 1, 2, 9] }));
 * unwrap(equalSurplus(game)); // [4, 5]
 */
export function equalSurplus(game: Game): Result<number[]> {
  const margins = marginsOf(game);
  if (!margins.ok) return margins;
  const { alone, total } = margins.value;
  const part = (total - sumInOrder(alone)) / alone.length;
  return succeed(alone.map((own) => own + part));
}
