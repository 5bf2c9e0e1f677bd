import { describe, expect, test } from 'vitest';
import { figureDocument } from '../../test/fixtures/figure-document.ts';
import { campsByHold } from './camps-by-hold.ts';
import { lineForecast } from './line-forecast.ts';
import type { ActorOnLine } from './line-forecast.ts';
import { positionsByRound } from './positions-by-round.ts';
import type { ActorInRounds, RoundsFigure } from './positions-by-round.ts';
import { rangeOverTime } from './range-over-time.ts';
import type { RangeSeries } from './range-over-time.ts';

const document = figureDocument();
const golden = (name: string): string => `../../test/golden/figures/${name}.svg`;
/** Widths of the lines drawn. */
const widths = (svg: string): number[] =>
  [...svg.matchAll(/aria-label="line"[^>]* stroke-width="([\d.]+)"/g)].map(([, width]) =>
    Number(width),
  );

const PLAYERS: ActorInRounds[] = [
  { name: 'Lower State', capability: 40, positions: [90, 60, 60] },
  { name: 'Upper State', capability: 10, positions: [20, 60, 60] },
  { name: '강 위원회', capability: 4, positions: [22, 22, 35] },
  { name: 'Комитет реки', capability: 1, positions: [null, 0, 0] },
];

const play = (more: Partial<RoundsFigure> = {}): string =>
  positionsByRound({
    document,
    id: 'rounds',
    title: 'Positions by round: how far?',
    line: { low: 0, high: 100 },
    rounds: [0, 1, 2],
    actors: PLAYERS,
    median: [90, 60, 60],
    ...more,
  }).outerHTML;

