import { describe, expect, test } from 'vitest';
import { linkOf, routePack, routeView, stated } from '../../../test/fixtures/route-network.ts';
import { isoDate, unwrap } from '../../quantity/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { answerRoute } from './answer-route.ts';
import { routeGraph } from './route-graph.ts';
import type { RouteRequest } from './route-request.ts';

const DAY = '2024-10-16';

const problemsOf = (request: Partial<RouteRequest>, edit?: (pack: Pack) => void) => {
  const result = answerRoute(routeView(DAY, edit), {
    from: 'harbour',
    to: 'metropolis',
    ...request,
  });
  return result.ok ? [] : result.problems.map(({ code, hint, path }) => ({ code, path, hint }));
};

describe('bad input is a located problem', () => {
  test.each<[string, Partial<RouteRequest>, ((pack: Pack) => void) | undefined, object]>([
    [
      'an unknown place',
      { to: 'metropole' },
      undefined,
      { code: 'route/unknown-place', path: 'to', hint: 'did you mean metropolis?' },
    ],
    ['a journey to where one is', { to: 'harbour' }, undefined, { code: 'route/same-place' }],
    [
      'an unknown cargo',
      { cargo: 'box' },
      undefined,
      { code: 'route/unknown-cargo', path: 'cargo' },
    ],
    [
      'an unknown link',
      { assume: ['rail-boarder'] },
      undefined,
      { code: 'route/unknown-link', hint: 'did you mean rail-border?' },
    ],
    ['an unknown currency', { currency: 'XYZ' }, undefined, { code: 'route/unknown-currency' }],
    [
      'no cargo at all',
      {},
      (pack) => (pack.cargoes = {}),
      { code: 'route/no-cargo', path: 'cargoes' },
    ],
    [
      'a railway without gauge',
      {},
      (pack) => delete linkOf(pack, 'rail-coast').gauge,
      { code: 'route/no-gauge', path: 'links.rail-coast.gauge' },
    ],
    [
      'a negative length',
      {},
      (pack) => (linkOf(pack, 'rail-coast').length = stated('km', -5)),
      { code: 'route/negative', path: 'links.rail-coast.length' },
    ],
    [
      'a speed of 0',
      {},
      (pack) => (linkOf(pack, 'rail-coast').speed = stated('km/h', 0)),
      { code: 'route/not-above-zero', path: 'links.rail-coast.speed' },
    ],
    [
      'a negative price',
      {},
      (pack) => (linkOf(pack, 'sea-long').cost = stated('USD/TEU', -1)),
      { code: 'route/negative', path: 'links.sea-long.cost' },
    ],
    ['too many draws', { draws: 1e9 }, undefined, { code: 'route/draws', path: 'draws' }],
    ['a seed that is none', { seed: -1 }, undefined, { code: 'route/seed' }],
    ['a last mile below 0', { lastMile: -1 }, undefined, { code: 'route/last-mile' }],
    [
      'a range turned round',
      { line: { blockKm: { low: 3, base: 2, high: 1 } } },
      undefined,
      { code: 'route/line', path: 'line.blockKm' },
    ],
  ])('%s', (_, request, edit, problem) => {
    expect(
      problemsOf(
        request,
        edit &&
          ((pack) => {
            edit(pack);
          }),
      ),
    ).toMatchObject([problem]);
  });

  test('a place nothing leads to: the side that is reached and the cut are named', () => {
    const result = answerRoute(routeView(DAY), { from: 'harbour', to: 'island' });
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: 'route/disconnected', path: 'to' }],
    });
    const cut = answerRoute(
      routeView(DAY, (pack) => {
        delete pack.links['sea-long'];
        delete pack.links['sea-short'];
        linkOf(pack, 'rail-border').states = [{ state: 'planned', from: '2020' }];
      }),
      { from: 'harbour', to: 'metropolis', assume: ['rail-home'] },
    );
    expect(cut.ok ? '' : cut.problems[0]?.message).toBe(
      'no way from harbour to metropolis: from harbour one reaches 2 places (harbour, frontier); links that would lead on: rail-border (planned)',
    );
  });

  test('a network beyond all bounds is refused at once', () => {
    const pack = routePack();
    const home = linkOf(pack, 'rail-home');
    pack.links = Object.fromEntries(Array.from({ length: 200_001 }, (_, at) => [`l${at}`, home]));
    const view = { pack, asOf: isoDate(DAY), strict: false, digest: '', hindsight: 0 };
    expect(routeGraph(view)).toMatchObject({ problems: [{ code: 'route/too-large' }] });
  });
});

describe('what does not fit is a warning, and unknown', () => {
  const graphOf = (edit: (pack: Pack) => void) => unwrap(routeGraph(routeView(DAY, edit)));
  const codes = (edit: (pack: Pack) => void) =>
    graphOf(edit).problems.map(({ code, path }) => [code, path]);

  test('money without a rate', () => {
    const found = codes((pack) => (linkOf(pack, 'rail-coast').cost = stated('EUR/TEU', 100)));
    expect(found).toEqual([['route/no-rate', 'links.rail-coast.cost']]);
  });

  test('a price for another cargo', () => {
    const found = codes((pack) => (linkOf(pack, 'rail-coast').cost = stated('USD/person', 100)));
    expect(found).toEqual([['route/price-unit', 'links.rail-coast.cost']]);
  });

  test('a length that is a time', () => {
    const found = codes((pack) => (linkOf(pack, 'rail-coast').length = stated('h', 100)));
    expect(found).toEqual([['route/other-unit', 'links.rail-coast.length']]);
  });
});

describe('prices', () => {
  const costOf = (edit: (pack: Pack) => void): number | undefined => {
    const view = routeView(DAY, (pack) => {
      linkOf(pack, 'rail-coast').cost = stated('USD/TEU', 0);
      edit(pack);
    });
    const { answer } = unwrap(answerRoute(view, { from: 'east-port', to: 'junction' }));
    return answer.columns.find(({ name }) => name === 'through')?.route?.cost.base;
  };

  test.each<[string, number, number]>([
    ['USD/TEU', 100, 100],
    ['USD/FEU', 100, 50],
    ['USD', 100, 100],
    // 12 t in a box
    ['USD/t', 10, 120],
    // 500 km
    ['USD/TEU/km', 0.1, 50],
    ['USD/500km/20t', 100, 60],
    // 1200 won to the dollar
    ['KRW/TEU', 120_000, 100],
    ['thousand KRW/t', 12, 120],
  ])('%s', (unit, base, cost) => {
    expect(costOf((pack) => (linkOf(pack, 'rail-coast').cost = stated(unit, base)))).toBeCloseTo(
      cost,
      9,
    );
  });

  test('of another year are moved by the index of their currency, then exchanged', () => {
    const old = { ...stated('KRW/TEU', 96_000), year: 2010 };
    expect(costOf((pack) => (linkOf(pack, 'rail-coast').cost = old))).toBeCloseTo(100, 9);
  });

  test('fees per tonne and as a share of the value, and insurance', () => {
    const cost = costOf((pack) => {
      const link = linkOf(pack, 'rail-coast');
      link.fees = [
        { 'paid-to': 'XC', rate: stated('USD/t', 1) },
        { 'paid-to': 'XC', rate: stated('%', 1), to: '2020' },
      ];
      link.insurance = stated('share', 0.001);
    });
    expect(cost).toBeCloseTo(12 + 40, 9);
  });
});
