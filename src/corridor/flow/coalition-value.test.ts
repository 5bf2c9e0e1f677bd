import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { openHighs } from '../../../test/fixtures/solver.ts';
import type { FlowLink, FlowNetwork } from '../network/flow-network.ts';
import { coalitionValue, coalitionValues } from './coalition-value.ts';
import { openFlow } from './open-flow.ts';

const solver = await openHighs();

const own = (of: string): Pick<FlowLink, 'owners' | 'territory'> => ({
  owners: [{ of, share: 1 }],
  territory: [{ of, share: 1 }],
});
const between = { from: 'field', to: 'market', carrier: 'gas' };

/** Made up after Hubert and Ikonnikova (2011): a producer R, transit by U or B, a buyer D. */
const transit: FlowNetwork = {
  title: 'gas transit of four states',
  units: { flow: 'bcm/yr', money: 'million USD', price: 'USD/1000m3' },
  snapshots: [{ name: 'year', weight: 1, period: 0 }],
  periods: [{ name: 'all', weight: 1 }],
  buses: [
    { id: 'field', carrier: 'gas', country: 'R' },
    { id: 'market', carrier: 'gas', country: 'D' },
  ],
  supplies: [{ id: 'wells', bus: 'field', capacity: Infinity, cost: 30 }],
  demands: [{ id: 'buyers', bus: 'market', need: { kind: 'elastic', intercept: 300, slope: 1 } }],
  links: [
    { id: 'through-u', ...between, ...own('U'), capacity: 120, cost: 20 },
    { id: 'through-b', ...between, ...own('B'), capacity: 30, cost: 15 },
  ],
  lines: [],
  stores: [],
  limits: [],
};

const withOptions: FlowNetwork = {
  ...transit,
  links: [
    ...transit.links,
    {
      id: 'more-b',
      ...between,
      ...own('B'),
      capacity: 0,
      cost: 15,
      invest: { least: 0, most: 30, cost: 40 },
    },
    {
      id: 'sea',
      ...between,
      ...own('R'),
      capacity: 0,
      cost: 0,
      invest: { least: 0, most: Infinity, cost: 70 },
    },
  ],
};

const players = ['R', 'U', 'B', 'D'];
const maskOf = (coalition: string): number =>
  players.reduce((mask, player, at) => (coalition.includes(player) ? mask | (1 << at) : mask), 0);

describe('what coalitions of states are worth over a network', () => {
  test.each([
    ['as it is', transit, { RUD: 22_800, RBD: 7200, RUBD: 26_400 }],
    ['with options', withOptions, { RUD: 26_000, RBD: 22_100, RD: 20_000, RUBD: 28_100 }],
  ])('gas transit %s', (_, network, worth) => {
    const session = unwrap(openFlow(network, solver));
    const { values } = coalitionValues(session, players);
    const expected = new Map(Object.entries(worth).map(([name, value]) => [maskOf(name), value]));
    expect(values).toHaveLength(16);
    for (const [mask, value] of values.entries()) {
      expect(value, String(mask)).toBeCloseTo(expected.get(mask) ?? 0, 5);
    }
    session.end();
  });

  test('an option that is never built still moves what the others are worth', () => {
    const session = unwrap(openFlow(withOptions, solver));
    expect(coalitionValue(session, ['R', 'D']).value).toBeCloseTo(20_000, 5);
    session.openAll();
    const { built } = session.solve();
    expect(built.links[3]).toBeCloseTo(20, 6);
    session.change({ links: [{ at: 3, buildCost: 130 }] });
    session.openAll();
    expect(session.solve().built.links[3]).toBe(0);
    expect(coalitionValue(session, ['R', 'D']).value).toBeCloseTo((300 - 160) ** 2 / 2, 5);
    session.end();
  });

  test('a demand that must be served and cannot be has no value; with lost load it has none to gain', () => {
    const fixed = (lostLoad?: number): FlowNetwork => ({
      ...transit,
      demands: [
        {
          id: 'buyers',
          bus: 'market',
          need: { kind: 'fixed', amount: 100, ...(lostLoad === undefined ? {} : { lostLoad }) },
        },
      ],
    });
    const must = unwrap(openFlow(fixed(), solver));
    expect(coalitionValue(must, ['B', 'D', 'R'])).toEqual({
      status: 'infeasible',
      value: undefined,
    });
    expect(coalitionValue(must, ['D', 'R', 'U']).value).toBeCloseTo(-5000, 6);
    const may = unwrap(openFlow(fixed(500), solver));
    expect(coalitionValue(may, ['D']).value).toBeCloseTo(0, 6);
    expect(coalitionValue(may, ['B', 'D', 'R']).value).toBeCloseTo(30 * (500 - 45), 6);
    must.end();
    may.end();
  });
});
