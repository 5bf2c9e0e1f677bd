import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../quantity/index.ts';
import { vetoByYear } from './veto-by-year.ts';
import type { PowerByYear, VetoQuestion } from './veto-by-year.ts';

// Composite Index of National Capability: Correlates of War, National Material Capabilities 7.0.
const CINC: PowerByYear = new Map([
  [
    'US',
    new Map([
      [2012, 0.139219],
      [2015, 0.133363],
      [2018, 0.119909],
    ]),
  ],
  [
    'CN',
    new Map([
      [2012, 0.220364],
      [2015, 0.231413],
      [2018, 0.225999],
    ]),
  ],
  [
    'RU',
    new Map([
      [2012, 0.039595],
      [2015, 0.036792],
      [2018, 0.035759],
    ]),
  ],
]);

const terms = ['US', 'CN', 'RU'].map((member) => ({ member, as: 'permanent' as const }));
const question: VetoQuestion = {
  rule: { kind: 'council', votes: 2 },
  terms,
  actors: ['US'],
  wanting: ['CN', 'RU'],
  power: CINC,
  years: [2012, 2015, 2018],
};

describe('C04: a veto from rules and from power, by year', () => {
  test('by the rule the same in every year, by power weaker as the others rise', () => {
    const found = unwrap(vetoByYear(question));
    expect(found.map(({ byRule }) => byRule)).toEqual(['yes', 'yes', 'yes']);
    const byPower = found.map((each) => each.byPower ?? NaN);
    expect(byPower[0]).toBeCloseTo(0.139219 / (0.139219 + 0.220364 + 0.039595), 12);
    expect(byPower).toEqual(byPower.toSorted((a, b) => b - a));
    expect(found.map(({ strength }) => strength?.low)).toEqual([1, 1, 1]);
  });

  test('where the rule is not heeded, power is what is left of it', () => {
    const [never] = unwrap(vetoByYear({ ...question, compliance: 0 }));
    expect(never?.strength?.low).toBe(never?.byPower);
    const [half] = unwrap(vetoByYear({ ...question, compliance: 0.5 }));
    expect(half?.strength?.low).toBeCloseTo(1 - 0.5 * (1 - (half?.byPower ?? NaN)), 12);
  });

  test('who has no seat has its power alone; one whose seat is unsure a range', () => {
    const [outside] = unwrap(vetoByYear({ ...question, terms: terms.slice(1) }));
    expect([outside?.byRule, outside?.strength?.high]).toEqual(['no', outside?.byPower]);
    const maybe = [...terms.slice(1), { member: 'US', as: 'permanent' as const, from: '2012' }];
    const [unsure] = unwrap(vetoByYear({ ...question, terms: maybe }));
    expect(unsure?.byRule).toBe('maybe');
    expect(unsure?.strength).toEqual({ low: unsure?.byPower, high: 1 });
  });

  test('where seats are missing on record, whether it has a veto is unknown', () => {
    const later = terms.map((term) => ({ ...term, from: '2014' }));
    const [before, after] = unwrap(vetoByYear({ ...question, terms: later, years: [2012, 2015] }));
    expect([before?.byRule, after?.byRule]).toEqual(['unknown', 'yes']);
    expect(before?.strength).toEqual({ low: before?.byPower, high: 1 });
    expect(before?.why[0]?.code).toBe('institution/seats-unknown');
  });

  test('a year nobody has measured is unknown, never the year before', () => {
    const [found] = unwrap(vetoByYear({ ...question, years: [2019] }));
    expect([found?.byRule, found?.byPower, found?.strength]).toEqual(['yes', undefined, undefined]);
    expect(found?.why.map(({ code }) => code)).toEqual([
      'institution/veto-by-rule',
      'institution/veto-unknown',
    ]);
  });

  test.each<[Partial<VetoQuestion>, string]>([
    [{ compliance: 1.1 }, 'institution/bad-share'],
    [{ decisiveness: 0 }, 'institution/bad-decisiveness'],
    [{ power: new Map([['US', new Map([[2012, -1]])]]) }, 'institution/bad-power'],
  ])('is refused: %j', (part, code) => {
    const found = vetoByYear({ ...question, ...part });
    expect(found.ok ? [] : found.problems.map((problem) => problem.code)).toEqual([code]);
  });
});

test('more power of one’s own never makes a no weaker, more of the others never stronger', () => {
  const power = fc.double({ min: 0.001, max: 1e200, noNaN: true });
  fc.assert(
    fc.property(power, power, power, fc.double({ min: 0.1, max: 5, noNaN: true }), (a, b, c, m) => {
      const strength = (own: number, other: number): number => {
        const of = (value: number) => new Map([[2000, value]]);
        const [found] = unwrap(
          vetoByYear({
            ...question,
            terms: [],
            years: [2000],
            decisiveness: m,
            power: new Map([
              ['US', of(own)],
              ['CN', of(other)],
              ['RU', of(0)],
            ]),
          }),
        );
        return found?.strength?.low ?? NaN;
      };
      const more = Math.max(b, c);
      const less = Math.min(b, c);
      expect(strength(more, a)).toBeGreaterThanOrEqual(strength(less, a) - 1e-12);
      expect(strength(a, more)).toBeLessThanOrEqual(strength(a, less) + 1e-12);
      expect(strength(a, b)).toBeGreaterThanOrEqual(0);
      expect(strength(a, b)).toBeLessThanOrEqual(1);
    }),
  );
});
