import { describe, expect, test } from 'vitest';
import { unwrap } from '../quantity/index.ts';
import { openHighs } from '../../test/fixtures/solver.ts';
import { chainNucleolus, chainShapley } from './chain-costs.ts';
import { coreCheck } from './core-check.ts';
import { parseGame } from './game-json.ts';
import { gately } from './gately.ts';
import { isNucleolus } from './kohlberg.ts';
import { leastCore } from './least-core.ts';
import { nucleolus, prenucleolus } from './nucleolus.ts';
import { shapley } from './shapley.ts';

const solver = await openHighs();

/** A table as papers print it: `AB 3, AC 4`. */
const gameOf = (players: string, cost: boolean, table: string) => {
  const rows = table.split(',').map((row) => row.trim().split(' '));
  const coalitions = Object.fromEntries(
    rows.map(([members = '', worth]) => [members, Number(worth)]),
  );
  const text = JSON.stringify({ players: Array.from(players), cost, coalitions });
  return unwrap(parseGame({ path: 'game.json', text }));
};

const near = (values: readonly number[], digits = 4): unknown =>
  values.map((value) => expect.closeTo(value, digits) as unknown);

/**
 * Six municipalities of Skåne share a water supply, million Swedish crowns: Young, Okada and Hashimoto,
 * "Cost allocation in water resources development", Water Resources Research 18 (1982) 463.
 */
const skane = gameOf(
  'AHKLMT',
  true,
  `A 21.95, H 17.08, K 10.91, L 15.88, M 20.81, T 21.98,
   AH 34.69, AK 32.86, AL 37.83, AM 42.76, AT 43.93, HK 22.96, HL 25, HM 37.89,
   HT 39.06, KL 26.79, KM 31.45, KT 32.89, LM 31.1, LT 37.86, MT 39.41,
   AHK 40.74, AHL 43.22, AHM 55.5, AHT 56.67, AKL 48.74, AKM 53.4, AKT 54.84,
   ALM 53.05, ALT 59.81, AMT 61.36, HKL 27.26, HKM 42.55, HKT 44.94, HLM 45.81,
   HLT 46.98, HMT 56.49, KLM 42.01, KLT 48.77, KMT 50.32, LMT 51.46,
   AHKL 48.95, AHKM 60.25, AHKT 62.72, AHLM 64.03, AHLT 65.2, AHMT 74.1, AKLM 63.96,
   AKLT 70.72, AKMT 72.27, ALMT 73.41, HKLM 48.07, HKLT 49.24, HKMT 59.35,
   HLMT 64.41, KLMT 56.61, AHKLM 69.76, AHKLT 70.93, AHKMT 77.42, AHLMT 83,
   AKLMT 73.97, HKLMT 66.46, AHKLMT 83.82`,
);

describe('the water supply of Skåne', () => {
  test('is split by Shapley as published, and a coalition would leave', () => {
    const split = unwrap(shapley(skane));
    expect(split).toEqual(near([20.011, 10.708, 6.606833, 10.372667, 16.945833, 19.175667]));
    const check = unwrap(coreCheck(skane, split));
    expect(check.inCore).toBe(false);
    expect(check.isIndividuallyRational).toBe(true);
    expect(check.worst?.members).toEqual(['H', 'K', 'L']);
    expect(check.worst?.gets).toBeCloseTo(27.6875, 6);
    expect(check.worst?.worth).toBe(27.26);
  });

  test('is split by the nucleolus as published, in the core', () => {
    const { payoffs, rounds } = unwrap(nucleolus(skane, solver));
    expect(payoffs).toEqual(near([20.35, 12.056667, 4.996667, 8.606667, 18.32, 19.49]));
    expect(rounds[0]?.excess).toBeCloseTo(-1.6, 9);
    expect(unwrap(coreCheck(skane, payoffs)).inCore).toBe(true);
    expect(unwrap(isNucleolus(skane, payoffs, solver))).toBe(true);
    expect(unwrap(isNucleolus(skane, unwrap(shapley(skane)), solver))).toBe(false);
  });
});

/**
 * Navigation, flood control and power share ten dams of the Tennessee Valley Authority, thousand US$
 * (Ransmeier 1942), with the Gately point: Straffin and Heaney, "Game theory and the Tennessee Valley
 * Authority", International J. of Game Theory 10 (1981) 35.
 */
const tva = gameOf(
  'NFP',
  true,
  `N 163520, F 140826, P 250096, NF 301607, NP 378821, FP 367370, NFP 412584`,
);

describe('the dams of the Tennessee Valley', () => {
  test('are paid for by Shapley, nucleolus and Gately as published', () => {
    expect(unwrap(shapley(tva))).toEqual(near([117_829, 100_756.5, 193_998.5]));
    expect(unwrap(nucleolus(tva, solver)).payoffs).toEqual(near([116_234, 93_540, 202_810]));
    expect(unwrap(gately(tva)).map(Math.round)).toEqual([117_476, 99_157, 195_951]);
  });

  test('leave every coalition better off by 47,286', () => {
    expect(unwrap(leastCore(tva, solver)).excess).toBeCloseTo(-47_286, 6);
  });
});

