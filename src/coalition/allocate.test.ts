import { describe, expect, test } from 'vitest';
import { render, unwrap } from '../quantity/index.ts';
import { openHighs } from '../../test/fixtures/solver.ts';
import { SHARING_RULES, allocate } from './allocate.ts';
import { coreCheck } from './core-check.ts';
import { lazyGame, tableGame } from './game.ts';
import { gameStructure } from './game-structure.ts';
import { playerRoles } from './player-roles.ts';
import { sampledShapley } from './sampled-shapley.ts';
import { coalitionWordsEn } from './words-en.ts';

const solver = await openHighs();
const words = (why: readonly Parameters<typeof render>[0][]): string[] =>
  why.map((text) => render(text, coalitionWordsEn));

/** A seller, two transit countries and a buyer; nothing flows without seller and buyer. */
const transit = unwrap(
  tableGame({
    players: ['R', 'U', 'B', 'D'],
    kind: 'gain',
    unit: 'million',
    worths: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22_800, 0, 7200, 0, 26_400],
  }),
);

describe('a table of shares', () => {
  test('stands beside what each coalition could say', () => {
    const { core, roles, rules, total, unit, why } = unwrap(allocate(transit, { solver }));
    expect([total, unit]).toEqual([26_400, 'million']);
    expect(core?.isCoreEmpty).toBe(false);
    expect(core?.excess).toBeCloseTo(-1800, 6);
    expect(rules.map(({ rule, inCore }) => [rule, inCore])).toEqual([
      ['shapley', true],
      ['nucleolus', true],
    ]);
    expect(rules[0]?.payoffs?.map(Math.round)).toEqual([9100, 6700, 1500, 9100]);
    expect(rules[1]?.payoffs?.map(Math.round)).toEqual([8200, 8200, 1800, 8200]);
    expect(roles?.map(({ isVeto }) => isVeto)).toEqual([true, false, false, true]);
    expect(words(why)).toContain('no coalition without R is worth anything');
    expect(words(why)).toContain('without D the others lose 26400 of 26400');
  });

  test('has a row for a rule that gives no split, with its problem', () => {
    const game = unwrap(tableGame({ players: ['A', 'B'], kind: 'gain', worths: [0, 3, 2, 4] }));
    const { rules } = unwrap(allocate(game, { rules: SHARING_RULES, solver }));
    const failed = rules.filter(({ payoffs }) => payoffs === undefined);
    expect(failed.map(({ rule, problems }) => [rule, problems[0]?.code])).toEqual([
      ['nucleolus', 'coalition/no-imputation'],
      ['tau', 'coalition/no-tau'],
    ]);
  });

  test('without a solver says which rules need one', () => {
    const { core, rules } = unwrap(allocate(transit));
    expect(core).toBeUndefined();
    expect(rules.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      [],
      ['coalition/no-solver'],
    ]);
  });

  test('names the coalition that complains most', () => {
    const worths = [0, 0, 0, 8, 0, 1, 1, 9];
    const game = unwrap(tableGame({ players: ['A', 'B', 'C'], kind: 'gain', worths }));
    const [shares] = unwrap(allocate(game, { rules: ['equal-surplus'] })).rules;
    expect(shares?.inCore).toBe(false);
    expect(words(shares?.why ?? [])).toEqual(['A + B complains most: 6 here, 8 by itself']);
  });

  test('says which coalitions make a core impossible', () => {
    const worths = [0, 0, 0, 6, 0, 6, 6, 6];
    const game = unwrap(tableGame({ players: ['A', 'B', 'C'], kind: 'gain', worths }));
    expect(words(unwrap(allocate(game, { solver })).why)[0]).toMatch(/^no split satisfies every/);
  });

  test('of many players is sampled, and what needs all coalitions is unknown', () => {
    const players = Array.from({ length: 24 }, (_, at) => `p${at}`);
    const worth = (mask: number): number => {
      const size = mask.toString(2).replaceAll('0', '').length;
      return size * size;
    };
    const game = unwrap(lazyGame({ players, kind: 'gain', worth }));
    const sample = { samples: 400, seed: 1 };
    const { roles, rules } = unwrap(
      allocate(game, { rules: ['shapley', 'gately'], sample, solver }),
    );
    expect(roles).toBeUndefined();
    expect(rules.map(({ inCore }) => inCore)).toEqual(['unknown', 'unknown']);
    expect(rules[1]?.payoffs?.[0]).toBeCloseTo(24, 9);
    for (const [at, share] of (rules[0]?.payoffs ?? []).entries()) {
      const error = rules[0]?.standardErrors?.[at] ?? 0;
      expect(Math.abs(share - 24)).toBeLessThanOrEqual(4.5 * error + 1e-9);
    }
    const { rules: plain } = unwrap(allocate(game, { rules: ['shapley'] }));
    expect(plain[0]?.problems[0]?.code).toBe('coalition/too-many-players');
  });

  test('costs: who pays how much, and what each would pay alone', () => {
    const costs = unwrap(tableGame({ players: ['A', 'B'], kind: 'cost', worths: [0, 6, 5, 8] }));
    const { rules, why } = unwrap(allocate(costs, { rules: ['shapley', 'nucleolus'], solver }));
    expect(rules.map(({ payoffs }) => payoffs?.map((each) => Number(each.toFixed(9))))).toEqual([
      [4.5, 3.5],
      [4.5, 3.5],
    ]);
    expect(words(why)).toContain('A costs 6 alone, and only 3 of 8 beside the others');
  });
});

