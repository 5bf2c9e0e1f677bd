import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  chainNucleolus,
  chainShapley,
  coreCheck,
  isNucleolus,
  leastCore,
  nucleolus,
  parseGames,
  prenucleolus,
  shapley,
} from '../../src/coalition/index.ts';
import { unwrap } from '../../src/quantity/index.ts';
import { openHighs } from '../../src/solver/index.ts';
import { caseFile } from './folder.ts';

const path = caseFile('games/games.json');
const text = readFileSync(path, 'utf8');
const solver = await openHighs();

const answers = z.object({
  games: z.array(
    z.object({
      id: z.string(),
      shapley: z.array(z.number()),
      nucleolus: z.array(z.number()),
      coreNonEmpty: z.boolean(),
      /** by how much every coalition can be left better off than by itself: the excess, negative */
      leastCoreSlack: z.number(),
      shapleyInCore: z.boolean(),
    }),
  ),
  airportByType: z.object({
    movements: z.array(z.number()),
    capitalCost: z.array(z.number()),
    totalMovements: z.number(),
    shapleyFeePerMovement: z.array(z.number()),
    nucleolusFeePerMovement: z.array(z.number()),
    published: z.object({ shapley: z.array(z.number()) }),
  }),
});

const known = answers.parse(JSON.parse(text));
const games = unwrap(parseGames({ path, text }));

const near = (values: readonly number[], within: number): unknown =>
  values.map((value) => ({
    asymmetricMatch: (found: unknown) =>
      typeof found === 'number' && Math.abs(found - value) <= within,
    toString: () => `${value} ± ${within}`,
  }));

describe.each(known.games)('the game $id', (answer) => {
  const game = games.find(({ id }) => id === answer.id);
  if (game === undefined) throw new Error(`${answer.id} was not read`);
  const byShapley = unwrap(shapley(game));
  const byNucleolus = unwrap(nucleolus(game, solver)).payoffs;

  test('is shared by Shapley and by the nucleolus as known', () => {
    expect(byShapley).toEqual(near(answer.shapley, 1e-4));
    expect(byNucleolus).toEqual(near(answer.nucleolus, 1e-4));
  });

  test('has the core and the least core that are known', () => {
    const core = unwrap(leastCore(game, solver));
    expect(core.isCoreEmpty).toBe(!answer.coreNonEmpty);
    expect([-core.excess]).toEqual(near([answer.leastCoreSlack], 1e-4));
    expect(unwrap(coreCheck(game, byShapley)).inCore).toBe(answer.shapleyInCore);
    expect(unwrap(coreCheck(game, byNucleolus)).inCore).toBe(answer.coreNonEmpty);
  });

  test('passes the criterion of Kohlberg; its prenucleolus is the nucleolus', () => {
    expect(unwrap(isNucleolus(game, byNucleolus, solver))).toBe(true);
    expect(unwrap(prenucleolus(game, solver)).payoffs).toEqual(near(byNucleolus, 1e-6));
  });
});

test('all games of the file are read', () => {
  expect(games.map(({ id }) => id)).toEqual(known.games.map(({ id }) => id));
});

describe('the airport of Birmingham', () => {
  const { airportByType: airport } = known;
  const types = airport.movements.map((count, at) => ({ count, cost: airport.capitalCost[at]! }));

  test('charges the fees that are known for 13,572 movements', () => {
    expect(types.reduce((sum, { count }) => sum + count, 0)).toBe(airport.totalMovements);
    const fees = unwrap(chainShapley(types));
    expect(fees).toEqual(near(airport.published.shapley, 0.01));
    expect(fees).toEqual(near(airport.shapleyFeePerMovement, 1e-4));
    expect(unwrap(chainNucleolus(types))).toEqual(near(airport.nucleolusFeePerMovement, 1e-4));
  });
});
