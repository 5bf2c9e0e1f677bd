import { isInForce } from '../src/law/index.ts';
import { isoDate } from '../src/quantity/index.ts';
import type { Activity, Condition, Lawbook } from '../src/scenario/index.ts';

type Truth = boolean | undefined;
type Goods = Exclude<Exclude<Activity['goods'], 'unknown' | undefined>, unknown[]>;
type Field = (value: unknown) => Truth;

/**
 * The law written out plainly, for comparison: each provision in force is asked of each kind of goods
 * by walking its condition as it was written. It gives how many provisions catch or may catch, and
 * leaves out exceptions, powers, quotas, layers and reasons: it does much less.
 */
export function plainJudge(lawbook: Lawbook, day: string, activities: readonly Activity[]): number {
  const inForce = Object.values(lawbook.provisions).filter(
    (each) =>
      (each.modality === 'prohibit' || each.modality === 'cap' || each.effect === 'bars') &&
      isInForce(each, isoDate(day)),
  );
  let caught = 0;
  for (const activity of activities) {
    const { goods } = activity;
    const kinds = goods === undefined || goods === 'unknown' ? [undefined] : [goods].flat();
    for (const one of kinds) {
      for (const { catches = {}, binds = {} } of inForce) {
        if (holds(lawbook, catches, activity, one) === false) continue;
        if (holds(lawbook, binds, activity, one) !== false) caught += 1;
      }
    }
  }
  return caught;
}

const all = (parts: Truth[]): Truth =>
  parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;
const any = (parts: Truth[]): Truth =>
  parts.includes(true) ? true : parts.includes(undefined) ? undefined : false;

function holds(
  lawbook: Lawbook,
  condition: Condition,
  activity: Activity,
  goods: Goods | undefined,
): Truth {
  const walk = (part: Condition): Truth => holds(lawbook, part, activity, goods);
  const values = new Map<string, unknown>(Object.entries(activity));
  return all(
    Object.entries(condition).map(([key, wanted]: [string, unknown]): Truth => {
      if (wanted === undefined) return true;
      if (condition.term !== undefined && key === 'term') {
        return walk(lawbook.terms[condition.term]?.holds ?? {});
      }
      if (condition.all !== undefined && key === 'all') return all(condition.all.map(walk));
      if (condition.any !== undefined && key === 'any') return any(condition.any.map(walk));
      if (condition.not !== undefined && key === 'not') {
        const denied = walk(condition.not);
        return denied === undefined ? undefined : !denied;
      }
      if (condition.unclear !== undefined && key === 'unclear') {
        return walk(condition.unclear.when) === false ? false : undefined;
      }
      if (key === 'switch') {
        const { id = '', is = '' } = condition.switch ?? {};
        return lawbook.switches[id]?.default === is;
      }
      if (condition.touches !== undefined && key === 'touches') {
        const ask = isAmong(condition.touches);
        return any([activity.from, activity.to, activity.via].map(ask));
      }
      if (condition.goods !== undefined && key === 'goods') {
        return goods === undefined
          ? activity.goods === 'unknown' && undefined
          : ofGoods(condition.goods, goods);
      }
      return fieldTest(wanted, key.endsWith('-not'))(values.get(key.replace(/-not$/, '')));
    }),
  );
}

function ofGoods(wanted: NonNullable<Condition['goods']>, goods: Goods): Truth {
  const values = new Map<string, unknown>(Object.entries(goods));
  return all(
    Object.entries(wanted).map(([key, value]: [string, unknown]): Truth => {
      if (value === undefined) return true;
      if (key === 'hs' || key === 'hs-not') {
        const inside = within(goods.hs, (wanted[key] ?? []).map(spanOf));
        return key === 'hs' || inside === undefined ? inside : !inside;
      }
      return fieldTest(value, key.endsWith('-not'))(values.get(key.replace(/-not$/, '')));
    }),
  );
}

/** What a plain version knows of a field: among these, or exactly this; parts are looked at by field. */
function fieldTest(wanted: unknown, isOutside: boolean): Field {
  if (Array.isArray(wanted)) {
    const ask = isAmong(wanted.map(String));
    return (value) => {
      const found = ask(value);
      return isOutside && found !== undefined ? !found : found;
    };
  }
  if (typeof wanted !== 'object' || wanted === null) {
    return (value) => (value === 'unknown' ? undefined : value === wanted);
  }
  return (value) => {
    if (value === 'unknown') return undefined;
    if (Array.isArray(value)) return any(value.map(fieldTest(wanted, false)));
    if (typeof value !== 'object' || value === null) return false;
    const own = new Map<string, unknown>(Object.entries(value));
    return all(
      Object.entries(wanted).map(([key, each]: [string, unknown]): Truth =>
        each === undefined
          ? true
          : fieldTest(each, key.endsWith('-not'))(own.get(key.replace(/-not$/, ''))),
      ),
    );
  };
}

const isAmong =
  (wanted: readonly string[]): Field =>
  (value) => {
    if (value === undefined) return false;
    if (value === 'unknown') return undefined;
    return [value].flat().some((each) => typeof each === 'string' && wanted.includes(each));
  };

type Span = readonly [first: string, last: string];

function spanOf(code: string): Span {
  const [first = '', last = first] = code.replaceAll('.', '').split('-');
  return [first.padEnd(10, '0'), last.padEnd(10, '9')];
}

function within(codes: Goods['hs'], wanted: readonly Span[]): Truth {
  if (codes === undefined || codes === 'unknown') return undefined;
  const parts = [codes].flat().map(spanOf);
  if (parts.some(([a, b]) => wanted.some(([c, d]) => a >= c && b <= d))) return true;
  return parts.some(([a, b]) => wanted.some(([c, d]) => a <= d && b >= c)) ? undefined : false;
}
