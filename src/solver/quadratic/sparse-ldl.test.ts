import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kktSystem } from './kkt-system.ts';
import { minimumDegree } from './minimum-degree.ts';

test('unknowns that hang together with few others go first', () => {
  // a star: its middle goes last but one, when one arm is left
  const order = minimumDegree(
    5,
    [0, 1, 3, 4].map((arm) => [2, arm] as const),
  );
  expect([...order]).toEqual([0, 1, 3, 2, 4]);
  expect(minimumDegree(0, [])).toHaveLength(0);
});

const whole = fc.integer({ min: -3, max: 3 });

test('a system of objective and rows is solved to the last digits', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(whole, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 }),
      (factors, wanted) => {
        const hessian = [0, 1, 2, 3].flatMap((i) =>
          [0, 1, 2, 3]
            .filter((j) => j >= i)
            .map((j) => [i, j, factors.reduce((sum, f) => sum + f[i]! * f[j]!, 0)] as const),
        );
        const matrix = [
          [0, 0, 1],
          [0, 1, 2],
          [1, 2, 1],
          [1, 3, -1],
        ] as const;
        const diagonal = Float64Array.of(1, 2, 0.5, 1);
        const right = new Float64Array(6);
        const add = (at: number, value: number): void => void (right[at]! += value);
        for (const [i, j, q] of hessian) {
          add(i, q * wanted[j]!);
          if (i !== j) add(j, q * wanted[i]!);
        }
        for (const [row, j, a] of matrix) {
          add(j, a * wanted[4 + row]!);
          add(4 + row, a * wanted[j]!);
        }
        for (const [j, value] of diagonal.entries()) add(j, value * wanted[j]!);
        const system = kktSystem(4, 2, hessian, matrix);
        system.factor(diagonal);
        for (const [at, value] of system.solve(right).entries()) {
          expect(value).toBeCloseTo(wanted[at]!, 9);
        }
      },
    ),
  );
});
