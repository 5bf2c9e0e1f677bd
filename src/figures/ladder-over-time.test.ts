import { describe, expect, test } from 'vitest';
import { addMonths, isoDate } from '../quantity/index.ts';
import { figureDocument } from '../../test/fixtures/figure-document.ts';
import { ladderOverTime } from './ladder-over-time.ts';
import type { LadderStep } from './ladder-over-time.ts';

const AS_OF = '2031-05-14';
const HORIZON = '2033-05-14';

/** A chance that grows by the same step each quarter. */
const rising = (by: number, simulation: number): LadderStep['byDate'] =>
  [1, 2, 3, 4, 5, 6, 7, 8].map((quarter) => ({
    date: addMonths(isoDate(AS_OF), quarter * 3),
    probability: by * quarter,
    simulation,
  }));

const STEPS: LadderStep[] = [
  {
    title: 'survey – Joint survey',
    status: 'done',
    since: '2031-04',
    byDate: rising(0, 0).map((each) => ({ ...each, probability: 1 })),
  },
  { title: 'ceremony – First spade', status: 'running', byDate: rising(0.11, 0.03) },
  {
    title: 'works – Building works',
    status: 'open',
    byDate: rising(0.03, 0.03),
    inputs: [0.04, 0.51],
  },
  { title: 'trial – Trial runs', status: 'barred', byDate: rising(0, 0) },
  { title: 'service – Trains across the river', status: 'not-timed', byDate: [] },
];

const draw = (steps: readonly LadderStep[]): string =>
  ladderOverTime({ document: figureDocument(), id: 'ladder', steps, asOf: AS_OF, horizon: HORIZON })
    .outerHTML;

describe('the ladder over time', () => {
  test('a done, two open, a barred and an untimed step', async () => {
    await expect(`${draw(STEPS)}\n`).toMatchFileSnapshot(
      '../../test/golden/figures/ladder-over-time.svg',
    );
  });

  test('the same bytes when drawn again', () => {
    expect(draw(STEPS)).toBe(draw(STEPS));
  });

  test('says in words what it shows', () => {
    const svg = draw(STEPS);
    expect(svg).toContain(
      'role="img" aria-labelledby="ladder-title" aria-describedby="ladder-desc"',
    );
    expect(svg).toContain('Chance of each step by date, from 2031-05-14 to 2033-05-14</title>');
    expect(svg).toContain('survey – Joint survey: done 2031-04.');
    expect(svg).toContain('works – Building works: 24\u202F% by 2033-05-14.');
    expect(svg).toContain('cannot be timed: nobody has stated a duration.');
  });

  test('no steps give an empty figure, hostile titles no elements', () => {
    expect(draw([])).toContain('<svg');
    const hostile = '<img src=x onerror=alert(1)>"><script>';
    expect(draw([{ title: hostile, status: 'open', byDate: rising(0.1, 0) }])).not.toMatch(
      /<img|<script/,
    );
  });
});
