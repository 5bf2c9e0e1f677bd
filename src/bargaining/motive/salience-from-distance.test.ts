import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { riverView } from '../../../test/fixtures/fixture-pack.ts';
import { createReasons, leavesOf, unwrap } from '../../quantity/index.ts';
import { unknownEstimate } from '../index.ts';
import type { Estimate, EstimatedTable } from '../index.ts';
import { greatCircle } from './great-circle.ts';
import { distancesTo, withNearSalience } from './salience-from-distance.ts';

describe('kilometres on the globe', () => {
  test.each([
    // a quarter of a meridian and half the equator of a sphere of 6371.0088 km
    [{ lat: 0, lon: 0 }, { lat: 90, lon: 0 }, 10_007.557],
    [{ lat: 0, lon: 0 }, { lat: 0, lon: 180 }, 20_015.115],
    [{ lat: 0, lon: 179 }, { lat: 0, lon: -179 }, 222.39],
    // 60 degrees north, one of longitude is half as long: cos 60° = ½
    [{ lat: 60, lon: 10 }, { lat: 60, lon: 11 }, 55.597],
  ])('%o to %o', (one, other, km) => {
    expect(greatCircle(one, other)).toBeCloseTo(km, 2);
  });

  test('there and back is the same way, and no way is longer than half around', () => {
    const point = fc.record({
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, (one, other) => {
        const way = greatCircle(one, other);
        expect(way).toBe(greatCircle(other, one));
        expect(way).toBeGreaterThanOrEqual(0);
        expect(way).toBeLessThanOrEqual(20_015.2);
        expect(greatCircle(one, one)).toBe(0);
      }),
    );
  });
});

const view = riverView('2019-06-01', (pack) => {
  const place = (country: string, lat: number, lon: number) => ({
    name: country,
    roles: [],
    country,
    lat,
    lon,
  });
  pack.places = {
    ...pack.places,
    ford: place('XA', 0, 0),
    'far-mill': place('XB', 0, 20),
    mill: place('XB', 0, 1),
  };
});

describe('how near each lies', () => {
  test('from its nearest place to a place, or to the nearest of a country', () => {
    const ford = unwrap(distancesTo(view, 'ford'));
    expect([ford.get('XA'), ford.get('XB')]).toEqual([0, expect.closeTo(111.195, 3)]);
    expect(unwrap(distancesTo(view, 'XB')).get('XA')).toBe(ford.get('XB'));
  });

  test('who has no place with coordinates is not there: unknown, not 0', () => {
    expect(unwrap(distancesTo(view, 'ford')).has('XC')).toBe(false);
  });

  test('a place the pack has not is told with the countries it has', () => {
    const found = distancesTo(view, 'harbour');
    expect(found.ok ? [] : found.problems.map(({ code, hint }) => [code, hint])).toEqual([
      ['bargaining/no-place', 'countries with such a place: XA, XB'],
    ]);
  });
});

describe('salience from distance', () => {
  const number = (min: number, max: number): Estimate => unknownEstimate({ min, max, why: 'r1' });
  const stated: Estimate = { ...number(0, 1), low: 0.1, base: 0.2, high: 0.3, isUnknown: false };
  const table = (salience: Estimate): EstimatedTable => ({
    issues: [{ id: 'fee', low: 0, high: 100 }],
    actors: [{ id: 'north', capability: number(0, 2) }],
    stands: [[{ position: number(0, 100), salience }]],
    left: [],
  });
  const reasons = createReasons();
  const at = (km: number, salience = number(0, 1), half?: number) =>
    unwrap(withNearSalience(table(salience), new Map([['north', km]]), reasons, half))
      .stands[0]?.[0]?.salience;

  test('B04: where nobody has stated it, the nearer cares the more: half at 1,000 km', () => {
    expect([0, 250, 1000, 4000].map((km) => at(km)?.base)).toEqual([1, 0.8, 0.5, 0.2]);
    const far = at(1000);
    expect([far?.low, far?.high]).toEqual([expect.closeTo(1 / 3, 12), expect.closeTo(2 / 3, 12)]);
  });

  test('B04: what is stated overrides it, and the half distance is the user’s to set', () => {
    expect(at(0, stated)).toBe(stated);
    expect(at(1000, number(0, 1), 250)?.base).toBe(0.2);
  });

  test('it rests on an assumption that is told', () => {
    const leaves = leavesOf(reasons.list(), at(250)?.why ?? '');
    expect(leaves.map(({ kind, text }) => [kind, text.code])).toEqual([
      ['assumption', 'bargaining/why-near-rule'],
    ]);
  });

  test('where the distance is unknown the salience stays unknown', () => {
    const found = unwrap(withNearSalience(table(number(0, 1)), new Map(), reasons));
    expect(found.stands[0]?.[0]?.salience.isUnknown).toBe(true);
  });

  test.each([
    [-1, 1000],
    [Number.NaN, 1000],
    [10, 0],
  ])('a distance of %s with a half of %s is told', (km, half) => {
    const found = withNearSalience(table(stated), new Map([['north', km]]), reasons, half);
    expect(found.ok).toBe(false);
  });
});
