import { succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import type { Game } from './game.ts';
import { coalitionSizes } from './subset-sums.ts';

/**
 * The Shapley value: what each player adds on average, when all join one after the other in every
 * order. φᵢ = Σ_{S∌i} |S|! (n-|S|-1)! / n! · (v(S∪i) - v(S)) (Shapley, "A value for n-person games",
 * 1953, eq. 13). Exact over all coalitions, in the unit of the worths and the order of the players;
 * it sums to the worth of all together. Fails as {@link Game}`.table` does.
 *
 * @example
 * const game = unwrap(tableGame({ players: ['north', 'south'], kind: 'gain', worths: [0, 1, 2, 9] }));
 * unwrap(shapley(game)); // [4, 5]
 */
export function shapley(game: Game): Result<number[]> {
  const table = game.table();
  if (!table.ok) return table;
  const worths = table.value;
  const players = game.players.length;
  const sizes = coalitionSizes(players);
  const weights = orderWeights(players);
  return succeed(
    game.players.map((_, player) => {
      const bit = 1 << player;
      let value = 0;
      // blocks of coalitions without the player, each followed by the same ones with it
      for (let block = 0; block < worths.length; block += bit * 2) {
        for (let mask = block; mask < block + bit; mask++) {
          const added = (worths[mask + bit] ?? 0) - (worths[mask] ?? 0);
          value += (weights[sizes[mask] ?? 0] ?? 0) * added;
        }
      }
      return value;
    }),
  );
}

/** s! (n-1-s)! / n! by s: the chance that exactly these s players come before a given one. */
function orderWeights(players: number): Float64Array {
  const weights = new Float64Array(players);
  let weight = 1 / players;
  for (let size = 0; size < players; size++) {
    weights[size] = weight;
    weight = (weight * (size + 1)) / (players - 1 - size);
  }
  return weights;
}
