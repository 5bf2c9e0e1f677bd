import { describe, expect, test } from 'vitest';
import { figureDocument } from '../../test/fixtures/figure-document.ts';
import { whoStandsWhere } from './who-stands-where.ts';
import type { StanceFigure, StanceRange } from './who-stands-where.ts';

const ISSUE: StanceFigure['issue'] = {
  question: 'How far should the line across the river go?',
  points: [
    { at: 0, label: 'none' },
    { at: 25, label: 'joint survey' },
    { at: 40, label: 'ceremony with goods carried over the river by both states' },
    { at: 60, label: 'works' },
    { at: 70, label: 'trial runs' },
    { at: 100, label: 'trains across the river, every day and in both directions, all year' },
  ],
  statusQuo: 25,
};

const STANCES: StanceRange[] = [
  { actor: 'Lower State', low: 60, base: 80, high: 100, basis: 'sourced' },
  { actor: 'Upper State', low: 22.4, base: 41.25, high: 66, basis: 'estimated', held: 0.31 },
  { actor: 'Far Power', low: 0, base: 15, high: 40, basis: 'assumed', held: 0.62 },
  { actor: '강 위원회', low: 0, base: 50, high: 100, basis: 'unknown' },
];

const draw = (stances: readonly StanceRange[], issue = ISSUE): string =>
  whoStandsWhere({ document: figureDocument(), id: 'who', issue, stances }).outerHTML;

describe('who stands where', () => {
  test('four actors, each known in another way', async () => {
    await expect(`${draw(STANCES)}\n`).toMatchFileSnapshot(
      '../../test/golden/figures/who-stands-where.svg',
    );
  });

  test('the same bytes when drawn again', () => {
    expect(draw(STANCES)).toBe(draw(STANCES));
  });

  test('what a stance rests on shows without colour: in its form and in a word', () => {
    const svg = draw(STANCES);
    expect(svg.match(/stroke-dasharray="4 3"/g)).toHaveLength(1);
    expect(svg).toContain('sourced · 80 [60–100]');
    expect(svg).toContain('assumed · 15 [0–40] · held 62\u202F%');
    expect(svg).toContain('Far Power: assumed 15, between 0 and 40.');
    expect(svg).toContain('강 위원회: unknown, drawn anywhere on the line.');
  });

  test('nobody, and nothing known of the status quo', () => {
    const svg = draw([], { ...ISSUE, statusQuo: null });
    expect(svg).toContain('Nobody is known to take a stance.');
    expect(svg).not.toContain('status quo');
  });
});
