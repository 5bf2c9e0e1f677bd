import * as Plot from '@observablehq/plot';
import { dayNumber, isIsoDate, isoDate, render } from '../quantity/index.ts';
import type { Catalogue } from '../quantity/index.ts';
import { dateTicks } from './date-ticks.ts';
import { HALO, INK, LETTERS, SMALL, WIDTH, drawPlot, pixelRows } from './draw-plot.ts';
import type { FigureDocument, FigureElement } from './figure-document.ts';
import { politicsWordsEn } from './politics-words-en.ts';
import { wrapText } from './wrap-text.ts';

/** Something on a scale over time; null on days on which nothing can be said. */
export interface RangeSeries {
  readonly name: string;
  readonly points: readonly {
    readonly day: string;
    readonly range: { readonly low: number; readonly base: number; readonly high: number } | null;
  }[];
  /** what happened: an upward sign where it brought them closer, a downward one where it did not */
  readonly events?: readonly { readonly day: string; readonly isUp: boolean }[];
}

export interface RangeOverTimeFigure {
  readonly document: FigureDocument;
  /** unique in the page */
  readonly id: string;
  readonly title: string;
  /** what the ends of the scale are, and where neither is nearer */
  readonly scale: {
    readonly low: number;
    readonly high: number;
    readonly lowLabel: string;
    readonly highLabel: string;
  };
  readonly series: readonly RangeSeries[];
  readonly words?: Catalogue;
}

/** px */
const STRIP = 64;
const GAP = 18;
const LINE = 17;
/** under a strip, for its signs */
const SIGNS = 14;
const BOLD = 1.14;
const MARGIN = { marginTop: 0, marginLeft: 84, marginRight: 92, marginBottom: 28 };

interface Strip {
  readonly row: number;
  readonly title: string;
  readonly top: number;
  readonly bottom: number;
  readonly points: readonly Spot[];
  readonly events: readonly { readonly day: number; readonly isUp: boolean }[];
  readonly end: string;
}

