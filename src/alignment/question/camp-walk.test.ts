import { describe, expect, test } from 'vitest';
import { fillTable, holdAndPull, walkCamps, wouldMove } from './camp-walk.ts';
import type { WalkSetting } from './camp-walk.ts';

/** Two poles P and Q of size 2, and A of size 1 that stands with P; pairs are PQ, PA, QA. */
const setting = (inertia: number): WalkSetting => ({
  sizes: Float64Array.of(2, 2, 1),
  sides: Int8Array.of(1, -1, 1),
  fixed: [true, true, false],
  inertia,
});
const sums = (pq: number, pa: number, qa: number): Float64Array => Float64Array.of(pq, pa, qa);

describe('a course of events, step by step', () => {
  test('what holds A: 2 · ½ with its pole less 2 · ¼ opposite', () => {
    const table = new Float64Array(9);
    // sums of 1 and ⅓ are propensities of ½ and ¼
    fillTable(table, sums(-1, 1, 1 / 3), 3);
    expect(holdAndPull(table, setting(0), Int8Array.of(1, -1, 1), 2)).toEqual({
      hold: 0.5,
      pull: 1.5,
    });
  });

  test('it moves when it gains more than its inertia of all that pulls', () => {
    const table = new Float64Array(9);
    fillTable(table, sums(-1, 1 / 3, 1), 3);
    // hold -½ of a pull of 1½: a third
    const sides = Int8Array.of(1, -1, 1);
    expect(wouldMove(table, setting(0.3), sides, 2)).toBe(true);
    expect(wouldMove(table, setting(0.4), sides, 2)).toBe(false);
  });

  test('ties that stay as they are move nobody', () => {
    const end = walkCamps(setting(0), sums(-1, 1, 0), new Float64Array(6), 2);
    expect(end).toEqual({ ever: false, atEnd: false });
  });

  test('it changes sides while its pole is cold, and comes back when the pole is warm again', () => {
    // in the first step its tie to P falls by 3, in the second it rises by 4
    const steps = Float64Array.of(0, -3, 0, 0, 4, 0);
    expect(walkCamps(setting(0), sums(-1, 1, 0), steps, 2)).toEqual({ ever: true, atEnd: false });
    expect(walkCamps(setting(0), sums(-1, 1, 0), steps.slice(0, 3), 2)).toEqual({
      ever: true,
      atEnd: true,
    });
  });

  test('poles stay, however warm they become: they say what the camps are', () => {
    // were a pole to move to the other, A would stand with it, opposite nobody
    const steps = Float64Array.of(20, 0, 0);
    expect(walkCamps(setting(0), sums(-1, 1, 0.5), steps, 2)).toEqual({
      ever: false,
      atEnd: false,
    });
    expect(walkCamps(setting(0), sums(-1, 1, 0.5), steps, 0)).toEqual({
      ever: false,
      atEnd: false,
    });
  });
});
