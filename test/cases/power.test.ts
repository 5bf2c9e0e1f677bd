import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openFlow } from '../../src/corridor/flow/open-flow.ts';
import {
  busAngles,
  matpowerObjective,
  writeMatpower,
} from '../../src/corridor/interchange/matpower/write-matpower.ts';
import { matpowerInjections } from '../../src/corridor/interchange/matpower/injections.ts';
import { readMatpower } from '../../src/corridor/interchange/matpower/read-matpower.ts';
import { pypsaObjective } from '../../src/corridor/interchange/pypsa/objective.ts';
import { readPypsa } from '../../src/corridor/interchange/pypsa/read-pypsa.ts';
import { writePypsa } from '../../src/corridor/interchange/pypsa/write-pypsa.ts';
import type { FlowNetwork } from '../../src/corridor/network/flow-network.ts';
import type { FlowSolution } from '../../src/corridor/network/flow-solution.ts';
import { dcPowerFlow } from '../../src/corridor/power/dc-power-flow.ts';
import { unwrap } from '../../src/quantity/index.ts';
import { openHighs } from '../../src/solver/index.ts';
import { caseFile } from './folder.ts';

const solver = await openHighs();

function solve(
  network: FlowNetwork,
  prices: 'lowest' | 'highest' | 'middle' = 'middle',
): FlowSolution {
  const session = unwrap(openFlow(network, solver));
  const solution = session.solve({ prices });
  session.end();
  expect(solution.status).toBe('optimal');
  return solution;
}

/** A CSV file of plain cells as numbers by column and row; the first column names the row. */
function numbers(text: string): Map<string, Map<string, number>> {
  const [head = '', ...lines] = text.trim().split('\n');
  const names = head.split(',').slice(1);
  const columns = new Map(names.map((name) => [name, new Map<string, number>()]));
  for (const line of lines) {
    const [row = '', ...cells] = line.split(',');
    for (const [at, cell] of cells.entries()) columns.get(names[at] ?? '')?.set(row, Number(cell));
  }
  return columns;
}

const PYPSA = 'power/ac-dc-meshed';

/** PyPSA 0.34's example of an AC network joined by a DC mesh, ten hours under a cap of CO2. */
describe('PyPSA ac-dc-meshed', () => {
  const folder = caseFile(PYPSA);
  const files = new Map(
    readdirSync(folder)
      .filter((name) => name.startsWith('in-'))
      .map((name) => [name.slice('in-'.length), readFileSync(join(folder, name), 'utf8')]),
  );
  const expected = (name: string) =>
    numbers(readFileSync(join(folder, `expected-${name}`), 'utf8'));
  const { ignored, network, pypsa } = unwrap(readPypsa(files));
  const solution = solve(network);
  const written = unwrap(writePypsa(pypsa, solution));
  const ours = (name: string) => numbers(written.get(name) ?? '');

  test('is read in whole', () => {
    expect(ignored).toEqual([]);
  });

  test('has the objective of PyPSA, which leaves out what stands already', () => {
    expect(pypsa.constant).toBeCloseTo(-21_915_277.5183, 3);
    expect(Math.abs(solution.objective - 18_441_021.4777)).toBeLessThan(0.1);
    expect(Math.abs(pypsaObjective(pypsa, solution) - -3_474_256.0405)).toBeLessThan(0.1);
    const objective = ours('network.csv').get('objective')?.values().next().value ?? NaN;
    expect(Math.abs(objective - -3_474_256.0405)).toBeLessThan(0.1);
  });

  test.each([
    ['generators.csv', 'p_nom_opt', 6],
    ['lines.csv', 's_nom_opt', 7],
    ['links.csv', 'p_nom_opt', 4],
  ])('%s: every optimal capacity', (file, column, count) => {
    const theirs = expected(file).get(column) ?? new Map<string, number>();
    expect(theirs.size).toBe(count);
    for (const [name, value] of theirs) {
      expect(Math.abs((ours(file).get(column)?.get(name) ?? NaN) - value), name).toBeLessThan(0.01);
    }
  });

  test('has the price of CO2', () => {
    const price = ours('global_constraints.csv').get('mu')?.get('co2_limit') ?? NaN;
    expect(Math.abs(price - 2178.29)).toBeLessThan(0.01);
  });

  test('has the marginal prices wherever they are unique', () => {
    const low = solve(network, 'lowest').price;
    const high = solve(network, 'highest').price;
    const snapshots = network.snapshots.length;
    let compared = 0;
    for (const [bus, { id }] of network.buses.entries()) {
      for (const snapshot of network.snapshots.keys()) {
        const at = bus * snapshots + snapshot;
        const theirs = expected('buses-marginal_price.csv').get(id)?.get(String(snapshot)) ?? NaN;
        expect(theirs).toBeGreaterThanOrEqual((low[at] ?? NaN) - 1e-4);
        expect(theirs).toBeLessThanOrEqual((high[at] ?? NaN) + 1e-4);
        if ((high[at] ?? 0) - (low[at] ?? 0) > 1e-6) continue;
        compared += 1;
        expect(Math.abs((solution.price[at] ?? NaN) - theirs)).toBeLessThan(1e-4);
      }
    }
    console.log(
      `marginal prices: ${compared} of ${network.buses.length * snapshots} unique, equal`,
    );
    expect(compared).toBeGreaterThan(0);
  });

  test.each(['generators-p.csv', 'lines-p0.csv', 'links-p0.csv'])('%s: every flow', (file) => {
    const theirs = expected(file);
    for (const [name, series] of theirs) {
      for (const [snapshot, value] of series) {
        const flow = ours(file).get(name)?.get(snapshot) ?? NaN;
        expect(Math.abs(flow - value), `${name} ${snapshot}`).toBeLessThan(0.01);
      }
    }
  });
});

