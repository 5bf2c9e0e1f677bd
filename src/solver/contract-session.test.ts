import { afterAll, describe, expect, test } from 'vitest';
import { LandbridgeError, lpBuilder } from '../quantity/index.ts';
import type { LpModel, LpSession, LpSolution } from '../quantity/index.ts';
import { kinds, model, trnsport } from './contract-kinds.ts';
import type { Written } from './contract-kinds.ts';

describe.each(kinds.filter(({ solver }) => solver !== undefined))(
  'sessions of a solver: $name',
  ({ solver: found, runs }) => {
    const solver = found!;
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

    test('stops at a number of steps, with a point or without', () => {
      const answer = solver.solve(trnsport(), { maxIterations: 0 });
      // presolve may be all it takes; a limit never makes up a point
      expect(['limit', 'optimal']).toContain(answer.status);
      expect(answer.duals).toHaveLength(answer.status === 'limit' ? 0 : 5);
      expect(solver.solve(trnsport()).status).toBe('optimal');
    });

    test('the same model gives the same bytes', () => {
      const once = solver.solve(trnsport());
      expect(solver.solve(trnsport())).toEqual(once);
      const session = open(trnsport());
      expect(session.solve()).toEqual(once);
      expect(once.values.every((value) => !Object.is(value, -0))).toBe(true);
    });

    test('two sessions at once know nothing of each other', () => {
      const [one, other] = [open(trnsport()), open(trnsport())];
      one.setRowBounds(2, 350, Infinity);
      expect(other.solve().objective).toBeCloseTo(153.675, 9);
      expect(one.solve().objective).toBeGreaterThan(155);
      one.close();
      expect(other.solve().objective).toBeCloseTo(153.675, 9);
      other.close();
    });

    test('the model handed in is not changed, and later changes of it do not matter', () => {
      const lp = model({ columns: [[1, 2, 9]], rows: [] });
      const session = open(lp);
      session.setColumnBounds(0, 4, 9);
      expect(lp.columns.lower[0]).toBe(2);
      lp.columns.lower[0] = 7;
      expect(session.solve().objective).toBeCloseTo(4, 9);
    });

    test('closing twice is closing once; what is closed says so', () => {
      const session = open(trnsport());
      session.solve();
      session.close();
      session.close();
      for (const use of [
        () => session.solve(),
        () => session.conflict(),
        () => session.setColumnCost(0, 1),
        () => session.setColumnBounds(0, 0, 1),
        () => session.setRowBounds(0, 0, 1),
      ]) {
        expect(use).toThrow('closed');
      }
    });

    test('what is no model is refused where it is handed in', () => {
      const lp = model({ columns: [[1]], rows: [[[1], [0, 1]]] });
      expect(() => open({ ...lp, rows: { ...lp.rows, lower: new Float64Array(2) } })).toThrow(
        LandbridgeError,
      );
      expect(() =>
        open({ ...lp, columns: { ...lp.columns, cost: Float64Array.of(Number.NaN) } }),
      ).toThrow('cost of column 0 is NaN');
      expect(() => open({ ...lp, matrix: { ...lp.matrix, rows: Int32Array.of(3) } })).toThrow(
        'entry in row 3',
      );
      const session = open(lp);
      expect(() => session.setColumnCost(1, 1)).toThrow('no column 1');
      expect(() => session.setColumnCost(0, Infinity)).toThrow('costs Infinity');
      expect(() => session.setRowBounds(0, Infinity, Infinity)).toThrow('bounded by');
      expect(session.solve().status).toBe('optimal');
    });

    test('a number that is too large is refused until it is put right', () => {
      const session = open(model({ columns: [[-1, 0, 5]], rows: [[[1], [-Infinity, 9]]] }));
      expect(session.solve().objective).toBeCloseTo(-5, 9);
      session.setRowBounds(0, 1e22, Infinity);
      session.setColumnBounds(0, 0, 1e21);
      expect(session.solve().status).toBe('failed');
      session.setRowBounds(0, 0, 3);
      expect(session.solve().status).toBe('failed');
      session.setColumnBounds(0, 0, 7);
      expect(session.solve().objective).toBeCloseTo(-3, 9);
    });

    test(`a hundred thousand columns`, { timeout: 60_000 }, () => {
      const lp = lpBuilder();
      const rows = Array.from({ length: 1000 }, () => lp.row(1, Infinity));
      for (let column = 0; column < 100_000; column++) {
        const at = lp.column({ cost: 1 + ((column * 7919) % 1009) / 1009 });
        lp.entry(rows[column % 1000]!, at, 1);
        lp.entry(rows[(column * 31 + 7) % 1000]!, at, 0.5);
      }
      const { status, objective, duals } = solver.solve(lp.build('minimise'));
      expect(status).toBe('optimal');
      // strong duality: every row asks for one unit
      expect(duals.reduce((sum, price) => sum + price, 0)).toBeCloseTo(objective, 5);
    });

    test('many small models in a row', { timeout: 60_000 }, () => {
      const wrong = Array.from({ length: runs }, (_, run) => run % 7).filter((more) => {
        const { objective } = solve({
          columns: [[1, 0, 4], [2]],
          rows: [
            [
              [1, 1],
              [4 + more, 99],
            ],
          ],
        });
        return Math.abs(objective - 4 - 2 * more) > 1e-9;
      });
      expect(wrong).toEqual([]);
    });
  },
);
