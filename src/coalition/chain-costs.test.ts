import { expect, test } from 'vitest';
import type { Result } from '../quantity/index.ts';
import { unwrap } from '../quantity/index.ts';
import { chainNucleolus, chainShapley } from './chain-costs.ts';

test('a line up to each border: every stretch is paid by those who use it', () => {
  const line = [
    { cost: 30, count: 1 },
    { cost: 10, count: 2 },
  ];
  expect(unwrap(chainShapley(line))[0]).toBeCloseTo(10 / 3 + 20, 12);
  expect(unwrap(chainShapley(line))[1]).toBeCloseTo(10 / 3, 12);
});

test('two of the same cost are one type of two', () => {
  const apart = unwrap(chainNucleolus([1, 2, 2, 4].map((cost) => ({ cost, count: 1 }))));
  const together = unwrap(
    chainNucleolus([
      { cost: 1, count: 1 },
      { cost: 2, count: 2 },
      { cost: 4, count: 1 },
    ]),
  );
  expect(together).toEqual([apart[0], apart[1], apart[3]]);
});

test.each([
  [[{ cost: -1, count: 1 }], 'coalition/bad-cost'],
  [[{ cost: Number.NaN, count: 1 }], 'coalition/bad-cost'],
  [[{ cost: 1, count: 0 }], 'coalition/bad-count'],
  [[{ cost: 1, count: 1.5 }], 'coalition/bad-count'],
  [[], 'coalition/no-players'],
])('%j is refused', (types, code) => {
  const codes = (found: Result<number[]>): string[] =>
    found.ok ? [] : found.problems.map((problem) => problem.code);
  expect([codes(chainShapley(types)), codes(chainNucleolus(types))]).toEqual([[code], [code]]);
});
