import { fail, succeed } from '../quantity/index.ts';
import type { LpSolver, Result } from '../quantity/index.ts';
import { ExcessProgram } from './excess-program.ts';
import type { LeastWorst, Settled } from './excess-program.ts';
import { asKind, gainTable } from './gain-table.ts';
import type { Game } from './game.ts';
import { essentialGame } from './essential-game.ts';
import { solveSettled } from './solve-settled.ts';
import { Span } from './span.ts';
import { coalitionWordsEn } from './words-en.ts';

/** A split whose complaints are as small as they can be, and how it came about. */
export interface NucleolusFound {
  /** by player, in the order of the game and the unit of its worths */
  readonly payoffs: readonly number[];
  /**
   * Round after round: the excess, and the coalitions it was settled for. A positive excess is a
   * complaint: what a coalition has by itself more than it gets (for costs, pays more than its own).
   */
  readonly rounds: readonly { readonly excess: number; readonly coalitions: readonly number[] }[];
}

/**
 * The nucleolus: of the splits that give every player at least what it has alone, the one whose
 * largest excess is smallest, then the second largest, and so on (Schmeidler, "The nucleolus of a
 * characteristic function game", SIAM J. Applied Mathematics 17 (1969) 1163). Fails where there is
 * no such split, because the whole is worth less than the players alone; {@link prenucleolus} then
 * still answers. In the unit of the worths and the order of the players.
 *
 * By successive linear programmes (Kopelowitz 1967; Maschler, Peleg and Shapley, "Geometric
 * properties of the kernel, nucleolus, and related solution concepts", Mathematics of Operations
 * Research 4 (1979) 303, section 6). After each round those coalitions are settled whose excess is
 * the same in all optimal splits, which their dual weight proves, and with them all in their span,
 * which is decided in whole numbers ({@link Span}). Each round adds to the rank, so that n - 1 rounds
 * suffice.
 *
 * @param floors what each player must have at least, in place of what it has alone; for costs, what
 * it pays at most
 *
 * @example
 * const worths = [0, 0, 0, 0, 0, 0, 100, 200];
 * const game = unwrap(tableGame({ players: ['A', 'B', 'C'], kind: 'gain', worths }));
 * const byRule = (solver: LpSolver) => unwrap(nucleolus(game, solver)).payoffs;
 */
export function nucleolus(
  game: Game,
  solver: LpSolver,
  floors?: readonly number[],
): Result<NucleolusFound> {
  const gains = gainTable(game);
  if (!gains.ok) return gains;
  const alone = game.players.map((_, player) => gains.value[1 << player] ?? 0);
  const least = floors === undefined ? alone : asKind(game, floors);
  return lexicographic(game, gains.value, least, solver);
}

/**
 * The prenucleolus: as the {@link nucleolus}, over all splits of the whole worth, also those that
 * give a player less than it has alone. The two are equal where the prenucleolus leaves everybody at
 * least that, as it does in every game with a core.
 *
 * @example
 * const worths = [0, 4, 0, 0, 0, 0, 0, 3];
 * const game = unwrap(tableGame({ players: ['A', 'B', 'C'], kind: 'gain', worths }));
 * const byRule = (solver: LpSolver) => unwrap(prenucleolus(game, solver)).payoffs;
 */
export function prenucleolus(game: Game, solver: LpSolver): Result<NucleolusFound> {
  const gains = gainTable(game);
  if (!gains.ok) return gains;
  return lexicographic(
    game,
    gains.value,
    game.players.map(() => -Infinity),
    solver,
  );
}

function lexicographic(
  game: Game,
  gains: Float64Array,
  floors: readonly number[],
  solver: LpSolver,
): Result<NucleolusFound> {
  const { alone, scale, total, worths } = essentialGame(gains, game.players.length);
  const lowest = floors.map((floor, player) => (floor - (alone[player] ?? 0)) / scale);
  const asked = lowest.reduce((sum, floor) => sum + floor, 0);
  if (asked > total + ROUNDING) return noImputation(game, floors, gains);
  const whole = worths.length - 1;
  const program = new ExcessProgram(worths, lowest, solver);
  const span = new Span(game.players.length);
  const isSettled = new Uint8Array(worths.length);
  // what is asked may pass the whole by rounding alone, and must still be possible
  const settled: Settled[] = [{ mask: whole, amount: Math.max(total, asked) }];
  const rounds: { excess: number; coalitions: number[] }[] = [];
  span.add(whole);
  while (span.rank < game.players.length) {
    span.mark(isSettled);
    const found = program.solve(settled, isSettled);
    if (!found.ok) return found;
    const fresh = settle(found.value, worths, lowest, span);
    if (fresh.length === 0) return stuck(settled.length);
    settled.push(...fresh);
    rounds.push({
      excess: found.value.excess * scale,
      coalitions: found.value.binding.map(({ mask }) => mask),
    });
  }
  const amounts = solveSettled(settled, game.players.length);
  const payoffs = amounts.map((amount, player) => amount * scale + (alone[player] ?? 0));
  return succeed({ payoffs: asKind(game, payoffs), rounds });
}

/** Sums of scaled worths differ by this from rounding alone. */
const ROUNDING = 1e-10;

/** The coalitions and players that a round settles and that did not follow from earlier ones. */
function settle(
  { atFloor, binding, excess }: LeastWorst,
  worths: Float64Array,
  lowest: readonly number[],
  span: Span,
): Settled[] {
  const bound = binding.map(({ mask }) => ({ mask, amount: (worths[mask] ?? 0) - excess }));
  const floored = atFloor.map((player) => ({ mask: 1 << player, amount: lowest[player] ?? 0 }));
  return [...bound, ...floored].filter(({ mask }) => span.add(mask));
}

function noImputation(game: Game, floors: readonly number[], gains: Float64Array): Result<never> {
  const sign = game.kind === 'gain' ? 1 : -1;
  const asked = floors.reduce((sum, floor) => sum + floor, 0);
  const params = { alone: sign * asked, total: sign * (gains.at(-1) ?? 0) };
  return fail({ code: 'coalition/no-imputation', params }, coalitionWordsEn);
}

function stuck(rows: number): Result<never> {
  const fields = { code: 'coalition/solver', value: 'no binding coalition', params: { rows } };
  return fail(fields, coalitionWordsEn);
}
