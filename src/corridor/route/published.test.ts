import { describe, expect, test } from 'vitest';
import { routeView, stated } from '../../../test/fixtures/route-network.ts';
import { isLeafKind, leavesOf, unwrap } from '../../quantity/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { answerRoute } from './answer-route.ts';
import type { RoutePublished } from './route-schema.ts';

type Value = Pack['values'][string];
type About = NonNullable<Value['route']>;

const DAY = '2018-12-22';
const ABOUT = { from: 'harbour', to: 'metropolis', column: 'sea-land' } as const;

const value = (unit: string, base: number, about: Partial<About>): Value => ({
  title: 'Published',
  is: 'measured',
  confidence: 'high',
  quantity: { ...stated(unit, base), year: 2018 },
  route: { ...ABOUT, measures: 'time', ...about },
  assumption: 'invented',
});

const ask = (values: Record<string, Value>, edit: (pack: Pack) => void = () => {}) =>
  unwrap(
    answerRoute(
      routeView(DAY, (pack) => {
        Object.assign(pack.values, values);
        edit(pack);
      }),
      { from: 'harbour', to: 'metropolis' },
    ),
  );

const first = (one: Value): RoutePublished | undefined => ask({ one }).answer.published[0];

describe('published figures beside ours', () => {
  test('in hours, in money per unit of cargo, in kilometres', () => {
    const { answer } = ask({
      time: value('d', 10, {}),
      cost: value('USD/FEU', 4900, { measures: 'cost' }),
      far: value('km', 7400, { measures: 'distance' }),
    });
    expect(answer.published.map(({ stated: { base }, unit }) => [base, unit])).toEqual([
      [240, 'h'],
      [2450, 'USD/TEU'],
      [7400, 'km'],
    ]);
    // 250 h and 2450 USD are ours
    expect(answer.published.map(({ because, verdict }) => [verdict, because])).toEqual([
      ['within', []],
      ['within', []],
      ['within', []],
    ]);
  });

  test('one of another pair of places, column or cargo is not this journey', () => {
    const other = [
      { to: 'east-port' },
      { column: 'via', via: 'XB' },
      { cargo: 'ore' },
    ] satisfies Partial<About>[];
    const [pair, column, cargo] = other.map((about) => first(value('d', 10, about)));
    expect([pair, cargo]).toEqual([undefined, undefined]);
    // a column nobody asked for has nothing to compare with
    expect(column).toMatchObject({ ours: null, verdict: 'unknown', because: [] });
  });

  test('where it lies outside our range, what the model knows of why is said', () => {
    expect(first(value('d', 60, {}))).toMatchObject({
      verdict: 'above',
      because: [{ code: 'route/differs-ends' }],
    });
    expect(first(value('d', 3, {}))).toMatchObject({
      verdict: 'below',
      because: [
        { code: 'route/differs-waiting', params: { hours: 48 } },
        { code: 'route/differs-transfers', params: { hours: 24 } },
      ],
    });
  });

  test('one of another year, over another way', () => {
    const old = value('d', 60, { over: ['rail-great', 'rail-west'] });
    const { because = [] } = first({ ...old, quantity: { ...stated('d', 60), year: 2004 } }) ?? {};
    expect(because).toMatchObject([
      { code: 'route/differs-way', params: { links: 'rail-west' } },
      { code: 'route/differs-year', params: { year: 2004, asOf: DAY } },
      { code: 'route/differs-ends' },
    ]);
  });

  test('against a sum that lacks a part nothing is claimed', () => {
    const { answer } = ask({ one: value('USD/TEU', 2450, { measures: 'cost' }) }, (pack) => {
      delete pack.links['rail-coast']?.cost;
    });
    expect(answer.published[0]).toMatchObject({
      verdict: 'unknown',
      because: expect.arrayContaining([{ code: 'route/differs-unknown', params: {} }]),
    });
  });

  test('parts of one value are figures of their own; each rests on its source', () => {
    const { quantity, route, ...whole } = value('d', 10, {});
    const parts = [{ name: 'by ship', quantity: stated('d', 30), route }];
    const { answer, reasons } = ask({ one: { ...whole, parts } });
    expect(quantity).toBeDefined();
    expect(answer.published).toMatchObject([
      { value: 'one', part: 'by ship', stated: { base: 720 } },
    ]);
    const leaves = leavesOf(reasons, answer.published[0]?.stated.why ?? '');
    expect(leaves.map(({ kind }) => isLeafKind(kind))).toEqual([true]);
  });
});
