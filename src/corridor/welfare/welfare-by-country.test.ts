import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { openHighs } from '../../../test/fixtures/solver.ts';
import { openFlow } from '../flow/open-flow.ts';
import type { Demand, FlowLink, FlowNetwork } from '../network/flow-network.ts';
import type { FlowSolution } from '../network/flow-solution.ts';
import type { WelfareLedger } from './ledger.ts';
import { losersAndWinners } from './losers-and-winners.ts';
import { welfareByCountry } from './welfare-by-country.ts';
import type { WelfareOptions } from './welfare-by-country.ts';

const solver = await openHighs();

const pipe: FlowLink = {
  id: 'pipe',
  from: 'north',
  to: 'south',
  capacity: 50,
  cost: 2,
  efficiency: 0.8,
  owners: [
    { of: 'XA', share: 0.6 },
    { of: 'XD', share: 0.4 },
  ],
  territory: [
    { of: 'XA', share: 0.25 },
    { of: 'XC', share: 0.75 },
  ],
  fees: [{ to: 'XC', perUnit: 3 }],
};

/** 50 are sent at 10, 40 arrive, and buyers pay 90. */
const transit: FlowNetwork = {
  title: 'a pipe through a third state',
  units: { flow: 'bcm/yr', money: 'million USD', price: 'USD/1000m3' },
  snapshots: [{ name: 'year', weight: 1, period: 0 }],
  periods: [{ name: 'all', weight: 1 }],
  buses: [
    { id: 'north', carrier: 'gas', country: 'XA' },
    { id: 'south', carrier: 'gas', country: 'XB' },
  ],
  supplies: [{ id: 'field', bus: 'north', capacity: 100, cost: 10 }],
  demands: [{ id: 'buyers', bus: 'south', need: { kind: 'elastic', intercept: 130, slope: 1 } }],
  links: [pipe],
  lines: [],
  stores: [],
  limits: [],
};

function solve(network: FlowNetwork): FlowSolution {
  const session = unwrap(openFlow(network, solver));
  const found = session.solve();
  session.end();
  return found;
}

function accountsOf(network: FlowNetwork, options: WelfareOptions = {}): WelfareLedger {
  const ledger = unwrap(welfareByCountry(network, solve(network), options));
  expect(ledger.identity.holds).toBe(true);
  return ledger;
}

const totals = (ledger: WelfareLedger): Record<string, number | undefined> =>
  Object.fromEntries(
    ledger.totals.map(({ country, total }) => [
      country,
      total === undefined ? undefined : Math.round(total * 1e6) / 1e6,
    ]),
  );
const amounts = (ledger: WelfareLedger, asset: string): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const line of ledger.lines) {
    if (line.asset !== asset) continue;
    sums[line.kind] = Math.round(((sums[line.kind] ?? 0) + line.amount) * 1e6) / 1e6;
  }
  return sums;
};

