import { describe, expect, test } from 'vitest';
import { unwrap } from '../quantity/index.ts';
import type { LpSolver } from '../quantity/index.ts';
import { openHighs } from '../../test/fixtures/solver.ts';
import type { Game } from './game.ts';
import { tableGame } from './game.ts';
import { isNucleolus } from './kohlberg.ts';
import { leastCore } from './least-core.ts';
import { nucleolus, prenucleolus } from './nucleolus.ts';

const solver = await openHighs();

const made = (worths: readonly number[], kind: Game['kind'] = 'gain'): Game => {
  const players = Array.from('ABCDEFGHIJKLMNOP').slice(0, worths.length.toString(2).length - 1);
  return unwrap(tableGame({ players, kind, worths }));
};

const rounded = (values: readonly number[]): number[] =>
  values.map((value) => Number(value.toFixed(9)) + 0);

describe('nucleolus and prenucleolus', () => {
  test('differ where the prenucleolus gives somebody less than it has alone', () => {
    // B and C together have 6, all three only 4: A would have to pay
    const game = made([0, 0, 0, 0, 0, 0, 6, 4]);
    expect(rounded(unwrap(prenucleolus(game, solver)).payoffs)).toEqual([-1, 2.5, 2.5]);
    expect(rounded(unwrap(nucleolus(game, solver)).payoffs)).toEqual([0, 2, 2]);
  });

  test('only the prenucleolus answers where the whole is worth less than its parts', () => {
    const game = made([0, 3, 2, 4]);
    const found = nucleolus(game, solver);
    expect(found.ok ? '' : found.problems[0]?.message).toBe(
      'no split gives every player what it must have: 5 in all, of 4',
    );
    expect(rounded(unwrap(prenucleolus(game, solver)).payoffs)).toEqual([2.5, 1.5]);
  });

  test('one split is the only imputation when the whole is worth just its parts', () => {
    const game = made([0, 0.1, 0.2, 0.5, 0.3, 0.2, 0.7, 0.6]);
    expect(rounded(unwrap(nucleolus(game, solver)).payoffs)).toEqual([0.1, 0.2, 0.3]);
  });

  test('one player has everything; a game of nothing is nothing to each', () => {
    expect(unwrap(nucleolus(made([0, 7]), solver)).payoffs).toEqual([7]);
    expect(rounded(unwrap(nucleolus(made([0, 0, 0, 0, 0, 0, 0, 0]), solver)).payoffs)).toEqual([
      0, 0, 0,
    ]);
    expect(rounded(unwrap(prenucleolus(made([0, 1, 2, 3]), solver)).payoffs)).toEqual([1, 2]);
  });

  test('floors in place of what players have alone', () => {
    const game = made([0, 0, 0, 0, 0, 0, 0, 9]);
    expect(rounded(unwrap(nucleolus(game, solver)).payoffs)).toEqual([3, 3, 3]);
    expect(rounded(unwrap(nucleolus(game, solver, [5, 0, 0])).payoffs)).toEqual([5, 2, 2]);
    expect(nucleolus(game, solver, [5, 5, 0]).ok).toBe(false);
    // costs: nobody pays more than this
    const costs = made([0, 9, 9, 9, 9, 9, 9, 9], 'cost');
    expect(rounded(unwrap(nucleolus(costs, solver, [1, 9, 9])).payoffs)).toEqual([1, 4, 4]);
  });

  test('numbers of very different size: nothing hangs on the unit', () => {
    const worths = [0, 1, 2, 7, 3, 9, 8, 14];
    const [small, large] = [1e-9, 1e12].map((unit) =>
      unwrap(nucleolus(made(worths.map((worth) => worth * unit)), solver)).payoffs.map(
        (each) => each / unit,
      ),
    );
    expect(rounded(small ?? [])).toEqual(rounded(large ?? []));
  });

  test('of majorities of many players, where most coalitions tie', () => {
    const majority = Array.from({ length: 1 << 9 }, (_, mask) =>
      mask.toString(2).replaceAll('0', '').length > 4 ? 1 : 0,
    );
    const payoffs = rounded(unwrap(nucleolus(made(majority), solver)).payoffs);
    expect(new Set(payoffs)).toEqual(new Set([0.111111111]));
  });

  test('of a weighted majority are proportional to its weights where these fit', () => {
    // [3; 2, 1, 1, 1] of constant sum: weights over their sum (Peleg, "On weights of constant-sum
    // majority games", SIAM J. Applied Mathematics 16 (1968) 527)
    const weights = [2, 1, 1, 1];
    const worths = Array.from({ length: 16 }, (_, mask) =>
      weights.reduce((sum, weight, at) => sum + ((mask >>> at) & 1) * weight, 0) >= 3 ? 1 : 0,
    );
    const payoffs = unwrap(nucleolus(made(worths), solver)).payoffs;
    expect(rounded(payoffs)).toEqual([0.4, 0.2, 0.2, 0.2]);
    expect(unwrap(isNucleolus(made(worths), payoffs, solver))).toBe(true);
  });

  test('what the solver cannot do is a problem, not a split', () => {
    const broken: LpSolver = {
      ...solver,
      solve: (model) => ({ ...solver.solve(model), status: 'limit' }),
    };
    const found = nucleolus(made([0, 1, 2, 9]), broken);
    expect(found.ok ? '' : found.problems[0]?.code).toBe('coalition/solver');
  });
});

describe('a game of ten players with few rows', () => {
  test('is solved without asking for most of its 1,024 coalitions, and passes Kohlberg', () => {
    const worths = Array.from({ length: 1 << 10 }, (_, mask) => {
      const size = mask.toString(2).replaceAll('0', '').length;
      return size < 2 ? 0 : size * size + ((mask * 7919) % 13);
    });
    let most = 0;
    const counting: LpSolver = {
      ...solver,
      solve: (model) => {
        most = Math.max(most, model.rows.lower.length);
        return solver.solve(model);
      },
    };
    const { payoffs } = unwrap(prenucleolus(made(worths), counting));
    expect(most).toBeLessThan(200);
    expect(unwrap(isNucleolus(made(worths), payoffs, solver, 'prenucleolus'))).toBe(true);
  });
});

describe('the least core', () => {
  test('of a majority of three is a third over, by the three pairs', () => {
    const { balanced, excess, isCoreEmpty } = unwrap(
      leastCore(made([0, 0, 0, 1, 0, 1, 1, 1]), solver),
    );
    expect(isCoreEmpty).toBe(true);
    expect(excess).toBeCloseTo(1 / 3, 12);
    expect(balanced.map(({ members }) => members.join('')).toSorted()).toEqual(['AB', 'AC', 'BC']);
    for (const { weight } of balanced) expect(weight).toBeCloseTo(0.5, 12);
  });

  test('has nothing to say of one player', () => {
    const found = leastCore(made([0, 7]), solver);
    expect(found.ok ? '' : found.problems[0]?.code).toBe('coalition/one-player');
  });
});
