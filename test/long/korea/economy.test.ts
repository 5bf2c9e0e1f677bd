import { beforeAll, describe, expect, test } from 'vitest';

import { networkFlows, networkGains } from '../../../src/assessment/index.ts';
import type { NetworkGains } from '../../../src/assessment/index.ts';
import {
  feeForTransit,
  losersAndWinners,
  networkOf,
  priceBasisOf,
} from '../../../src/corridor/index.ts';
import type { MadeNetwork } from '../../../src/corridor/index.ts';
import { isoDate, unwrap } from '../../../src/quantity/index.ts';
import type { LpSolver } from '../../../src/quantity/index.ts';
import { centralValue } from '../../../src/scenario/index.ts';
import type { Pack } from '../../../src/scenario/index.ts';
import { openHighs } from '../../fixtures/solver.ts';
import { commandLine } from '../../korea/command-line.ts';
import {
  answerOn,
  changedKorea,
  korea,
  seenOn,
  the,
  tiesOn,
  valueOf,
} from '../../korea/korea-pack.ts';
import { DAY, valueAnswer } from './value-answer.ts';

let solver: LpSolver;

beforeAll(async () => {
  solver = await openHighs();
});

const partOf = (value: string, name: string, unit?: string): number | undefined => {
  const part = (the(korea.values, value).parts ?? []).find((each) => each.name === name);
  return part === undefined ? undefined : centralValue(part.quantity, korea.values, unit);
};

function networkOn(
  pack: Pack,
  id: string,
  day: string,
  assume: readonly string[] = [],
): MadeNetwork {
  const [valuation] = Object.values(pack.valuations);
  const basis = valuation === undefined ? undefined : priceBasisOf(valuation, pack.values);
  return unwrap(
    networkOf(pack, { network: the(pack.networks, id), day: isoDate(day), basis, assume }),
  );
}

