import { compareDates } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import type { Pack } from '../schema/pack.ts';
import type { View } from '../view.ts';
import { currentOf, spanOf } from './standing.ts';

export type Stance = Pack['stances'][number];

/**
 * The analyst's stance of an actor on an issue in force on the as-of date: the latest begun.
 *
 * @example
 * stanceOn(view, 'XA', 'river-link').ideal.base; // 80
 */
export function stanceOn(
  view: Pick<View, 'asOf' | 'pack'>,
  actor: string,
  issue: string,
): Stance | undefined {
  const own = view.pack.stances.filter((each) => each.actor === actor && each.issue === issue);
  return currentOf(own, view.asOf).at(-1)?.entry;
}

/**
 * The first day a stance surely holds; undefined when it always did.
 *
 * @example
 * stanceBegan({ ...stanceOn(view, 'XA', 'river-link'), from: '2041-04' }); // '2041-04-01'
 */
export function stanceBegan(stance: Stance): IsoDate | undefined {
  return stance.from === undefined ? undefined : spanOf(stance.from).earliest;
}

/**
 * Whether something of a day lies before the stance began, so that the stance already weighs it.
 *
 * @example
 * isBefore('2018-01-01', stanceOn(view, 'XA', 'river-link')); // true
 */
export function isBefore(day: IsoDate, stance: Stance | undefined): boolean {
  const began = stance && stanceBegan(stance);
  return began !== undefined && compareDates(day, began) < 0;
}
