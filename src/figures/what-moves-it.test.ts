import { describe, expect, test } from 'vitest';
import { figureDocument } from '../../test/fixtures/figure-document.ts';
import { whatMovesIt } from './what-moves-it.ts';
import type { ValueBar } from './what-moves-it.ts';

const BARS: ValueBar[] = [
  { what: 'building', atLow: 98e6, atHigh: -110e6 },
  {
    what: 'fares of all passengers who cross the river by the new line, both ways',
    atLow: -40e6,
    atHigh: 160e6,
  },
  { what: 'transit fee', atLow: 61e6, atHigh: 60e6 },
];

const draw = (bars: readonly ValueBar[], base = 60e6): string =>
  whatMovesIt({
    document: figureDocument(),
    id: 'bars',
    title: 'Railway across the river',
    unit: 'USD of 2019',
    base,
    bars,
  }).outerHTML;

describe('what moves it', () => {
  test('three amounts', async () => {
    await expect(`${draw(BARS)}\n`).toMatchFileSnapshot(
      '../../test/golden/figures/what-moves-it.svg',
    );
  });

  test('the same bytes when drawn again', () => {
    expect(draw(BARS)).toBe(draw(BARS));
  });

  test('says in words what the bars show', () => {
    const svg = draw(BARS);
    expect(svg).toContain(
      'What moves the worth of Railway across the river, in USD of 2019</title>',
    );
    expect(svg).toContain('At base 60\u202Fm.');
    expect(svg).toContain('building: 98\u202Fm at its low end, −110\u202Fm at its high end.');
  });

  test('one that moves nothing, and none at all', () => {
    expect(draw([{ what: 'fee', atLow: 0, atHigh: 0 }], 0)).not.toMatch(/NaN|Infinity/);
    expect(draw([])).not.toMatch(/NaN|Infinity/);
  });
});
