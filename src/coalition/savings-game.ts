import type { Result } from '../quantity/index.ts';
import type { Game } from './game.ts';
import { labelsOf, tableGame } from './game.ts';
import { subsetSums } from './subset-sums.ts';

/**
 * What a coalition saves by building together: v(S) = Σ_{i∈S} c(i) - c(S). A split of the savings
 * and one of the costs by the same rule agree: what a player pays is c(i) less its saving. A game of
 * gains is given in the same form, as the gain over acting alone: v(S) - Σ v(i).
 *
 * @example
 * const costs = unwrap(tableGame({ players: ['north', 'south'], kind: 'cost', worths: [0, 3, 4, 5] }));
 * unwrap(savingsGame(costs)).worth(3); // 2
 */
export function savingsGame(game: Game): Result<Game> {
  const table = game.table();
  if (!table.ok) return table;
  const own = subsetSums(game.players.map((_, player) => table.value[1 << player] ?? 0));
  const sign = game.kind === 'cost' ? 1 : -1;
  const worths = table.value.map((worth, mask) => sign * ((own[mask] ?? 0) - worth) + 0);
  return tableGame({ ...labelsOf(game), players: game.players, kind: 'gain', worths });
}
