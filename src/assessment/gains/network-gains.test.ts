import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openHighs } from '../../../test/fixtures/solver.ts';
import { networkOf } from '../../corridor/index.ts';
import type { FlowNetwork } from '../../corridor/index.ts';
import { isoDate, unwrap } from '../../quantity/index.ts';
import type { LpSolver } from '../../quantity/index.ts';
import { parseNetwork } from '../../scenario/index.ts';
import { networkGains } from './network-gains.ts';

const path = new URL('../../../examples/gas-transit.yaml', import.meta.url);
const text = readFileSync(path, 'utf8');

/** The example as a network, with or without what could be built. */
function transit(options: boolean, edit: (text: string) => string = (same) => same): FlowNetwork {
  const { file } = parseNetwork({ path: 'gas-transit.yaml', text: edit(text) });
  if (file === undefined) throw new Error('the example cannot be read');
  const records = { ...file, actors: {}, values: {} };
  const day = isoDate('2020-01-01');
  return unwrap(networkOf(records, { network: file.network, day, options })).network;
}

let solver: LpSolver;
beforeAll(async () => {
  solver = await openHighs();
});

const PLAYERS = ['XR', 'XU', 'XB', 'XD'];
const gainsOf = (network: FlowNetwork) =>
  unwrap(networkGains(network, solver, { players: PLAYERS }));
const worthOf = (gains: ReturnType<typeof gainsOf>, members: string): number => {
  const letters = ['R', 'U', 'B', 'D'];
  const mask = letters.reduce(
    (sum, letter, at) => sum + (members.includes(letter) ? 2 ** at : 0),
    0,
  );
  return gains.worths[mask] ?? Number.NaN;
};
const payoffs = (gains: ReturnType<typeof gainsOf>, rule: string): number[] =>
  [...(gains.table.rules.find((each) => each.rule === rule)?.payoffs ?? [])].map(
    (x) => Math.round(x * 100) / 100,
  );

// A synthetic gas game, worths and splits recomputed by definition and by successive linear programs:
// producer (cost 30), transit states U (120 at 20) and B (30 at 15, +30 at 55), a sea route (70), buyer 300 − q.
describe('the game a network file plays', () => {
  it('without options: worths, Shapley value and nucleolus', () => {
    const gains = gainsOf(transit(false));
    expect(worthOf(gains, 'RUD')).toBeCloseTo(22_800, 4);
    expect(worthOf(gains, 'RBD')).toBeCloseTo(7200, 4);
    expect(worthOf(gains, 'RD')).toBeCloseTo(0, 4);
    expect(worthOf(gains, 'RUBD')).toBeCloseTo(26_400, 4);
    expect(payoffs(gains, 'shapley')).toEqual([9100, 6700, 1500, 9100]);
    expect(payoffs(gains, 'nucleolus')).toEqual([8200, 8200, 1800, 8200]);
  });

  it('with options, whether or not they would be built', () => {
    const gains = gainsOf(transit(true));
    expect(worthOf(gains, 'RUD')).toBeCloseTo(26_000, 4);
    expect(worthOf(gains, 'RBD')).toBeCloseTo(22_100, 4);
    expect(worthOf(gains, 'RD')).toBeCloseTo(20_000, 4);
    expect(worthOf(gains, 'RUBD')).toBeCloseTo(28_100, 4);
    expect(payoffs(gains, 'shapley')).toEqual([12_700, 2000, 700, 12_700]);
    expect(payoffs(gains, 'nucleolus')).toEqual([12_025, 3000, 1050, 12_025]);
    for (const { inCore } of gains.table.rules) expect(inCore).toBe(true);
  });

  // what Hubert & Ikonnikova (J. Industrial Economics 59(1), 2011) say of the Eurasian gas network
  describe('as the literature says of transit games', () => {
    const shares = (network: FlowNetwork): number[] => payoffs(gainsOf(network), 'shapley');
    const withoutB = (same: string): string =>
      same.replace('capacity: { base: 30,', 'capacity: { base: 0,');
    const status = () => shares(transit(false));

    it('a direct link as an option raises the producer and cuts both transit states', () => {
      const [before, after] = [status(), shares(transit(true))];
      expect(after[0]).toBeGreaterThan(before[0]!);
      expect(after[1]).toBeLessThan(before[1]!);
      expect(after[2]).toBeLessThan(before[2]!);
    });

    it('a second transit state matters less to the producer than the direct link', () => {
      const one = shares(transit(false, withoutB));
      const second = status()[0]! - one[0]!;
      const direct = shares(transit(true))[0]! - status()[0]!;
      expect(second).toBeGreaterThan(0);
      expect(second).toBeLessThan(direct);
    });

    it('an option that is never built still moves the split', () => {
      // so dear a sea route that all together never lay it, and without transit it still pays
      const dear = (same: string): string =>
        same.replace('cost: { base: 70,', 'cost: { base: 150,');
      const gains = gainsOf(transit(true, dear));
      const at = gains.network.links.findIndex(({ id }) => id === 'by-sea+twin-pipe');
      expect(gains.solution.sent[at]).toBeCloseTo(0, 6);
      const noSea = (same: string): string =>
        dear(same).replace('adds: { base: 300,', 'adds: { base: 0,');
      expect(payoffs(gains, 'shapley')).not.toEqual(shares(transit(true, noSea)));
    });
  });

  it('books every account: the sum of states is the whole under each rule', () => {
    const { ledgers, warnings } = gainsOf(transit(true));
    expect(ledgers.map(({ rule }) => rule)).toEqual(['owners', 'half', 'territory', 'shapley']);
    for (const { ledger } of ledgers) {
      expect(ledger.identity.welfare).toBeCloseTo(28_100, 3);
      expect(ledger.identity.holds).toBe(true);
    }
    const settled = ledgers.find(({ rule }) => rule === 'shapley')?.ledger.totals ?? [];
    const byState = Object.fromEntries(
      settled.map(({ country, known }) => [country, Math.round(known)]),
    );
    expect(byState).toMatchObject({ XR: 12_700, XU: 2000, XB: 700, XD: 12_700 });
    expect(warnings.filter(({ code }) => code === 'gains/identity')).toEqual([]);
  });

  it('says who cannot be a player, and when there are too many', () => {
    const refused = networkGains(transit(true), solver, { players: ['XZ'] });
    expect(refused.ok ? '' : refused.problems[0]?.code).toBe('gains/no-player');
  });
});