describe('accounts by country', () => {
  test('every line of a link that crosses borders', () => {
    const ledger = accountsOf(transit);
    expect(amounts(ledger, 'pipe')).toEqual({
      'congestion-rent': (90 - 10) * 50,
      losses: -90 * 10,
      'operating-cost': -100,
      'fees-paid': -150,
      'fees-received': 150,
    });
    expect(amounts(ledger, 'buyers')).toEqual({ 'consumer-surplus': (40 * 40) / 2 });
    expect(ledger.identity).toMatchObject({
      welfare: expect.closeTo(130 * 40 - 800 - 500 - 100, 6),
      difference: expect.closeTo(0, 6),
    });
  });

  test.each([
    ['owners', { XA: 1710, XB: 800, XC: 150, XD: 1140 }],
    ['half', { XA: 1425, XB: 2225, XC: 150, XD: 0 }],
    ['territory', { XA: 712.5, XB: 800, XC: 2287.5, XD: 0 }],
  ] as const)('by %s', (interconnectorRule, expected) => {
    expect(totals(accountsOf(transit, { interconnectorRule }))).toEqual(expected);
  });

  test('settled, each country ends at its share, and settlements sum to nothing', () => {
    const to = { XA: 2000, XB: 1000, XC: 800, XD: 0 };
    const ledger = accountsOf(transit, { settle: { to } });
    expect(totals(ledger)).toMatchObject(to);
    expect(amounts(ledger, 'settlement')['settlement']).toBeCloseTo(0, 6);
    expect(ledger.notes).toEqual([]);
    const short = accountsOf(transit, { settle: { to: { ...to, XA: 1900 } } });
    expect(totals(short)).toMatchObject({ XA: 1900, unassigned: 100 });
    expect(short.notes.map(({ code }) => code)).toEqual(['welfare/settlement-left']);
  });

  test('what the rule asks for and nobody states is booked to nobody, and said', () => {
    const { owners: _, territory: __, ...bare } = pipe;
    const ledger = accountsOf({ ...transit, links: [bare] });
    expect(totals(ledger)).toEqual({ XA: 0, XB: 800, XC: 150, unassigned: 2850 });
    expect(ledger.notes.map(({ message }) => message)).toEqual([
      '"pipe" crosses a border and names no owners: it is booked to nobody',
    ]);
  });

  test('a cost nobody states leaves the totals of its owners unknown, and shows what is known', () => {
    const links = [{ ...pipe, unknown: ['the cost of compressors'] }];
    const ledger = accountsOf({ ...transit, links });
    expect(totals(ledger)).toEqual({ XA: undefined, XB: 800, XC: 150, XD: undefined });
    expect(ledger.totals[0]).toMatchObject({
      known: expect.closeTo(1710, 6),
      missing: [{ asset: 'pipe', what: 'the cost of compressors' }],
    });
  });

  test('scarce capacity of a supply is the surplus of its owner; permits are paid and received', () => {
    const ledger = accountsOf({
      ...transit,
      supplies: [
        { id: 'field', bus: 'north', capacity: 100, cost: 10 },
        {
          id: 'well',
          bus: 'south',
          capacity: 30,
          cost: 20,
          uses: { permits: 1 },
          owners: [{ of: 'XD', share: 1 }],
          fees: [{ to: 'XB', perUnit: 5, kind: 'tax' }],
        },
      ],
      limits: [{ id: 'permits', atMost: 20, owner: 'XC' }],
    });
    // 40 arrive, 20 are allowed: the price is 70, and a permit is worth 50
    expect(amounts(ledger, 'well')).toEqual({
      'producer-surplus': 20 * 50,
      'taxes-paid': -100,
      'taxes-received': 100,
      'limit-paid': -1000,
    });
    expect(amounts(ledger, 'permits')).toEqual({ 'limit-rent': 1000 });
    expect(ledger.totals.find(({ country }) => country === 'XC')?.byKind).toMatchObject({
      'limit-rent': expect.closeTo(1000, 6),
    });
  });

  test('fixed demand: by its value of lost load, by a reference price, or its payment alone', () => {
    const withNeed = (need: Demand['need']): FlowNetwork => ({
      ...transit,
      demands: [{ id: 'town', bus: 'south', need }],
    });
    const short = accountsOf(withNeed({ kind: 'fixed', amount: 44, lostLoad: 200 }));
    expect(amounts(short, 'town')).toEqual({
      'consumer-surplus': 200 * 44 - 200 * 40,
      'lost-load': -800,
    });
    const bare = withNeed({ kind: 'fixed', amount: 32 });
    const paid = accountsOf(bare);
    expect(amounts(paid, 'town')).toEqual({ 'consumer-payment': -32 * 15 });
    expect(paid.notes.map(({ code, path }) => [code, path])).toEqual([
      ['welfare/unvalued', 'demands[0].need'],
    ]);
    const valued = accountsOf(bare, { referencePrice: 100 });
    expect(amounts(valued, 'town')).toEqual({ 'consumer-surplus': 32 * 85 });
  });

  test('what is built costs its annuity in every period, each by its weight', () => {
    const ledger = accountsOf({
      ...transit,
      snapshots: [
        { name: 'first', weight: 1, period: 0 },
        { name: 'second', weight: 1, period: 1 },
      ],
      periods: [
        { name: 'early', weight: 5 },
        { name: 'late', weight: 3 },
      ],
      links: [{ ...pipe, capacity: 0, invest: { least: 50, most: 50, cost: 7 } }],
    });
    expect(amounts(ledger, 'pipe')['capital-cost']).toBeCloseTo(-7 * 50 * 8, 6);
    expect(amounts(ledger, 'buyers')['consumer-surplus']).toBeCloseTo(8 * 800, 6);
  });

  test('a network without a solution has no accounts', () => {
    const session = unwrap(
      openFlow(
        {
          ...transit,
          demands: [{ id: 'town', bus: 'south', need: { kind: 'fixed', amount: 99 } }],
        },
        solver,
      ),
    );
    const refused = welfareByCountry(session.network, session.solve());
    expect(refused.ok ? '' : refused.problems[0]?.message).toBe(
      'a network that is infeasible has nothing to account for',
    );
    session.end();
  });
});

describe('losers and winners', () => {
  const ship: FlowLink = {
    id: 'ship',
    from: 'north',
    to: 'south',
    capacity: 40,
    cost: 30,
    owners: [{ of: 'XS', share: 1 }],
  };
  const before: FlowNetwork = { ...transit, links: [ship] };
  const after: FlowNetwork = { ...transit, links: [ship, { ...pipe, capacity: 100 }] };
  const caseOf = (network: FlowNetwork): Parameters<typeof losersAndWinners>[0] => ({
    network,
    solution: solve(network),
    ledger: accountsOf(network),
  });

  test('with a project: who loses, and whose flow it takes', () => {
    const { anyLoser, countries, diverted, losers } = losersAndWinners(
      caseOf(before),
      caseOf(after),
    );
    expect(anyLoser).toBe('yes');
    // the ships' price of scarcity is gone: 40 at 90 − 40 before
    expect(losers[0]).toMatchObject({ country: 'XS', asset: 'ship' });
    expect(countries.find(({ country }) => country === 'XS')).toMatchObject({ verdict: 'loses' });
    expect(countries.find(({ country }) => country === 'XB')).toMatchObject({ verdict: 'gains' });
    expect(diverted.map(({ asset }) => asset)).toEqual(['ship']);
  });

  test('nobody loses where nothing is displaced, and it says so', () => {
    const none: FlowNetwork = { ...transit, links: [] };
    expect(losersAndWinners(caseOf(none), caseOf(transit)).anyLoser).toBe('none');
  });

  test('with a cost unknown nobody can say that none loses', () => {
    const none: FlowNetwork = { ...transit, links: [] };
    const unknown: FlowNetwork = { ...transit, links: [{ ...pipe, unknown: ['its cost'] }] };
    const change = losersAndWinners(caseOf(none), caseOf(unknown));
    expect(change.anyLoser).toBe('unknown');
    expect(change.countries.find(({ country }) => country === 'XD')).toMatchObject({
      change: undefined,
      verdict: 'unknown',
      knownChange: expect.closeTo(1140, 6),
    });
  });
});