const row = z.array(z.number());
const expectedShape = z.object({
  case9: z.object({ dcopfCost: z.number(), Pg: row, lmp: z.number(), branchFlow: row }),
  case5: z.object({ dcopfCost: z.number(), Pg: row, lmp: row, branchFlow: row }),
  case9_dcpf_from_soln9_dcpf: z.object({ branchFlow: row, busAngleDeg: row }),
});

/** MATPOWER's case5 and case9 (Zimmerman and Murillo-Sánchez), solved as direct-current OPF. */
describe('MATPOWER', () => {
  const expected = expectedShape.parse(
    JSON.parse(readFileSync(caseFile('power/expected.json'), 'utf8')),
  );
  const read = (name: string) =>
    unwrap(readMatpower(readFileSync(caseFile(`power/${name}.json`), 'utf8')));
  const near = (ours: readonly number[], theirs: readonly number[], within: number): void => {
    expect(ours).toHaveLength(theirs.length);
    for (const [at, value] of theirs.entries()) {
      expect(Math.abs((ours[at] ?? NaN) - value), `entry ${at}`).toBeLessThan(within);
    }
  };

  test.each(['case5', 'case9'] as const)('%s: cost, output, prices and flows', (name) => {
    const { matpower, network } = read(name);
    const solution = solve(network);
    const { Pg, branchFlow, dcopfCost, lmp } = expected[name];
    expect(Math.abs(matpowerObjective(matpower, solution) - dcopfCost)).toBeLessThan(1e-3);
    const written = unwrap(writeMatpower(matpower, solution));
    const column = (file: string, at: number): number[] => {
      const [, ...lines] = (written.get(file) ?? '').trim().split('\n');
      return lines.map((line) => Number(line.split(',')[at]));
    };
    near(column('gen.csv', 1), Pg, 1e-3);
    near(column('bus.csv', 2), typeof lmp === 'number' ? network.buses.map(() => lmp) : lmp, 1e-3);
    near(column('branch.csv', 2), branchFlow, 1e-3);
  });

  test('case9: direct-current power flow of a fixed output', () => {
    const { matpower, network } = read('case9');
    const { injections, slack } = matpowerInjections(matpower, [67, 163, 85]);
    const flow = unwrap(dcPowerFlow(network, injections, [slack]));
    const { branchFlow, busAngleDeg } = expected.case9_dcpf_from_soln9_dcpf;
    near([...flow.lineFlow], branchFlow, 1e-5);
    near([...flow.angle], busAngleDeg, 1e-5);
    near(busAngles(matpower, branchFlow), busAngleDeg, 1e-5);
    expect(flow.slack[0]?.adds).toBeCloseTo(0, 9);
  });
});
