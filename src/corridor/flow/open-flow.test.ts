import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { openHighs } from '../../../test/fixtures/solver.ts';
import type { FlowNetwork } from '../network/flow-network.ts';
import type { FlowSolution, PriceRule } from '../network/flow-solution.ts';
import { explainInfeasible } from './explain-infeasible.ts';
import { explainUnbounded } from './explain-unbounded.ts';
import { openFlow } from './open-flow.ts';

const solver = await openHighs();

/** A field in the north, a dear well in the south, a pipe with losses between them. */
const pipes: FlowNetwork = {
  title: 'north and south',
  units: { flow: 'bcm/yr', money: 'USD', price: 'USD/1000m3' },
  snapshots: [
    { name: 'summer', weight: 1, period: 0 },
    { name: 'winter', weight: 2, period: 0 },
  ],
  periods: [{ name: 'now', weight: 1 }],
  buses: [
    { id: 'north', carrier: 'gas', country: 'XA' },
    { id: 'south', carrier: 'gas', country: 'XB' },
  ],
  supplies: [
    { id: 'field', bus: 'north', capacity: 100, cost: 30 },
    { id: 'well', bus: 'south', capacity: 20, cost: 50, uses: { permits: 1 } },
  ],
  demands: [{ id: 'town', bus: 'south', need: { kind: 'fixed', amount: Float64Array.of(57, 70) } }],
  links: [{ id: 'pipe', from: 'north', to: 'south', capacity: 60, cost: 2, efficiency: 0.95 }],
  lines: [],
  stores: [],
  limits: [{ id: 'permits', atMost: 100, owner: 'XB' }],
};

function solve(network: FlowNetwork, prices?: PriceRule): FlowSolution {
  const session = unwrap(openFlow(network, solver));
  const found = session.solve(prices === undefined ? {} : { prices });
  session.end();
  return found;
}

describe('a network solved', () => {
  test('flows, losses and prices', () => {
    const found = solve(pipes);
    expect(found.status).toBe('optimal');
    expect([...found.sent]).toEqual([expect.closeTo(60, 9), expect.closeTo(60, 9)]);
    expect([...found.arrived]).toEqual([expect.closeTo(57, 9), expect.closeTo(57, 9)]);
    expect(found.output[3]).toBeCloseTo(13, 9);
    // in winter the well is needed and sets the price
    expect(found.price[3]).toBeCloseTo(50, 9);
    expect(found.objective).toBeCloseTo(3 * 60 * 32 + 2 * 13 * 50, 6);
  });

  test.each([
    ['lowest', 32 / 0.95],
    ['highest', 50],
    ['middle', (32 / 0.95 + 50) / 2],
  ] as const)('at the edge of a capacity the %s price is a rule', (rule, price) => {
    // in summer the pipe just suffices: any price from its cost to that of the well is right
    const found = solve(pipes, rule);
    expect(found.price[2]).toBeCloseTo(price, 8);
    expect(found.price[3]).toBeCloseTo(50, 8);
    expect(found.priceRule).toBe(rule);
    expect(found.several).toEqual([2]);
    expect(found.undetermined).toEqual([]);
  });

  test('a price that nothing holds from above stands at its lowest; one that nothing holds is listed', () => {
    const town = { id: 'town', bus: 'south', need: { kind: 'fixed', amount: 57 } } as const;
    const alone: FlowNetwork = {
      ...pipes,
      buses: [...pipes.buses, { id: 'nowhere', carrier: 'gas' }],
      supplies: pipes.supplies.slice(0, 1),
      demands: [town],
    };
    for (const rule of ['lowest', 'middle', 'highest'] as const) {
      const found = solve(alone, rule);
      expect(found.price[2]).toBeCloseTo(32 / 0.95, 8);
      expect(found.undetermined).toEqual([4, 5]);
      expect(found.price[4]).toBeCloseTo(0, 8);
    }
  });

  test('the permits have a price when they are short', () => {
    const short = { ...pipes, limits: [{ id: 'permits', atMost: 20 }] };
    const need = { kind: 'fixed', amount: Float64Array.of(57, 70), lostLoad: 500 } as const;
    const found = solve({ ...short, demands: [{ id: 'town', bus: 'south', need }] });
    expect(found.served[1]).toBeCloseTo(67, 8);
    expect(found.limitPrice[0]).toBeCloseTo(450, 8);
    expect(found.price[3]).toBeCloseTo(500, 8);
  });

  test('both ways share one capacity, with losses each way', () => {
    const found = solve({
      ...pipes,
      supplies: [
        { id: 'field', bus: 'north', capacity: 100, cost: 30, most: Float64Array.of(1, 0) },
        { id: 'well', bus: 'south', capacity: 100, cost: 50 },
      ],
      demands: [
        { id: 'town', bus: 'south', need: { kind: 'fixed', amount: Float64Array.of(19, 0) } },
        { id: 'port', bus: 'north', need: { kind: 'fixed', amount: Float64Array.of(0, 38) } },
      ],
      links: [{ ...pipes.links[0]!, bothWays: true }],
    });
    expect([...found.sent]).toEqual([expect.closeTo(20, 9), expect.closeTo(-40, 9)]);
    expect([...found.arrived]).toEqual([expect.closeTo(19, 9), expect.closeTo(-38, 9)]);
  });

  test('a store carries summer into winter', () => {
    const cellar = { id: 'cellar', bus: 'south', capacity: 40, initial: 0, cyclic: true, cost: 1 };
    const need = { kind: 'fixed', amount: Float64Array.of(27, 60) } as const;
    const found = solve({
      ...pipes,
      demands: [{ id: 'town', bus: 'south', need }],
      stores: [cellar],
    });
    // 3 a unit of winter, whose weight is 2, from 6 of summer
    expect(found.held[0]).toBeCloseTo(6, 9);
    expect(found.sent[0]).toBeCloseTo(33 / 0.95, 9);
    expect(found.output[3]).toBeCloseTo(0, 9);
  });

  test('what an early period builds stands later, at the annuity of each', () => {
    const found = solve({
      ...pipes,
      snapshots: [
        { name: 'first', weight: 1, period: 0 },
        { name: 'second', weight: 1, period: 1 },
      ],
      periods: [
        { name: 'early', weight: 1 },
        { name: 'late', weight: 0.5 },
      ],
      supplies: [{ id: 'field', bus: 'north', capacity: 200, cost: 30 }],
      demands: [
        { id: 'town', bus: 'south', need: { kind: 'fixed', amount: Float64Array.of(76, 57) } },
      ],
      links: [{ ...pipes.links[0]!, capacity: 0, invest: { least: 0, most: 100, cost: 10 } }],
    });
    expect([...found.built.links]).toEqual([expect.closeTo(80, 9), expect.closeTo(80, 9)]);
    expect(found.objective).toBeCloseTo(80 * 32 + 0.5 * 60 * 32 + 1.5 * 80 * 10, 6);
  });
});

