import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../quantity/index.ts';
import { openHighs } from '../../test/fixtures/solver.ts';
import { chainNucleolus, chainShapley } from './chain-costs.ts';
import { coreCheck } from './core-check.ts';
import type { Game } from './game.ts';
import { tableGame } from './game.ts';
import { isNucleolus } from './kohlberg.ts';
import { leastCore } from './least-core.ts';
import { nucleolus, prenucleolus } from './nucleolus.ts';
import { sampledShapley } from './sampled-shapley.ts';
import { savingsGame } from './savings-game.ts';
import { shapley } from './shapley.ts';
import { tauValue } from './tau-value.ts';
import { gately } from './gately.ts';

const solver = await openHighs();
const NAMES = ['A', 'B', 'C', 'D', 'E', 'F'];

const made = (worths: readonly number[], kind: Game['kind'] = 'gain'): Game => {
  const players = NAMES.slice(0, worths.length.toString(2).length - 1);
  return unwrap(tableGame({ players, kind, worths: [0, ...worths.slice(1)] }));
};

/** Worths of 2 to 5 players; few different numbers, so that ties are common. */
const worthsOf = (worth: fc.Arbitrary<number>, most = 5) =>
  fc
    .integer({ min: 2, max: most })
    .chain((players) => fc.array(worth, { minLength: 1 << players, maxLength: 1 << players }));
const small = worthsOf(fc.integer({ min: -3, max: 6 }));
const decimal = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => Number(x.toFixed(6)));
const anyWorths = fc.oneof(small, worthsOf(decimal));
const anyGame = fc.tuple(anyWorths, fc.constantFrom('gain' as const, 'cost' as const));

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
const scaleOf = (game: Game): number => {
  const table = unwrap(game.table());
  return table.reduce((most, worth) => Math.max(most, Math.abs(worth)), 1);
};
const expectSame = (one: readonly number[], other: readonly number[], scale: number): void => {
  expect(one).toHaveLength(other.length);
  for (const [at, value] of one.entries()) {
    expect(Math.abs(value - (other[at] ?? Number.NaN))).toBeLessThanOrEqual(1e-7 * scale);
  }
};

/** The same game with its players in another order. */
const reordered = (game: Game, order: readonly number[]): Game => {
  const table = unwrap(game.table());
  const worths = table.map((_, mask) => {
    let old = 0;
    for (const [to, from] of order.entries()) if ((mask >>> to) & 1) old |= 1 << from;
    return table[old] ?? Number.NaN;
  });
  const players = order.map((from) => game.players[from] ?? '');
  return unwrap(tableGame({ players, kind: game.kind, worths }));
};

describe('the Shapley value', () => {
  test('gives away the whole, and to a dummy what it has alone', () => {
    fc.assert(
      fc.property(anyGame, fc.integer({ min: -5, max: 5 }), ([worths, kind], own) => {
        const game = made(worths, kind);
        expect(sum(unwrap(shapley(game)))).toBeCloseTo(game.worth(worths.length - 1), 6);
        const longer = [
          ...worths,
          ...worths.map((worth, mask) => (mask === 0 ? own : worth + own)),
        ];
        expect(unwrap(shapley(made(longer))).at(-1)).toBeCloseTo(own, 6);
      }),
    );
  });

  test('is the mean over all orders of joining', () => {
    fc.assert(
      fc.property(small, (worths) => {
        const game = made(worths);
        expectSame(unwrap(shapley(game)), byOrders(game), scaleOf(game));
      }),
      { numRuns: 50 },
    );
  });

  test('of two games added is the sum of their values', () => {
    const pair = fc.integer({ min: 2, max: 5 }).chain((players) => {
      const worths = fc.array(fc.integer({ min: -9, max: 9 }), {
        minLength: 1 << players,
        maxLength: 1 << players,
      });
      return fc.tuple(worths, worths);
    });
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const both = one.map((worth, mask) => worth + (other[mask] ?? 0));
        const [a, b] = [unwrap(shapley(made(one))), unwrap(shapley(made(other)))];
        expectSame(
          unwrap(shapley(made(both))),
          a.map((each, at) => each + (b[at] ?? 0)),
          20,
        );
      }),
    );
  });
});

