import { succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import { checkPayoffs } from './check-payoffs.ts';
import type { Game } from './game.ts';
import { marginsOf } from './gately.ts';

/** What a player could do by walking away, beside what it gets. */
export interface HoldUp {
  readonly player: string;
  /** what it gets, or pays */
  readonly share: number;
  /** v(N) - v(N∖i): the most it could ask for staying; costs: the least it could be charged */
  readonly marginal: number;
  /** what the others lose if it walks away, less what they then save on its share */
  readonly othersLose: number;
  /** what it loses itself, falling back on what it has alone */
  readonly itLoses: number;
  /**
   * Gately's propensity to disrupt, `othersLose / itLoses`: above 1 the threat costs the others more.
   * None where it has nothing to lose.
   */
  readonly propensity: number | undefined;
}

/**
 * How far each player could hold the others up under a split: Gately's propensity to disrupt (1974)
 * and its parts, in the unit of the worths. A way around a player raises v(N∖i) and lowers all three.
 * Asks for 2n + 1 worths only. Fails on another number of amounts than players, and where one of those
 * worths is unknown.
 *
 * @example
 * const worths = [0, 0, 0, 0, 0, 0, 0, 9];
 * const game = unwrap(tableGame({ players: ['A', 'B', 'C'], kind: 'gain', worths }));
 * const [first] = unwrap(holdUp(game, [3, 3, 3]));
 * [first.marginal, first.othersLose, first.propensity]; // [9, 6, 2]
 */
export function holdUp(game: Game, payoffs: readonly number[]): Result<HoldUp[]> {
  const checked = checkPayoffs(game.players, payoffs);
  if (!checked.ok) return checked;
  const margins = marginsOf(game);
  if (!margins.ok) return margins;
  const { alone, marginal } = margins.value;
  const sign = game.kind === 'gain' ? 1 : -1;
  return succeed(
    game.players.map((player, at): HoldUp => {
      const share = payoffs[at] ?? 0;
      const most = marginal[at] ?? 0;
      const othersLose = sign * (most - share) + 0;
      const itLoses = sign * (share - (alone[at] ?? 0)) + 0;
      const propensity = itLoses > 0 ? othersLose / itLoses : undefined;
      return { player, share, marginal: most, othersLose, itLoses, propensity };
    }),
  );
}
