import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hittingSets } from './hitting-sets.ts';

const BOUND = { size: 8, count: 1000 };

describe('smallest sets that have one in common with every clause', () => {
  test.each([
    [[], [[]]],
    [[[0]], [[0]]],
    [
      [
        [0, 1],
        [1, 2],
      ],
      [[1], [0, 2]],
    ],
    [
      [
        [0, 1],
        [0, 1, 2],
        [1, 0],
      ],
      [[0], [1]],
    ],
    [[[0], [1], [2]], [[0, 1, 2]]],
    [[[0], []], []],
  ])('of %j are %j', (clauses, sets) => {
    expect(hittingSets(clauses, BOUND)).toEqual({ sets, isComplete: true });
  });

  test('within bounds; beyond them it says so', () => {
    const clauses = [
      [0, 1],
      [2, 3],
    ];
    expect(hittingSets(clauses, { size: 2, count: 2 })).toEqual({
      sets: [
        [0, 2],
        [0, 3],
      ],
      isComplete: false,
    });
    expect(hittingSets(clauses, { size: 1, count: 9 })).toEqual({ sets: [], isComplete: false });
  });

  test('a path too long does not hide a set of the same size', () => {
    const found = hittingSets(
      [
        [0, 1],
        [2, 1],
      ],
      { size: 1, count: 9 },
    );
    expect(found).toEqual({ sets: [[1]], isComplete: false });
  });

  test('are those that looking at every set finds', () => {
    const clause = fc.array(fc.nat(8), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(clause, { maxLength: 7 }), (clauses) => {
        const { isComplete, sets } = hittingSets(clauses, { size: 9, count: 1000 });
        expect(isComplete).toBe(true);
        const keys = sets.map((set) => set.join(' '));
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.toSorted()).toEqual(bruteForce(clauses, 9).toSorted());
      }),
      { numRuns: 300 },
    );
  });
});

function bruteForce(clauses: readonly (readonly number[])[], elements: number): string[] {
  const hits = (mask: number): boolean =>
    clauses.every((clause) => clause.some((element) => ((mask >> element) & 1) === 1));
  const all = Array.from({ length: 1 << elements }, (_, mask) => mask).filter(hits);
  const minimal = all.filter(
    (mask) => !all.some((other) => other !== mask && (other & mask) === other),
  );
  return minimal.map((mask) =>
    Array.from({ length: elements }, (_, element) => element)
      .filter((element) => ((mask >> element) & 1) === 1)
      .join(' '),
  );
}
