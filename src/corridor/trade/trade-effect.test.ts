import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { tradeEffect } from './trade-effect.ts';
import type { TradeChange, TradeQuestion } from './trade-effect.ts';

const change = (fields: Partial<TradeChange> = {}): TradeChange => ({
  exporter: 'XA',
  importer: 'XB',
  value: 10,
  tariffBefore: 0.1,
  tariffAfter: 0,
  costChange: 0,
  ...fields,
});
const ask = (fields: Partial<TradeQuestion> = {}) =>
  tradeEffect({ changes: [change()], elasticity: 4, spending: { XA: 500, XB: 1000 }, ...fields });

describe('what cheaper trade is worth', () => {
  // Arkolakis, Costinot & Rodríguez-Clare (2012), AER 102(1), section I: the United States spent about 7 %
  // on imports in 2000; with a trade elasticity between 5 and 10 the gains from trade lie between 0.7 and
  // 1.4 per cent. Closing the border is an infinite cost; a prohibitive one comes as near as asked.
  it.each([
    [5, 0.014],
    [10, 0.007],
  ])('gives the published gains from trade at an elasticity of %d', (elasticity, published) => {
    const closed = unwrap(
      ask({
        elasticity,
        changes: [change({ value: 70, tariffBefore: 0, costChange: 1e6 })],
      }),
    );
    const lost = closed.parties.find(({ party }) => party === 'XB');
    // ACR measure the loss from the open income: 1 − λ^(1/ε)
    expect(-(lost?.share ?? 0)).toBeCloseTo(published, 3);
  });

  it('follows the triangle for a small change: half the tariff times the trade created', () => {
    const { flows, parties } = unwrap(
      ask({ changes: [change({ tariffBefore: 0.01 })], spending: { XB: 1e6 } }),
    );
    const created = flows[0]?.sales ?? 0;
    const gain = parties.find(({ party }) => party === 'XB')?.gain ?? 0;
    expect(gain / (0.5 * 0.01 * created)).toBeCloseTo(1, 1);
  });

  it('counts a fall of real costs in full, and a fall of a tariff less its revenue', () => {
    const real = unwrap(ask({ changes: [change({ tariffBefore: 0, costChange: -0.1 })] }));
    const tariff = unwrap(ask());
    const gainOf = (effect: typeof real) =>
      effect.parties.find(({ party }) => party === 'XB')?.gain;
    expect(gainOf(real)).toBeGreaterThan(1);
    expect(gainOf(tariff)).toBeLessThan(0.3);
    expect(tariff.parties.find(({ party }) => party === 'XB')?.revenue).toBeCloseTo(-1, 9);
  });

  it('says what others sell less: what is spent more on one is spent less on the rest', () => {
    const { displaced, flows } = unwrap(
      ask({ changes: [change({ tariffBefore: 0, costChange: -0.1 })] }),
    );
    expect(displaced).toBeCloseTo(flows[0]?.sales ?? 0, 9);
  });

  it('nothing changes where nothing changes, and a cheaper price never harms the buyer', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 400, noNaN: true }),
        fc.double({ min: -0.9, max: 0, noNaN: true }),
        fc.double({ min: 0.1, max: 12, noNaN: true }),
        (value, costChange, elasticity) => {
          const flow = change({ value, tariffBefore: 0, costChange });
          const { parties } = unwrap(ask({ elasticity, changes: [flow] }));
          const gain = parties.find(({ party }) => party === 'XB')?.gain ?? Number.NaN;
          const [least, most] = costChange === 0 ? [-1e-9, 1e-9] : [0, Infinity];
          expect(gain).toBeGreaterThanOrEqual(least);
          expect(gain).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  it('refuses what cannot be, and names it', () => {
    const codeOf = (asked: ReturnType<typeof ask>) => (asked.ok ? '' : asked.problems[0]?.code);
    expect(codeOf(ask({ elasticity: 0 }))).toBe('trade/elasticity');
    expect(codeOf(ask({ spending: {} }))).toBe('trade/spending');
    expect(codeOf(ask({ spending: { XB: 5 } }))).toBe('trade/share');
    expect(codeOf(ask({ changes: [change({ tariffAfter: -2 })] }))).toBe('trade/tariff');
  });
});
