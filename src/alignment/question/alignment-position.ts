import type { IsoDate } from '../../quantity/index.ts';
import { rangeAround, spreadOf } from '../range.ts';
import type { Range } from '../range.ts';
import type { AlignContext } from '../ties/align-context.ts';
import { dyadOn } from '../ties/dyad.ts';
import { idealPointOn } from '../ties/ideal-points.ts';

/** Where an actor stands between two poles on a day: 0 with the first, 100 with the second. */
export interface AlignmentPosition {
  readonly day: IsoDate;
  /**
   * by votes; beyond 0 and 100 where it votes further out than a pole; null where no estimate was made by
   * then of one of the three
   */
  readonly byVotes: Range | null;
  /** the estimate it rests on, as the series has it */
  readonly votesAt: string | null;
  /** by all ties together: 50 + 25 times what the tie to the second is warmer than that to the first */
  readonly byTies: Range;
}

/**
 * The position of an actor between two poles over days: by votes alone and by ties, apart, because they
 * may contradict one another. By votes it is 100 (x - a) / (b - a) of the three ideal points, its spread
 * to first order from theirs.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * const [now] = alignmentPositions(context, 'XA', ['XC', 'XB'], [day]);
 * [now.byVotes, now.byTies.base > 50]; // [null, true]
 */
export function alignmentPositions(
  context: AlignContext,
  actor: string,
  [first, second]: readonly [string, string],
  days: readonly IsoDate[],
): AlignmentPosition[] {
  return days.map((day) => {
    const own = idealPointOn(context.pack, context.parameters, actor, day);
    const toFirst = dyadOn(context, actor, first, day).propensity;
    const toSecond = dyadOn(context, actor, second, day).propensity;
    const [one, other] = [spreadOf(toFirst), spreadOf(toSecond)];
    return {
      day,
      byVotes: byVotes(context, actor, first, second, day),
      votesAt: own?.at ?? null,
      byTies: rangeAround(
        50 + 25 * (toSecond.base - toFirst.base),
        25 * Math.sqrt(one * one + other * other),
        0,
        100,
      ),
    };
  });
}

function byVotes(
  { pack, parameters }: AlignContext,
  actor: string,
  first: string,
  second: string,
  day: IsoDate,
): Range | null {
  const [x, a, b] = [actor, first, second].map((id) => idealPointOn(pack, parameters, id, day));
  if (x === undefined || a === undefined || b === undefined) return null;
  const width = b.base - a.base;
  if (width === 0) return null;
  const share = (x.base - a.base) / width;
  const [own, left, right] = [spreadOf(x), (1 - share) * spreadOf(a), share * spreadOf(b)];
  const spread = Math.sqrt(own * own + left * left + right * right) / Math.abs(width);
  return rangeAround(100 * share, 100 * spread, -Infinity, Infinity);
}
