import { fail, succeed, sumInOrder } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import { SAME } from './core-check.ts';
import { scaleOf } from './gain-table.ts';
import type { Game } from './game.ts';
import { coalitionWordsEn } from './words-en.ts';

/**
 * The Gately point: the split at which all players have the same propensity to disrupt, which is
 * what the others lose if the player leaves by what it loses itself (Gately, "Sharing the gains from
 * regional cooperation", International Economic Review 15 (1974) 195; for n players Littlechild and
 * Vaidya 1976): xᵢ = v(i) + (v(N) - Σ v(j)) · (Mᵢ - v(i)) / Σ (Mⱼ - v(j)) with Mᵢ = v(N) - v(N∖i).
 * In the unit of the worths. Asks for 2n + 1 worths, so that it takes lazy games of many players.
 * Fails where nobody can disrupt, and where one of those worths is unknown.
 *
 * @example
 * const worths = [0, 0, 0, 4, 0, 2, 1, 6];
 * const game = unwrap(tableGame({ players: ['A', 'B', 'C'], kind: 'gain', worths }));
 * unwrap(gately(game)); // [≈ 2.727, ≈ 2.182, ≈ 1.091]
 */
export function gately(game: Game): Result<number[]> {
  const margins = marginsOf(game);
  if (!margins.ok) return margins;
  const { alone, marginal, total } = margins.value;
  const above = marginal.map((most, player) => most - (alone[player] ?? 0));
  const sum = sumInOrder(above);
  const scale = scaleOf(Float64Array.from([...marginal, ...alone, total]));
  const surplus = total - sumInOrder(alone);
  if (Math.abs(sum) <= SAME * scale) {
    // where there is nothing to share either, everybody has what it has alone
    if (Math.abs(surplus) <= SAME * scale) return succeed(alone);
    return fail({ code: 'coalition/no-gately' }, coalitionWordsEn);
  }
  return succeed(above.map((part, player) => (alone[player] ?? 0) + (surplus * part) / sum));
}

/** What each player has alone and adds to all the others. */
export interface Margins {
  readonly total: number;
  readonly alone: number[];
  /** v(N) - v(N∖i) */
  readonly marginal: number[];
}

/** Fails where one of the 2n + 1 worths is not finite. */
export function marginsOf(game: Game): Result<Margins> {
  const whole = (1 << game.players.length) - 1;
  const total = game.worth(whole);
  const alone = game.players.map((_, player) => game.worth(1 << player));
  const marginal = game.players.map((_, player) => total - game.worth(whole ^ (1 << player)));
  if ([total, ...alone, ...marginal].every(Number.isFinite)) {
    return succeed({ total, alone, marginal });
  }
  const params = { coalition: 'a player, or of all without one' };
  return fail({ code: 'coalition/not-finite', value: 'unknown', params }, coalitionWordsEn);
}
