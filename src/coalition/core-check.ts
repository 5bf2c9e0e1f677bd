import { succeed, sumInOrder } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import { checkPayoffs } from './check-payoffs.ts';
import { asKind, gainTable, scaleOf } from './gain-table.ts';
import type { Game } from './game.ts';
import { membersOf } from './game.ts';
import { subsetSums } from './subset-sums.ts';

/** A coalition and what it could say against a split. */
export interface Complaint {
  readonly members: readonly string[];
  /** what it has by itself, or what serving it alone costs */
  readonly worth: number;
  /** what it gets, or pays */
  readonly gets: number;
  /** how much better off it were by itself; below 0: how much worse */
  readonly excess: number;
}

/** How a split stands before every coalition. */
export interface CoreCheck {
  readonly inCore: boolean;
  /** it gives away the whole worth, no more and no less */
  readonly isEfficient: boolean;
  /** what is given away more than there is; below 0: what is left over */
  readonly overspent: number;
  /** it gives every player what it has alone */
  readonly isIndividuallyRational: boolean;
  /** the coalition that complains most; of equals the one with the lower number. None with one player. */
  readonly worst: Complaint | undefined;
  /** all coalitions that complain, the loudest first, at most ten */
  readonly complaints: readonly Complaint[];
  /** how many complain in all */
  readonly complaining: number;
}

/** Worths and amounts that differ by no more than this, of the largest worth, are the same. */
export const SAME = 1e-9;

const SHOWN = 10;

/**
 * Whether a split lies in the core: it gives away the whole worth, and no coalition has more by
 * itself (for costs: none is charged more than it would cost alone). Names the coalitions that would
 * leave. Amounts count as equal within 1e-9 of the largest worth. Fails on another number of amounts
 * than players, one that is not finite, and where the worths cannot be had.
 *
 * @example
 * const game = unwrap(tableGame({ players: ['north', 'south'], kind: 'gain', worths: [0, 1, 2, 9] }));
 * const { inCore, worst } = unwrap(coreCheck(game, [8, 1]));
 * [inCore, worst]; // [false, { members: ['south'], worth: 2, gets: 1, excess: 1 }]
 */
export function coreCheck(game: Game, payoffs: readonly number[]): Result<CoreCheck> {
  const checked = checkPayoffs(game.players, payoffs);
  if (!checked.ok) return checked;
  const gains = gainTable(game);
  if (!gains.ok) return gains;
  const worths = gains.value;
  const tolerance = SAME * scaleOf(worths);
  const gets = subsetSums(asKind(game, payoffs));
  const whole = worths.length - 1;
  const excess = (mask: number): number => (worths[mask] ?? 0) - (gets[mask] ?? 0);
  let worst = 0;
  let complaining = 0;
  let alone = true;
  const loudest: number[] = [];
  for (let mask = 1; mask < whole; mask++) {
    const own = excess(mask);
    if (worst === 0 || own > excess(worst)) worst = mask;
    if (own <= tolerance) continue;
    complaining += 1;
    if ((mask & (mask - 1)) === 0) alone = false;
    insert(loudest, mask, excess);
  }
  const complaint = (mask: number): Complaint => ({
    members: membersOf(game.players, mask),
    worth: game.worth(mask),
    gets: asKind(game, [gets[mask] ?? 0])[0] ?? 0,
    excess: excess(mask),
  });
  const overspent = sumInOrder(payoffs) - game.worth(whole);
  const isEfficient = Math.abs(overspent) <= tolerance;
  return succeed({
    inCore: isEfficient && complaining === 0,
    isEfficient,
    overspent,
    isIndividuallyRational: alone,
    worst: worst === 0 ? undefined : complaint(worst),
    complaints: loudest.map(complaint),
    complaining,
  });
}

/** Keeps the list the loudest first and short. */
function insert(loudest: number[], mask: number, excess: (mask: number) => number): void {
  const own = excess(mask);
  const at = loudest.findIndex((other) => own > excess(other));
  if (at >= 0) loudest.splice(at, 0, mask);
  else loudest.push(mask);
  if (loudest.length > SHOWN) loudest.pop();
}
