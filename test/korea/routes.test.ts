import { describe, expect, test } from 'vitest';

import { answerRoute } from '../../src/corridor/index.ts';
import type { RouteColumn, RouteRequest, RouteResult } from '../../src/corridor/index.ts';
import { guardedCrossings, sanctionedStates } from '../../src/law/index.ts';
import { isoDate, unwrap } from '../../src/quantity/index.ts';
import { seenOn } from './korea-pack.ts';

const DAY_2018 = '2018-12-26';
const DAY_2024 = '2024-10-16';
const DAY_2026 = '2026-06-01';

const known = new Map<string, RouteResult>();

function ask(day: string, to: string, request: Partial<RouteRequest> = {}): RouteResult {
  const key = JSON.stringify([day, to, request]);
  const view = seenOn(day);
  const sanctioned = sanctionedStates(view.pack, isoDate(day)).map(({ state }) => state);
  const found =
    known.get(key) ?? unwrap(answerRoute(view, { from: 'busan', to, sanctioned, ...request }));
  known.set(key, found);
  return found;
}

function column({ answer }: RouteResult, name: string): RouteColumn {
  const found = answer.columns.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no column ${name}`);
  return found;
}

function way(result: RouteResult, name: string): NonNullable<RouteColumn['route']> {
  const { route } = column(result, name);
  if (route === null) throw new Error(`no way ${name}`);
  return route;
}

const linksOf = (result: RouteResult, name: string): (string | null)[] =>
  way(result, name)
    .legs.filter(({ kind }) => kind === 'link')
    .map(({ id }) => id);

const COLUMNS = ['all-sea', 'sea-land', 'through', 'via'] as const;

describe.each([
  [DAY_2018, 'moscow'],
  [DAY_2018, 'hamburg'],
  [DAY_2026, 'moscow'],
  [DAY_2026, 'hamburg'],
])('E02 end-to-end route as of %s, Busan to %s', (day, to) => {
  const result = ask(day, to);

  test('E02 by sea, by sea and Siberia, through the North, and through China', () => {
    expect(result.answer.columns.map(({ name, via }) => [name, via])).toEqual([
      ['all-sea', null],
      ['sea-land', null],
      ['through', null],
      ['via', 'CN'],
    ]);
    for (const name of COLUMNS) {
      const { cost, hours, km } = way(result, name);
      for (const sum of [hours, cost, km]) {
        expect(sum.complete).toBe(true);
        expect(sum.low).toBeLessThan(sum.base);
        expect(sum.base).toBeLessThan(sum.high);
      }
    }
  });

  test('E02 each is the way its name says', () => {
    expect(linksOf(result, 'sea-land')[0]).toMatch(/^sea-busan-v/);
    expect(linksOf(result, 'sea-land')).toContain('rail-ulan-ude-moscow');
    expect(way(result, 'through').legs.every(({ mode }) => mode !== 'sea')).toBe(true);
    expect(way(result, 'through').territory.map(({ country }) => country)).toContain('KP');
    expect(linksOf(result, 'via')).toContain('rail-chita-zabaikalsk');
  });

  test('E02 by land it is days faster than by sea and not cheaper', () => {
    const sea = way(result, 'all-sea');
    for (const name of ['sea-land', 'through', 'via'] as const) {
      const land = way(result, name);
      expect(land.hours.base).toBeLessThan(0.65 * sea.hours.base);
      // a box goes to a port on the ocean for a fraction of what the railway asks
      const least = to === 'hamburg' ? 2 * sea.cost.base : 0;
      expect(land.cost.base).toBeGreaterThan(least);
    }
  });

  test('E02 what through the North takes is derived: it needs links that carry nothing', () => {
    const { needs } = way(result, 'through');
    expect(needs.map(({ link }) => link)).toContain('rail-jejin-kamho');
    expect(way(result, 'sea-land').needs).toEqual([]);
  });
});

describe('E02 beside published figures', () => {
  const published = (day: string, to: string) =>
    new Map(
      ask(day, to).answer.published.map((one) => [
        `${one.value}${one.part === null ? '' : `/${one.part}`}`,
        one,
      ]),
    );

  test('E02 as of 2019 those of Busan to Moscow lie within our ranges', () => {
    const found = published('2019-06-01', 'moscow');
    const verdicts = [...found].map(([id, { verdict }]) => [id, verdict]);
    expect(Object.fromEntries(verdicts)).toMatchObject({
      'rail-tsr-transit-busan-moscow': 'within',
      'sea-transit-busan-moscow-via-stpetersburg': 'within',
      'rail-tsr-cost-busan-moscow-2005': 'within',
      'rail-tsr-cost-busan-moscow-2004': 'within',
    });
    // 22 days against 17.7: why is said
    const rail = found.get('rail-tsr-transit-busan-moscow');
    expect(rail?.stated).toMatchObject({ low: 360, base: 528, high: 600 });
    expect(rail?.because.map(({ code }) => code)).toContain('route/differs-ends');
  });

  test('E02 in 2026 the sea takes longer than was published in 2018, and why is said', () => {
    const sea = published(DAY_2026, 'moscow').get('sea-transit-busan-moscow-via-stpetersburg');
    expect(sea).toMatchObject({ verdict: 'below', year: 2018 });
    expect(sea?.because).toContainEqual({
      code: 'route/differs-year',
      params: { year: 2018, asOf: DAY_2026 },
    });
  });

  test('E02 a box to Europe by sea, brought to one box and one year', () => {
    const sea = published(DAY_2026, 'hamburg').get('sea-cost-rok-eu');
    expect(sea).toMatchObject({ unit: 'USD/TEU', verdict: 'within' });
  });
});

describe('E01 the day', () => {
  test('E01 as of 16 October 2024 the severed links carry nothing, and rebuilding is a cost', () => {
    const result = ask(DAY_2024, 'moscow');
    for (const name of ['all-sea', 'sea-land', 'via'] as const) {
      expect(way(result, name).legs.every(({ use }) => use === 'running' || use === null)).toBe(
        true,
      );
    }
    const severed = way(result, 'through').needs.find(({ link }) => link === 'rail-jejin-kamho');
    expect(severed?.states).toEqual(['severed']);
    expect(severed?.rebuild.map(({ title }) => title)).toContain('rail/repair');
    const [repair] = severed?.rebuild ?? [];
    expect(repair).toMatchObject({ low: 0.5976, high: 6.1254, unit: 'trillion KRW' });
  });

  test('E01 a link whose rebuilding nobody has costed is unknown, not free', () => {
    const road = ask(DAY_2024, 'moscow', { byLand: ['road', 'rail'], by: 'time', via: [] });
    const needs = way(road, 'through').needs;
    expect(needs.length).toBeGreaterThan(0);
    for (const { link, rebuild } of needs.filter(({ link: id }) => id.startsWith('road'))) {
      expect([link, rebuild]).toEqual([link, []]);
    }
  });

  test('E01 the three kinds of the railway are told apart', () => {
    const hours = (variant: string) =>
      way(ask('2019-06-01', 'moscow', { variant, via: [], avoid: ['CN'] }), 'through').hours.base;
    const [repair, upgrade, east] = ['rail/repair', 'rail/upgrade', 'rail/new-east-line'].map(
      hours,
    );
    expect(repair).toBeGreaterThan(upgrade ?? 0);
    expect(upgrade).toBeGreaterThanOrEqual(east ?? Infinity);
    const cost = (variant: string) =>
      ask('2019-06-01', 'moscow', { variant, via: [], avoid: ['CN'] }).answer.variant?.cost;
    expect(cost('rail/repair')?.low).toBeCloseTo(0.5976);
    // some sixty times between the least repair and the dearest new line
    expect(
      (cost('rail/new-east-line')?.base ?? 0) / (cost('rail/repair')?.low ?? 1),
    ).toBeGreaterThan(50);
  });
});

describe('E03 how shippers choose', () => {
  const { answer } = ask(DAY_2018, 'moscow');

  test('E03 shares sum to one and answer to cost and time', () => {
    const shares = answer.choice?.shares ?? [];
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    for (const { elasticity } of shares) {
      expect(elasticity.cost).toBeLessThan(0);
      expect(elasticity.time).toBeLessThan(elasticity.cost);
    }
    expect(answer.choice?.scale).toMatchObject({ low: 0.0005, base: 0.0015, high: 0.004 });
  });

  test('E03 what is dear by the day chooses the land more than what is not', () => {
    const share = (cargo: string) =>
      ask(DAY_2018, 'moscow', { cargo }).answer.choice?.shares.find(
        (one) => one.column === 'all-sea',
      )?.share ?? 1;
    expect(share('electronics-and-car-parts')).toBeLessThan(share('general-containers'));
  });

  test('E03 by rail, by road, or both', () => {
    const modes = (byLand: RouteRequest['byLand']) =>
      new Set(
        way(ask(DAY_2018, 'rajin', byLand === undefined ? {} : { byLand }), 'through')
          .legs.map(({ mode }) => mode)
          .filter((mode) => mode !== null),
      );
    expect(modes(['rail'])).toEqual(new Set(['rail']));
    expect(modes(['road'])).toEqual(new Set(['road']));
  });
});

describe('E08 borders', () => {
  test('E08 the break of gauge costs time and money at Tumangang and Khasan', () => {
    const legs = way(ask(DAY_2018, 'moscow'), 'through').legs;
    const at = legs.findIndex(({ id }) => id === 'rail-tumangang-khasan');
    const [before, after] = [legs[at], legs.slice(at + 1).find(({ kind }) => kind === 'link')];
    expect([before?.gauge, after?.gauge]).toEqual([1435, 1520]);
    const stop = legs
      .slice(at, at + 2)
      .flatMap(({ transfers }) => transfers.map(({ kind }) => kind));
    expect(stop).toContain('gauge-break');
    // five kilometres that take the better part of a day
    expect(before?.km?.base).toBeLessThan(6);
    expect((before?.hours.base ?? 0) + (legs[at + 1]?.hours.base ?? 0)).toBeGreaterThan(6);
  });

  test('E08 on to Hamburg there is a second one, at the Polish border', () => {
    const gauges = way(ask(DAY_2018, 'hamburg'), 'through')
      .legs.flatMap(({ gauge }) => (gauge === null ? [] : [gauge]))
      .filter((gauge, at, all) => gauge !== all[at - 1]);
    expect(gauges).toEqual([1435, 1520, 1435]);
  });
});

test('E11 roads are ways of the same answer as railways', () => {
  const roads = column(ask(DAY_2018, 'moscow'), 'through').pareto.filter(({ legs }) =>
    legs.some(({ mode }) => mode === 'road'),
  );
  expect(roads.length).toBeGreaterThan(0);
});

test('E13 once the line is gone the sea and Siberia carry it, and its owners lose', () => {
  const { diversion } = ask(DAY_2018, 'moscow').answer;
  const change = (id: string) => {
    const found = diversion?.changes.find((one) => one.id === id);
    return (found?.without ?? 0) - (found?.with ?? 0);
  };
  expect(diversion?.without).toBe('through');
  expect(change('vladivostok')).toBeGreaterThan(0);
  expect(change('KP')).toBeLessThan(0);
});

describe('D18 whose territory', () => {
  test('D18 the stretches in sanctioned territory are told, with the line that needs leave', () => {
    const result = ask(DAY_2018, 'moscow');
    const north = way(result, 'through').territory.find(({ country }) => country === 'KP');
    expect(north).toMatchObject({ sanctioned: true, crosses: ['military-demarcation-line'] });
    expect(north?.links).toContain('rail-jejin-kamho');
    expect(north?.links).not.toContain('rail-busan-gangneung-inland');
    for (const name of ['all-sea', 'sea-land', 'via'] as const) {
      expect(way(result, name).territory.map(({ country }) => country)).not.toContain('KP');
    }
    const leave = guardedCrossings(seenOn(DAY_2018).pack, isoDate(DAY_2018), north?.crosses ?? []);
    expect(leave.map(({ layer }) => layer)).toContain('UNC');
  });

  test('D18 an armistice makes the South no sanctioned state; the law of the day decides', () => {
    const states = (day: string) =>
      sanctionedStates(seenOn(day).pack, isoDate(day)).map(({ state }) => state);
    expect(states(DAY_2018)).toContain('KP');
    expect(states(DAY_2018)).not.toContain('KR');
    expect(states(DAY_2018)).not.toContain('BY');
    expect(states(DAY_2026)).toContain('BY');
    const un = (day: string) =>
      sanctionedStates(seenOn(day).pack, isoDate(day)).flatMap(({ layers }) => layers);
    expect(un('2005-01-01')).not.toContain('UN');
  });
});

test('E02 a forecast the track cannot carry fails the check', () => {
  const verdicts = new Map(
    ask(DAY_2018, 'moscow').answer.forecasts.map(({ shipment, verdict }) => [shipment, verdict]),
  );
  expect(verdicts.get('kr-2014-gyeongui-2030')).toBe('impossible');
  expect(verdicts.get('kr-2014-donghae-2030')).toBe('impossible');
});
