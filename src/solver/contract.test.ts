import { afterAll, describe, expect, test } from 'vitest';
import { LandbridgeError, lpBuilder } from '../quantity/index.ts';
import type { LpModel, LpSession, LpSolution } from '../quantity/index.ts';
import { kinds, model, rounded, trnsport } from './contract-kinds.ts';
import type { Written } from './contract-kinds.ts';

describe.each(kinds)('a solver: $name', ({ name, solver: found }) => {
  const solver = found!; // without one only the first test is there
  const sessions: LpSession[] = [];
  const open = (lp: LpModel): LpSession => {
    const session = solver.open(lp);
    sessions.push(session);
    return session;
  };
  const solve = (written: Written): LpSolution => solver.solve(model(written));
  afterAll(() => {
    for (const session of sessions) session.close();
  });

  test('is there', (context) => {
    context.skip(found === undefined, `${name} is not on the PATH`);
    expect(solver.name).not.toBe('');
  });
  if (found === undefined) return;

  test('finds the least cost and the prices of trnsport', () => {
    const { status, objective, values, duals, reducedCosts } = solver.solve(trnsport());
    expect(status).toBe('optimal');
    expect(objective).toBeCloseTo(153.675, 9);
    expect(values.reduce((sum, x) => sum + x, 0)).toBeCloseTo(900, 9);
    expect(rounded(duals)).toEqual([0, 0, 0.225, 0.153, 0.126]);
    expect(reducedCosts[2]).toBeCloseTo(0.036, 9);
  });

  test('a price is the change of the objective per unit of its bound, whatever the sense', () => {
    const least = solve({
      columns: [[2], [3, 0, 4]],
      rows: [
        [
          [1, 1],
          [10, Infinity],
        ],
        [
          [1, 0],
          [-Infinity, 7],
        ],
      ],
    });
    expect(least).toMatchObject({ status: 'optimal', objective: 23 });
    expect(rounded(least.values)).toEqual([7, 3]);
    expect(rounded(least.duals)).toEqual([3, -1]);
    const most = solve({
      sense: 'maximise',
      columns: [[5], [4], [1]],
      rows: [
        [
          [1, 1, 1],
          [-Infinity, 10],
        ],
        [
          [1, 0, 0],
          [-Infinity, 6],
        ],
      ],
      constant: 100,
    });
    expect(most.objective).toBeCloseTo(146, 9);
    expect(rounded(most.values)).toEqual([6, 4, 0]);
    expect(rounded(most.duals)).toEqual([4, 1]);
    expect(rounded(most.reducedCosts)).toEqual([0, 0, -3]);
  });

  test('an optimum in which more bounds hold than it has dimensions', () => {
    // Beale: here the simplex method of the textbook turns in circles
    const answer = solve({
      columns: [[-0.75], [150], [-0.02], [6]],
      rows: [
        [
          [0.25, -60, -0.04, 9],
          [-Infinity, 0],
        ],
        [
          [0.5, -90, -0.02, 3],
          [-Infinity, 0],
        ],
        [
          [0, 0, 1, 0],
          [-Infinity, 1],
        ],
      ],
    });
    expect(answer.status).toBe('optimal');
    expect(answer.objective).toBeCloseTo(-0.05, 9);
    expect(rounded(answer.values)).toEqual([0.04, 0, 1, 0]);
  });

  test('says infeasible, and which rows and bounds cannot hold together', () => {
    const session = open(
      model({
        columns: [[1, 0, 1], [1, 0, 1], [1, 0, 10], [-1]],
        rows: [
          [
            [1, 0, 1, 0],
            [-Infinity, 5],
          ],
          [
            [1, 1, 0, 0],
            [3, Infinity],
          ],
          [
            [0, 0, 1, 1],
            [0, Infinity],
          ],
        ],
      }),
    );
    expect(session.solve()).toMatchObject({ status: 'infeasible', values: new Float64Array() });
    expect(session.conflict()).toEqual({ rows: [1], columns: [0, 1] });
    session.setColumnBounds(0, 0, 2.5);
    session.setRowBounds(0, -Infinity, Infinity);
    session.setColumnCost(3, 1);
    expect(session.solve()).toMatchObject({ status: 'optimal', objective: 3 });
    expect(() => session.conflict()).toThrow(LandbridgeError);
  });

  test('a conflict has nothing in it that could be dropped', () => {
    const written: Written = {
      columns: [
        [0, -Infinity],
        [0, -Infinity],
        [0, 0, 5, 'whole'],
      ],
      rows: [
        [
          [1, 1, 0],
          [1, 1],
        ],
        [
          [1, -1, 0],
          [3, 3],
        ],
        [
          [2, 0, 1],
          [-Infinity, 100],
        ],
        [
          [1, 0, 0],
          [-Infinity, 1.5],
        ],
        [
          [0, 1, 0],
          [0, 0],
        ],
      ],
    };
    const session = open(model(written));
    expect(session.solve().status).toBe('infeasible');
    const { rows, columns } = session.conflict();
    const without = (dropped: number): LpSolution =>
      solve({
        ...written,
        columns: written.columns.map(([cost]) => [cost, -Infinity, Infinity]),
        rows: written.rows.map(([coefficients, bounds], row) => [
          coefficients,
          rows.includes(row) && row !== dropped ? bounds : [-Infinity, Infinity],
        ]),
      });
    expect(columns).toEqual([]);
    expect(rows.length).toBeGreaterThan(1);
    expect(without(-1).status).toBe('infeasible');
    for (const row of rows) expect(without(row).status).toBe('optimal');
  });

  test('whole numbers can be what contradicts', () => {
    const session = open(
      model({
        columns: [
          [1, 0, 9, 'whole'],
          [1, 0, 9, 'whole'],
        ],
        rows: [
          [
            [2, 2],
            [3, 3],
          ],
        ],
      }),
    );
    expect(session.solve().status).toBe('infeasible');
    // their bounds count as given
    expect(session.conflict()).toEqual({ rows: [0], columns: [] });
    const none = open(model({ columns: [[1, 0.2, 0.8, 'whole']], rows: [] }));
    expect(none.solve().status).toBe('infeasible');
    expect(none.conflict()).toEqual({ rows: [], columns: [0] });
  });

  test('crossed bounds are infeasible, of a column or of a row', () => {
    const session = open(model({ columns: [[1, 0, 4]], rows: [[[1], [0, 9]]] }));
    session.setColumnBounds(0, 3, 2);
    expect(session.solve().status).toBe('infeasible');
    expect(session.conflict()).toEqual({ rows: [], columns: [0] });
    session.setColumnBounds(0, 1, 4);
    expect(session.solve()).toMatchObject({ status: 'optimal', objective: 1 });
    session.setRowBounds(0, 5, 3);
    expect(session.solve().status).toBe('infeasible');
    expect(session.conflict()).toEqual({ rows: [0], columns: [] });
  });

  test('tells unbounded from infeasible', () => {
    const ray: Written = {
      columns: [[-1], [-1]],
      rows: [
        [
          [1, -1],
          [0, 0],
        ],
      ],
    };
    expect(solve(ray)).toMatchObject({ status: 'unbounded', values: new Float64Array() });
    const whole: Written['columns'] = ray.columns.map(([cost]) => [cost, 0, Infinity, 'whole']);
    expect(solve({ ...ray, columns: whole }).status).toBe('unbounded');
    const neither: Written = {
      columns: [...ray.columns, [0, 0, 1]],
      rows: [
        [
          [1, -1, 0],
          [0, 0],
        ],
        [
          [0, 0, 1],
          [2, Infinity],
        ],
      ],
    };
    expect(solve(neither).status).toBe('infeasible');
    expect(solve({ sense: 'maximise', columns: [[1]], rows: [] }).status).toBe('unbounded');
  });

  test('fills a knapsack to the last unit, without prices', () => {
    const worth = [10, 13, 18, 31, 7, 15];
    const weight = [2, 3, 4, 5, 1, 4];
    const answer = solve({
      sense: 'maximise',
      columns: worth.map((each) => [each, 0, 1, 'whole']),
      rows: [[weight, [-Infinity, 10]]],
    });
    expect(answer).toMatchObject({
      status: 'optimal',
      duals: new Float64Array(),
      reducedCosts: new Float64Array(),
    });
    expect(answer.objective).toBeCloseTo(bestKnapsack(worth, weight, 10), 6);
  });

  test('a gap lets a search with whole numbers end early, and no worse than it', () => {
    const worth = Array.from({ length: 20 }, (_, at) => 40 + ((at * 37) % 23));
    const weight = Array.from({ length: 20 }, (_, at) => 30 + ((at * 31) % 19));
    const knapsack = model({
      sense: 'maximise',
      columns: worth.map((each) => [each, 0, 1, 'whole']),
      rows: [[weight, [-Infinity, 301]]],
    });
    const best = bestKnapsack(worth, weight, 301);
    expect(solver.solve(knapsack).objective).toBeCloseTo(best, 6);
    expect(solver.solve(knapsack, { gap: 0.1 }).objective).toBeGreaterThanOrEqual(
      best / 1.1 - 1e-6,
    );
  });

  test('a quadratic optimum and its prices', () => {
    // x² + 4y² − 8x − 16y with x + y ≤ 5: at (3.2, 1.8) more of either would gain 1.6
    const least: Written = {
      columns: [[-8], [-16]],
      rows: [
        [
          [1, 1],
          [-Infinity, 5],
        ],
      ],
      quadratic: [
        [0, 0, 2],
        [1, 1, 8],
      ],
    };
    const answer = solve(least);
    expect(answer.objective).toBeCloseTo(-31.2, 8);
    expect(rounded(answer.values)).toEqual([3.2, 1.8]);
    expect(rounded(answer.duals)).toEqual([-1.6]);
    const most = solve({
      ...least,
      sense: 'maximise',
      columns: [[8], [16]],
      quadratic: [
        [0, 0, -2],
        [1, 1, -8],
      ],
    });
    expect(most.objective).toBeCloseTo(31.2, 8);
    expect(rounded(most.duals)).toEqual([1.6]);
  });

  test('products of two columns count once', () => {
    // ½(2x² + 2·1·xy + 4y²) − 3x − 5y has its least where 2x + y = 3 and x + 4y = 5
    const answer = solve({
      columns: [
        [-3, -Infinity],
        [-5, -Infinity],
      ],
      rows: [],
      quadratic: [
        [0, 0, 2],
        [0, 1, 1],
        [1, 1, 4],
      ],
    });
    expect(rounded(answer.values)).toEqual([1, 1]);
    expect(answer.objective).toBeCloseTo(-4, 8);
  });

  test('says what it cannot solve, before or after it tried', () => {
    const square = [[0, 0, 2]] as const;
    const whole = solve({ columns: [[-3, 0, 9, 'whole']], rows: [], quadratic: square });
    expect(whole).toMatchObject({ status: 'failed', message: expect.stringContaining('not both') });
    const hollow = solve({ sense: 'maximise', columns: [[1, 0, 9]], rows: [], quadratic: square });
    expect(hollow.status).toBe('failed');
    expect(hollow.message).toContain('concave');
    const huge = solve({ columns: [[1, 0, 1e25]], rows: [] });
    expect(huge).toMatchObject({
      status: 'failed',
      message:
        'upper bound of column 0 is 1e+25: from 100000000000000000000 on a solver takes it for infinite',
    });
    expect(solve({ columns: [[1]], rows: [[[1e16], [1, 2]]] }).status).toBe('failed');
  });

  test('fixed and free columns, empty rows, rows without bounds', () => {
    const answer = solve({
      columns: [[1, 3, 3], [1, -Infinity], [0]],
      rows: [
        [
          [1, 1, 0],
          [1, Infinity],
        ],
        [
          [0, 0, 0],
          [-1, 1],
        ],
        [
          [1, 1, 1],
          [-Infinity, Infinity],
        ],
        [
          [0, 1, 0],
          [-4, 4],
        ],
      ],
    });
    expect(answer.objective).toBeCloseTo(1, 9);
    expect(rounded(answer.values).slice(0, 2)).toEqual([3, -2]);
    expect(rounded(answer.duals)).toEqual([1, 0, 0, 0]);
    expect(rounded(answer.reducedCosts)).toEqual([0, 0, 0]);
    expect(solve({ columns: [[1]], rows: [[[0], [1, 2]]] }).status).toBe('infeasible');
  });

  test('models without columns, without rows, without anything', () => {
    expect(solve({ columns: [], rows: [], constant: 7 })).toMatchObject({
      status: 'optimal',
      objective: 7,
    });
    const lp = lpBuilder();
    lp.row(-1, 1);
    expect(solver.solve(lp.build('minimise'))).toMatchObject({
      status: 'optimal',
      duals: new Float64Array(1),
    });
    lp.row(1, 2);
    const session = open(lp.build('minimise'));
    expect(session.solve().status).toBe('infeasible');
    expect(session.conflict()).toEqual({ rows: [1], columns: [] });
    const bounded = solve({
      columns: [
        [1, 0, 5],
        [-1, 0, 5],
      ],
      rows: [],
    });
    expect(bounded).toMatchObject({ status: 'optimal', objective: -5, duals: new Float64Array() });
    expect(rounded(bounded.reducedCosts)).toEqual([1, -1]);
  });
});

function bestKnapsack(worth: readonly number[], weight: readonly number[], room: number): number {
  const best = Array.from({ length: room + 1 }, () => 0);
  for (const [item, each] of worth.entries()) {
    for (let left = room; left >= weight[item]!; left--) {
      best[left] = Math.max(best[left]!, best[left - weight[item]!]! + each);
    }
  }
  return best[room]!;
}
