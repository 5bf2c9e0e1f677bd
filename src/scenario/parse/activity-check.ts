import { parseDate } from '../../quantity/index.ts';
import type { Activity } from '../schema/activity.ts';
import type { PathPart } from '../walk.ts';

/** Two facts of one activity that cannot both be so. */
export interface Contradiction {
  readonly path: readonly PathPart[];
  readonly detail: string;
}

type Goods = Exclude<Activity['goods'], 'unknown' | undefined>;

/**
 * What an activity says against itself: a payment that is none and has a currency, goods that stay
 * and leave again, an employment nobody is employed in.
 *
 * @example
 * const payment = { form: 'none', currency: 'XXX' };
 * activityContradictions({ act: 'pay', payment }).map(({ path }) => path.join('.'));
 * // ['payment.form']
 */
export function activityContradictions(activity: Activity): Contradiction[] {
  return [
    ...paymentOf(activity),
    ...periodOf(activity),
    ...goodsList(activity.goods).flatMap(([goods, path]) => goodsOf(goods, path, activity)),
    ...facetsOf(activity),
  ];
}

function paymentOf({ payment }: Activity): Contradiction[] {
  if (payment === undefined || payment === 'unknown' || payment.form !== 'none') return [];
  const stated = (['currency', 'amount', 'to', 'through'] as const).find(
    (field) => payment[field] !== undefined,
  );
  if (stated === undefined) return [];
  return [{ path: ['payment', 'form'], detail: `nothing is paid, and yet ${stated} is stated` }];
}

function periodOf({ during }: Activity): Contradiction[] {
  if (during === undefined || during === 'unknown') return [];
  const first = parseDate(during.first);
  const last = parseDate(during.last);
  if (!first.ok || !last.ok || first.value.earliest <= last.value.latest) return [];
  const detail = `it ends (${during.last}) before it begins (${during.first})`;
  return [{ path: ['during', 'last'], detail }];
}

function goodsList(goods: Activity['goods']): [Exclude<Goods, unknown[]>, PathPart[]][] {
  if (goods === undefined || goods === 'unknown') return [];
  return Array.isArray(goods)
    ? goods.map((one, index) => [one, ['goods', index]])
    : [[goods, ['goods']]];
}

function goodsOf(
  goods: Exclude<Goods, unknown[]>,
  path: readonly PathPart[],
  activity: Activity,
): Contradiction[] {
  const found: Contradiction[] = [];
  const codes = goods.hs === undefined ? [] : Array.isArray(goods.hs) ? goods.hs : [goods.hs];
  const mineral = codes.some((code) => code === 'unknown' || code.startsWith('27'));
  if (goods.refined === true && codes.length > 0 && !mineral) {
    const detail = `refined petroleum is of chapter 27, and the code is ${codes.join(', ')}`;
    found.push({ path: [...path, 'refined'], detail });
  }
  if (goods.refined === true && (goods.made === 'field' || goods.made === 'gas-plant')) {
    found.push({
      path: [...path, 'made'],
      detail: `it is refined, and yet made in a ${goods.made}`,
    });
  }
  if (activity.temporary === true && goods.leaves === false) {
    const detail = 'the activity is temporary, and yet these goods do not leave again';
    found.push({ path: [...path, 'leaves'], detail });
  }
  return found;
}

/** Acts that are about one thing only say what it is. */
const FACETS = [
  ['employ', 'employment'],
  ['repatriate', 'employment'],
  ['pay', 'payment'],
] as const;

function facetsOf(activity: Activity): Contradiction[] {
  const found: Contradiction[] = [];
  for (const [act, facet] of FACETS) {
    if (activity.act !== act || activity[facet] !== undefined) continue;
    found.push({ path: ['act'], detail: `the act is ${act}, and no ${facet} is stated` });
  }
  const { ownership, conveyance } = activity;
  if (ownership !== undefined && ownership !== 'unknown' && ownership.form === 'none') {
    if (ownership.existing === true) {
      found.push({ path: ['ownership', 'existing'], detail: 'no company, and yet it exists' });
    }
  }
  if (conveyance !== undefined && conveyance !== 'unknown' && conveyance.kind === 'on-foot') {
    if (conveyance.flag !== undefined) {
      found.push({ path: ['conveyance', 'flag'], detail: 'people on foot fly no flag' });
    }
  }
  return found;
}
