import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riverPack } from '../../../test/fixtures/fixture-pack.ts';
import { isoDate, unwrap } from '../../quantity/index.ts';
import type { Pack, PackQuantity } from '../../scenario/index.ts';
import { gateMargins } from './gate-margin.ts';
import { NOBODY } from './money-line.ts';
import { balanceOf } from './value-gate.ts';
import { valueOfProject } from './value-of-project.ts';

const worksOf = (edit: (pack: Pack) => void = () => undefined) => {
  const view = { asOf: isoDate('2020-06-01'), pack: riverPack(edit) };
  const worth = unwrap(valueOfProject(view, { project: 'river-line', draws: 300 }));
  return gateMargins(worth, () => true).find(({ gate }) => gate.phase === 'works')!;
};

const building =
  (quantity: PackQuantity) =>
  (pack: Pack): void => {
    pack.projects['river-line']!['cash-flows']![0]!.once = quantity;
  };
const million = (low: number, base: number, high: number): PackQuantity => ({
  kind: 'quantity',
  unit: 'million USD',
  low,
  base,
  high,
});

describe('what is left over at a gate, draw by draw', () => {
  it('lies within its bounds, on both sides of 0 where the gate is open in some draws', () => {
    const { bounds, gate, margins } = worksOf();
    expect(gate.status).toBe('transfers');
    for (const margin of margins) {
      expect(margin).toBeGreaterThanOrEqual(bounds.low);
      expect(margin).toBeLessThanOrEqual(bounds.high);
    }
    expect(margins.some((margin) => margin < 0)).toBe(true);
    expect(margins.some((margin) => margin >= 0)).toBe(true);
  });

  it('has the sign of the gate where nothing is uncertain about it', () => {
    const dear = worksOf(building(million(700, 900, 1000)));
    expect([dear.gate.status, dear.bounds.high < 0]).toEqual(['shut', true]);
    const cheap = worksOf(building(million(1, 2, 3)));
    expect([cheap.gate.status, cheap.bounds.low >= 0]).toEqual(['open', true]);
  });

  it('says no more than its amounts allow where one has no end', () => {
    const open = worksOf(
      building({
        kind: 'quantity',
        unit: 'million USD',
        distribution: { lognormal: { median: 5, p95: 9 } },
      }),
    );
    expect(open.bounds).toEqual({ low: -Infinity, high: Infinity });
    expect(open.margins).toHaveLength(300);
  });

  it('is empty where an amount is missing, and says which', () => {
    const unknown = worksOf(building({ kind: 'quantity', unit: 'USD', unknown: 'not-stated' }));
    expect(unknown).toMatchObject({ missing: ['building'] });
    expect(unknown.gate.status).toBe('unknown');
    expect(unknown.margins).toHaveLength(0);
  });
});

describe('the balance of a gate', () => {
  const gain = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const stake = fc.record({
    party: fc.constantFrom('north', 'south', 'line', 'ferry', NOBODY),
    gain,
    isNeeded: fc.boolean(),
  });

  it('never falls when one of them gains more', () => {
    fc.assert(
      fc.property(
        fc.array(stake, { minLength: 1 }),
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        (stakes, more) => {
          const [first, ...rest] = stakes;
          const richer = [{ ...first!, gain: first!.gain + more }, ...rest];
          expect(balanceOf(richer).margin).toBeGreaterThanOrEqual(balanceOf(stakes).margin - 1e-3);
        },
      ),
    );
  });

  it('is no worse without one who is needed than with it', () => {
    fc.assert(
      fc.property(fc.array(stake), (stakes) => {
        const free = stakes.map((each) => ({ ...each, isNeeded: false }));
        expect(balanceOf(free).margin).toBeGreaterThanOrEqual(balanceOf(stakes).margin);
        expect(balanceOf(free).losses).toEqual([]);
      }),
    );
  });
});
