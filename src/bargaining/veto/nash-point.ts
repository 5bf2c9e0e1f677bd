import { ln } from '../../quantity/index.ts';
import { gainAt } from './line-player.ts';
import type { LinePlayer, LineQuestion, LineRange } from './line-player.ts';

/** A player of a bargain on a line, and how much it counts there. */
export interface WeighedPlayer extends LinePlayer {
  /** bargaining weight, above 0; default 1 */
  readonly weight?: number;
}

/** Halvings until a stretch of a line is as narrow as doubles allow. */
const HALVINGS = 200;

/**
 * The point of some stretches at which the product of what the players gain over the status quo, each to
 * the power of its weight, is largest (Nash, "The bargaining problem", Econometrica 18 (1950) 155). All
 * stretches must be such that nobody loses on them. Gains rise and fall in straight lines, so that the
 * logarithm of the product is concave: its slope is halved down to its change of sign. Undefined without
 * stretches.
 */
export function nashPoint(
  { statusQuo }: Pick<LineQuestion, 'statusQuo'>,
  players: readonly WeighedPlayer[],
  pieces: readonly LineRange[],
): number | undefined {
  const worth = (point: number): number =>
    players.reduce((sum, player) => {
      const gain = gainAt(player, statusQuo, point);
      return sum + (player.weight ?? 1) * (gain > 0 ? ln(gain) : -Infinity);
    }, 0);
  const slope = (point: number): number =>
    players.reduce((sum, player) => {
      const way = player.ideal > point ? 1 : -1;
      return sum + ((player.weight ?? 1) * way) / gainAt(player, statusQuo, point);
    }, 0);
  let best: { at: number; worth: number } | undefined;
  for (const { high, low } of pieces) {
    // where the slope jumps over 0 the best is an ideal: exact, where halving ends beside it
    const corners = players.map(({ ideal }) => ideal).filter((at) => at > low && at < high);
    for (const at of [...corners, low, high, top(low, high, slope)]) {
      const found = worth(at);
      if (best === undefined || found > best.worth) best = { at, worth: found };
    }
  }
  return best?.at;
}

function top(low: number, high: number, slope: (point: number) => number): number {
  let [left, right] = [low, high];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = left + (right - left) / 2;
    if (middle <= left || middle >= right) break;
    if (slope(middle) > 0) left = middle;
    else right = middle;
  }
  return left + (right - left) / 2;
}
