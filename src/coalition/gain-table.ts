import { succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import type { Game } from './game.ts';

/**
 * The worths with costs as negative gains, so that more is better in either kind of game: the rules
 * of sharing that compare worths are written once. Not to be written to.
 */
export function gainTable(game: Game): Result<Float64Array> {
  const table = game.table();
  if (!table.ok || game.kind === 'gain') return table;
  return succeed(table.value.map((cost) => (cost === 0 ? 0 : -cost)));
}

/** Amounts as the game counts them from amounts as gains, and back. */
export function asKind(game: Game, amounts: readonly number[]): number[] {
  return game.kind === 'gain'
    ? [...amounts]
    : amounts.map((amount) => (amount === 0 ? 0 : -amount));
}

/** The largest absolute worth: what a tolerance is measured by. */
export function scaleOf(table: Float64Array): number {
  let scale = 0;
  for (const worth of table) scale = Math.max(scale, Math.abs(worth));
  return scale;
}
