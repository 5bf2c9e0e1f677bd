import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { trnsport } from '../contract-kinds.ts';
import { openHighs } from '../index.ts';
import { highsPool } from './highs-pool.ts';
import type { HighsPool } from './highs-pool.ts';
import type { HighsRuntime } from './highs-runtime.ts';
import { highsSession } from './highs-session.ts';

/** Takes instances, letting go of the thread in between, until another one comes. */
async function another(pool: HighsPool, than: HighsRuntime): Promise<HighsRuntime> {
  let taken = pool.take();
  while (taken === than) {
    await setImmediate();
    taken = pool.take();
  }
  return taken;
}

describe('an instance of HiGHS', () => {
  test('is replaced after some thousand models, and open sessions stay where they are', async () => {
    const pool = await highsPool({});
    const session = highsSession(pool, trnsport());
    const before = session.solve();
    const first = pool.take();
    first.opened = 4000;
    const second = await another(pool, first);
    expect(second.opened).toBe(1);
    session.setRowBounds(2, 350, Infinity);
    expect(session.solve().objective).toBeGreaterThan(before.objective);
    session.setRowBounds(2, 325, Infinity);
    expect(session.solve().objective).toBeCloseTo(before.objective, 9);
    session.close();
  });

  test('is replaced when its memory breaks, and open sessions move with their changes', async () => {
    const pool = await highsPool({});
    const session = highsSession(pool, trnsport());
    session.setRowBounds(2, 350, Infinity);
    const before = session.solve();
    const first = pool.take();
    first.broken = true;
    await another(pool, first);
    expect(session.solve()).toEqual(before);
    session.close();
  });

  test('that is broken with no other at hand gives no answer', async () => {
    const pool = await highsPool({});
    pool.take().broken = true;
    const session = highsSession(pool, trnsport());
    expect(session.solve()).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('let go of the thread'),
    });
    session.close();
  });

  test('is looked for where one says, and its absence is told', async () => {
    const missing = openHighs({ locateFile: (file) => `/nowhere/${file}` });
    await expect(missing).rejects.toThrow('the solver could not be loaded');
  });
});
