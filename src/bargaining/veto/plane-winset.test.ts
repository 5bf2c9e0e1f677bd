import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { planeSetter, planeWinset } from './plane-winset.ts';
import type { PlanePlayer, PlanePoint } from './plane.ts';

const at = (...places: [number, number][]): PlanePlayer[] =>
  places.map(([x, y]) => ({ id: `${x},${y}`, ideal: { x, y } }));
const ORIGIN = { x: 0, y: 0 };
const far = (a: PlanePoint, b: PlanePoint): number => Math.hypot(a.x - b.x, a.y - b.y);
const near = (x: number, y: number) => ({ x: expect.closeTo(x, 9), y: expect.closeTo(y, 9) });

describe('the winset of two issues at once', () => {
  test('of one player is the disc around it', () => {
    const found = unwrap(planeWinset(at([2, 0]), ORIGIN));
    expect(found.area).toBeCloseTo(4 * Math.PI, 8);
    expect(found.arcs).toHaveLength(2);
    expect(found.isStuck).toBe(false);
  });

  test('of two is the lens between the status quo and its mirror image', () => {
    const found = unwrap(planeWinset(at([1, 0], [0, 1]), ORIGIN));
    // two segments of a quarter circle: 2 (π/4 - 1/2)
    expect(found.area).toBeCloseTo(Math.PI / 2 - 1, 10);
    const ends = found.arcs.map(({ from, player, to }) => ({ player, from, to }));
    expect(ends).toEqual([
      { player: '1,0', from: near(1, 1), to: near(0, 0) },
      { player: '0,1', from: near(0, 0), to: near(1, 1) },
    ]);
  });

  test('of three around the status quo is the status quo alone', () => {
    const found = unwrap(planeWinset(at([1, 0], [-1, 1], [-1, -1]), ORIGIN));
    expect(found).toMatchObject({ arcs: [], area: 0, isStuck: true });
    expect(found.hull).toEqual(['-1,-1', '1,0', '-1,1']);
  });

  test('of players on one ray is the disc of the nearest, and on opposite rays nothing', () => {
    const ray = unwrap(planeWinset(at([1, 1], [3, 3]), ORIGIN));
    expect(ray.area).toBeCloseTo(2 * Math.PI, 8);
    expect(new Set(ray.arcs.map(({ player }) => player))).toEqual(new Set(['1,1']));
    expect(unwrap(planeWinset(at([1, 1], [-3, -3]), ORIGIN)).isStuck).toBe(true);
  });

  test('by a majority of three is the petals of each pair together', () => {
    const players = at([1, 0], [0, 1], [-1, 0]);
    const rules = { rules: [{ weights: [1, 1, 1], quota: 2 }] };
    const found = unwrap(planeWinset(players, ORIGIN, rules));
    // the two lenses with the player above; the outer two have only the status quo in common
    expect(found.area).toBeCloseTo(2 * (Math.PI / 2 - 1), 9);
    const one = unwrap(planeWinset(players, ORIGIN, { rules: [{ weights: [1, 1, 1], quota: 1 }] }));
    expect(one.area).toBeCloseTo(3 * Math.PI - 2 * (Math.PI / 2 - 1), 9);
  });

  test('with an allowance a disc reaches beyond the status quo', () => {
    const players = [{ id: 'paid', ideal: { x: 3, y: 0 }, allowance: 1 }];
    expect(unwrap(planeWinset(players, ORIGIN)).area).toBeCloseTo(16 * Math.PI, 7);
    const apart = [...players, { id: 'other', ideal: { x: -3, y: 0 }, allowance: 0.5 }];
    const lens = unwrap(planeWinset(apart, ORIGIN));
    expect(lens.isStuck).toBe(false);
    expect(lens.arcs).toHaveLength(2);
    const never = [...players, { id: 'never', ideal: { x: 1, y: 0 }, allowance: -2 }];
    expect(unwrap(planeWinset(never, ORIGIN)).isStuck).toBe(true);
  });

  test('two of one ideal count once', () => {
    const twins = [
      { id: 'a', ideal: { x: 2, y: 0 } },
      { id: 'b', ideal: { x: 2, y: 0 } },
    ];
    expect(unwrap(planeWinset(twins, ORIGIN)).area).toBeCloseTo(4 * Math.PI, 8);
  });
});