/**
 * Three creditors claim 100, 200 and 300 of an estate: Aumann and Maschler, "Game theoretic analysis
 * of a bankruptcy problem from the Talmud", J. of Economic Theory 36 (1985) 195.
 */
const estate = (left: number) => {
  const claims = { 1: 100, 2: 200, 3: 300 };
  const coalitions = ['1', '2', '3', '12', '13', '23', '123'].map((members) => {
    const outside = Object.entries(claims).filter(([creditor]) => !members.includes(creditor));
    const owed = outside.reduce((sum, [, claim]) => sum + claim, 0);
    return `${members} ${Math.max(0, left - owed)}`;
  });
  return gameOf('123', false, coalitions.join(', '));
};

describe('the estates of the Talmud', () => {
  test.each([
    [100, [100 / 3, 100 / 3, 100 / 3], [100 / 3, 100 / 3, 100 / 3]],
    [200, [50, 75, 75], [100 / 3, 250 / 3, 250 / 3]],
    [300, [50, 100, 150], [50, 100, 150]],
    [400, [50, 125, 225], [200 / 3, 350 / 3, 650 / 3]],
    [500, [200 / 3, 500 / 3, 800 / 3], [200 / 3, 500 / 3, 800 / 3]],
  ])('of %i are divided by the nucleolus into %j', (left, byNucleolus, byShapley) => {
    const game = estate(left);
    expect(unwrap(nucleolus(game, solver)).payoffs).toEqual(near(byNucleolus, 9));
    expect(unwrap(prenucleolus(game, solver)).payoffs).toEqual(near(byNucleolus, 9));
    expect(unwrap(shapley(game))).toEqual(near(byShapley, 9));
  });
});

describe('a runway for four aircraft of costs 1, 2, 4, 7', () => {
  // Littlechild and Owen (1973), Littlechild (1974): the closed forms, beside the general engine
  const types = [1, 2, 4, 7].map((cost) => ({ cost, count: 1 }));
  const game = gameOf(
    'abcd',
    true,
    `a 1, b 2, c 4, d 7, ab 2, ac 4, ad 7, bc 4, bd 7, cd 7,
   abc 4, abd 7, acd 7, bcd 7, abcd 7`,
  );

  test('is split alike by closed form and by enumeration', () => {
    const byShapley = [1 / 4, 7 / 12, 19 / 12, 55 / 12];
    expect(unwrap(chainShapley(types))).toEqual(near(byShapley, 12));
    expect(unwrap(shapley(game))).toEqual(near(byShapley, 12));
    expect(unwrap(chainNucleolus(types))).toEqual([0.5, 0.75, 1.375, 4.375]);
    expect(unwrap(nucleolus(game, solver)).payoffs).toEqual(near([0.5, 0.75, 1.375, 4.375], 12));
  });
});

/**
 * Landing fees at Birmingham, 13,572 movements of eleven types of aircraft, £: Littlechild and Thompson,
 * "Aircraft landing fees: a game theory approach", Bell J. of Economics 8 (1977) 186.
 */
const BIRMINGHAM: readonly (readonly [movements: number, cost: number, published: number])[] = [
  [42, 65_899, 4.86],
  [9555, 76_725, 5.66],
  [288, 95_200, 10.3],
  [303, 97_200, 10.85],
  [151, 97_436, 10.92],
  [1315, 98_142, 11.13],
  [505, 102_496, 13.4],
  [1128, 104_849, 15.07],
  [151, 113_322, 44.8],
  [112, 115_440, 60.61],
  [22, 117_676, 162.24],
];

describe('landing fees for 13,572 movements', () => {
  const types = BIRMINGHAM.map(([count, cost]) => ({ count, cost }));
  const paid = (fees: readonly number[]): number =>
    fees.reduce((sum, fee, at) => sum + fee * (types[at]?.count ?? 0), 0);

  test('by Shapley are those published', () => {
    const fees = unwrap(chainShapley(types));
    expect(types.reduce((sum, { count }) => sum + count, 0)).toBe(13_572);
    expect(fees).toEqual(
      near(
        BIRMINGHAM.map(([, , fee]) => fee),
        2,
      ),
    );
    expect(paid(fees)).toBeCloseTo(117_676, 6);
  });

  test('by the nucleolus fall into three classes', () => {
    const fees = unwrap(chainNucleolus(types));
    const [small, large, largest] = [7.890503, 40.147313, 103.461241];
    expect(fees).toEqual(near([...Array(8).fill(small), large, large, largest], 5));
    expect(paid(fees)).toBeCloseTo(117_676, 6);
  });
});
