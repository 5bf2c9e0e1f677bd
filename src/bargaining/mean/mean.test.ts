import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { bargainTable } from '../table/bargain-table.ts';
import { onIssue } from '../table/on-issue.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import { shiftOfMean, unweightedMean, weightedMean } from './weighted-mean.ts';
import { weightedMedian } from './weighted-median.ts';

/** Rows of capability, position, salience. */
function columnsOf(
  rows: readonly (readonly [number, number, number])[],
  line = { low: 0, high: 100 },
): IssueColumns {
  return onIssue(
    unwrap(
      bargainTable({
        issues: [{ id: 'issue', ...line }],
        actors: rows.map(([capability], at) => ({ id: `a${at}`, capability })),
        stands: rows.map(([, position, salience]) => [{ position, salience }]),
      }),
    ),
    0,
  );
}

/** Years until medium cars meet an emission standard: Bueno de Mesquita 1994, p. 78. */
const emission = columnsOf(
  [
    [0.08, 4, 0.8],
    [0.08, 7, 0.4],
    [0.03, 4, 0.2],
    [0.16, 4, 0.8],
    [0.16, 10, 0.6],
    [0.16, 10, 0.6],
    [0.16, 10, 0.9],
    [0.05, 7, 0.1],
    [0.05, 4, 1],
    [0.08, 7, 0.7],
  ],
  { low: 4, high: 10 },
);

describe('the weighted mean', () => {
  test('of the emission case, and its median', () => {
    expect(unwrap(weightedMean(emission))).toBeCloseTo(7.389955686853767, 12);
    const { at, pivots } = unwrap(weightedMedian(emission));
    expect(at).toBe(7);
    expect(pivots).toEqual(['a1', 'a7', 'a9']);
  });

  test('without weights is the plain mean', () => {
    expect(unwrap(unweightedMean(emission))).toBeCloseTo(6.7, 12);
    expect(unwrap(weightedMean(emission, new Float64Array(10).fill(3)))).toBeCloseTo(6.7, 12);
  });

  test('moves by just what the lever says', () => {
    const rows = fc.array(
      fc.tuple(
        fc.double({ min: 0.01, max: 5, noNaN: true }),
        fc.integer({ min: 0, max: 100 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
      ),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 100 }), (all, to) => {
        const [first = [1, 0, 1], ...others] = all;
        const before = columnsOf(all);
        const after = columnsOf([[first[0], to, first[2]], ...others]);
        const shift = unwrap(shiftOfMean(before, 'a0', to - first[1]));
        const moved = unwrap(weightedMean(after)) - unwrap(weightedMean(before));
        expect(moved).toBeCloseTo(shift, 9);
      }),
    );
  });

  test('of nobody, or of nobody with any weight, is a problem', () => {
    const nobody = onIssue(
      unwrap(
        bargainTable({
          issues: [{ id: 'issue', low: 0, high: 100 }],
          actors: [{ id: 'a0', capability: 1 }],
          stands: [[undefined]],
        }),
      ),
      0,
    );
    const careless = columnsOf([
      [1, 20, 0],
      [0, 30, 1],
    ]);
    const codeOf = (result: ReturnType<typeof weightedMean>) =>
      result.ok ? undefined : result.problems[0]?.code;
    expect(codeOf(weightedMean(nobody))).toBe('bargaining/no-stand');
    expect(codeOf(unweightedMean(nobody))).toBe('bargaining/no-stand');
    expect(codeOf(weightedMean(careless))).toBe('bargaining/no-weight');
    expect(codeOf(shiftOfMean(careless, 'a0', 1))).toBe('bargaining/no-weight');
    expect(codeOf(shiftOfMean(emission, 'stranger', 1))).toBe('bargaining/takes-no-position');
    expect(weightedMedian(nobody).ok).toBe(false);
    expect(weightedMedian(careless).ok).toBe(false);
  });
});

describe('the weighted median', () => {
  const tied = columnsOf([
    [1, 20, 1],
    [1, 20, 1],
    [2, 80, 1],
    [9, 50, 0],
  ]);

  test('names who holds it, and both sides of a tie', () => {
    expect(unwrap(weightedMedian(tied))).toEqual({
      at: 20,
      low: 20,
      high: 80,
      pivots: ['a0', 'a1'],
    });
    expect(unwrap(weightedMedian(tied, 'upper')).pivots).toEqual(['a2']);
    expect(unwrap(weightedMedian(tied, 'middle'))).toMatchObject({
      at: 50,
      pivots: ['a0', 'a1', 'a2'],
    });
  });

  test('is told as a tie where decimals miss the half in their last bits', () => {
    const decimals = columnsOf([
      [0.1, 10, 1],
      [0.2, 10, 1],
      [0.3, 90, 1],
    ]);
    expect(unwrap(weightedMedian(decimals))).toMatchObject({ low: 10, high: 90 });
  });

  test('loses no vote by weight against any other position', () => {
    const rows = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom(0, 0.5, 1),
      ),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const columns = columnsOf(all);
        fc.pre(columns.totalWeight > 0);
        const { at } = unwrap(weightedMedian(columns));
        for (const other of columns.position) {
          let balance = 0;
          for (const [row, own] of columns.position.entries()) {
            const gain = Math.abs(own - other) - Math.abs(own - at);
            balance += Math.sign(gain) * (columns.weight[row] ?? 0);
          }
          expect(balance).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
