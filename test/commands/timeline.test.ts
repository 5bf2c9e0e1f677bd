import { beforeAll, describe, expect, test } from 'vitest';
import { PATIENCE, RIVER, landbridge } from './landbridge.ts';
import type { Run } from './landbridge.ts';

let all: Run;
let part: Run;
let wrong: Run;

// The first two months of a year, what one body did, as known a year later.
const year = ['--as-of', '2021-01-01', '--from', '2020-01', '--to', '2020-02'];
const body = ['--actor', 'river-commission', '--json'];

beforeAll(async () => {
  [all, part, wrong] = await Promise.all([
    landbridge(['timeline', RIVER, '--as-of', '2021-01-01']),
    landbridge(['timeline', RIVER, ...year, ...body]),
    landbridge(['timeline', RIVER, '--kind', 'milestnoe']),
  ]);
}, PATIENCE);

describe('landbridge timeline', () => {
  test('events, milestones and decisions in order', async () => {
    expect(all.code).toBe(0);
    await expect(all.stdout).toMatchFileSnapshot('../golden/commands/timeline-river.txt');
  });

  test('a stretch of time, one actor, for a program', () => {
    const { entries } = JSON.parse(part.stdout) as { entries: { id: string }[] };
    expect(entries.map(({ id }) => id)).toEqual(['survey-granted']);
  });

  test('a wrong kind leads to the right one', () => {
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('did you mean "milestone"?'),
    ]);
  });
});