describe('the network of gas and power, shared by seven', () => {
  let found: NetworkGains;

  beforeAll(() => {
    const made = networkOn(seenOn('2018-12-22').pack, 'gas-and-power', '2018-12-22');
    // the variant meant: the other ways through the North are other projects
    const others = [
      'gas-vladivostok-pyeongtaek-west',
      'gas-wonsan-samcheok',
      'gas-samcheok-pyongyang',
    ];
    const links = made.network.links.filter(({ id }) => !others.includes(id.split('+')[0] ?? id));
    const network = { ...made.network, links };
    found = unwrap(networkGains(network, solver, { rules: ['shapley', 'nucleolus', 'gately'] }));
  }, 60_000);

  test('E09 Shapley, nucleolus and Gately split the gain, and sum to the total', () => {
    const { players, rules, total } = found.table;
    expect(players).toEqual(expect.arrayContaining(['CN', 'JP', 'KP', 'KR', 'MN', 'RU']));
    for (const { payoffs = [], problems, rule } of rules) {
      expect([rule, problems]).toEqual([rule, []]);
      const sum = payoffs.reduce((all, part) => all + part, 0);
      expect(Math.abs(sum - total) / total).toBeLessThan(1e-9);
    }
  });

  test('E09 the transit fee is booked from who pays to who is paid, and leaves the sum alone', () => {
    const owners = found.ledgers.find(({ rule }) => rule === 'owners');
    const fees = (owners?.ledger.lines ?? []).filter(({ kind }) => kind.startsWith('fees-'));
    const north = fees.filter(({ country }) => country === 'KP');
    // 2 USD for 1000 m3 and 100 km, 10 bcm, 775 km: some 155 m USD
    expect(north.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(155, -1);
    expect(fees.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(0, 6);
  });

  test('welfare by state sums to that of the whole under every rule, with losses', () => {
    expect(found.ledgers.map(({ rule }) => rule)).toEqual([
      'owners',
      'half',
      'territory',
      'shapley',
    ]);
    expect(found.network.links.some(({ efficiency }) => efficiency !== undefined)).toBe(true);
    for (const { ledger } of found.ledgers) {
      const { gross, holds, welfare } = ledger.identity;
      const sum = ledger.totals.reduce((all, { known }) => all + known, 0);
      expect([holds, Math.abs(sum - welfare) <= 1e-6 * gross]).toEqual([true, true]);
    }
  });

  test('G10 with the gas line the sellers of liquefied gas lose, and are named', () => {
    const { network } = found;
    const own = ['gas-vladivostok-wonsan', 'gas-wonsan-pyeongtaek'];
    const bare = {
      ...network,
      links: network.links.filter(({ id }) => !own.includes(id.split('+')[0] ?? id)),
    };
    const before = unwrap(networkFlows(bare, solver));
    const compared = losersAndWinners(before, unwrap(networkFlows(network, solver)));
    expect(compared.anyLoser).toBe('yes');
    expect(compared.losers.map(({ country }) => country)).toContain('lng-sellers');
    expect(compared.countries.find(({ country }) => country === 'KR')?.verdict).toBe('gains');
    // what is displaced: liquefied gas of the world
    expect(compared.diverted.map(({ asset }) => asset)).toContain('lng-world-incheon');
  });
});

describe('what nobody stated stays unknown', () => {
  test('E05 an option without a cost is left out by name, never built for nothing', () => {
    const made = networkOn(seenOn('2018-12-22').pack, 'gas-and-power', '2018-12-22');
    expect(made.left).toContainEqual(
      expect.objectContaining({ id: 'power-supply-ru-new', option: 'gas-stations' }),
    );
    expect(made.network.supplies.map(({ id }) => id)).not.toContain(
      'power-supply-ru-new+gas-stations',
    );
  });

  test('E05 a link without a cost leaves the accounts it enters open, and the ledger names it', () => {
    const pack = changedKorea(({ links }) => {
      the(links, 'lng-sakhalin-incheon').cost = {
        kind: 'quantity',
        unit: 'USD/1000m3',
        unknown: 'not-stated',
      };
    });
    const { network } = networkOn(pack, 'gas', DAY);
    const { ledger } = unwrap(networkFlows(network, solver));
    const open = ledger.totals.filter(({ total }) => total === undefined);
    expect(open.length).toBeGreaterThan(0);
    expect(open.flatMap(({ missing }) => missing)).toContainEqual({
      asset: 'lng-sakhalin-incheon',
      what: 'cost',
    });
  });

  test('E05 the railway without a chosen variant is worth an unknown amount, and says which', () => {
    const { missing, whole } = valueAnswer('rail');
    expect(whole.status).toBe('unknown');
    expect(missing.join(' · ')).toContain('no variant chosen');
  });

  test('links severed by 16 October 2024 carry nothing, and putting them back is a cost', () => {
    const { pack } = seenOn('2024-10-16');
    const made = unwrap(
      networkOf(pack, {
        network: {
          title: 'freight',
          carriers: ['freight'],
          flow: 'TEU/yr',
          money: 'million USD',
          known: '2024',
        } as never,
        day: isoDate('2024-10-16'),
      }),
    );
    for (const id of ['rail-dorasan-kaesong', 'rail-jejin-kamho']) {
      expect(made.network.links.map((link) => link.id)).not.toContain(id);
      expect(made.left).toContainEqual(
        expect.objectContaining({ id, why: 'not-standing', states: ['severed'] }),
      );
    }
    const line = valueAnswer('rail', { view: seenOn('2024-10-16') }).lines.find(({ what }) =>
      what.startsWith('Putting back the crossings'),
    );
    expect([line?.from, line?.amount, line?.unknown === null]).toEqual(['KR', null, false]);
  });
});

describe('gas', () => {
  test('F01 KOGAS: 2 USD for 1000 m3 and 100 km, 10.2 bcm, 775 km: 158 m USD, told as 180.4 bn won', () => {
    const { fees = [] } = the(korea.links, 'gas-vladivostok-wonsan');
    const rate = fees[0]?.rate.base ?? Number.NaN;
    const volume = partOf('gas-volume', 'the same as gas, about', 'm3/yr') ?? Number.NaN;
    const length = valueOf('gas-pipe-length-dprk', 'm') ?? Number.NaN;
    // to whole cubic metres: units pass through seconds
    const fee = unwrap(feeForTransit(rate, Math.round(volume), length));
    expect(fee / 1e6).toBeCloseTo(158.1, 1);
    expect(valueOf('gas-transit-fee-dprk', 'million USD/yr')).toBe(158);
    // 7.5 Mt a year of liquefied gas are the 10.2 bcm
    const tonnes = partOf('gas-volume', 'as liquefied gas, over 30 years') ?? Number.NaN;
    expect(tonnes * (valueOf('lng-volume', 'bcm/Mt') ?? 0)).toBeCloseTo(10.2, 1);
    // at the mean rate of 2018 it is 174 bn won: what was told was reckoned at that month's, 1,141
    const won = partOf('gas-transit-fee-dprk', 'by volume') ?? Number.NaN;
    const [valuation] = Object.values(korea.valuations);
    const basis = valuation === undefined ? undefined : priceBasisOf(valuation, korea.values);
    expect(basis).toBeDefined();
    const mean = the(korea.valuations, 'public-2018').exchange?.find(
      ({ to, year }) => to === 'KRW' && year === 2018,
    )?.rate.base;
    expect(won).toBe(180.4);
    expect(Math.abs((fee * (mean ?? 0)) / 1e9 / won - 1)).toBeLessThan(0.04);
  });

  test('F02 the line against liquefied gas: break-even distance, volume and price, from the pack', async () => {
    const text = await commandLine('gas', 'break-even', 'korea', '--as-of', DAY, '--json');
    const { distance, lngPrice, volume } = JSON.parse(text) as Record<
      'distance' | 'lngPrice' | 'volume',
      { low: number; base: number; high: number; below?: string }
    >;
    for (const each of [distance, lngPrice, volume])
      expect(each.low < each.base && each.base < each.high).toBe(true);
    // the way is 1,442 km: well on the side of the line
    expect([distance.below, distance.base > 1442]).toEqual(['line', true]);
    expect([volume.below, volume.base < 10]).toEqual(['ship', true]);
    expect(valueOf('lng-sakhalin2-kogas', 'Mt/yr')).toBe(1.5);
  });

  test('F08 the loop by Samcheok lowers what the North could ask for not cutting', async () => {
    const text = await commandLine('gas', 'hold-up', 'korea', '--as-of', DAY, '--json');
    const { rows, transit } = JSON.parse(text) as {
      transit: string;
      rows: { name: string; cuts: { longest: number; payoff: { base: number } }[] }[];
    };
    expect(transit).toBe('North Korea');
    const payoffs = (name: string) =>
      rows.find((row) => row.name.includes(name))?.cuts.map(({ payoff }) => payoff.base) ?? [];
    const [bare, looped] = [payoffs('nothing to fall back on'), payoffs('loop')];
    expect(looped).toHaveLength(bare.length);
    for (const [at, payoff] of looped.entries()) expect(payoff).toBeLessThan(bare[at] ?? 0);
    // and each longer cut is worth more to threaten with
    expect(bare.toSorted((a, b) => a - b)).toEqual(bare);
  });
});

test('F04 a power line to the South moves welfare between states, and the fee nobody named stays open', () => {
  const { pack } = seenOn(DAY);
  const line = 'power-vladivostok-seoul';
  expect(the(pack.links, line)).toMatchObject({ current: 'dc' });
  const before = unwrap(networkFlows(networkOn(pack, 'power', DAY).network, solver));
  const after = unwrap(networkFlows(networkOn(pack, 'power', DAY, [line]).network, solver));
  for (const { ledger } of [before, after]) expect(ledger.identity.holds).toBe(true);
  const at = after.network.links.findIndex(({ id }) => id === line);
  const count = after.network.snapshots.length;
  const flows = [...after.solution.sent].slice(at * count, (at + 1) * count);
  expect(flows.some((flow) => flow > 0)).toBe(true);
  const { countries } = losersAndWinners(before, after);
  const change = (state: string) => countries.find(({ country }) => country === state);
  expect(change('RU')?.verdict).toBe('gains');
  // what passage would pay the North has not been named: its account is open, not zero
  const open = after.ledger.totals.filter(({ missing }) =>
    missing.some(({ asset, what }) => asset === line && what === 'fee'),
  );
  expect(open.length).toBeGreaterThan(0);
  const system = after.ledger.identity.welfare - before.ledger.identity.welfare;
  const sum = countries.reduce((all, { knownChange }) => all + knownChange, 0);
  expect(Math.abs(sum - system)).toBeLessThan(2e-6 * after.ledger.identity.gross);
});

describe('what projects are worth', () => {
  test('G01 cheaper trade with the Union: a gain with a range for either side, and a loser', () => {
    const { trade } = valueAnswer('eaeu-fta');
    expect(trade?.parties.map(({ party }) => party).toSorted()).toEqual(['KR', 'eaeu']);
    for (const { gain, share } of trade?.parties ?? []) {
      expect(0 < gain.low && gain.low < gain.base && gain.base < gain.high).toBe(true);
      // as the published study says: modest
      expect(share.high).toBeLessThan(0.001);
    }
    expect(trade?.displaced.base).toBeGreaterThan(0);
    const { milestones } = the(korea.projects, 'eaeu-fta');
    expect(milestones.map(({ date, event }) => `${date} ${event}`)).toEqual([
      '2016-08 done',
      '2017-09-06 done',
      '2019-06 done',
      '2022-02-24 suspended',
    ]);
  });

  test('G03 the Kaesong zone: firms, workers, wages, and an account that waits for its repair', () => {
    expect(the(korea.values, 'kic-firms').quantity).toMatchObject({ low: 120, high: 126 });
    const [least] = the(korea.values, 'kic-workers-at-closure').parts ?? [];
    expect(least?.quantity.base).toBe(54_300);
    // plants used or emptied by the North: known since 2024
    const answer = valueAnswer('kaesong-zone', { view: seenOn('2026-01-01') });
    const wages = answer.lines.find(({ to }) => to === 'KP');
    expect(wages?.amount).toMatchObject({ low: expect.any(Number), high: expect.any(Number) });
    expect(answer.missing).toContain('Repair of plants idle since 2016');
    const [zone] = answerOn(seenOn(DAY), { projects: ['kaesong-zone'], draws: 50 }).answer.projects;
    expect(zone?.severed?.on).toBe('2016-02-10');
    expect(zone?.ladder.flatMap(({ needs }) => needs).length).toBeGreaterThan(0);
  });

  test('G10 someone loses by every project with money, or that nobody does is said', () => {
    expect(valueAnswer('gas').losers).toContain('lng-sellers');
    expect(valueAnswer('rail').losers).toEqual(['shipping-lines', 'ru-far-east-ports']);
    expect(valueAnswer('kaesong-zone').losers).toEqual([]);
  });

  test('G13 the articles state no cost; the variants have costs with sources, none of them mixed', () => {
    const stated = the(korea.values, 'rail-cost-in-the-articles').quantity;
    expect(stated?.unknown).toContain('none of the five articles');
    const { reasons, variants } = valueAnswer('rail');
    expect(variants.length).toBeGreaterThanOrEqual(6);
    const kinds = new Map(reasons.map(({ id, kind }) => [id, kind]));
    for (const { cost, name, why } of variants) {
      expect([name, cost === null]).toEqual([name, false]);
      const from = reasons.find(({ id }) => id === why)?.from ?? [];
      expect(from.some((id) => kinds.get(id) === 'source')).toBe(true);
    }
  });

  test('420 km at 50 bn won are 21 tn, 690 km 34.5 tn; repair and high speed lie 20-fold apart', () => {
    const perKm = partOf('rail-gyeongui-high-speed-capex', 'cost of a kilometre in the South');
    const west = partOf('rail-gyeongui-high-speed-capex', 'length', 'km') ?? 0;
    const east = partOf('rail-donghae-new-line-capex', 'length', 'km') ?? 0;
    expect((west * (perKm ?? 0)) / 1000).toBe(valueOf('rail-gyeongui-high-speed-capex'));
    expect((east * (perKm ?? 0)) / 1000).toBe(valueOf('rail-donghae-new-line-capex'));
    const costs = valueAnswer('rail').variants.flatMap(({ cost }) => (cost === null ? [] : [cost]));
    const least = Math.min(...costs.map(({ low }) => low));
    const most = Math.max(...costs.map(({ high }) => high));
    expect(most / least).toBeGreaterThan(40);
  });
});

test('a tie that no number stands behind says so', () => {
  const [trade] = tiesOn('2018-01-01', 'trade').filter(
    (tie) => tie.with === 'RU' && tie.of === 'CN',
  );
  expect(trade?.value?.unknown).toContain('no bilateral figure');
});
