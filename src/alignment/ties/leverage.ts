import type { IsoDate } from '../../quantity/index.ts';
import { allStanding } from '../../scenario/index.ts';
import { rangeOfQuantity } from '../quantity-range.ts';
import type { Range } from '../range.ts';
import type { AlignContext, Tie } from './align-context.ts';

/** A hold that one actor has on another: kept apart from whether they like one another. */
export interface Leverage {
  readonly holder: string;
  readonly over: string;
  readonly kind: Tie['kind'];
  readonly about: string;
  /** share of what the other depends on; null where nobody has measured it */
  readonly share: Range | null;
  /** why there is no number */
  readonly unknown: string | null;
  readonly tie: Tie;
}

/**
 * Who holds what over whom on a day: trade exposure and the like (`leverage`, held by `of`), and consent
 * that another waits for (`sanctions-dependence`, held by `with`). None of it is affinity.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * leverageOn(context, day); // []
 */
export function leverageOn({ pack, ties }: AlignContext, day: IsoDate): Leverage[] {
  const dated = ties.map((each) => ({ each, from: each.tie.from, to: each.tie.to }));
  return allStanding(dated, day).flatMap(({ entry: { each } }): Leverage[] => {
    const { of, tie, with: other } = each;
    if (tie.kind !== 'leverage' && tie.kind !== 'sanctions-dependence') return [];
    const held = tie.kind === 'leverage';
    const share =
      tie.value === undefined ? undefined : rangeOfQuantity(tie.value, pack.values, 'share');
    return [
      {
        holder: held ? of : other,
        over: held ? other : of,
        kind: tie.kind,
        about: tie.about,
        share: share ?? null,
        unknown: tie.value?.unknown ?? null,
        tie,
      },
    ];
  });
}
