import { describe, expect, test } from 'vitest';
import { openHighs } from '../../../test/fixtures/solver.ts';
import { unwrap } from '../../quantity/index.ts';
import { pipeConductance, ratioPower } from './gas-case.ts';
import type { GasCase, GasCompressor, GasPipe } from './gas-case.ts';
import { pipePieces } from './pipe-pieces.ts';
import { planGasNetwork } from './plan-network.ts';

const solver = await openHighs();

const SOUND = 371.7;
const pipe = (id: string, from: number, to: number, diameter: number, cost?: number): GasPipe => ({
  id,
  from,
  to,
  conductance: pipeConductance(diameter, 50_000, 0.01, SOUND),
  oneWay: false,
  ...(cost === undefined ? {} : { cost }),
});
const compressor = (id: string, from: number, to: number, cost?: number): GasCompressor => ({
  id,
  from,
  to,
  leastRatio: 1,
  mostRatio: 1.4,
  leastFlow: 0,
  mostFlow: 1000,
  mostPower: 1e9,
  ways: 'bypass',
  ...(cost === undefined ? {} : { cost }),
});

/** A source held at 5 MPa at junction 0 and a sink at the last, within 4 to 6 MPa. */
const network = (
  demand: number,
  junctions: number,
  pipes: readonly GasPipe[],
  compressors: readonly GasCompressor[] = [],
): GasCase => ({
  title: 'river',
  soundSpeed: SOUND,
  gravity: 0.6,
  heatRatio: 1.4,
  temperature: 288.7,
  junctions: Array.from({ length: junctions }, (_, at) => ({
    id: `j${at}`,
    lowest: 4e6,
    highest: 6e6,
    ...(at === 0 ? { held: 5e6 } : {}),
  })),
  pipes,
  compressors,
  exchanges: [
    { id: 'source', junction: 0, least: 0, most: 1000 },
    { id: 'sink', junction: junctions - 1, least: -demand, most: -demand },
  ],
});

/** The most a pipe carries from 5 to 4 MPa. */
const limit = (diameter: number): number =>
  Math.sqrt(pipeConductance(diameter, 50_000, 0.01, SOUND) * (5e6 ** 2 - 4e6 ** 2));

describe('what to build of a gas network', () => {
  test('the narrow pipe up to what it carries, then the wide one', () => {
    const pipes = [pipe('narrow', 0, 1, 0.6, 1), pipe('wide', 0, 1, 0.9, 3)];
    const at = (share: number) =>
      unwrap(planGasNetwork(network(share * limit(0.6), 2, pipes), solver));
    expect(at(0.999)).toMatchObject({ status: 'verified', cost: 1, built: ['narrow'] });
    expect(at(1.001)).toMatchObject({ status: 'verified', cost: 3, built: ['wide'] });
  });

  test('both where neither carries it alone, sharing flow by their conductance', () => {
    const pipes = [pipe('narrow', 0, 1, 0.6, 1), pipe('wide', 0, 1, 0.9, 3)];
    const demand = 0.99 * (limit(0.6) + limit(0.9));
    const plan = unwrap(planGasNetwork(network(demand, 2, pipes), solver));
    expect(plan).toMatchObject({ status: 'verified', cost: 4 });
    const [narrow, wide] = plan.flows.map(([, flow]) => flow);
    expect((wide ?? 0) / (narrow ?? 1)).toBeCloseTo(limit(0.9) / limit(0.6), 6);
    expect(plan.violation?.by).toBeLessThan(1e-9);
  });

  test('a compressor where pipes alone lose too much', () => {
    const demand = 1.2 * limit(0.6);
    const given = network(
      demand,
      3,
      [pipe('line', 1, 2, 0.6), pipe('bypass', 0, 1, 0.9, 5)],
      [compressor('station', 0, 1, 8)],
    );
    const plan = unwrap(planGasNetwork(given, solver));
    expect(plan).toMatchObject({ status: 'verified', cost: 8, built: ['station'] });
    // within its power, too: a weaker machine cannot do it
    const needed = ratioPower(given, demand, 1.05);
    const weak = {
      ...given,
      compressors: [{ ...compressor('station', 0, 1, 8), mostPower: needed / 100 }],
    };
    expect(unwrap(planGasNetwork(weak, solver)).status).not.toBe('verified');
  });

  test('nothing that can be built is infeasible, and says so', () => {
    const plan = unwrap(
      planGasNetwork(network(2 * limit(0.6), 2, [pipe('p', 0, 1, 0.6, 1)]), solver),
    );
    expect(plan).toMatchObject({ status: 'infeasible', built: [], lowerBound: Infinity });
    expect(plan.cost).toBeNaN();
  });

  test('is what trying every design finds', () => {
    const all = [
      pipe('a', 0, 1, 0.6, 4),
      pipe('b', 1, 3, 0.6, 4),
      pipe('c', 0, 2, 0.45, 3),
      pipe('d', 2, 3, 0.6, 2),
      pipe('e', 1, 2, 0.5, 1),
    ];
    for (const share of [0.3, 0.5, 0.68, 0.75, 0.95]) {
      const demand = share * limit(0.6);
      const plan = unwrap(planGasNetwork(network(demand, 4, all), solver));
      let best = Infinity;
      for (let mask = 0; mask < 32; mask++) {
        const chosen = all.filter((_, at) => ((mask >> at) & 1) === 1);
        const standing = chosen.map(({ id, from, to, conductance, oneWay }) => ({
          id,
          from,
          to,
          conductance,
          oneWay,
        }));
        const cost = chosen.reduce((sum, each) => sum + (each.cost ?? 0), 0);
        if (cost >= best) continue;
        const one = unwrap(planGasNetwork(network(demand, 4, standing), solver));
        if (one.status === 'verified') best = cost;
      }
      expect([share, plan.status, plan.cost]).toEqual([share, 'verified', best]);
      expect(plan.lowerBound).toBe(best);
    }
  }, 120_000);

  test('pieces enclose the curve they stand for', () => {
    const { from, width, slopes, start, zero, error } = pipePieces(3, 5, false);
    expect(from + zero * width).toBeCloseTo(0, 12);
    let value = start;
    for (const [piece, slope] of slopes.entries()) {
      for (const part of [0, 0.25, 0.5, 0.75, 1]) {
        const f = from + (piece + part) * width;
        const gap = f * Math.abs(f) - (value + slope * part * width);
        const towardsZero = piece >= zero ? -gap : gap;
        expect(towardsZero).toBeGreaterThanOrEqual(-1e-12);
        expect(towardsZero).toBeLessThanOrEqual(error + 1e-12);
      }
      value += slope * width;
    }
  });

  test('a number of pieces that is none is a problem', () => {
    expect(planGasNetwork(network(1, 2, []), solver, { pieces: 0.5 })).toMatchObject({
      problems: [{ code: 'gas/pieces', path: 'pieces' }],
    });
  });

  test('a solver that gives up is a problem, not a design', () => {
    const tired = {
      ...solver,
      solve: () => {
        const none = new Float64Array(0);
        return {
          status: 'limit',
          objective: 0,
          values: none,
          duals: none,
          reducedCosts: none,
        } as const;
      },
    };
    expect(planGasNetwork(network(1, 2, [pipe('p', 0, 1, 0.6)]), tired)).toMatchObject({
      problems: [{ code: 'gas/solver' }],
    });
  });
});
