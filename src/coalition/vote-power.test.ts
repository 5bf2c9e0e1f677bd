import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../quantity/index.ts';
import { shapley } from './shapley.ts';
import { votePower } from './vote-power.ts';
import { voteOfBody } from './vote-of-body.ts';
import { criticalVoters, passes, voteGame } from './weighted-vote.ts';
import type { WeightedVote } from './weighted-vote.ts';

const named = (count: number, letter = 'v'): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at}`);

describe('power in a weighted vote', () => {
  test('five with a veto and ten without, nine of fifteen: the Security Council', () => {
    // Shapley–Shubik of a permanent member 421/2145, of another 4/2145 (Straffin, "Power and stability
    // in politics", Handbook of Game Theory II, 1994); 848 coalitions pass
    const voters = [...named(5, 'p'), ...named(10, 'n')];
    const weights = voters.map(() => 1);
    const vote = { voters, rules: [{ weights, quota: 9 }], vetoes: named(5, 'p') };
    const { ability, voters: power, winning } = unwrap(votePower(vote));
    expect(winning).toBe(848);
    expect(ability).toBe(848 / 2 ** 15);
    expect(power[0]).toMatchObject({ swings: 848, isVeto: true, isDummy: false });
    expect(power[5]).toMatchObject({ swings: 84, isVeto: false });
    expect(power[0]?.shapleyShubik).toBeCloseTo(421 / 2145, 14);
    expect(power[14]?.shapleyShubik).toBeCloseTo(4 / 2145, 14);
    expect(power[0]?.banzhafShare).toBeCloseTo(848 / 5080, 14);
  });

  test('the same council as weights: 7 for a veto, 39 of 45', () => {
    const voters = [...named(5, 'p'), ...named(10, 'n')];
    const weights = voters.map((_, at) => (at < 5 ? 7 : 1));
    const { voters: power } = unwrap(votePower({ voters, rules: [{ weights, quota: 39 }] }));
    expect(power.slice(0, 6).map(({ isVeto, swings }) => [isVeto, swings])).toEqual([
      ...Array.from({ length: 5 }, () => [true, 848]),
      [false, 84],
    ]);
  });

  test('six founders of a community: the smallest decides nothing', () => {
    // EEC 1958, 12 of 17; Luxembourg a dummy: Brams and Affuso, Theory and Decision 7 (1976) 29
    const voters = ['DE', 'FR', 'IT', 'BE', 'NL', 'LU'];
    const { voters: power } = unwrap(
      votePower({ voters, rules: [{ weights: [4, 4, 4, 2, 2, 1], quota: 12 }] }),
    );
    expect(power.map(({ swings }) => swings)).toEqual([10, 10, 10, 6, 6, 0]);
    expect(power.map(({ isDummy }) => isDummy)).toEqual([false, false, false, false, false, true]);
    expect(power[0]?.shapleyShubik).toBeCloseTo(14 / 60, 14);
    expect(power[3]?.shapleyShubik).toBeCloseTo(9 / 60, 14);
  });

  test('fifty voters are counted exactly', () => {
    const voters = named(50);
    const { voters: power } = unwrap(
      votePower({ voters, rules: [{ weights: voters.map(() => 1), quota: 26 }] }),
    );
    // C(49, 25)
    expect(power[0]?.swings).toBe(63_205_303_218_876);
    expect(power.every(({ shapleyShubik }) => Math.abs(shapleyShubik - 0.02) < 1e-14)).toBe(true);
  });

  test('several rules at once, vetoes and any weights: as every coalition asked', () => {
    const votes: fc.Arbitrary<WeightedVote> = fc.integer({ min: 1, max: 7 }).chain((count) => {
      const rule = fc
        .record({
          weights: fc.array(fc.nat(6), { minLength: count, maxLength: count }),
          part: fc.double({ min: 0.01, max: 1, noNaN: true }),
        })
        .map(({ part, weights }) => {
          const all = weights.map((weight, at) => (at === 0 ? weight + 1 : weight));
          return { weights: all, quota: part * all.reduce((sum, weight) => sum + weight, 0) };
        });
      return fc.record({
        voters: fc.constant(named(count)),
        rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
        vetoes: fc.subarray(named(count), { maxLength: Math.min(2, count) }),
      });
    });
    fc.assert(
      fc.property(votes, (vote) => {
        const { voters: power, winning } = unwrap(votePower(vote));
        const game = unwrap(voteGame(vote));
        const table = unwrap(game.table());
        expect(winning).toBe(table.reduce((sum, worth) => sum + worth, 0));
        for (const [at, share] of unwrap(shapley(game)).entries()) {
          const swings = table.reduce(
            (sum, worth, mask) =>
              sum + ((mask >>> at) & 1 ? worth - (table[mask ^ (1 << at)] ?? 0) : 0),
            0,
          );
          expect(power[at]?.swings).toBe(swings);
          expect(power[at]?.shapleyShubik).toBeCloseTo(share, 12);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a vote that was taken', () => {
  const vote = {
    voters: ['A', 'B', 'C'],
    rules: [{ weights: [3, 2, 2], quota: 4 }],
    vetoes: ['A'],
  };

  test('names those who alone could have turned it', () => {
    expect(unwrap(criticalVoters(vote, ['A', 'B']))).toEqual({
      passes: true,
      critical: ['A', 'B'],
    });
    expect(unwrap(criticalVoters(vote, ['A', 'B', 'C']))).toEqual({
      passes: true,
      critical: ['A'],
    });
    expect(unwrap(criticalVoters(vote, ['B', 'C']))).toEqual({ passes: false, critical: ['A'] });
    expect(unwrap(criticalVoters(vote, []))).toEqual({ passes: false, critical: [] });
    expect(passes(vote, [true, false, true])).toBe(true);
  });

  test.each([
    [{ voters: ['A'], rules: [{ weights: [1.5], quota: 1 }] }, 'coalition/bad-weight'],
    [{ voters: ['A'], rules: [{ weights: [-1], quota: 1 }] }, 'coalition/bad-weight'],
    [{ voters: ['A'], rules: [{ weights: [1, 2], quota: 1 }] }, 'coalition/weight-count'],
    [{ voters: ['A'], rules: [{ weights: [1], quota: 2 }] }, 'coalition/bad-quota'],
    [{ voters: ['A'], rules: [{ weights: [1], quota: 0 }] }, 'coalition/bad-quota'],
    [{ voters: ['A'], rules: [] }, 'coalition/no-vote-rule'],
    [{ voters: ['A'], rules: [], vetoes: ['B'] }, 'coalition/unknown-player'],
    [{ voters: named(54), rules: [] }, 'coalition/too-many-players'],
    [
      { voters: ['A', 'B'], rules: [{ weights: [1e9, 1e9 + 1], quota: 1 }] },
      'coalition/too-many-states',
    ],
  ])('is refused: %j', (bad, code) => {
    const found = votePower(bad);
    expect(found.ok ? [] : found.problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe('the rule of an institution as a vote', () => {
  const body = (permanent: number, elected: number) =>
    [...named(permanent, 'p'), ...named(elected, 'e')].map((id, at) => ({
      id,
      as: at < permanent ? ('permanent' as const) : ('elected' as const),
      certainty: 'yes' as const,
    }));

  test('a council of votes and vetoes', () => {
    const vote = unwrap(voteOfBody({ kind: 'council', votes: 9 }, body(5, 10)));
    expect(unwrap(votePower(vote)).winning).toBe(848);
  });

  test('all, or no objection: everybody has a veto', () => {
    for (const kind of ['all', 'no-objection'] as const) {
      const { voters, winning } = unwrap(votePower(unwrap(voteOfBody({ kind }, body(0, 4)))));
      expect([winning, voters.every(({ isVeto }) => isVeto)]).toEqual([1, true]);
      expect(voters[0]?.shapleyShubik).toBeCloseTo(0.25, 14);
    }
  });

  test('decimal weights meet a quota that their sum misses by rounding', () => {
    const weights = { e0: 0.7, e1: 0.1, e2: 0.2 };
    const rule = { kind: 'weighted-majority' as const, weights, quota: 1 };
    const vote = unwrap(voteOfBody(rule, body(0, 3)));
    expect(vote.rules).toEqual([{ weights: [7, 1, 2], quota: 10 }]);
    expect(unwrap(criticalVoters(vote, ['e0', 'e1', 'e2'])).passes).toBe(true);
  });

  test('a body of one takes no vote, and a doubtful member is not counted', () => {
    const codes = (found: ReturnType<typeof voteOfBody>): string[] =>
      found.ok ? [] : found.problems.map(({ code }) => code);
    expect(codes(voteOfBody({ kind: 'one', who: 'e0' }, body(0, 1)))).toEqual([
      'coalition/no-common-vote',
    ]);
    const doubtful = body(0, 2).map((member) => ({ ...member, certainty: 'maybe' as const }));
    expect(codes(voteOfBody({ kind: 'all' }, doubtful))).toEqual(['coalition/unsure-member']);
  });
});