describe('a split before the coalitions', () => {
  const game = unwrap(
    tableGame({ players: ['A', 'B', 'C'], kind: 'gain', worths: [0, 1, 0, 4, 0, 4, 0, 6] }),
  );

  test('all who complain, the loudest first', () => {
    const check = unwrap(coreCheck(game, [0, 3, 3]));
    expect(check.complaints.map(({ members, excess }) => [members.join(''), excess])).toEqual([
      ['A', 1],
      ['AB', 1],
      ['AC', 1],
    ]);
    expect([check.complaining, check.isIndividuallyRational]).toEqual([3, false]);
  });

  test('that gives away more or less than there is, is not in the core', () => {
    expect(unwrap(coreCheck(game, [9, 9, 9]))).toMatchObject({ inCore: false, overspent: 21 });
    expect(unwrap(coreCheck(game, [3, 1, 1]))).toMatchObject({ isEfficient: false, overspent: -1 });
  });

  test('needs a finite amount for each player', () => {
    const codes = (payoffs: number[]): string[] => {
      const found = coreCheck(game, payoffs);
      return found.ok ? [] : found.problems.map(({ code }) => code);
    };
    expect(codes([1, 2])).toEqual(['coalition/payoff-count']);
    expect(codes([1, 2, Number.NaN])).toEqual(['coalition/payoff-not-finite']);
  });
});

describe('what kind of game it is', () => {
  const of = (worths: number[], kind: 'gain' | 'cost' = 'gain') => {
    const players = ['A', 'B', 'C'].slice(0, worths.length === 4 ? 2 : 3);
    return unwrap(gameStructure(unwrap(tableGame({ players, kind, worths }))));
  };

  test('convex, and so superadditive', () => {
    expect(of([0, 1, 1, 4, 1, 4, 4, 9])).toEqual({
      superadditive: { holds: true },
      monotone: { holds: true },
      convex: { holds: true },
      isEssential: true,
    });
  });

  test('superadditive and not convex: the majority of three', () => {
    expect(of([0, 0, 0, 1, 0, 1, 1, 1])).toMatchObject({
      superadditive: { holds: true },
      convex: {
        holds: false,
        shownBy: [
          ['A', 'C'],
          ['B', 'C'],
        ],
      },
    });
  });

  test('neither, with coalitions that show it', () => {
    expect(of([0, 3, 2, 4])).toMatchObject({
      superadditive: { holds: false, shownBy: [['A'], ['B']] },
      isEssential: false,
    });
    expect(of([0, 3, 2, 2]).monotone).toEqual({ holds: false, shownBy: [['A'], ['A', 'B']] });
  });

  test('costs: subadditive, concave, and dearer with more', () => {
    expect(of([0, 6, 5, 8], 'cost')).toEqual({
      superadditive: { holds: true },
      monotone: { holds: true },
      convex: { holds: true },
      isEssential: true,
    });
  });
});

describe('roles', () => {
  test('a dummy, a player without whom nobody gains, and one with a veto', () => {
    const roles = (worths: number[]) =>
      unwrap(playerRoles(unwrap(tableGame({ players: ['A', 'B', 'C'], kind: 'gain', worths }))));
    const [a, b, c] = roles([0, 1, 0, 1, 2, 5, 2, 5]);
    expect([a?.isDummy, b?.isDummy, c?.isDummy]).toEqual([false, true, false]);
    expect([a?.isNecessary, b?.isNecessary, c?.isNecessary]).toEqual([true, false, true]);
    expect([a?.isVeto, c?.isVeto]).toEqual([false, false]);
    expect(roles([0, 0, 0, 0, 0, 3, 2, 5]).map(({ isVeto }) => isVeto)).toEqual([
      false,
      false,
      true,
    ]);
    expect(roles([0, 0, 0, 0, 0, 0, 0, 0]).map(({ isVeto }) => isVeto)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('the sampled Shapley value', () => {
  const worth = (mask: number): number => (mask * 37) % 11;
  const game = unwrap(lazyGame({ players: ['A', 'B', 'C', 'D'], kind: 'gain', worth }));

  test('has the same bytes for the same seed, and others for another', () => {
    const at = (seed: number) => unwrap(sampledShapley(game, { samples: 100, seed }));
    expect(at(1)).toEqual(at(1));
    expect(at(1).payoffs).not.toEqual(at(2).payoffs);
    expect(at(1).samples).toBe(100);
  });

  test('of a thousand players who share a chain', () => {
    const players = Array.from({ length: 1000 }, (_, at) => `p${at}`);
    const worthOf = (present: Uint8Array): number => (present.lastIndexOf(1) + 1) / 1000;
    const crowd = { players, kind: 'cost' as const, worthOf };
    const { payoffs } = unwrap(sampledShapley(crowd, { samples: 40, seed: 3 }));
    expect(payoffs.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
  });

  test.each([
    [{ samples: 3, seed: 1 }, 'coalition/bad-samples'],
    [{ samples: 1e9, seed: 1 }, 'coalition/bad-samples'],
    [{ samples: 10.5, seed: 1 }, 'coalition/bad-samples'],
    [{ samples: 10, seed: -1 }, 'coalition/bad-seed'],
    [{ samples: 10, seed: 2 ** 60 }, 'coalition/bad-seed'],
  ])('is refused for %j', (options, code) => {
    const found = sampledShapley(game, options);
    expect(found.ok ? [] : found.problems.map((problem) => problem.code)).toEqual([code]);
  });
});
