import { describe, expect, test } from 'vitest';
import { linkOf, routeView, stated } from '../../../test/fixtures/route-network.ts';
import { isLeafKind, leavesOf, unwrap } from '../../quantity/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { answerRoute } from './answer-route.ts';
import type { RouteRequest } from './route-request.ts';
import { routeResultSchema } from './route-schema.ts';
import type { RouteColumn, RouteResult } from './route-schema.ts';

const BEFORE = '2018-12-22';
const AFTER = '2024-10-16';
const PAIR = { from: 'harbour', to: 'metropolis' } as const;

const ask = (
  day: string,
  request: Partial<RouteRequest> = {},
  edit?: (pack: Pack) => void,
): RouteResult => unwrap(answerRoute(routeView(day, edit), { ...PAIR, ...request }));

const column = (result: RouteResult, name: string): RouteColumn => {
  const found = result.answer.columns.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no column ${name}`);
  return found;
};

const linksOf = ({ route }: RouteColumn): (string | null)[] =>
  (route?.legs ?? []).filter(({ kind }) => kind === 'link').map(({ id }) => id);

describe('three columns, derived from what routes are like', () => {
  const result = ask(AFTER);

  test.each([
    // 48 h at sea, 48 of waiting, 24 in port, 500 + 6000 km at 50 km/h; 300 + 200 + 0.3 · 6500 USD
    ['sea-land', ['sea-short', 'rail-coast', 'rail-great'], 250, 2450],
    // 720 h at sea, 84 of waiting, 48 in port, 650 km at 50 km/h; 2000 + 250 + 0.3 · 650 USD
    ['all-sea', ['sea-long', 'rail-west'], 865, 2445],
    // 410 km at 50, 600 at 30, 6000 at 50 km/h, 24 h at the border, 12 at the gauge break
    ['through', ['rail-home', 'rail-border', 'rail-beyond', 'rail-great'], 184.2, 2625],
  ])('%s', (name, links, hours, cost) => {
    const found = column(result, name);
    expect(linksOf(found)).toEqual(links);
    expect(found.route?.hours).toMatchObject({ base: expect.closeTo(hours, 6), complete: true });
    expect(found.route?.cost).toMatchObject({ base: expect.closeTo(cost, 6), complete: true });
    // 1 % of 40,000 USD a day
    const generalised = cost + (hours * 400) / 24;
    expect(found.route?.generalised?.base).toBeCloseTo(generalised, 6);
  });

  test('ranges come from the ends of what they rest on', () => {
    // 8 + 0.2 + 600/40 + 6000/60 + 6 + 2 … 8 + 0.2 + 600/20 + 6000/40 + 120 + 48
    expect(column(result, 'through').route?.hours).toMatchObject({
      low: expect.closeTo(131.2, 6),
      high: expect.closeTo(356.2, 6),
    });
  });

  test('the breakdown adds up to the totals', () => {
    for (const { route } of result.answer.columns) {
      const sum = (parts: Record<string, { base: number } | null>): number =>
        Object.values(parts).reduce((total, part) => total + (part?.base ?? 0), 0);
      expect(sum(route?.breakdown.hours ?? {})).toBeCloseTo(route?.hours.base ?? -1, 9);
      expect(sum(route?.breakdown.cost ?? {})).toBeCloseTo(route?.cost.base ?? -1, 9);
      const timeCost = (route?.generalised?.base ?? 0) - (route?.cost.base ?? 0);
      expect(sum(route?.breakdown.timeCost ?? {})).toBeCloseTo(timeCost, 6);
    }
  });

  test('the last mile is a parameter, not a list of ports', () => {
    const short = column(ask(AFTER, { lastMile: 600 }), 'all-sea');
    expect(short.route).toBeNull();
    expect(short.absent?.why.code).toBe('route/absent-length');
    const long = column(ask(AFTER, { lastMile: 7000, by: 'time' }), 'all-sea');
    expect(linksOf(long)).toEqual(['sea-short', 'rail-coast', 'rail-great']);
  });

  test('states can be avoided in every column', () => {
    const avoiding = ask(BEFORE, { avoid: ['XB'] });
    expect(column(avoiding, 'through').route).toBeNull();
    expect(column(avoiding, 'sea-land').route?.hours.base).toBeCloseTo(250, 6);
  });

  test('through a named state', () => {
    const [found] = ask(BEFORE, { via: ['XB'] }).answer.columns.filter(
      ({ name }) => name === 'via',
    );
    expect(found && linksOf(found)).toEqual([
      'rail-home',
      'rail-border',
      'rail-beyond',
      'rail-great',
    ]);
    const [closed] = ask(AFTER, { via: ['XB'] }).answer.columns.filter(
      ({ name }) => name === 'via',
    );
    // once the line is cut one could only go in and out again
    expect(closed?.absent?.why.code).toBe('route/absent-turning');
  });
});

describe('the day', () => {
  test('while the line is in service nothing is needed', () => {
    expect(column(ask(BEFORE), 'through').route?.needs).toEqual([]);
  });

  test('severed links carry nothing: the answer names them, whose land, and what rebuilding costs', () => {
    const [need] = column(ask(AFTER), 'through').route?.needs ?? [];
    expect(need).toMatchObject({
      link: 'rail-border',
      states: ['severed'],
      countries: ['XA', 'XB'],
      crosses: ['armistice-line'],
      rebuild: [{ title: 'New rails', low: 20, base: 30, high: 60, unit: 'million USD' }],
    });
    const legs = column(ask(AFTER), 'through').route?.legs ?? [];
    expect(legs.find(({ id }) => id === 'rail-border')?.use).toBe('closed');
  });

  test('no running column takes a severed link', () => {
    const result = ask(AFTER, {}, (pack) => {
      delete pack.links['sea-long'];
      delete pack.links['sea-short'];
    });
    expect(column(result, 'all-sea').absent).toMatchObject({
      reached: ['harbour', 'frontier'],
      cut: [{ link: 'rail-border', states: ['severed'] }],
    });
  });

  test('what is assumed by name is all that is opened', () => {
    const assumed = ask(AFTER, { assume: ['rail-border'] });
    expect(column(assumed, 'through')).toMatchObject({ opening: 'assumed' });
    expect(linksOf(column(assumed, 'through'))).toContain('rail-border');
    const other = ask(AFTER, { assume: ['rail-home'] });
    expect(column(other, 'through').route).toBeNull();
    expect(column(other, 'through').absent?.cut.map(({ link }) => link)).toEqual(['rail-border']);
  });

  test('plans are taken only where nothing that has been there leads on', () => {
    const plan = (pack: Pack): void => {
      pack.links['tunnel'] = {
        ...linkOf(pack, 'rail-border'),
        states: [{ state: 'proposed', from: '2020' }],
        speed: stated('km/h', 300),
      };
    };
    expect(linksOf(column(ask(AFTER, {}, plan), 'through'))).toContain('rail-border');
    const without = ask(AFTER, {}, (pack) => {
      plan(pack);
      delete pack.links['rail-border'];
    });
    // its border is another link's record no longer
    expect(column(without, 'through')).toMatchObject({ opening: 'ideas' });
  });

  test('a variant changes speeds and puts links into service', () => {
    const edit = (pack: Pack): void => {
      const [project] = Object.values(pack.projects);
      if (project === undefined) throw new Error('no project');
      project.variants = [
        {
          name: 'fast',
          scope: 'A hundred kilometres an hour',
          cost: stated('billion USD', 3),
          links: ['rail-border'],
          changes: [{ link: 'rail-beyond', speed: stated('km/h', 100) }],
          assumption: 'invented',
        },
      ];
    };
    const result = ask(AFTER, { variant: 'river-line/fast' }, edit);
    // 600 km at 100 instead of 30 km/h saves 14 of 20 hours
    expect(column(result, 'through').route?.hours.base).toBeCloseTo(170.2, 6);
    expect(result.answer.variant).toMatchObject({
      name: 'fast',
      cost: { base: 3, unit: 'billion USD' },
    });
    expect(column(result, 'through').route?.needs[0]?.rebuild.map(({ title }) => title)).toEqual([
      'New rails',
      'river-line/fast',
    ]);
    const problems = answerRoute(routeView(AFTER, edit), { ...PAIR, variant: 'river-line/slow' });
    expect(problems).toMatchObject({ problems: [{ code: 'route/unknown-variant', hint: 'fast' }] });
  });
});

describe('what is unknown is never zero', () => {
  test('a cost nobody has stated makes the total "at least", and is named', () => {
    const result = ask(AFTER, {}, (pack) => delete linkOf(pack, 'rail-coast').cost);
    const { route } = column(result, 'sea-land');
    expect(route?.cost).toMatchObject({ base: expect.closeTo(2300, 6), complete: false });
    expect(route?.hours.complete).toBe(true);
    expect(route?.unknown).toEqual([
      { code: 'route/unknown-cost', params: { link: 'rail-coast' } },
    ]);
    expect(result.answer.choice?.left).toEqual(['sea-land']);
  });

  test('a complete route goes before a cheaper one of which something is unknown', () => {
    const result = ask(AFTER, { by: 'cost' }, (pack) => {
      pack.links['dark'] = {
        ...linkOf(pack, 'rail-coast'),
        name: 'Dark',
        cost: { kind: 'quantity', unit: 'USD', unknown: 'not-stated' },
      };
    });
    expect(linksOf(column(result, 'sea-land'))).toEqual(['sea-short', 'rail-coast', 'rail-great']);
    const last = column(result, 'sea-land').pareto.at(-1);
    expect(last?.cost.complete).toBe(false);
  });

  test('a gauge break, a port or a border without a record is possible and unknown', () => {
    const result = ask(AFTER, {}, (pack) => (pack.transfers = {}));
    const codes = result.answer.columns.flatMap(
      ({ route }) => route?.unknown.map(({ code }) => code) ?? [],
    );
    expect([...new Set(codes)].toSorted()).toEqual([
      'route/unknown-gauge-break',
      'route/unknown-link-border',
      'route/unknown-mode-change',
    ]);
  });
});

describe('territory', () => {
  test('segments by state; those handed in are marked', () => {
    const { route } = column(ask(AFTER, { sanctioned: ['XB'] }), 'through');
    expect(route?.territory).toMatchObject([
      { country: 'XA', links: ['rail-home', 'rail-border'], km: null, sanctioned: false },
      {
        country: 'XB',
        links: ['rail-border', 'rail-beyond'],
        km: null,
        sanctioned: true,
        crosses: ['armistice-line'],
      },
      { country: 'XC', links: ['rail-great'], km: { base: 6000 }, sanctioned: false },
    ]);
  });
});

describe('choice and who loses', () => {
  const result = ask(AFTER);

  test('shares sum to 1 with the route and without it', () => {
    const { shares, without } = result.answer.choice ?? { shares: [], without: null };
    expect(without).toBe('through');
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(shares.reduce((sum, one) => sum + (one.without ?? 0), 0)).toBeCloseTo(1, 12);
    // all-sea 16,862 - 200, sea-land 6,617, through 5,695 + 500 USD, scale 0.001
    expect(shares.map(({ column: name, share }) => [name, Math.round(share * 1000)])).toEqual([
      ['all-sea', 0],
      ['sea-land', 396],
      ['through', 604],
    ]);
  });

  test.each([
    ['cost', (pack: Pack) => (linkOf(pack, 'rail-beyond').cost = stated('USD/TEU/km', 1))],
    ['time', (pack: Pack) => (linkOf(pack, 'rail-beyond').speed = stated('km/h', 15))],
    [
      'risk',
      (pack: Pack) => {
        const constants = pack.cargoes['boxes']?.['route-constants'];
        if (constants !== undefined) constants.through = stated('USD/TEU', 1500);
      },
    ],
  ])('the share of a route falls with its %s', (_, edit) => {
    const share = (one: RouteResult): number =>
      one.answer.choice?.shares.find(({ column: name }) => name === 'through')?.share ?? -1;
    expect(
      share(
        ask(AFTER, {}, (pack) => {
          edit(pack);
        }),
      ),
    ).toBeLessThan(share(result));
  });

  test('what the route loses others carry: by link, port, owner and state', () => {
    const { amount, changes, unit } = result.answer.diversion ?? {
      amount: null,
      changes: [],
      unit: '',
    };
    expect([amount?.base, unit]).toEqual([100_000, 'TEU/yr']);
    const of = (id: string) => changes.find((one) => one.id === id);
    expect(of('ferry-line')?.without).toBeGreaterThan(of('ferry-line')?.with ?? Infinity);
    expect(of('home-rail')).toMatchObject({ kind: 'owner', without: 0 });
    expect(of('east-port')).toMatchObject({ kind: 'port' });
    expect(of('great-rail')?.with).toBeGreaterThan(0);
  });
});

describe('forecasts and capacity', () => {
  test('193.2 Mt a year on a single track cannot be, with the numbers that show it', () => {
    const dream = ask(AFTER).answer.forecasts.find(({ shipment }) => shipment === 'dream');
    expect(dream?.verdict).toBe('impossible');
    // 193.2 Mt / 12 t / 40 TEU / 365.2425 days
    expect(dream?.links[0]?.needed?.base).toBeCloseTo(1102, 0);
    expect(dream?.says.params).toMatchObject({ needed: 1102, link: 'rail-beyond' });
    expect(dream?.links[0]?.possible?.high).toBeLessThan(130);
  });

  test('a small one can', () => {
    const small = ask(AFTER).answer.forecasts.find(({ shipment }) => shipment === 'small');
    expect(small?.verdict).toBe('possible');
  });

  test('the narrowest link bounds the route', () => {
    const { route } = column(ask(AFTER), 'through');
    expect(route?.capacity.trainsADay?.link).toBe('rail-beyond');
    expect(route?.capacity.aYear?.tonnes?.base).toBeCloseTo(
      (route?.capacity.aYear?.base ?? 0) * 12,
      6,
    );
  });

  test('paths as stated go before the formula', () => {
    const result = ask(AFTER, {}, (pack) => {
      linkOf(pack, 'rail-border').paths = stated('train/d', 3);
    });
    const leg = column(result, 'through').route?.capacity.legs.find(
      ({ link }) => link === 'rail-border',
    );
    expect(leg).toMatchObject({
      basis: 'paths',
      trainsADay: { base: 3 },
      aYear: { base: 3 * 40 * 365.2425 },
    });
  });

  test('a matrix of the pairs of the shipments', () => {
    const { matrix } = ask(AFTER, { matrix: 'shipments' }).answer;
    expect(matrix).toHaveLength(1);
    expect(
      matrix?.[0]?.columns.map(({ column: name, hours }) => [name, Math.round(hours?.base ?? 0)]),
    ).toEqual([
      ['all-sea', 865],
      ['sea-land', 250],
      ['through', 184],
    ]);
  });
});

describe('the whole answer', () => {
  const result = ask(AFTER, { draws: 20, via: ['XB'], matrix: 'shipments', sanctioned: ['XB'] });

  test('is plain JSON of the published shape', () => {
    const plain: unknown = JSON.parse(JSON.stringify(result));
    expect(routeResultSchema.parse(plain)).toEqual(plain);
  });

  test('every number leads to a leaf', () => {
    const known = new Set(result.reasons.map(({ id }) => id));
    const whys = new Set<string>();
    const bare: string[] = [];
    const walk = (value: unknown, covered: boolean, path: string): void => {
      if (typeof value === 'number' && !covered) bare.push(path);
      if (typeof value !== 'object' || value === null) return;
      const why: unknown = 'why' in value ? value.why : undefined;
      if (typeof why === 'string') whys.add(why);
      for (const [key, child] of Object.entries(value)) {
        // what a text says is said of a number that has its reason
        if (key === 'params' || NO_FINDING.has(key)) continue;
        walk(child, covered || typeof why === 'string', `${path}.${key}`);
      }
    };
    walk(result.answer, false, 'answer');
    expect(bare).toEqual([]);
    expect(whys.size).toBeGreaterThan(50);
    for (const why of whys) {
      expect(known.has(why), why).toBe(true);
      expect(
        leavesOf(result.reasons, why).some(({ kind }) => isLeafKind(kind)),
        why,
      ).toBe(true);
    }
  });

  test('is the same each time', () => {
    const again = ask(AFTER, { draws: 20, via: ['XB'], matrix: 'shipments', sanctioned: ['XB'] });
    expect(JSON.stringify(again)).toBe(JSON.stringify(result));
  });
});

/** What is no finding: settings, and what a link is. */
const NO_FINDING = new Set(['gauge', 'reachedCount', 'draws', 'seed']);
