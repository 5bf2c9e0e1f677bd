import { expect, test } from 'vitest';

import { describeGrade, isCredibility, isReliability, parseGrade } from './grade.ts';

test('a grade is a letter and a digit', () => {
  expect(parseGrade('B2')).toEqual({ reliability: 'B', credibility: 2 });
  const refused = ['', 'B', 'G1', 'A7', 'A0', 'b2', 'B22', 'B '];
  expect(refused.filter((text) => parseGrade(text) !== undefined)).toEqual([]);
});

test('a grade has words', () => {
  expect(describeGrade({ reliability: 'B', credibility: 2 })).toBe(
    'B2: usually reliable, probably true',
  );
});

test('guards accept the scale and nothing else', () => {
  expect(['A', 'F', 'G', 'toString', 1].map(isReliability)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect([1, 6, 7, 0, 1.5, '1'].map(isCredibility)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
