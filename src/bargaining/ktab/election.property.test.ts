import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { centralOption } from './central-option.ts';
import { EMPTY_COALITION, coalitionStrengths } from './coalition-strengths.ts';
import { electionAmong } from './election-among.ts';
import { ELECTIONS } from './election.ts';
import { VICTORY_LAWS } from './victory-chance.ts';
import { VOTING_RULES, voteFor } from './vote-rule.ts';

/** Utilities of actors and their weights. */
const anyElectorate = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([actors, options]) => {
    const worth = fc.oneof(
      fc.constantFrom(0, 0.5, 1),
      fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }),
    );
    const row = fc.array(worth, { minLength: options, maxLength: options });
    return fc.record({
      utility: fc.array(row, { minLength: actors, maxLength: actors }),
      weight: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: actors, maxLength: actors }),
    });
  });

function strengthsOf(
  utility: readonly (readonly number[])[],
  weight: readonly number[],
  rule: (typeof VOTING_RULES)[number] = 'proportional',
): number[][] {
  const voters = utility.length;
  const options = utility[0]?.length ?? 0;
  const strength = new Float64Array(options * options);
  const byOption = Array.from({ length: options }, (_, option) =>
    utility.map((row) => row[option] ?? 0),
  ).flat();
  const ballot = { voters, options, utility: Float64Array.from(byOption) };
  coalitionStrengths({ ...ballot, weight: Float64Array.from(weight) }, rule, strength);
  return Array.from({ length: options }, (_, one) => [
    ...strength.subarray(one * options, (one + 1) * options),
  ]);
}

const anyStrengths = fc
  .integer({ min: 1, max: 6 })
  .chain((options) =>
    fc.array(
      fc.array(
        fc.oneof(
          fc.constantFrom(0, 1, 1e-300, 1e300),
          fc.double({ min: 0, max: 100, noNaN: true }),
        ),
        { minLength: options, maxLength: options },
      ),
      { minLength: options, maxLength: options },
    ),
  );

describe('with votes in proportion to gains', () => {
  test('the central option beats every other in a contest of two', () => {
    fc.assert(
      fc.property(anyElectorate, ({ utility, weight }) => {
        const { option, support } = centralOption(utility, weight);
        const strength = strengthsOf(utility, weight);
        for (const other of support.keys()) {
          const pro = strength[option]?.[other] ?? NaN;
          const contra = strength[other]?.[option] ?? NaN;
          expect(pro - contra).toBeGreaterThanOrEqual(-1e-9);
          expect(pro - contra).toBeCloseTo((support[option] ?? NaN) - (support[other] ?? NaN), 9);
        }
      }),
    );
  });

  test('the central option wins the election the more surely the sharper superior strength decides', () => {
    const laws = [
      ['linear', 1],
      ['square', 2],
      ['quartic', 4],
      ['octic', 8],
    ] as const;
    fc.assert(
      fc.property(anyElectorate, ({ utility, weight }) => {
        const { option, support } = centralOption(utility, weight);
        const strength = strengthsOf(utility, weight);
        const others = [...support.keys()].filter((other) => other !== option);
        const least = Math.min(
          ...others.map(
            (other) =>
              ((strength[option]?.[other] ?? NaN) + EMPTY_COALITION) /
              ((strength[other]?.[option] ?? NaN) + EMPTY_COALITION),
          ),
        );
        fc.pre(least > 1 && least < Infinity);
        for (const [victory, power] of laws) {
          const { share } = unwrap(electionAmong(strength, { victory }));
          // it beats all others at once as likely as this or more, and each of them loses to it
          const loses = 1 / (1 + least ** power);
          const all = (1 - loses) ** others.length;
          const floor = all / (all + others.length * loses);
          expect(share[option]).toBeGreaterThanOrEqual(floor - 1e-9);
        }
      }),
    );
  });

  test('of three options, the middle one is central and soon wins for certain', () => {
    const utility = [
      [1, 0.6, 0],
      [0.5, 1, 0.5],
      [0, 0.6, 1],
    ];
    const strength = strengthsOf(utility, [2, 1, 2]);
    const shares = (['linear', 'square', 'quartic', 'octic'] as const).map(
      (victory) => unwrap(electionAmong(strength, { victory })).share[1] ?? NaN,
    );
    // by hand: 1.7 against 0.8 either way, and 2.5 to 2.5 between the ends
    const [one, other] = [1.7 / 2.5, 0.8 / 2.5];
    expect(shares[0]).toBeCloseTo((one * one) / (one * one + other), 6);
    expect(shares.map((each) => Number(each.toFixed(4)))).toEqual(
      shares.map((each) => Number(each.toFixed(4))).toSorted((a, b) => a - b),
    );
    expect(shares[3]).toBeGreaterThan(0.99);
  });

  test('under other rules there need not be such an option', () => {
    // the paradox of Condorcet: three voters, each a third of the way round
    const utility = [
      [1, 0.5, 0],
      [0, 1, 0.5],
      [0.5, 0, 1],
    ];
    const strength = strengthsOf(utility, [1, 1, 1], 'binary');
    const loses = (one: number): boolean =>
      [0, 1, 2].some((other) => (strength[other]?.[one] ?? 0) > (strength[one]?.[other] ?? 0));
    expect([0, 1, 2].map(loses)).toEqual([true, true, true]);
  });
});

