import { describe, expect, test } from 'vitest';
import { figureDocument } from '../../test/fixtures/figure-document.ts';
import { costAgainstTime } from './cost-against-time.ts';
import type { WayPoint } from './cost-against-time.ts';

const spread = (low: number, base: number, high: number) => ({ low, base, high });
const WAYS: WayPoint[] = [
  {
    column: 0,
    name: 'all sea',
    isShown: true,
    days: spread(36, 40, 46),
    cost: spread(2000, 2800, 4000),
  },
  {
    column: 1,
    name: 'sea and land',
    isShown: true,
    days: spread(14, 18, 21),
    cost: spread(2200, 2900, 4900),
  },
  {
    column: 2,
    name: 'by land alone',
    isShown: true,
    days: spread(13, 15, 17),
    cost: spread(2700, 3400, 5600),
  },
  {
    column: 2,
    name: 'by land alone',
    isShown: false,
    days: spread(9, 13, 25),
    cost: spread(2300, 5200, 10_400),
  },
];

const draw = (ways: readonly WayPoint[]): string =>
  costAgainstTime({
    document: figureDocument(),
    id: 'cost',
    title: 'What ways cost against the days they take',
    unit: 'USD/TEU',
    ways,
  }).outerHTML;

describe('cost against time', () => {
  test('three ways and another of one of them', async () => {
    await expect(`${draw(WAYS)}\n`).toMatchFileSnapshot(
      '../../test/golden/figures/cost-against-time.svg',
    );
  });

  test('says in words what it shows: the ways shown, with their ranges', () => {
    expect(draw(WAYS)).toContain(
      'all sea: 40 [36–46] days, 2,800 [2,000–4,000]. sea and land: 18 [14–21] days',
    );
    expect(draw(WAYS)).not.toContain('10,400');
  });

  test('one point, and none at all', () => {
    const point = {
      column: 7,
      name: 'one',
      isShown: true,
      days: spread(0, 0, 0),
      cost: spread(5, 5, 5),
    };
    expect(draw([point])).not.toMatch(/NaN|Infinity/);
    expect(draw([])).not.toMatch(/NaN|Infinity/);
  });
});
