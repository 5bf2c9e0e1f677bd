import type { Activity } from '../scenario/index.ts';
import { hsSet } from './hs-match.ts';
import type { HsSet } from './hs-match.ts';

type Stated<T> = Exclude<T, 'unknown' | undefined>;
export type ActivityGoods = Exclude<Stated<Activity['goods']>, unknown[]>;
export type ActivityParty = Stated<Activity['parties']>[number];

/** One kind of goods, its codes ready to ask. */
export interface GoodsFacts {
  readonly goods: ActivityGoods;
  /** undefined: not known */
  readonly codes: HsSet | undefined;
}

/**
 * An activity as conditions ask it, for one kind of its goods: splitting a cargo into its kinds
 * changes nothing, because each is judged by itself in any case.
 */
export interface Facts {
  readonly activity: Activity;
  /** `none`: no goods in it; `unknown`: there are, and nobody says which */
  readonly goods: GoodsFacts | 'none' | 'unknown';
  readonly allGoods: readonly GoodsFacts[];
}

/** The facts of an activity, one set for each kind of goods, at least one. */
export function factsOf(activity: Activity): Facts[] {
  const { goods } = activity;
  if (goods === undefined || (Array.isArray(goods) && goods.length === 0)) {
    return [{ activity, goods: 'none', allGoods: [] }];
  }
  if (goods === 'unknown') return [{ activity, goods: 'unknown', allGoods: [] }];
  const allGoods = (Array.isArray(goods) ? goods : [goods]).map(goodsFacts);
  return allGoods.map((one) => ({ activity, goods: one, allGoods }));
}

function goodsFacts(goods: ActivityGoods): GoodsFacts {
  const { hs } = goods;
  if (hs === undefined || hs === 'unknown') return { goods, codes: undefined };
  return { goods, codes: hsSet(Array.isArray(hs) ? hs : [hs]) };
}

/** Parts an activity may or may not have. A condition on one it does not have is settled by that. */
export const OPTIONAL_PARTS = [
  'goods',
  'parties',
  'conveyance',
  'payment',
  'employment',
  'ownership',
  'sector',
  'place',
  'crosses',
] as const;

export type OptionalPart = (typeof OPTIONAL_PARTS)[number];

/** Whether an activity has a part, known or not. */
export function hasPart({ activity, goods }: Facts, part: OptionalPart): boolean {
  return part === 'goods' ? goods !== 'none' : activity[part] !== undefined;
}
