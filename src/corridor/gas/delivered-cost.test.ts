import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import {
  breakEvenDistance,
  breakEvenVolume,
  contractPrice,
  deliveredCost,
  parityPrice,
} from './delivered-cost.ts';
import type { GasChain } from './delivered-cost.ts';
import { pricePerThousandCubicMetres } from './gas-units.ts';

const amount = fc.double({ min: 0, max: 500, noNaN: true });
const share = fc.double({ min: 0, max: 0.2, noNaN: true });
const chain = (id: string): fc.Arbitrary<GasChain> =>
  fc.record({
    id: fc.constant(id),
    fixed: amount,
    perThousandKm: amount,
    yearly: fc.double({ min: 0, max: 1e9, noNaN: true }),
    yearlyPerThousandKm: fc.double({ min: 0, max: 1e9, noNaN: true }),
    used: share,
    usedPerThousandKm: share,
  });
const trade = fc.record({
  distance: fc.double({ min: 0, max: 10_000, noNaN: true }),
  volume: fc.double({ min: 1e5, max: 1e8, noNaN: true }),
  sourcePrice: amount,
});

const close = (a: number, b: number): void =>
  expect(Math.abs(a - b) / Math.max(1, Math.abs(a))).toBeLessThan(1e-6);

describe('pipeline, compressed and liquefied gas', () => {
  // facts of the corridor, §2.4: transport of PNG 0.31, CNG 0.60, LNG 0.94 US$/MMBtu, or 16, 31.1, 48.7 US$/t
  const table = [
    ['png', 0.31, 16],
    ['cng', 0.6, 31.1],
    ['lng', 0.94, 48.7],
  ] as const;
  const none = {
    perThousandKm: 0,
    yearly: 0,
    yearlyPerThousandKm: 0,
    used: 0,
    usedPerThousandKm: 0,
  };
  const chains = table.map(([id, perMmbtu]): GasChain => {
    const fixed = unwrap(
      pricePerThousandCubicMetres(perMmbtu, { low: 36, base: 36, high: 36 }),
    ).base;
    return { ...none, id, fixed };
  });

  test('the published table is one table in two units: 52 MMBtu a tonne, as gas has', () => {
    for (const [, perMmbtu, perTonne] of table) {
      expect(Math.abs(perTonne / perMmbtu / 51.8 - 1)).toBeLessThan(0.01);
    }
  });

  test('the order and the gaps of the table come out', () => {
    const at = { distance: 1200, volume: 10e6, sourcePrice: 150 };
    const costs = chains.map((each) => unwrap(deliveredCost(each, at)));
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
    const [png = 0, , lng = 0] = costs;
    expect((lng - png) / 36).toBeCloseTo(0.63, 10);
    const [line, , ship] = chains;
    expect(unwrap(breakEvenDistance(line!, ship!, at))).toEqual({ kind: 'always', cheaper: 'png' });
  });
});

describe('break-even', () => {
  test('at the distance found both ways cost the same, and the cheaper side is as said', () => {
    fc.assert(
      fc.property(chain('a'), chain('b'), trade, amount, (a, b, at, other) => {
        const prices = { b: other };
        const cost = (which: GasChain, distance: number): number =>
          unwrap(
            deliveredCost(which, {
              ...at,
              distance,
              sourcePrice: which === b ? other : at.sourcePrice,
            }),
          );
        const found = unwrap(breakEvenDistance(a, b, at, prices));
        if (found.kind === 'at') {
          close(cost(a, found.value), cost(b, found.value));
          const [below, above] = found.below === 'a' ? [a, b] : [b, a];
          close(
            Math.min(cost(a, found.value / 2), cost(b, found.value / 2)),
            cost(below, found.value / 2),
          );
          close(
            Math.min(cost(a, found.value * 2), cost(b, found.value * 2)),
            cost(above, found.value * 2),
          );
        } else if (found.kind === 'always') {
          const cheaper = found.cheaper === 'a' ? a : b;
          close(Math.min(cost(a, 5000), cost(b, 5000)), cost(cheaper, 5000));
        }
      }),
    );
  });

  test('so at the volume found', () => {
    fc.assert(
      fc.property(chain('a'), chain('b'), trade, (a, b, at) => {
        const cost = (which: GasChain, volume: number): number =>
          unwrap(deliveredCost(which, { ...at, volume }));
        const found = unwrap(breakEvenVolume(a, b, at));
        if (found.kind === 'at' && found.value > 1e-3 && found.value < 1e12) {
          close(cost(a, found.value), cost(b, found.value));
          const above = found.above === 'a' ? a : b;
          const twice = found.value * 2;
          close(Math.min(cost(a, twice), cost(b, twice)), cost(above, twice));
        }
      }),
    );
  });

  test('price parity holds both ways', () => {
    fc.assert(
      fc.property(chain('line'), chain('ship'), trade, (line, ship, at) => {
        for (const [one, other] of [
          [line, ship],
          [ship, line],
        ] as const) {
          const arrived = unwrap(deliveredCost(other, at));
          const price = unwrap(parityPrice(one, at, arrived));
          const again = unwrap(deliveredCost(one, { ...at, sourcePrice: Math.max(0, price) }));
          const reached = price >= 0 ? again : arrived;
          close(reached, arrived);
        }
      }),
    );
  });

  test('the two that never differ are equal', () => {
    const [a] = fc.sample(chain('a'), 1);
    const at = { distance: 1, volume: 1, sourcePrice: 1 };
    expect(unwrap(breakEvenDistance(a!, { ...a!, id: 'b' }, at))).toEqual({ kind: 'equal' });
  });

  test('a volume of nothing is a problem', () => {
    const [a] = fc.sample(chain('a'), 1);
    expect(deliveredCost(a!, { distance: 1, volume: 0, sourcePrice: 1 })).toMatchObject({
      problems: [{ code: 'gas/positive', path: 'volume' }],
    });
  });

  test('a contract keeps to its floor and ceiling', () => {
    const link = { slope: 0.13, constant: 0.8, floor: 4, ceiling: 12 };
    expect([10, 60, 140].map((oil) => contractPrice(link, oil))).toEqual([4, 0.13 * 60 + 0.8, 12]);
  });
});