describe('yes or no', () => {
  const market: FlowNetwork = {
    ...pipes,
    snapshots: [{ name: 'year', weight: 1, period: 0 }],
    supplies: [{ id: 'field', bus: 'north', capacity: 1000, cost: 30 }],
    demands: [{ id: 'town', bus: 'south', need: { kind: 'elastic', intercept: 130, slope: 1 } }],
    links: [
      {
        id: 'pipe',
        from: 'north',
        to: 'south',
        capacity: 0,
        cost: 0,
        invest: { least: 0, most: 60, cost: 10, lump: 500 },
      },
    ],
  };

  test('is chosen by pieces, and then solved exactly: price and error', () => {
    const found = solve(market);
    expect(found.built.links[0]).toBe(60);
    expect(found.served[0]).toBeCloseTo(60, 9);
    expect(found.price[1]).toBeCloseTo(70, 8);
    expect(found.objective).toBeCloseTo(60 * 30 + 600 + 500 - (130 * 60 - 1800), 6);
    // 40 pieces of 130/40: c·h²/8 each side of a chord
    expect(found.error).toBeGreaterThan((130 / 40) ** 2 / 8);
    expect(found.error).toBeLessThan(1.5);
  });

  test('is no where it does not pay', () => {
    const dear = { ...market.links[0]!, invest: { least: 0, most: 60, cost: 10, lump: 3700 } };
    const found = solve({ ...market, links: [dear] });
    expect(found.built.links[0]).toBe(0);
    expect(found.objective).toBeCloseTo(0, 9);
  });

  test('an unbuilt line leaves the voltage law free; a built one obeys it', () => {
    const grid = (cost: number): FlowNetwork => ({
      ...pipes,
      snapshots: [{ name: 'hour', weight: 1, period: 0 }],
      buses: ['a', 'b', 'c'].map((id) => ({ id, carrier: 'AC' })),
      supplies: [
        { id: 'cheap', bus: 'a', capacity: 200, cost: 10 },
        { id: 'dear', bus: 'c', capacity: 200, cost: 50 },
      ],
      demands: [{ id: 'load', bus: 'c', need: { kind: 'fixed', amount: 100 } }],
      links: [],
      limits: [],
      lines: [
        { id: 'a-b', from: 'a', to: 'b', capacity: 60, impedance: 0.1 },
        { id: 'b-c', from: 'b', to: 'c', capacity: 60, impedance: 0.1 },
        {
          id: 'a-c',
          from: 'a',
          to: 'c',
          capacity: 0,
          impedance: 0.1,
          invest: { least: 0, most: 60, cost: 0, lump: cost },
        },
      ],
    });
    const built = solve(grid(100));
    // the short way takes twice what the long one does
    expect([...built.lineFlow].map((flow) => flow.toFixed(6))).toEqual([
      '30.000000',
      '30.000000',
      '60.000000',
    ]);
    const unbuilt = solve(grid(1e5));
    expect([...unbuilt.lineFlow].map((flow) => flow.toFixed(6))).toEqual([
      '60.000000',
      '60.000000',
      '0.000000',
    ]);
  });
});