describe('an election', () => {
  test('gives shares of 1, and even chances to a pair their sum', () => {
    fc.assert(
      fc.property(
        anyStrengths,
        fc.constantFrom(...ELECTIONS),
        fc.constantFrom(...VICTORY_LAWS),
        (strength, election, victory) => {
          const { beats, share } = unwrap(electionAmong(strength, { election, victory }));
          for (const each of share) expect(each).toBeGreaterThanOrEqual(0);
          expect(share.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
          for (const [one, row] of beats.entries()) {
            for (const [other, chance] of row.entries()) {
              expect(chance + (beats[other]?.[one] ?? NaN)).toBeCloseTo(1, 9);
            }
          }
        },
      ),
    );
  });

  test('conditional: shares are in proportion to the chances to beat all others', () => {
    fc.assert(
      fc.property(anyElectorate, ({ utility, weight }) => {
        const { beats, share } = unwrap(electionAmong(strengthsOf(utility, weight)));
        const all = beats.map((row) => row.reduce((product, each) => product * each, 1));
        const total = all.reduce((sum, each) => sum + each, 0);
        for (const [option, each] of share.entries()) {
          expect(each).toBeCloseTo((all[option] ?? NaN) / total, 9);
        }
      }),
    );
  });

  test('markov: what goes out of an option comes in from the others', () => {
    fc.assert(
      fc.property(anyElectorate, ({ utility, weight }) => {
        const strength = strengthsOf(utility, weight);
        const { beats, share } = unwrap(electionAmong(strength, { election: 'markov-uniform' }));
        for (const [one, own] of share.entries()) {
          const flow = share.reduce((sum, other, at) => {
            const wins = beats[one]?.[at] ?? NaN;
            return sum + (wins * other - (1 - wins) * own) / share.length;
          }, 0);
          expect(Math.abs(flow)).toBeLessThan(2e-6);
        }
      }),
    );
  });

  test('of a thousand options still has digits', () => {
    const strength = Array.from({ length: 1000 }, (_, one) =>
      Array.from({ length: 1000 }, () => 1 + one / 1000),
    );
    for (const victory of ['linear', 'octic'] as const) {
      const { share } = unwrap(electionAmong(strength, { victory }));
      expect(share.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
      expect(share.indexOf(Math.max(...share))).toBe(999);
    }
  });

  test('that never settles is worked out to the end', () => {
    // under binary victory a step between the two camps is a matter of a million turns
    const strength = [
      [0, 1, 9, 9],
      [1, 0, 9, 9],
      [1, 1, 0, 1],
      [1, 1, 1, 0],
    ];
    const rule = { election: 'markov-incentive', victory: 'binary' } as const;
    const { share } = unwrap(electionAmong(strength, rule));
    expect(share[0]).toBeCloseTo(0.5, 6);
    expect(share[2]).toBeLessThan(1e-5);
  });

  test.each([
    [[[0, 1]], 'ktab/no-square', 'strength'],
    [[], 'ktab/no-square', 'strength'],
    [
      [
        [0, -1],
        [1, 0],
      ],
      'ktab/bad-number',
      'strength.0.1',
    ],
    [
      [
        [0, 1],
        [Number.NaN, 0],
      ],
      'ktab/bad-number',
      'strength.1.0',
    ],
  ])('of %j is refused', (strength, code, path) => {
    const found = electionAmong(strength);
    expect(found.ok ? [] : found.problems).toMatchObject([{ code, path }]);
  });
});

describe('a vote', () => {
  test('goes to what the voter prefers, and grows with what it stands to gain', () => {
    const gain = fc.double({ min: 1e-6, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...VOTING_RULES), gain, gain, (rule, one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(voteFor(rule, 2, less)).toBeGreaterThan(0);
        expect(voteFor(rule, 2, more)).toBeGreaterThanOrEqual(voteFor(rule, 2, less));
        expect(voteFor(rule, 2, -less)).toBeLessThan(0);
      }),
    );
  });

  test.each([
    ['binary', 2, -2],
    ['proportional', 1, -1],
    ['cubic', 0.25, -0.25],
    ['proportional-binary', 1.2, -1.2],
    ['proportional-cubic', 0.625, -0.625],
    ['asymmetric', 2 / 3, -1],
  ] as const)('%s: of weight 2 for one half more, and one half less', (rule, pro, contra) => {
    expect(voteFor(rule, 2, 0.5)).toBeCloseTo(pro, 12);
    expect(voteFor(rule, 2, -0.5)).toBeCloseTo(contra, 12);
  });

  test('for nothing leaves the coalitions empty', () => {
    expect(strengthsOf([[0.4, 0.4]], [3])).toEqual([
      [EMPTY_COALITION, EMPTY_COALITION],
      [EMPTY_COALITION, EMPTY_COALITION],
    ]);
  });
});
