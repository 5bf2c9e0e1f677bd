import { fail, lpBuilder, succeed } from '../quantity/index.ts';
import type { LpSolver, Result } from '../quantity/index.ts';
import { checkPayoffs } from './check-payoffs.ts';
import { asKind, gainTable, scaleOf } from './gain-table.ts';
import type { Game } from './game.ts';
import { Span } from './span.ts';
import { subsetSums } from './subset-sums.ts';
import { coalitionWordsEn } from './words-en.ts';

/** Excesses closer than this, of the largest worth, count as one level. */
const LEVEL = 1e-7;

/**
 * Whether a split is the nucleolus (or the prenucleolus), by the criterion of Kohlberg, "On the
 * nucleolus of a characteristic function game", SIAM J. Applied Mathematics 20 (1971) 62 (Sobolev 1975
 * for the prenucleolus): for every level, the coalitions with at least that excess are balanced. A
 * proof that does not rest on how the split was found. It asks of each level whether some transfer
 * that harms none of these coalitions helps one of them; levels end when the coalitions span
 * everything. Amounts are held to 1e-7 of the largest worth. Fails where the worths cannot be had.
 *
 * @example
 * const game = unwrap(tableGame({ players: ['north', 'south'], kind: 'gain', worths: [0, 1, 2, 9] }));
 * const proof = (solver: LpSolver) => unwrap(isNucleolus(game, [4, 5], solver));
 */
export function isNucleolus(
  game: Game,
  payoffs: readonly number[],
  solver: LpSolver,
  which: 'nucleolus' | 'prenucleolus' = 'nucleolus',
): Result<boolean> {
  const checked = checkPayoffs(game.players, payoffs);
  if (!checked.ok) return checked;
  const gains = gainTable(game);
  if (!gains.ok) return gains;
  const worths = gains.value;
  const players = game.players.length;
  const tolerance = LEVEL * scaleOf(worths);
  const gets = subsetSums(asKind(game, payoffs));
  const whole = worths.length - 1;
  const excess = worths.map((worth, mask) => worth - (gets[mask] ?? 0));
  if (Math.abs(excess[whole] ?? 0) > tolerance) return succeed(false);
  const alone = game.players.map((_, player) => excess[1 << player] ?? 0);
  const isBounded = which === 'nucleolus';
  if (isBounded && alone.some((own) => own > tolerance)) return succeed(false);
  // players who must not lose: they have no more than alone
  const held = alone.map((own) => isBounded && own >= -tolerance);
  const order = Array.from({ length: whole - 1 }, (_, at) => at + 1).toSorted(
    (a, b) => (excess[b] ?? 0) - (excess[a] ?? 0),
  );
  const span = new Span(players);
  span.add(whole);
  const level: number[] = [];
  for (const [at, mask] of order.entries()) {
    level.push(mask);
    span.add(mask);
    const next = order[at + 1];
    if (next !== undefined && (excess[mask] ?? 0) - (excess[next] ?? 0) <= tolerance) continue;
    const gained = bestTransfer(level, held, solver);
    if (gained === undefined) {
      const fields = {
        code: 'coalition/solver',
        value: 'no answer',
        params: { rows: level.length },
      };
      return fail(fields, coalitionWordsEn);
    }
    if (gained > LEVEL) return succeed(false);
    if (span.rank === players) return succeed(true);
  }
  return succeed(true);
}

/**
 * The most that a transfer y with y(N) = 0, |y| ≤ 1, y(S) ≥ 0 for all these coalitions and y ≥ 0 for
 * those held, gives to them in all; 0 where they are balanced.
 */
function bestTransfer(
  coalitions: readonly number[],
  held: readonly boolean[],
  solver: LpSolver,
): number | undefined {
  const lp = lpBuilder();
  for (const [player, isHeld] of held.entries()) {
    const cost = coalitions.reduce((sum, mask) => sum + ((mask >>> player) & 1), 0);
    lp.column({ lower: isHeld ? 0 : -1, upper: 1, cost: cost / coalitions.length });
  }
  const balance = lp.row(0, 0);
  for (const player of held.keys()) lp.entry(balance, player, 1);
  for (const mask of coalitions) {
    const row = lp.row(0, Infinity);
    for (const player of held.keys()) if ((mask >>> player) & 1) lp.entry(row, player, 1);
  }
  const solution = solver.solve(lp.build('maximise'));
  return solution.status === 'optimal' ? solution.objective : undefined;
}