describe('positions by round', () => {
  test('four actors of different capability, one of them late', async () => {
    await expect(`${play()}\n`).toMatchFileSnapshot(golden('positions-by-round'));
  });

  test('the widest line is that of the greatest capability, the others in proportion', () => {
    const svg = play();
    expect(widths(svg)).toEqual(expect.arrayContaining([12, 3]));
    expect(Math.max(...widths(svg))).toBe(13.5);
  });

  test('says in words what its lines show', () => {
    const svg = play();
    expect(svg).toContain('Lower State, capability 40: 90, 60, 60.');
    expect(svg).toContain('Комитет реки, capability 1: no position, 0, 0.');
    expect(svg).toContain('35 · 강 위원회');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('what comes back is shaded and said', () => {
    expect(play({ cycle: { from: 1, period: 1 } })).toContain('it comes back every 1 rounds');
    expect(play()).not.toContain('comes back');
  });

  test('one round alone, nobody of any capability, a point for a line, no actor', () => {
    const still = PLAYERS.map((actor) => ({
      ...actor,
      capability: 0,
      positions: [actor.positions[1] ?? null],
    }));
    const one = { rounds: [0], median: [50] };
    for (const svg of [
      play({ ...one, actors: still }),
      play({ ...one, actors: [] }),
      play({ line: { low: 5, high: 5 } }),
    ]) {
      expect(svg).not.toMatch(/NaN|Infinity/);
    }
  });

  test('a crowd: a dozen by name, the others as thin lines, and their number said', () => {
    const crowd = Array.from({ length: 40 }, (_, at) => ({
      name: `member ${at + 1}`,
      capability: 40 - at,
      positions: [at, 50, 50],
    }));
    const svg = play({ actors: crowd });
    expect(svg).toContain('28 more actors, of less capability, are drawn without a name.');
    expect(svg).toContain('member 12 11');
    expect(svg).not.toContain('member 13 12');
  });
});

const ISSUE = {
  line: { low: 0, high: 4 },
  points: [
    { at: 1, label: 'a ferry' },
    { at: 4, label: '四条铁路' },
  ],
  statusQuo: 1,
};
const STANDS: ActorOnLine[] = [
  { name: 'Lower State', low: 2, base: 3, high: 4, basis: 'sourced', weight: 0.62 },
  { name: '川の委員会', low: 1, base: 2, high: 2.5, basis: 'estimated', weight: 0.3 },
  { name: 'Far Power', low: 0, base: 0, high: 0, basis: 'assumed', weight: 0.08 },
  { name: 'Old Ferry', low: 0, base: 2, high: 4, basis: 'unknown', weight: 0.0004 },
];
const forecast = {
  median: 2.5,
  interval: [0.5, 3.75] as const,
  distribution: { at: [0, 1, 2, 3, 4], share: [0.1, 0.15, 0.25, 0.35, 0.15] },
};

describe('what is likely on a line', () => {
  const draw = (more: object = {}): string =>
    lineForecast({
      document,
      id: 'line',
      question: 'How far?',
      issue: ISSUE,
      forecast,
      actors: STANDS,
      ...more,
    }).outerHTML;

  test('a line of its own unit, four actors each known in another way', async () => {
    await expect(`${draw()}\n`).toMatchFileSnapshot(golden('line-forecast'));
  });

  test('says in words what it shows, and on what each position rests', () => {
    const svg = draw();
    expect(svg).toContain('Half of the forecast lies below 2.5, 90 % between 0.5 and 3.75.');
    expect(svg).toContain('川の委員会: estimated 2 [1–2.5], 30\u202F% of the weight.');
    expect(svg).toContain('Old Ferry: unknown, anywhere on the line');
    expect(svg).toContain('assumed · 0 · 8\u202F% of weight');
  });

  test('the hill has a bar a point, the highest where most lies', () => {
    const bars = [...draw().matchAll(/<rect [^>]*shape-rendering|<g[^>]*crispEdges.*?<\/g>/g)];
    const heights = [...(bars[0]?.[0] ?? '').matchAll(/height="([\d.]+)"/g)].map(([, height]) =>
      Number(height),
    );
    expect(heights).toHaveLength(5);
    expect(Math.max(...heights)).toBe(heights[3]);
  });

  test('nobody, no labels, all of the forecast at one point', () => {
    const sure = { median: 2, interval: [2, 2], distribution: { at: [2], share: [1] } };
    const svg = draw({
      actors: [],
      issue: { ...ISSUE, points: [], statusQuo: null },
      forecast: sure,
    });
    expect(svg).not.toMatch(/NaN|Infinity/);
  });
});

describe('ranges over time', () => {
  const series: RangeSeries[] = [
    {
      name: 'Lower State and Upper State',
      points: [
        { day: '2031-05-14', range: { low: 20, base: 30, high: 45 } },
        { day: '2031-08-14', range: null },
        { day: '2031-11-14', range: { low: 40, base: 55, high: 60 } },
        { day: '2032-02-14', range: { low: 42, base: 58, high: 64 } },
      ],
      events: [
        { day: '2031-06-02', isUp: false },
        { day: '2031-12-24', isUp: true },
      ],
    },
    { name: 'Upper State and Far Power', points: [{ day: '2031-05-14', range: null }] },
  ];
  const draw = (given: readonly RangeSeries[]): string =>
    rangeOverTime({
      document,
      id: 'ties',
      title: 'How warm',
      scale: { low: 0, high: 100, lowLabel: 'cold', highLabel: 'warm' },
      series: given,
    }).outerHTML;

  test('two ties, one of them unknown', async () => {
    await expect(`${draw(series)}\n`).toMatchFileSnapshot(golden('range-over-time'));
  });

  test('C09: a series says where it went, and breaks where nothing can be said', () => {
    const svg = draw(series);
    expect(svg).toContain('30 on 2031-05-14, 58 on 2032-02-14 [42–64].');
    expect(svg).toContain('Upper State and Far Power: nothing that could be compared.');
    // one band before the gap and one after it
    const bands = [...svg.matchAll(/<g aria-label="area".*?<\/g>/gs)][0]?.[0] ?? '';
    expect(bands.match(/<path/g)).toHaveLength(2);
  });

  test('nothing at all, and one day alone', () => {
    expect(draw([])).not.toMatch(/NaN|Infinity/);
    const one = [
      { name: 'x', points: [{ day: '2031-05-14', range: { low: 1, base: 2, high: 3 } }] },
    ];
    expect(draw(one)).toContain('x: 2 on 2031-05-14 [1–3].');
  });
});

describe('two camps', () => {
  const draw = (hold: number | null): string =>
    campsByHold({
      document,
      id: 'camps',
      title: 'Two camps',
      camps: [
        {
          pole: 'Lower State',
          members: [
            { name: 'Lower State', isPole: true, hold: null },
            { name: '대한민국', isPole: false, hold: 0.4 },
          ],
        },
        {
          pole: 'Far Power',
          members: [
            { name: 'Far Power', isPole: true, hold: 0.9 },
            { name: 'Upper State', isPole: false, hold },
          ],
        },
      ],
      format: String,
    }).outerHTML;

  test('two poles, and one who would gain by leaving', async () => {
    await expect(`${draw(-0.1)}\n`).toMatchFileSnapshot(golden('camps-by-hold'));
  });

  test('who would leave shows without colour: a dashed frame, and a word', () => {
    expect(draw(-0.1)).toContain('stroke-dasharray="4 3"');
    expect(draw(-0.1)).toContain(
      'Upper State stands with Far Power and would gain 0.1 by leaving it.',
    );
    expect(draw(0.1)).not.toContain('stroke-dasharray="4 3"');
    expect(draw(null)).toContain('Upper State stands with Far Power.');
  });
});
