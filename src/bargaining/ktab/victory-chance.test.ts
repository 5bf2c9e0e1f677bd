import { expect, test } from 'vitest';
import { victoryChance } from './victory-chance.ts';

test.each([
  // a side twice as strong, then one a tenth stronger; from the comments of KTAB's kmodel.h
  ['linear', 2 / 3, 0.5238],
  ['square', 4 / 5, 0.5475],
  ['quartic', 16 / 17, 0.5942],
  ['octic', 256 / 257, 0.6819],
  ['binary', 1, 1],
] as const)('%s: 2 to 1 and 11 to 10', (law, double, tenth) => {
  expect(victoryChance(law, 2, 1)).toBeCloseTo(double, 5);
  expect(victoryChance(law, 1, 2)).toBeCloseTo(1 - double, 5);
  expect(victoryChance(law, 11, 10)).toBeCloseTo(tenth, 4);
  expect(victoryChance(law, 0, 0)).toBe(0.5);
  expect(victoryChance(law, 1e-300, 1e300)).toBeGreaterThan(0);
});

test('binary: between the two thresholds the chance rises evenly', () => {
  expect(victoryChance('binary', 1.02, 1)).toBeCloseTo(0.604, 3);
  expect(victoryChance('binary', 1, 1)).toBeCloseTo(0.5, 12);
});
