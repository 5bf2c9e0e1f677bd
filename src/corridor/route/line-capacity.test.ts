import { describe, expect, test } from 'vitest';
import { lineCapacity } from './line-capacity.ts';
import { pointRange } from './range.ts';

describe("trains a day by Scott's formula", () => {
  const exact = {
    blockKm: pointRange(10),
    blockMinutes: pointRange(5),
    efficiency: pointRange(0.7),
    trainTonnes: pointRange(2000),
  };

  // Worked by hand: 1440 / (10 km at 60 km/h = 10 min + 5 min) · 0.7 = 67.2 over the block
  test.each([
    [1, 60, 33.6],
    [2, 60, 67.2],
    [1, 30, 20.16],
  ] as const)('%i track, %i km/h', (tracks, speed, trains) => {
    expect(lineCapacity(tracks, pointRange(speed), exact).base).toBeCloseTo(trains, 9);
  });

  test('ends come from long blocks and slow trains, short blocks and fast ones', () => {
    const { base, high, low } = lineCapacity(1, { low: 20, base: 40, high: 60 });
    expect([low, base, high].map((value) => Math.round(value * 10) / 10)).toEqual([6.4, 25.2, 135]);
  });
});
