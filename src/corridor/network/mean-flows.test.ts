import { expect, test } from 'vitest';
import { onePipe } from '../../../test/fixtures/one-pipe.ts';
import { unwrap } from '../../quantity/index.ts';
import { openHighs } from '../../../test/fixtures/solver.ts';
import { openFlow } from '../flow/open-flow.ts';
import { ledgerParts } from '../welfare/ledger-columns.ts';
import { welfareByCountry } from '../welfare/welfare-by-country.ts';
import type { FlowNetwork } from './flow-network.ts';
import { meanFlows } from './mean-flows.ts';

const solver = await openHighs();

test('a pipe that is full all year, and one that is full half of it', () => {
  const [pipe] = meanFlows(onePipe, unwrap(openFlow(onePipe, solver)).solve());
  expect(pipe).toMatchObject({
    kind: 'link',
    id: 'pipe',
    mean: 40,
    capacity: 40,
    built: 0,
    use: 1,
  });
  const seasons: FlowNetwork = {
    ...onePipe,
    snapshots: [
      { name: 'winter', weight: 0.25, period: 0 },
      { name: 'rest', weight: 0.75, period: 0 },
    ],
    demands: [
      {
        id: 'buyers',
        bus: 'south',
        need: { kind: 'fixed', amount: Float64Array.of(40, 20), lostLoad: 500 },
      },
    ],
  };
  const [half] = meanFlows(seasons, unwrap(openFlow(seasons, solver)).solve());
  expect(half?.mean).toBeCloseTo(0.25 * 40 + 0.75 * 20, 9);
  expect(half?.use).toBeCloseTo(0.25 + 0.75 * 0.5, 9);
});

test('without a limit there is no use of it', () => {
  const [first] = onePipe.links;
  const wide = { ...onePipe, links: first === undefined ? [] : [{ ...first, capacity: Infinity }] };
  const [pipe] = meanFlows(wide, unwrap(openFlow(wide, solver)).solve());
  expect([pipe?.use, pipe?.mean]).toEqual([undefined, expect.closeTo(90, 6)]);
});

test('the four parts of an account sum to it', () => {
  const solution = unwrap(openFlow(onePipe, solver)).solve();
  for (const { byKind, known } of unwrap(welfareByCountry(onePipe, solution)).totals) {
    const sum = Object.values(ledgerParts(byKind)).reduce((all, part) => all + part, 0);
    expect(sum).toBeCloseTo(known, 9);
  }
});
