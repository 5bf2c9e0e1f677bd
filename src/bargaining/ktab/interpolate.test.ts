import { describe, expect, test } from 'vitest';
import { meetingPoint } from './interpolate.ts';

const low = { at: 0, salience: 0.5, chance: 0.8 };
const high = { at: 1, salience: 0.25, chance: 0.2 };

describe('where two sides meet', () => {
  // by hand: 0.4 to 0.05; the squares, 0.16 to 0.0025; and for s2pmax 0.6 · 0.25 against 0.4 · 0.0625
  test.each([
    ['s1p1', 0.05 / 0.45, 0.05 / 0.45],
    ['s2p2', 0.0025 / 0.1625, 0.0025 / 0.1625],
    ['s2pmax', 0, 0.025 / 0.175],
  ] as const)('%s: the one side, and the other', (kind, first, second) => {
    expect(Math.abs(meetingPoint(kind, low, high) - first)).toBeLessThan(1e-4);
    expect(Math.abs(meetingPoint(kind, high, low) - second)).toBeLessThan(1e-4);
  });

  test('has four decimals', () => {
    expect(meetingPoint('s2p2', low, high)).toBe(0.0154);
  });

  test('is where each stands when neither cares', () => {
    for (const kind of ['s1p1', 's2p2', 's2pmax'] as const) {
      const [one, other] = [low, high].map((side) => ({ ...side, salience: 0 }));
      expect(one && other && meetingPoint(kind, one, other)).toBe(0);
      expect(one && other && meetingPoint(kind, other, one)).toBe(1);
    }
  });

  test('never lies off the line, not even for what is no chance', () => {
    const odd = { ...low, chance: 1.7 };
    const even = { ...high, chance: -0.7 };
    for (const kind of ['s1p1', 's2p2', 's2pmax'] as const) {
      for (const at of [meetingPoint(kind, odd, even), meetingPoint(kind, even, odd)]) {
        expect(at >= 0 && at <= 1).toBe(true);
      }
    }
  });
});