describe('why there is no solution', () => {
  test('the demands, capacities and limits that contradict one another', () => {
    const session = unwrap(openFlow({ ...pipes, limits: [{ id: 'permits', atMost: 10 }] }, solver));
    expect(session.solve().status).toBe('infeasible');
    const problems = explainInfeasible(session);
    // north of the pipe nothing matters: the pipe is full
    expect(problems.map(({ path }) => path).toSorted()).toEqual([
      'buses[1]',
      'demands[0].need',
      'limits[0].atMost',
      'links[0].capacity',
      'supplies[1].capacity',
    ]);
    expect(problems.map(({ message }) => message)).toContain(
      'the demand "town" must have 70 in winter',
    );
    expect(problems.map(({ message }) => message)).toContain(
      'the limit "permits" is at most 10 in now',
    );
    session.end();
  });

  test('a closed pipe is told as such', () => {
    const session = unwrap(openFlow(pipes, solver));
    session.close({ links: [0] });
    expect(session.solve().status).toBe('infeasible');
    // both seasons are infeasible: either set of what contradicts is right
    expect(
      explainInfeasible(session)
        .map(({ message }) => message)
        .join(' | '),
    ).toMatch(/"pipe" stands still in (summer|winter)/);
    session.end();
  });

  test('who earns without limit', () => {
    const session = unwrap(
      openFlow(
        {
          ...pipes,
          supplies: [{ id: 'field', bus: 'north', capacity: Infinity, cost: -30 }],
          demands: [{ id: 'town', bus: 'south', need: { kind: 'fixed', amount: 50 } }],
          stores: [
            { id: 'cave', bus: 'north', capacity: Infinity, initial: 0, cyclic: false, cost: 0 },
          ],
        },
        solver,
      ),
    );
    expect(session.solve().status).toBe('unbounded');
    expect(explainUnbounded(session).map(({ message, path }) => [path, message])).toEqual([
      ['supplies[0]', '"field" earns without limit in winter'],
    ]);
    session.end();
  });
});

describe('an open network', () => {
  test('is solved again with changed numbers as if it were opened with them', () => {
    const session = unwrap(openFlow(pipes, solver));
    session.solve();
    unwrap(
      session.change({
        supplies: [{ at: 1, cost: 40, capacity: 25 }],
        demands: [{ at: 0, amount: Float64Array.of(70, 80) }],
      }),
    );
    const again = session.solve();
    const anew = solve(session.network);
    expect(again.objective).toBeCloseTo(anew.objective, 8);
    for (const [at, price] of anew.price.entries()) expect(again.price[at]).toBeCloseTo(price, 8);
    session.end();
  });

  test('refuses what cannot be set, and sets nothing then', () => {
    const session = unwrap(openFlow(pipes, solver));
    const refused = session.change({
      supplies: [
        { at: 0, cost: 1 },
        { at: 7, cost: 1 },
      ],
      links: [{ at: 0, capacity: -1, buildCost: 3 }],
      demands: [{ at: 0, intercept: 5 }],
    });
    const codes = refused.ok ? [] : refused.problems.map(({ code, path }) => `${path} ${code}`);
    expect(codes).toEqual([
      'supplies[7] corridor/no-such-asset',
      'links[0].capacity corridor/negative',
      'links[0] corridor/nothing-to-build',
      'demands[0] corridor/other-demand',
    ]);
    expect(session.network).toBe(pipes);
    session.end();
  });
});
