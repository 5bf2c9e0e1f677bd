import { expect, test } from 'vitest';
import { riskAttitudes, seenRisk, utilityAt } from './risk-attitude.ts';

const riskOf = (share: readonly number[], range: 'min' | 'mid' | 'max'): number[] => {
  const risk = new Float64Array(share.length);
  riskAttitudes(Float64Array.from(share), range, risk);
  return [...risk];
};

test.each([
  ['min', [0, 0.5, 1]],
  ['mid', [-0.5, 0.25, 1]],
  ['max', [-1, 0, 1]],
] as const)('%s: from the least likely to win to the most', (range, expected) => {
  expect(riskOf([0.125, 0.25, 0.375], range)).toEqual(expected);
});

test('nobody is bold or timid where all are alike, but for rounding', () => {
  expect(riskOf([0.5, 0.5], 'max')).toEqual([0, 0]);
  expect(riskOf([0.5, 0.5 + 1e-12], 'max')).toEqual([0, 0]);
});

test.each([
  ['none', 0.9],
  ['one-third', 0.6],
  ['half', 0.45],
  ['two-thirds', 0.3],
  ['full', 0],
] as const)('of the risk attitude of another %s is seen', (attribution, seen) => {
  expect(seenRisk(attribution, 0.9, 0)).toBeCloseTo(seen, 12);
});

test('the more averse to risk, the more a place half way is worth', () => {
  expect([-1, 0, 1].map((risk) => utilityAt(0.5, risk))).toEqual([0.25, 0.5, 0.75]);
  for (const risk of [-1, 0, 1]) expect([utilityAt(0, risk), utilityAt(1, risk)]).toEqual([1, 0]);
});
