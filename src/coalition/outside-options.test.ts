import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../quantity/index.ts';
import { openHighs } from '../../test/fixtures/solver.ts';
import { tableGame } from './game.ts';
import { holdUp } from './hold-up.ts';
import { nucleolus } from './nucleolus.ts';
import { liftToOptions, withOutsideOptions } from './outside-options.ts';
import { shapley } from './shapley.ts';

const solver = await openHighs();

/** A seller (A) and two ways (B, C) to one buyer: only A with a way is worth anything. */
const twoWays = unwrap(
  tableGame({ players: ['A', 'B', 'C'], kind: 'gain', worths: [0, 0, 0, 6, 0, 4, 0, 8] }),
);

describe('outside options in a game', () => {
  test('below what a player gets in every coalition change nothing for it', () => {
    const { game, leaving } = unwrap(withOutsideOptions(twoWays, [undefined, 0, undefined]));
    expect([...unwrap(game.table())]).toEqual([0, 0, 0, 6, 0, 4, 0, 8]);
    expect(leaving).toEqual([]);
  });

  test('above what it adds make it leave, and the others share what is left', () => {
    const { game, leaving, staying } = unwrap(
      withOutsideOptions(twoWays, [undefined, undefined, 3]),
    );
    expect([leaving, staying]).toEqual([['C'], ['A', 'B']]);
    expect([...unwrap(game.table())]).toEqual([0, 0, 0, 6, 3, 4, 3, 9]);
    expect(unwrap(nucleolus(game, solver)).payoffs[2]).toBeCloseTo(3, 9);
  });

  test('of costs are what a player pays elsewhere', () => {
    const costs = unwrap(tableGame({ players: ['A', 'B'], kind: 'cost', worths: [0, 5, 5, 9] }));
    const { game, leaving } = unwrap(withOutsideOptions(costs, [3, undefined]));
    expect([...unwrap(game.table())]).toEqual([0, 3, 5, 8]);
    expect(leaving).toEqual(['A']);
  });

  test('never lower what a coalition has, and give each at least its option by either rule', () => {
    const worths = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 16, maxLength: 16 });
    const options = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(worths, options, (list, outside) => {
        const table = [0, ...list.slice(1)];
        const game = unwrap(
          tableGame({ players: Array.from('ABCD'), kind: 'gain', worths: table }),
        );
        const open = unwrap(withOutsideOptions(game, outside)).game;
        for (const [mask, worth] of table.entries()) {
          expect(open.worth(mask)).toBeGreaterThanOrEqual(worth);
        }
        const imputed = nucleolus(open, solver);
        const shares = [unwrap(shapley(open)), ...(imputed.ok ? [imputed.value.payoffs] : [])];
        for (const share of shares) {
          for (const [at, own] of share.entries()) {
            expect(own).toBeGreaterThanOrEqual((outside[at] ?? 0) - 1e-9);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the outside option principle', () => {
  test('an option below the share is no threat, one above it is paid, by all others alike', () => {
    const lift = (options: (number | undefined)[]) =>
      unwrap(liftToOptions(twoWays, [4, 3, 1], options));
    expect(lift([2, 2, undefined])).toEqual({ payoffs: [4, 3, 1], bound: [], givenUp: 0 });
    expect(lift([undefined, undefined, 3])).toEqual({
      payoffs: [3, 2, 3],
      bound: ['C'],
      givenUp: 1,
    });
    expect(lift([4, undefined, 2])).toEqual({ payoffs: [4, 2, 2], bound: ['A', 'C'], givenUp: 1 });
  });

  test('options that pass what there is cannot all be met', () => {
    const found = liftToOptions(twoWays, [4, 3, 1], [5, 4, 0]);
    expect(found.ok ? '' : found.problems[0]?.code).toBe('coalition/no-imputation');
  });

  test('keeps the whole, meets every option and moves nobody up who had enough', () => {
    const amounts = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(amounts, amounts, (payoffs, options) => {
        const found = liftToOptions(twoWays, payoffs, options);
        const sum = (values: readonly number[]): number =>
          values.reduce((all, each) => all + each, 0);
        expect(found.ok).toBe(sum(options) <= sum(payoffs));
        if (!found.ok) return;
        expect(sum(found.value.payoffs)).toBeCloseTo(sum(payoffs), 9);
        for (const [at, amount] of found.value.payoffs.entries()) {
          expect(amount).toBeGreaterThanOrEqual((options[at] ?? 0) - 1e-9);
          expect(amount).toBeLessThanOrEqual(Math.max(payoffs[at] ?? 0, options[at] ?? 0) + 1e-9);
        }
      }),
    );
  });
});

describe('hold-up', () => {
  test('a way around the transit country lowers what it can ask, and what it gets', () => {
    const players = ['seller', 'transit', 'buyer'];
    const worths = (around: number): number[] => [0, 0, 0, 0, 0, around, 0, 12];
    const [without, withLoop] = [0, 9].map((around) => {
      const game = unwrap(tableGame({ players, kind: 'gain', worths: worths(around) }));
      return unwrap(holdUp(game, unwrap(shapley(game))))[1];
    });
    expect(without?.marginal).toBe(12);
    expect(withLoop?.marginal).toBe(3);
    expect(without?.share).toBeCloseTo(4, 12);
    expect(withLoop?.share).toBeCloseTo(1, 12);
    expect(without?.propensity).toBeCloseTo(2, 12);
    expect(withLoop?.othersLose).toBeCloseTo(2, 12);
  });

  test('of costs is what a player saves the others', () => {
    const costs = unwrap(tableGame({ players: ['A', 'B'], kind: 'cost', worths: [0, 6, 5, 8] }));
    const [first] = unwrap(holdUp(costs, [5, 3]));
    expect(first).toEqual({
      player: 'A',
      share: 5,
      marginal: 3,
      othersLose: 2,
      itLoses: 1,
      propensity: 2,
    });
  });
});
