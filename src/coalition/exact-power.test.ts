import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rational, rationalToNumber, unwrap } from '../quantity/index.ts';
import type { Rational } from '../quantity/index.ts';
import { exactPower } from './exact-power.ts';
import type { ExactPower } from './exact-power.ts';
import { votePower } from './vote-power.ts';
import type { WeightedVote } from './weighted-vote.ts';

const bracket = (quota: number, ...weights: number[]): WeightedVote => ({
  voters: weights.map((_, at) => `v${at}`),
  rules: [{ weights, quota }],
});

const text = ({ den, num }: Rational): string => (den === 1n ? String(num) : `${num}/${den}`);
const column = (vote: WeightedVote, of: keyof Omit<ExactPower, 'voter'>): string[] =>
  unwrap(exactPower(vote)).map((each) => text(each[of]));

describe('published indices, as fractions', () => {
  test.each([
    // Six founders of a community, 12 of 17: Brams and Affuso, Theory and Decision 7 (1976) 29.
    [bracket(12, 4, 4, 4, 2, 2, 1), '7/30 7/30 7/30 3/20 3/20 0', '5/21 5/21 5/21 1/7 1/7 0'],
    // Stach, "Power indices", in: Encyclopedia of Power (2011).
    [bracket(50, 10, 10, 20, 30), '1/12 1/12 1/4 7/12', '1/10 1/10 3/10 1/2'],
    // Board of Supervisors of Nassau County, Banzhaf (1965): three towns never decide.
    [bracket(16, 9, 9, 7, 3, 1, 1), '1/3 1/3 1/3 0 0 0', '1/3 1/3 1/3 0 0 0'],
    [bracket(51, 50, 49, 1), '2/3 1/6 1/6', '3/5 1/5 1/5'],
  ])('%j', (vote, shapleyShubik, banzhafShare) => {
    expect(column(vote, 'shapleyShubik').join(' ')).toBe(shapleyShubik);
    expect(column(vote, 'banzhafShare').join(' ')).toBe(banzhafShare);
  });

  test('the founders as chances to decide by the toss of coins', () => {
    const vote = bracket(12, 4, 4, 4, 2, 2, 1);
    expect(column(vote, 'banzhaf')).toEqual(['5/16', '5/16', '5/16', '3/16', '3/16', '0']);
  });

  test('the Security Council, with vetoes or with weights in their place', () => {
    const named = (count: number, letter: string) =>
      Array.from({ length: count }, (_, at) => `${letter}${at}`);
    const voters = [...named(5, 'p'), ...named(10, 'n')];
    const byVeto = {
      voters,
      rules: [{ weights: voters.map(() => 1), quota: 9 }],
      vetoes: named(5, 'p'),
    };
    const byWeight = {
      voters,
      rules: [{ weights: voters.map((_, at) => (at < 5 ? 7 : 1)), quota: 39 }],
    };
    for (const vote of [byVeto, byWeight]) {
      const power = unwrap(exactPower(vote));
      const [permanent, elected] = [power[0], power[14]];
      // Straffin, "Power and stability in politics", Handbook of Game Theory II (1994), ch. 32.
      expect([permanent, elected].map((each) => each && text(each.shapleyShubik))).toEqual([
        '421/2145',
        '4/2145',
      ]);
      expect([permanent, elected].map((each) => each && text(each.banzhafShare))).toEqual([
        '106/635',
        '21/1270',
      ]);
      expect(unwrap(votePower(vote)).voters[0]?.shapleyShubik.toFixed(9)).toBe('0.196270396');
      expect(unwrap(votePower(vote)).voters[14]?.shapleyShubik.toFixed(9)).toBe('0.001864802');
    }
  });
});

test('fractions sum to one exactly, and are what is counted in doubles', () => {
  const votes = fc
    .array(fc.nat(9), { minLength: 1, maxLength: 12 })
    .filter((weights) => weights.some((weight) => weight > 0))
    .chain((weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return fc.integer({ min: 1, max: total }).map((quota) => bracket(quota, ...weights));
    });
  fc.assert(
    fc.property(votes, (vote) => {
      const exact = unwrap(exactPower(vote));
      const { voters } = unwrap(votePower(vote));
      for (const of of ['shapleyShubik', 'banzhafShare'] as const) {
        const sum = exact.reduce(
          (all, each) =>
            rational(all.num * each[of].den + each[of].num * all.den, all.den * each[of].den),
          rational(0n),
        );
        expect(sum).toEqual({ num: 1n, den: 1n });
        for (const [at, each] of exact.entries()) {
          expect(rationalToNumber(each[of])).toBeCloseTo(voters[at]?.[of] ?? NaN, 12);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('what is no vote is refused', () => {
  expect(exactPower(bracket(9, 1, 1)).ok).toBe(false);
});
