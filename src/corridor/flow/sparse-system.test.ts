import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sparseSystem } from './sparse-system.ts';

describe('linear equations', () => {
  test('are solved, and say which unknowns they fix', () => {
    const system = sparseSystem(4);
    system.add([[0, 2]], 6);
    system.add(
      [
        [0, 1],
        [1, 1],
      ],
      5,
    );
    system.add(
      [
        [2, 1],
        [3, -1],
      ],
      1,
    );
    const { contradiction, isFixed, values } = system.solve();
    expect([...values.subarray(0, 2)]).toEqual([3, 2]);
    expect([...isFixed]).toEqual([1, 1, 0, 0]);
    expect((values[2] ?? 0) - (values[3] ?? 0)).toBe(1);
    expect(contradiction).toBe(0);
  });

  test('that repeat themselves do no harm, and those that contradict are told', () => {
    const system = sparseSystem(1);
    system.add([[0, 1]], 2);
    system.add([[0, 3]], 6);
    expect(system.solve()).toMatchObject({ contradiction: 0 });
    system.add([[0, 1]], 5);
    expect(system.solve().contradiction).toBe(3);
  });

  test('of random sparse matrices have the solution they were made from', () => {
    const size = 12;
    const entry = fc.record({
      row: fc.nat(size - 1),
      column: fc.nat(size - 1),
      value: fc.integer({ min: -9, max: 9 }),
    });
    const solution = fc.array(fc.integer({ min: -50, max: 50 }), {
      minLength: size,
      maxLength: size,
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), solution, (entries, wanted) => {
        const system = sparseSystem(size);
        for (let row = 0; row < size; row++) {
          // a heavy diagonal: the matrix has an inverse
          const own: [number, number][] = [[row, 100]];
          for (const { column, row: at, value } of entries)
            if (at === row) own.push([column, value]);
          const right = own.reduce(
            (sum, [column, value]) => sum + value * (wanted[column] ?? 0),
            0,
          );
          system.add(own, right);
        }
        const { isFixed, values } = system.solve();
        expect(isFixed).not.toContain(0);
        for (const [at, value] of wanted.entries()) expect(values[at]).toBeCloseTo(value, 8);
      }),
    );
  });
});
