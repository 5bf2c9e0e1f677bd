import type { Condition } from '../scenario/index.ts';
import { amountFrom, isYes, noneOf, oneOf } from './field-test.ts';
import type { FieldTest } from './field-test.ts';
import type { Facts, GoodsFacts } from './facts.ts';
import { hsWithin, wantedSet } from './hs-match.ts';
import { leaf } from './test-node.ts';
import type { TestNode } from './test-node.ts';
import { both, inverse, NO, UNKNOWN, YES } from './tri.ts';
import type { Tri } from './tri.ts';

type GoodsWanted = NonNullable<Condition['goods']>;

interface GoodsAsk {
  readonly field: string;
  readonly wanted: string;
  readonly ask: (goods: GoodsFacts) => Tri;
  readonly found: (goods: GoodsFacts) => string;
}

/** The tests of one kind of goods, a leaf for each field. */
export function goodsTests(wanted: GoodsWanted): TestNode[] {
  return asksOf(wanted).map(({ ask, field, found, wanted: words }) =>
    leaf(
      ({ goods }) => (goods === 'none' ? NO : goods === 'unknown' ? UNKNOWN : ask(goods)),
      ({ goods }) => ({
        fact: `goods.${field}`,
        wanted: words,
        found: typeof goods === 'string' ? goods : found(goods),
      }),
      'goods',
    ),
  );
}

/** Every kind of goods of the activity is such; an activity without goods fulfils nothing. */
export function allGoodsTest(wanted: GoodsWanted): TestNode {
  const asks = asksOf(wanted);
  const worst = ({ activity, allGoods }: Facts): Tri => {
    if (activity.goods === 'unknown') return UNKNOWN;
    if (allGoods.length === 0) return NO;
    let result: Tri = YES;
    for (const goods of allGoods) {
      for (const { ask } of asks) result = both(result, ask(goods));
    }
    return result;
  };
  return leaf(worst, (facts) => ({
    fact: 'goods',
    wanted: `all ${asks.map(({ wanted: words }) => words).join(' and ')}`,
    found: facts.allGoods.map(({ goods }) => goods.text).join(', ') || 'none',
  }));
}

/** By design a mark that is not stated is not there; a measure that is not stated is not known. */
function asksOf(wanted: GoodsWanted): GoodsAsk[] {
  const asks: GoodsAsk[] = [];
  const add = (
    field: string,
    words: readonly string[] | string | boolean | undefined,
    test: (() => FieldTest) | undefined,
    of: (goods: GoodsFacts['goods']) => unknown,
  ): void => {
    if (words === undefined || test === undefined) return;
    const ask = test();
    const text = Array.isArray(words) ? words.join(', ') : String(words);
    asks.push({
      field,
      wanted: `${field} ${text}`,
      ask: ({ goods }) => ask(of(goods)),
      found: ({ goods }) => shown(of(goods)),
    });
  };
  const { hs, 'hs-not': hsNot, 'hs-stated': hsStated } = wanted;
  if (hs !== undefined) asks.push(hsAsk(hs, false));
  if (hsNot !== undefined) asks.push(hsAsk(hsNot, true));
  if (hsStated !== undefined) asks.push(statedAsk(hsStated));
  const { origin, 'origin-not': originNot, made, product, luxury, leaves, refined } = wanted;
  add('origin', origin, origin && (() => oneOf(origin, UNKNOWN)), (g) => g.origin);
  add(
    'origin',
    originNot && `outside ${originNot.join(', ')}`,
    originNot && (() => noneOf(originNot, UNKNOWN)),
    (g) => g.origin,
  );
  add('made', made, made && (() => oneOf(made, UNKNOWN)), (g) => g.made);
  add('product', product, product && (() => oneOf(product, UNKNOWN)), (g) => g.product);
  const dualUse = wanted['dual-use'];
  if (dualUse !== undefined) {
    add(
      'dual-use',
      dualUse,
      () => isYes(dualUse, NO),
      (g) => g['dual-use'],
    );
  }
  if (luxury !== undefined)
    add(
      'luxury',
      luxury,
      () => isYes(luxury, NO),
      (g) => g.luxury,
    );
  if (refined !== undefined)
    add(
      'refined',
      refined,
      () => isYes(refined, UNKNOWN),
      (g) => g.refined,
    );
  if (leaves !== undefined)
    add(
      'leaves',
      leaves,
      () => isYes(leaves, UNKNOWN),
      (g) => g.leaves,
    );
  const above = wanted['us-content-above'];
  if (above !== undefined) asks.push(contentAsk(above));
  return asks;
}

function hsAsk(codes: readonly string[], outside: boolean): GoodsAsk {
  const set = wantedSet(codes);
  return {
    field: 'hs',
    wanted: `hs ${outside ? 'outside ' : ''}${codes.join(', ')}`,
    ask: ({ codes: stated }) => {
      if (stated === undefined) return UNKNOWN;
      const inside = hsWithin(stated, set);
      return outside ? inverse(inside) : inside;
    },
    found: ({ goods }) => shown(goods.hs),
  };
}

/** For goods that nobody would leave without their code, such as arms. */
function statedAsk(codes: readonly string[]): GoodsAsk {
  const set = wantedSet(codes);
  return {
    field: 'hs',
    wanted: `stated hs ${codes.join(', ')}`,
    ask: ({ codes: stated = [] }) => (hsWithin(stated, set) === YES ? YES : NO),
    found: ({ goods }) => shown(goods.hs),
  };
}

/** Content that nobody mentions is not claimed to be there; where it is `unknown` it decides. */
function contentAsk(above: string): GoodsAsk {
  const test = amountFrom(above, 'above');
  return {
    field: 'us-content',
    wanted: `us-content above ${above}`,
    ask: ({ goods }) => (goods['us-content'] === undefined ? NO : test(goods['us-content'])),
    found: ({ goods }) => shown(goods['us-content']),
  };
}

/** A value as it was stated. */
export function shown(value: unknown): string {
  if (value === undefined) return 'not stated';
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