describe('the one who may propose on two issues', () => {
  const set = (players: PlanePlayer[], x: number, y: number) =>
    unwrap(planeSetter(players, ORIGIN, { id: 'setter', ideal: { x, y } }));

  test('gets its ideal, the nearest point of a circle, or where two circles meet', () => {
    expect(set(at([4, 0]), 5, 1)).toMatchObject({ at: { x: 5, y: 1 }, isStatusQuo: false });
    expect(set(at([4, 0]), 4, 6)).toMatchObject({ at: { x: 4, y: 4 } });
    expect(set(at([4, 0], [0, 4]), 9, 9).at).toEqual(near(4, 4));
  });

  test('proposes nothing where nothing is better for it', () => {
    expect(set(at([4, 0]), -2, 0)).toMatchObject({ at: ORIGIN, isStatusQuo: true, gain: 0 });
    expect(set(at([4, 0], [-4, 0]), 0, 3)).toMatchObject({ isStatusQuo: true });
  });

  test('picks the coalition that suits it under a majority', () => {
    const players = at([4, 0], [0, 4], [-4, 0]);
    const rules = { rules: [{ weights: [1, 1, 1], quota: 2 }] };
    const setter = { id: 'setter', ideal: { x: -9, y: 9 } };
    expect(unwrap(planeSetter(players, ORIGIN, setter, rules)).at).toEqual(near(-4, 4));
  });
});

test.each([
  ['no player', [], ORIGIN, 'bargaining/no-player'],
  ['a place that is none', at([Number.NaN, 0]), ORIGIN, 'bargaining/off-plane'],
  ['a status quo that is none', at([1, 0]), { x: 0, y: Infinity }, 'bargaining/off-plane'],
  ['a name twice', at([1, 0], [1, 0]), ORIGIN, 'bargaining/name-twice'],
])('refuses %s', (_, players, statusQuo, code) => {
  const found = planeWinset(players, statusQuo);
  expect(found.ok ? 'ok' : found.problems[0]?.code).toBe(code);
});

const coordinate = fc.integer({ min: -20, max: 20 });
const somePlayers = fc
  .array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 6 })
  .map((places) => places.map((ideal, index) => ({ id: `p${index}`, ideal })));

/** Whether a place lies in the smallest convex area with all ideals, by looking at every direction. */
function isInHull(place: PlanePoint, players: readonly PlanePlayer[]): boolean {
  const ways = players.map(({ ideal }) => ({ x: ideal.x - place.x, y: ideal.y - place.y }));
  if (ways.some(({ x, y }) => x === 0 && y === 0)) return true;
  const turned = ways.flatMap(({ x, y }) => [
    { x, y },
    { x: -y, y: x },
    { x: y, y: -x },
  ]);
  const between = turned.flatMap((a) =>
    turned.map((b) => {
      const [la, lb] = [Math.hypot(a.x, a.y), Math.hypot(b.x, b.y)];
      return { x: a.x / la + b.x / lb, y: a.y / la + b.y / lb };
    }),
  );
  return ![...turned, ...between].some((d) =>
    ways.every((way) => d.x * way.x + d.y * way.y > 1e-9),
  );
}

test('stuck just where the status quo lies among the ideals', () => {
  fc.assert(
    fc.property(somePlayers, (players) => {
      const { isStuck } = unwrap(planeWinset(players, ORIGIN));
      expect(isStuck).toBe(isInHull(ORIGIN, players));
    }),
    { numRuns: 300 },
  );
});

test('the area is that of the points that pass, counted on a grid', () => {
  const rules = fc.constantFrom('all' as const, 'majority' as const);
  fc.assert(
    fc.property(somePlayers, rules, (players, rule) => {
      const quota = rule === 'all' ? players.length : Math.floor(players.length / 2) + 1;
      const vote = { rules: [{ weights: players.map(() => 1), quota }] };
      const { area } = unwrap(planeWinset(players, ORIGIN, vote));
      const step = 0.5;
      let counted = 0;
      for (let x = -60.27; x < 60; x += step) {
        for (let y = -60.31; y < 60; y += step) {
          const yes = players.filter(({ ideal }) => far(ideal, { x, y }) <= far(ideal, ORIGIN));
          if (yes.length >= quota) counted += step * step;
        }
      }
      expect(Math.abs(area - counted)).toBeLessThan(6 + 0.04 * counted);
    }),
    { numRuns: 15 },
  );
});

test('nothing on a grid that passes lies closer to the setter than what it gets', () => {
  fc.assert(
    fc.property(somePlayers, fc.record({ x: coordinate, y: coordinate }), (players, ideal) => {
      const quota = Math.floor(players.length / 2) + 1;
      const vote = { rules: [{ weights: players.map(() => 1), quota }] };
      const found = unwrap(planeSetter(players, ORIGIN, { id: 'setter', ideal }, vote));
      const accepts = (place: PlanePoint, slack: number): boolean =>
        players.filter((player) => far(player.ideal, place) <= far(player.ideal, ORIGIN) + slack)
          .length >= quota;
      expect(accepts(found.at, 1e-6)).toBe(true);
      for (let x = -40.3; x < 40; x += 1.7) {
        for (let y = -40.3; y < 40; y += 1.7) {
          if (!accepts({ x, y }, 0)) continue;
          expect(far({ x, y }, ideal)).toBeGreaterThanOrEqual(far(found.at, ideal) - 1e-6);
        }
      }
    }),
    { numRuns: 40 },
  );
});
