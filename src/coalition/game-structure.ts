import { succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import { SAME } from './core-check.ts';
import { gainTable, scaleOf } from './gain-table.ts';
import type { Game } from './game.ts';
import { membersOf } from './game.ts';

/** Whether a property holds; where it does not, coalitions that show it. */
export type Property =
  | { readonly holds: true }
  | { readonly holds: false; readonly shownBy: readonly (readonly string[])[] }
  /** too many pairs of coalitions to look at */
  | { readonly holds: 'unknown' };

/** What kind of game it is. Of costs each word means the mirror image: subadditive, concave. */
export interface GameStructure {
  /** two coalitions without a common player are worth no more apart than together */
  readonly superadditive: Property;
  /** more players are worth no less; costs: more players cost no less */
  readonly monotone: Property;
  /** a player adds no less to a larger coalition: then the Shapley value lies in the core */
  readonly convex: Property;
  /** cooperating is worth more than all players alone */
  readonly isEssential: boolean;
}

/** Pairs of coalitions looked at for superadditivity, some seconds; 3ⁿ/2 of them in a game of n. */
const PAIRS = 400_000_000;

/**
 * Superadditive, monotone, convex: what a game promises of cooperation, and a counter-example where
 * it does not keep it. Worths within 1e-9 of the largest are equal. Superadditivity of a game of 19
 * or more players, if it is not convex, may be `unknown`. Fails where the worths cannot be had.
 *
 * @example
 * const game = unwrap(tableGame({ players: ['north', 'south'], kind: 'gain', worths: [0, 3, 2, 4] }));
 * unwrap(gameStructure(game)).superadditive; // { holds: false, shownBy: [['north'], ['south']] }
 */
export function gameStructure(game: Game): Result<GameStructure> {
  const gains = gainTable(game);
  if (!gains.ok) return gains;
  const worths = gains.value;
  const tolerance = SAME * scaleOf(worths);
  const named = (masks: readonly number[] | undefined): Property =>
    masks === undefined
      ? { holds: true }
      : { holds: false, shownBy: masks.map((mask) => membersOf(game.players, mask)) };
  const convex = named(notConvex(worths, game.players.length, tolerance));
  const apart = convex.holds === true ? undefined : notSuperadditive(worths, tolerance);
  const own = game.players.reduce((sum, _, player) => sum + (worths[1 << player] ?? 0), 0);
  const rising = game.kind === 'gain' ? worths : worths.map((worth) => -worth);
  return succeed({
    superadditive: apart === 'unknown' ? { holds: 'unknown' } : named(apart),
    monotone: named(notMonotone(rising, game.players.length, tolerance)),
    convex,
    isEssential: (worths.at(-1) ?? 0) > own + tolerance,
  });
}

/** S and S∪i with less. */
function notMonotone(worths: Float64Array, players: number, tolerance: number) {
  for (let mask = 0; mask < worths.length; mask++) {
    for (let player = 0; player < players; player++) {
      const more = mask | (1 << player);
      if ((worths[more] ?? 0) < (worths[mask] ?? 0) - tolerance) return [mask, more];
    }
  }
  return undefined;
}

/** S∪i and S∪j with v(S∪i) + v(S∪j) > v(S∪ij) + v(S): enough to look at (Shapley 1971). */
function notConvex(worths: Float64Array, players: number, tolerance: number) {
  for (let i = 0; i < players; i++) {
    for (let j = 0; j < i; j++) {
      const both = (1 << i) | (1 << j);
      for (let mask = 0; mask < worths.length; mask++) {
        if ((mask & both) !== 0) continue;
        const [one, other] = [mask | (1 << i), mask | (1 << j)];
        const apart = (worths[one] ?? 0) + (worths[other] ?? 0);
        const together = (worths[mask | both] ?? 0) + (worths[mask] ?? 0);
        if (apart > together + tolerance) return [other, one];
      }
    }
  }
  return undefined;
}

/** S and T without a common player and v(S) + v(T) > v(S∪T). */
function notSuperadditive(worths: Float64Array, tolerance: number) {
  let looked = 0;
  for (let mask = 1; mask < worths.length; mask++) {
    const worth = worths[mask] ?? 0;
    const low = mask & -mask;
    // each division of the coalition once: the part with its first player, and the rest
    for (let rest = (mask - 1) & mask; rest > 0; rest = (rest - 1) & mask) {
      looked += 1;
      if ((rest & low) !== 0) continue;
      const apart = (worths[rest] ?? 0) + (worths[mask ^ rest] ?? 0);
      if (apart > worth + tolerance) return [mask ^ rest, rest];
    }
    if (looked > PAIRS) return mask === worths.length - 1 ? undefined : 'unknown';
  }
  return undefined;
}
