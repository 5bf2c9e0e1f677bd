import { fail, succeed } from '../quantity/index.ts';
import type { LpSolver, Result } from '../quantity/index.ts';
import { SAME } from './core-check.ts';
import { essentialGame } from './essential-game.ts';
import { ExcessProgram } from './excess-program.ts';
import { asKind, gainTable } from './gain-table.ts';
import type { Game } from './game.ts';
import { membersOf } from './game.ts';
import { Span } from './span.ts';
import { coalitionWordsEn } from './words-en.ts';

/** How far a game is from having a core, or from losing it. */
export interface LeastCore {
  /**
   * The smallest worst excess any split can have, in the unit of the worths. Above 0: no core, some
   * coalition always complains by this much. Below 0: every coalition can be left better off than by
   * itself, by that much.
   */
  readonly excess: number;
  readonly isCoreEmpty: boolean;
  /** one split with that worst excess; in the core, if there is one */
  readonly point: readonly number[];
  /**
   * The coalitions that together hold the excess there, with the weights that make them balanced: for
   * each player the weights of its coalitions sum to 1. With an empty core they are the proof: the
   * weighted worths sum to more than the whole is worth (Bondareva 1963; Shapley 1967).
   */
  readonly balanced: readonly { readonly members: readonly string[]; readonly weight: number }[];
}

/**
 * The least core (Maschler, Peleg and Shapley 1979): the smallest ε such that some split leaves no
 * coalition of some but not all players worse off than by itself by more than ε, and whether the
 * core is empty. Fails with one player, where nobody can complain, and where the worths cannot be had.
 *
 * @example
 * const worths = [0, 0, 0, 1, 0, 1, 1, 1];
 * const game = unwrap(tableGame({ players: ['A', 'B', 'C'], kind: 'gain', worths }));
 * const emptyCore = (solver: LpSolver) => unwrap(leastCore(game, solver)).excess;
 */
export function leastCore(game: Game, solver: LpSolver): Result<LeastCore> {
  const gains = gainTable(game);
  if (!gains.ok) return gains;
  const players = game.players.length;
  if (players === 1) return fail({ code: 'coalition/one-player' }, coalitionWordsEn);
  const { alone, scale, total, worths } = essentialGame(gains.value, players);
  const whole = worths.length - 1;
  const isSettled = new Uint8Array(worths.length);
  const span = new Span(players);
  span.add(whole);
  span.mark(isSettled);
  const free = game.players.map(() => -Infinity);
  const program = new ExcessProgram(worths, free, solver);
  const found = program.solve([{ mask: whole, amount: total }], isSettled);
  if (!found.ok) return found;
  const { amounts, binding, excess } = found.value;
  // by the dual row of any player its coalitions have one and the same weight in all
  const each = binding.reduce(
    (sum, { mask, weight }) => ((mask & 1) === 1 ? sum + weight : sum),
    0,
  );
  const point = amounts.map((amount, player) => amount * scale + (alone[player] ?? 0));
  return succeed({
    excess: excess * scale,
    isCoreEmpty: excess > SAME,
    point: asKind(game, point),
    balanced: binding.map(({ mask, weight }) => ({
      members: membersOf(game.players, mask),
      weight: weight / each,
    })),
  });
}