interface Spot {
  readonly day: number;
  /** those without a gap between them */
  readonly run: string;
  readonly base: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Things on one scale over time, a strip each on one axis of dates: the line is the best guess, the band
 * its range; it breaks where nothing can be said. Signs under a strip mark what happened.
 *
 * Throws LandbridgeError when the day of a point is no day, `YYYY-MM-DD`.
 *
 * @example
 * const points = [{ day: '2031-05-14', range: { low: 20, base: 30, high: 40 } }];
 * const scale = { low: 0, high: 100, lowLabel: 'cold', highLabel: 'warm' };
 * const figure = rangeOverTime({ document, id: 'ties', title: 'Ties', scale, series: [{ name: 'North', points }] });
 * figure.outerHTML.includes('North: 30 on 2031-05-14 [20–40].'); // true
 */
export function rangeOverTime(figure: RangeOverTimeFigure): FigureElement {
  const { document, scale, series, words = politicsWordsEn } = figure;
  const days = series.flatMap(({ points }) => points.map(({ day }) => isoDate(day))).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  const strips: Strip[] = [];
  for (const [row, each] of series.entries()) {
    strips.push(stripOf(each, row, strips.at(-1)?.bottom ?? 0, scale));
  }
  const ticks = from === undefined || to === undefined ? [] : dateTicks(from, to);
  const labels = new Map(ticks.map(({ day, label }) => [day, label]));
  const [x1, x2] = [from, to].map((day) => (day === undefined ? 0 : dayNumber(day)));
  const ends = { x1: x1 ?? 0, x2: x2 === x1 ? (x1 ?? 0) + 1 : (x2 ?? 1) };
  return drawPlot(document, textOf(figure, words), {
    ...MARGIN,
    ...pixelRows((strips.at(-1)?.bottom ?? STRIP) + SIGNS, MARGIN),
    x: { type: 'linear', domain: [ends.x1, ends.x2], label: null },
    marks: [
      ...frameMarks(strips, [...labels.keys()], ends),
      ...lineMarks(strips),
      ...labelMarks(strips, scale, ends),
      Plot.axisX([...labels.keys()], {
        tickFormat: (day: number) => labels.get(day) ?? '',
        tickSize: 4,
        fontSize: SMALL,
        label: null,
      }),
    ],
  });
}

function stripOf(
  { events = [], name, points: given }: RangeSeries,
  row: number,
  above: number,
  scale: RangeOverTimeFigure['scale'],
): Strip {
  const lines = wrapText(name, (WIDTH - MARGIN.marginLeft) / LETTERS / BOLD, 2);
  const top = above + GAP + lines.length * LINE;
  const bottom = top + STRIP;
  const at = (value: number): number => {
    const share = (value - scale.low) / (scale.high - scale.low || 1);
    return bottom - Math.min(1, Math.max(0, share)) * STRIP;
  };
  let run = 0;
  const points = given.flatMap(({ day, range }): Spot[] => {
    if (range === null) {
      run += 1;
      return [];
    }
    const [low, base, high] = [range.low, range.base, range.high].map(at);
    return [
      {
        day: dayNumber(isoDate(day)),
        run: `${row}/${run}`,
        low: low ?? bottom,
        base: base ?? bottom,
        high: high ?? bottom,
      },
    ];
  });
  const last = given.at(-1)?.range ?? null;
  return {
    row,
    title: lines.join('\n'),
    top,
    bottom,
    points,
    events: events.flatMap(({ day, isUp }) =>
      isIsoDate(day) ? [{ day: dayNumber(day), isUp }] : [],
    ),
    end: last === null ? '–' : spreadText(last),
  };
}

interface Ends {
  readonly x1: number;
  readonly x2: number;
}

function frameMarks(strips: readonly Strip[], days: readonly number[], ends: Ends): Plot.Markish[] {
  const grid = strips.flatMap(({ bottom, top }) => days.map((day) => ({ day, top, bottom })));
  const heights = strips.flatMap(({ bottom, top }) => [top, (top + bottom) / 2, bottom]);
  const dotted = { stroke: INK.faint, strokeOpacity: 0.6, strokeDasharray: '1 3' };
  return [
    Plot.ruleX(grid, { x: 'day', y1: 'top', y2: 'bottom', ...dotted }),
    Plot.ruleY(heights, { y: (height: number) => height, ...ends, ...dotted }),
  ];
}

function lineMarks(strips: readonly Strip[]): Plot.Markish[] {
  const points = strips.flatMap((strip) => strip.points);
  const events = strips.flatMap(({ bottom, events: own }) =>
    own.map((event) => ({ ...event, y: bottom + 7 })),
  );
  const sign = { x: 'day', y: 'y', r: 4, stroke: INK.paper, strokeWidth: 1 };
  return [
    Plot.areaY(points, {
      x: 'day',
      z: 'run',
      y1: 'low',
      y2: 'high',
      fill: INK.line,
      fillOpacity: 0.3,
    }),
    Plot.lineY(points, { x: 'day', z: 'run', y: 'base', stroke: INK.line, strokeWidth: 2 }),
    // a run of one day is no line and no band
    Plot.ruleX(
      points.filter(({ run }) => points.filter((each) => each.run === run).length === 1),
      { x: 'day', y1: 'low', y2: 'high', stroke: INK.line, strokeOpacity: 0.3, strokeWidth: 5 },
    ),
    Plot.dot(points, { x: 'day', y: 'base', r: 2, fill: INK.line }),
    Plot.dot(
      events.filter(({ isUp }) => isUp),
      { ...sign, symbol: 'triangle', fill: 'currentColor' },
    ),
    Plot.dot(
      events.filter(({ isUp }) => !isUp),
      { ...sign, symbol: 'triangle', rotate: 180, fill: INK.now },
    ),
  ];
}

function labelMarks(
  strips: readonly Strip[],
  { highLabel, lowLabel }: RangeOverTimeFigure['scale'],
  { x1, x2 }: Ends,
): Plot.Markish[] {
  const scale = strips.flatMap(({ bottom, top }) => [
    { y: top + 5, text: highLabel },
    { y: bottom - 5, text: lowLabel },
  ]);
  const small = { fontSize: SMALL - 1, fillOpacity: 0.8 };
  const ends = strips.map(({ bottom, end, points, top }) => ({
    end,
    y: points.at(-1)?.base ?? (top + bottom) / 2,
  }));
  return [
    Plot.text(strips, {
      x: x1,
      y: 'top',
      text: 'title',
      textAnchor: 'start',
      lineAnchor: 'bottom',
      lineHeight: LINE / LETTERS,
      dy: -5,
      fontWeight: 600,
    }),
    Plot.text(scale, { x: x1, y: 'y', text: 'text', textAnchor: 'end', dx: -6, ...small }),
    Plot.text(ends, { x: x2, y: 'y', text: 'end', textAnchor: 'start', dx: 8, ...HALO }),
  ];
}

function textOf({ id, series, title }: RangeOverTimeFigure, words: Catalogue) {
  const said = (code: string, params: Record<string, string>): string =>
    render({ code: `figure/${code}`, params }, words);
  const description = series.map(({ name, points }) => {
    const known = points.flatMap(({ day, range }) => (range === null ? [] : [{ day, ...range }]));
    const [first, last] = [known[0], known.at(-1)];
    if (first === undefined || last === undefined) return said('over-time-none', { name });
    const [at, low, high] = [last.base, last.low, last.high].map(short);
    const params = { name, to: at ?? '', last: last.day, low: low ?? '', high: high ?? '' };
    return known.length === 1
      ? said('over-time-one', params)
      : said('over-time', { ...params, from: short(first.base), first: first.day });
  });
  return { id, title, description: description.join(' ') };
}

function spreadText({ base, high, low }: { low: number; base: number; high: number }): string {
  // a dash before a number below 0 would read as its sign
  const dash = low < 0 ? ' – ' : '–';
  return low === high ? short(base) : `${short(base)} [${short(low)}${dash}${short(high)}]`;
}

/** Two digits behind the point at most, none from ten on. */
function short(value: number): string {
  const rounded = Math.abs(value) >= 10 ? Math.round(value) : Number(value.toFixed(2));
  return String(rounded).replace('-', '−');
}