describe('every rule', () => {
  const rules: readonly (readonly [string, (game: Game) => readonly number[] | undefined])[] = [
    ['shapley', (game) => unwrap(shapley(game))],
    ['prenucleolus', (game) => unwrap(prenucleolus(game, solver)).payoffs],
    ['nucleolus', (game) => orNone(nucleolus(game, solver))?.payoffs],
    ['gately', (game) => orNone(gately(game))],
    ['tau', (game) => orNone(tauValue(game))],
  ];

  test.each(rules)('%s does not depend on the order of the players', (_, rule) => {
    fc.assert(
      fc.property(
        anyGame.chain((each) =>
          fc.tuple(fc.constant(each), fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 })),
        ),
        ([[worths, kind], shuffled]) => {
          const game = made(worths, kind);
          const order = shuffled.filter((player) => player < game.players.length);
          const before = rule(game);
          const after = rule(reordered(game, order));
          expect(after === undefined).toBe(before === undefined);
          if (before === undefined || after === undefined) return;
          expectSame(
            after,
            order.map((from) => before[from] ?? Number.NaN),
            scaleOf(game),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  test.each(rules.slice(0, 3))('%s of costs is each one’s own cost less its saving', (_, rule) => {
    fc.assert(
      fc.property(anyWorths, (worths) => {
        const costs = made(worths, 'cost');
        const paid = rule(costs);
        const saved = rule(unwrap(savingsGame(costs)));
        expect(saved === undefined).toBe(paid === undefined);
        const own = costs.players.map((__, at) => costs.worth(1 << at) - (saved?.[at] ?? 0));
        if (paid !== undefined) expectSame(paid, own, scaleOf(costs));
      }),
      { numRuns: 30 },
    );
  });

  test.each(rules.slice(0, 3))('%s treats players alike who are alike', (_, rule) => {
    const bySize = fc.array(fc.integer({ min: -5, max: 9 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(bySize, fc.integer({ min: 2, max: 5 }), (sizes, players) => {
        const worths = Array.from({ length: 1 << players }, (__, mask) =>
          mask === 0 ? 0 : (sizes[mask.toString(2).replaceAll('0', '').length] ?? 0),
        );
        const shares = rule(made(worths)) ?? [];
        for (const share of shares) expect(share).toBeCloseTo(shares[0] ?? Number.NaN, 7);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the prenucleolus', () => {
  test('passes the criterion of Kohlberg and Sobolev', () => {
    fc.assert(
      fc.property(anyGame, ([worths, kind]) => {
        const game = made(worths, kind);
        const { payoffs } = unwrap(prenucleolus(game, solver));
        expect(unwrap(isNucleolus(game, payoffs, solver, 'prenucleolus'))).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  test('has the worst excess of the least core, and lies in the core if there is one', () => {
    fc.assert(
      fc.property(anyGame, ([worths, kind]) => {
        const game = made(worths, kind);
        const { payoffs } = unwrap(prenucleolus(game, solver));
        const { worst, inCore, isEfficient } = unwrap(coreCheck(game, payoffs));
        const core = unwrap(leastCore(game, solver));
        expect(isEfficient).toBe(true);
        expectSame([worst?.excess ?? Number.NaN], [core.excess], scaleOf(game));
        const isClear = Math.abs(core.excess) > 1e-6 * scaleOf(game);
        expect(isClear && inCore === core.isCoreEmpty).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the nucleolus', () => {
  test('passes the criterion of Kohlberg, or there is no imputation', () => {
    fc.assert(
      fc.property(anyGame, ([worths, kind]) => {
        const game = made(worths, kind);
        const whole = game.worth(worths.length - 1);
        const found = nucleolus(game, solver);
        const alone = sum(game.players.map((_, at) => game.worth(1 << at)));
        const short = kind === 'gain' ? alone - whole : whole - alone;
        const codes = found.ok ? [] : found.problems.map(({ code }) => code);
        expect(codes).toEqual(found.ok ? [] : ['coalition/no-imputation']);
        expect(found.ok ? short <= 1e-6 * scaleOf(game) : short > 0).toBe(true);
        const { payoffs } = found.ok ? found.value : unwrap(prenucleolus(game, solver));
        const which = found.ok ? 'nucleolus' : 'prenucleolus';
        expect(unwrap(isNucleolus(game, payoffs, solver, which))).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  test('is the prenucleolus where that is an imputation', () => {
    fc.assert(
      fc.property(anyGame, ([worths, kind]) => {
        const game = made(worths, kind);
        const pre = unwrap(prenucleolus(game, solver)).payoffs;
        const isImputation = unwrap(coreCheck(game, pre)).isIndividuallyRational;
        if (isImputation) expectSame(unwrap(nucleolus(game, solver)).payoffs, pre, scaleOf(game));
      }),
      { numRuns: 60 },
    );
  });
});

describe('an empty core', () => {
  test('is proven by balanced coalitions that claim more than there is', () => {
    fc.assert(
      fc.property(small, (worths) => {
        const game = made(worths);
        const { balanced, excess, isCoreEmpty } = unwrap(leastCore(game, solver));
        for (const player of game.players) {
          const weights = balanced.map(({ members, weight }) =>
            members.includes(player) ? weight : 0,
          );
          expect(sum(weights)).toBeCloseTo(1, 7);
        }
        const claims = balanced.map(({ members, weight }) => {
          const mask = members.reduce(
            (all, member) => all | (1 << game.players.indexOf(member)),
            0,
          );
          return weight * game.worth(mask);
        });
        const over = sum(claims) - game.worth(worths.length - 1);
        expect(over > 1e-7).toBe(isCoreEmpty);
        expect(over).toBeCloseTo(excess * sum(balanced.map(({ weight }) => weight)), 6);
      }),
      { numRuns: 60 },
    );
  });
});

describe('chain costs', () => {
  const types = fc.array(
    fc.record({ cost: fc.integer({ min: 0, max: 12 }), count: fc.integer({ min: 1, max: 2 }) }),
    { minLength: 1, maxLength: 4 },
  );

  test('are split as the general rules split them', () => {
    fc.assert(
      fc.property(types, (chain) => {
        const costs = chain
          .flatMap(({ cost, count }) => Array<number>(count).fill(cost))
          .slice(0, 6);
        const cut = costs.map((cost) => ({ cost, count: 1 }));
        const worths = Array.from({ length: 1 << costs.length }, (_, mask) =>
          Math.max(0, ...costs.filter((__, at) => (mask >>> at) & 1)),
        );
        const game = made(worths, 'cost');
        expectSame(unwrap(chainShapley(cut)), unwrap(shapley(game)), 12);
        expectSame(unwrap(chainNucleolus(cut)), unwrap(nucleolus(game, solver)).payoffs, 12);
        const grouped = unwrap(chainNucleolus(chain));
        const each = chain.flatMap(({ count }, at) => Array<number>(count).fill(grouped[at] ?? 0));
        if (each.length <= 6) expectSame(each, unwrap(nucleolus(game, solver)).payoffs, 12);
      }),
      { numRuns: 80 },
    );
  });
});

describe('the sampled Shapley value', () => {
  test('lies within four standard errors of the exact one, and sums to the whole', () => {
    fc.assert(
      fc.property(small, fc.nat(1000), (worths, seed) => {
        const game = made(worths);
        const { payoffs, standardErrors } = unwrap(sampledShapley(game, { samples: 2000, seed }));
        const exact = unwrap(shapley(game));
        for (const [at, value] of payoffs.entries()) {
          const error = Math.abs(value - (exact[at] ?? Number.NaN));
          expect(error).toBeLessThanOrEqual(4.5 * (standardErrors[at] ?? 0) + 1e-9);
        }
        expect(sum(payoffs)).toBeCloseTo(game.worth(worths.length - 1), 7);
      }),
      { numRuns: 50, seed: 7 },
    );
  });
});

const orNone = <T>(result: { ok: true; value: T } | { ok: false }): T | undefined =>
  result.ok ? result.value : undefined;

function byOrders(game: Game): number[] {
  const shares = game.players.map(() => 0);
  let orders = 0;
  const join = (mask: number, path: readonly (readonly [number, number])[]): void => {
    if (mask === (1 << game.players.length) - 1) {
      orders += 1;
      for (const [player, added] of path) shares[player] = (shares[player] ?? 0) + added;
      return;
    }
    for (const player of game.players.keys()) {
      const more = mask | (1 << player);
      if (more !== mask) join(more, [...path, [player, game.worth(more) - game.worth(mask)]]);
    }
  };
  join(0, []);
  return shares.map((share) => share / orders);
}
