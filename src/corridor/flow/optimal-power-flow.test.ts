import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { openHighs } from '../../../test/fixtures/solver.ts';
import type { FlowNetwork } from '../network/flow-network.ts';
import { welfareByCountry } from '../welfare/welfare-by-country.ts';
import { openFlow } from './open-flow.ts';

const solver = await openHighs();

// MATPOWER (BSD licence): case5 (Li and Bo 2010), case9 (Chow 1982). DC optimal power flow recomputed
// with an independent LP; branches: from, to, reactance, limit (0: none); generators: bus, least, most,
// cost per MWh, and per MWh².
const CASES = {
  case5: {
    load: { 2: 300, 3: 300, 4: 400 },
    generators: [
      [1, 0, 40, 14, 0],
      [1, 0, 170, 15, 0],
      [3, 0, 520, 30, 0],
      [4, 0, 200, 40, 0],
      [5, 0, 600, 10, 0],
    ],
    branches: [
      [1, 2, 0.0281, 400],
      [1, 4, 0.0304, 0],
      [1, 5, 0.0064, 0],
      [2, 3, 0.0108, 0],
      [3, 4, 0.0297, 0],
      [4, 5, 0.0297, 240],
    ],
    fixed: 0,
    cost: 17_479.8969,
    output: [40, 170, 323.4948, 0, 466.5052],
    price: [16.9774, 26.3845, 30, 39.9427, 10],
    flow: [249.717, 186.788, -226.505, -50.283, -26.788, -240],
  },
  case9: {
    load: { 5: 90, 7: 100, 9: 125 },
    generators: [
      [1, 10, 250, 5, 0.11],
      [2, 10, 300, 1.2, 0.085],
      [3, 10, 270, 1, 0.1225],
    ],
    branches: [
      [1, 4, 0.0576, 250],
      [4, 5, 0.092, 250],
      [5, 6, 0.17, 150],
      [3, 6, 0.0586, 300],
      [6, 7, 0.1008, 150],
      [7, 8, 0.072, 250],
      [8, 2, 0.0625, 250],
      [8, 9, 0.161, 250],
      [9, 4, 0.085, 250],
    ],
    // 150 + 600 + 335: what the generators cost at 0 is no part of the model
    fixed: 1085,
    cost: 5216.0266,
    output: [86.5645, 134.3775, 94.0579],
    price: Array.from({ length: 9 }, () => 24.0442),
    flow: [86.565, 33.738, -56.262, 94.058, 37.796, -62.204, -134.378, 72.173, -52.827],
  },
} as const;

function networkOf({
  branches,
  generators,
  load,
  price,
}: (typeof CASES)[keyof typeof CASES]): FlowNetwork {
  return {
    title: 'a case of MATPOWER',
    units: { flow: 'MW', money: 'USD', price: 'USD/MWh', base: 100 },
    snapshots: [{ name: 'now', weight: 1, period: 0 }],
    periods: [{ name: 'all', weight: 1 }],
    buses: price.map((_, at) => ({ id: String(at + 1), carrier: 'AC' })),
    supplies: generators.map(([bus, least, most, cost, quadratic], at) => ({
      id: `generator-${at + 1}`,
      bus: String(bus),
      capacity: most,
      least: least / most,
      cost,
      ...(quadratic === 0 ? {} : { quadratic }),
    })),
    demands: Object.entries(load).map(([bus, amount]) => ({
      id: `load-${bus}`,
      bus,
      need: { kind: 'fixed', amount },
    })),
    lines: branches.map(([from, to, impedance, limit], at) => ({
      id: `branch-${at + 1}`,
      from: String(from),
      to: String(to),
      impedance,
      capacity: limit === 0 ? Infinity : limit,
    })),
    links: [],
    stores: [],
    limits: [],
  };
}

describe('direct-current optimal power flow', () => {
  test.each(Object.entries(CASES))(
    '%s has its published cost, outputs, prices, flows',
    (_, one) => {
      const session = unwrap(openFlow(networkOf(one), solver));
      const found = session.solve();
      session.end();
      expect(found.error).toBe(0);
      expect(found.objective + one.fixed).toBeCloseTo(one.cost, 3);
      for (const [at, output] of one.output.entries())
        expect(found.output[at]).toBeCloseTo(output, 3);
      for (const [at, price] of one.price.entries()) expect(found.price[at]).toBeCloseTo(price, 3);
      for (const [at, flow] of one.flow.entries()) expect(found.lineFlow[at]).toBeCloseTo(flow, 2);
    },
  );

  test('a line that the voltage law makes carry from dear to cheap earns less than nothing', () => {
    const network = networkOf(CASES.case5);
    const session = unwrap(openFlow(network, solver));
    const { identity, lines } = unwrap(welfareByCountry(network, session.solve()));
    const rents = lines.filter(({ kind }) => kind === 'congestion-rent');
    // 26.788 MW from bus 4 at 39.9427 to bus 3 at 30
    expect(rents.find(({ asset }) => asset === 'branch-5')?.amount).toBeCloseTo(
      26.788 * -9.9427,
      1,
    );
    expect(rents.reduce((sum, { amount }) => sum + amount, 0)).toBeGreaterThan(0);
    expect(identity.holds).toBe(true);
    session.end();
  });

  test('a line can be closed and opened again: the voltage law lets go of it', () => {
    const session = unwrap(openFlow(networkOf(CASES.case5), solver));
    const all = session.solve().objective;
    session.close({ lines: [5] });
    const without = session.solve();
    expect(without.lineFlow[5]).toBe(0);
    const { lines, ...rest } = networkOf(CASES.case5);
    const anew = unwrap(openFlow({ ...rest, lines: lines.slice(0, 5) }, solver));
    expect(without.objective).toBeCloseTo(anew.solve().objective, 6);
    session.openAll();
    expect(session.solve().objective).toBeCloseTo(all, 6);
    anew.end();
    session.end();
  });
});
