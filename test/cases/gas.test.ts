import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { planGasNetwork } from '../../src/corridor/gas/plan-network.ts';
import { readMatgas } from '../../src/corridor/gas/read-matgas.ts';
import { unwrap } from '../../src/quantity/index.ts';
import { openHighs } from '../../src/solver/index.ts';
import { caseFile } from './folder.ts';

const expected = z
  .object({
    'case-6-ne': z.object({ objective: z.number(), tolerance: z.number() }),
    'case-6-gf': z.object({ objective: z.number() }),
  })
  .parse(JSON.parse(readFileSync(caseFile('gas/expected.json'), 'utf8')));

const networkOf = (name: string) =>
  unwrap(readMatgas(readFileSync(caseFile(`gas/${name}.m`), 'utf8'), `${name}.m`));

const solver = await openHighs();

describe('the gas networks of GasModels', () => {
  test('case-6-ne: what is built costs what was published, and its exact state holds', () => {
    const { objective, tolerance } = expected['case-6-ne'];
    const plan = unwrap(planGasNetwork(networkOf('case-6-ne'), solver));
    expect(plan.status).toBe('verified');
    expect(Math.abs(plan.cost - objective)).toBeLessThanOrEqual(tolerance);
    expect(plan.lowerBound).toBe(plan.cost);
    // all four pipes and the first compressor
    expect(plan.built).toEqual([
      'ne-pipe-1',
      'ne-pipe-2',
      'ne-pipe-3',
      'ne-pipe-4',
      'ne-compressor-1',
    ]);
    expect(plan.violation?.by).toBeLessThan(1e-9);
  });

  test('case-6-gf: the network as it stands has a state', () => {
    const plan = unwrap(planGasNetwork(networkOf('case-6-gf'), solver));
    expect(plan).toMatchObject({
      status: 'verified',
      cost: expected['case-6-gf'].objective,
      built: [],
    });
    expect(plan.violation?.by).toBeLessThan(1e-9);
    // what flows in is what is taken: 7.5 by deliveries and 100 by transfers, kg/s
    const [, inflow] = plan.inflows[0] ?? ['', NaN];
    expect(inflow).toBeCloseTo(107.5, 8);
  });
});
