import { expect, test } from 'vitest';
import { lpBuilder } from '../../quantity/index.ts';
import type { LpModel } from '../../quantity/index.ts';
import { openHighs } from '../index.ts';
import { isConvex } from './is-convex.ts';

const solver = await openHighs();

/** Hock & Schittkowski, Test Examples for Nonlinear Programming Codes (1981), problem 21. */
test('problem 21 of Hock and Schittkowski: −99.96 at (2, 0)', () => {
  const lp = lpBuilder();
  const [x, y] = [lp.column({ lower: 2, upper: 50 }), lp.column({ lower: -50, upper: 50 })];
  lp.quadratic(x, x, 0.02);
  lp.quadratic(y, y, 2);
  lp.constant(-100);
  const row = lp.row(10, Infinity);
  lp.entry(row, x, 10);
  lp.entry(row, y, -1);
  const { status, objective, values, reducedCosts } = solver.solve(lp.build('minimise'));
  expect(status).toBe('optimal');
  expect(objective).toBeCloseTo(-99.96, 10);
  expect(values[0]).toBeCloseTo(2, 10);
  expect(values[1]).toBeCloseTo(0, 10);
  expect(reducedCosts[0]).toBeCloseTo(0.04, 10);
});

/** The same, problem 35 (Beale): 1/9 at (4/3, 7/9, 4/9). */
test('problem 35 of Hock and Schittkowski: one ninth', () => {
  const lp = lpBuilder();
  const [a, b, c] = [lp.column({ cost: -8 }), lp.column({ cost: -6 }), lp.column({ cost: -4 })];
  lp.constant(9);
  for (const [i, j, q] of [
    [a, a, 4],
    [b, b, 4],
    [c, c, 2],
    [a, b, 2],
    [a, c, 2],
  ] as const) {
    lp.quadratic(i, j, q);
  }
  const row = lp.row(-Infinity, 3);
  for (const [column, factor] of [
    [a, 1],
    [b, 1],
    [c, 2],
  ] as const) {
    lp.entry(row, column, factor);
  }
  const { objective, values, duals } = solver.solve(lp.build('minimise'));
  expect(objective).toBeCloseTo(1 / 9, 10);
  for (const [at, value] of [4 / 3, 7 / 9, 4 / 9].entries())
    expect(values[at]).toBeCloseTo(value, 9);
  expect(duals[0]).toBeCloseTo(-2 / 9, 9);
});

/** A market: demand at 100 − 2q, two suppliers, the cheap one limited; no second order for one. */
const market = (limit: number): LpModel => {
  const lp = lpBuilder();
  const demand = lp.column({ cost: 100 });
  lp.quadratic(demand, demand, -2);
  const cheap = lp.column({ cost: -20, upper: limit });
  const dear = lp.column({ cost: -40 });
  const balance = lp.row(0, 0);
  lp.entry(balance, demand, -1);
  lp.entry(balance, cheap, 1);
  lp.entry(balance, dear, 1);
  return lp.build('maximise');
};

test('a market finds its price, that of the dearer supplier', () => {
  const { status, objective, values, duals, reducedCosts } = solver.solve(market(10));
  expect(status).toBe('optimal');
  expect(values[0]).toBeCloseTo(30, 9);
  expect(duals[0]).toBeCloseTo(-40, 9); // a unit more of supply than of demand costs 40 to have
  expect(reducedCosts[1]).toBeCloseTo(20, 9); // the scarcity rent of the cheap one
  expect(objective).toBeCloseTo(100 * 30 - 900 - 20 * 10 - 40 * 20, 8);
});

test('without end, without a point, and bent the wrong way are told apart', () => {
  const lp = lpBuilder();
  const [x, y] = [lp.column({ lower: -Infinity }), lp.column({ cost: -1 })];
  lp.quadratic(x, x, 1);
  expect(solver.solve(lp.build('minimise')).status).toBe('unbounded');
  const row = lp.row(-Infinity, -1);
  lp.entry(row, y, 1);
  expect(solver.solve(lp.build('minimise')).status).toBe('infeasible');
  const bent = { ...market(10), sense: 'minimise' as const };
  expect(solver.solve(bent)).toMatchObject({
    status: 'failed',
    message: 'to minimise a quadratic objective it must be convex',
  });
});

test('a session of a quadratic model follows its changes, and finds its conflicts', () => {
  const session = solver.open(market(10));
  expect(session.solve().values[0]).toBeCloseTo(30, 9);
  session.setColumnBounds(1, 0, 50);
  expect(session.solve().values[0]).toBeCloseTo(40, 9);
  session.setColumnCost(1, -30);
  expect(session.solve().values[0]).toBeCloseTo(35, 9);
  session.setRowBounds(0, -5, -5);
  session.setColumnBounds(0, 0, 4);
  expect(session.solve().status).toBe('infeasible');
  expect(session.conflict()).toEqual({ rows: [0], columns: [0, 1, 2] });
  session.close();
});

test('steps can be limited: without a point it is not said why there is none', () => {
  const short: LpModel = {
    ...market(10),
    rows: { lower: Float64Array.of(9), upper: Float64Array.of(9) },
  };
  const closed: LpModel = {
    ...short,
    columns: { ...short.columns, upper: Float64Array.of(100, 1, 1) },
  };
  expect(solver.solve(closed, { maxIterations: 1 })).toMatchObject({
    status: 'limit',
    values: new Float64Array(),
    message: 'no point was found that keeps to all rows and bounds',
  });
  expect(solver.solve(closed).status).toBe('infeasible');
});

test.each([
  [
    [
      [0, 0, 2],
      [1, 1, 0],
    ],
    true,
  ],
  [
    [
      [0, 0, 1],
      [0, 1, 1],
      [1, 1, 1],
    ],
    true,
  ],
  [
    [
      [0, 0, 1],
      [0, 1, 2],
      [1, 1, 1],
    ],
    false,
  ],
  [[[0, 1, 1]], false],
  [[[0, 0, -1]], false],
] as const)('%j is convex: %s', (quadratic, convex) => {
  const lp = lpBuilder();
  lp.column();
  lp.column();
  expect(isConvex({ ...lp.build('minimise'), quadratic })).toBe(convex);
});
