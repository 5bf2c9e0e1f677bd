import { fail, succeed, sumInOrder } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import { SAME } from './core-check.ts';
import { asKind, gainTable, scaleOf } from './gain-table.ts';
import type { Game } from './game.ts';
import { subsetSums } from './subset-sums.ts';
import { coalitionWordsEn } from './words-en.ts';

/**
 * The τ-value: the efficient compromise between the most a player can ask, Mᵢ = v(N) - v(N∖i), and
 * the least it can insist on, mᵢ = max_{S∋i} (v(S) - Σ_{j∈S∖i} Mⱼ) (Tijs, "Bounds for the core and the
 * τ-value", 1981). In the unit of the worths and the order of the players. Fails where the game is not
 * quasi-balanced, so that no compromise lies between the two.
 *
 * @example
 * const worths = [0, 0, 0, 4, 0, 2, 1, 6];
 * const game = unwrap(tableGame({ players: ['A', 'B', 'C'], kind: 'gain', worths }));
 * unwrap(tauValue(game)); // [≈ 2.727, ≈ 2.182, ≈ 1.091]
 */
export function tauValue(game: Game): Result<number[]> {
  const gains = gainTable(game);
  if (!gains.ok) return gains;
  const worths = gains.value;
  const whole = worths.length - 1;
  const total = worths[whole] ?? 0;
  const most = game.players.map((_, player) => total - (worths[whole ^ (1 << player)] ?? 0));
  const asked = subsetSums(most);
  const least = game.players.map((_, player) => {
    let best = -Infinity;
    for (let mask = 1; mask <= whole; mask++) {
      if (((mask >>> player) & 1) === 0) continue;
      const left = (worths[mask] ?? 0) - (asked[mask] ?? 0) + (most[player] ?? 0);
      best = Math.max(best, left);
    }
    return best;
  });
  const tolerance = SAME * scaleOf(worths);
  const [low, high] = [sumInOrder(least), sumInOrder(most)];
  const crossed = game.players.find((_, at) => (least[at] ?? 0) > (most[at] ?? 0) + tolerance);
  if (crossed !== undefined) return none(`${crossed} can insist on more than it can ask`);
  if (low > total + tolerance) return none('together the least rights pass the whole');
  if (high < total - tolerance) return none('together the claims do not reach the whole');
  const share = high - low <= tolerance ? 0 : (total - low) / (high - low);
  const payoffs = least.map((from, at) => from + share * ((most[at] ?? 0) - from));
  return succeed(asKind(game, payoffs));
}

function none(reason: string): Result<never> {
  return fail({ code: 'coalition/no-tau', params: { reason } }, coalitionWordsEn);
}
