import * as Plot from '@observablehq/plot';
import { dayNumber, isoDate, render } from '../quantity/index.ts';
import type { Catalogue, IsoDate } from '../quantity/index.ts';
import { dateTicks } from './date-ticks.ts';
import { HALO, INK, LETTERS, SMALL, WIDTH, drawPlot, pixelRows } from './draw-plot.ts';
import type { FigureDocument, FigureElement } from './figure-document.ts';
import { percent } from './percent.ts';
import { wordsEn } from './words-en.ts';
import { wrapText } from './wrap-text.ts';

/** A step of the ladder and its chance by each date, earliest first. */
export interface LadderStep {
  readonly title: string;
  readonly status: 'done' | 'running' | 'open' | 'not-timed' | 'barred' | 'certain';
  /** what bars a step that is barred; a limit where it is left out */
  readonly barredBy?: 'limit' | 'value';
  /** empty where the step cannot be timed */
  readonly byDate: readonly {
    readonly date: string;
    /** 0 to 1 */
    readonly probability: number;
    /** its standard error from the finite number of draws */
    readonly simulation: number;
  }[];
  /** 5 % and 95 % points of the chance at the horizon over what we do not know of the inputs */
  readonly inputs?: readonly [number, number];
  /** when it was reached, as the record says it; for a step that is done */
  readonly since?: string;
}

export interface LadderFigure {
  readonly document: FigureDocument;
  /** unique in the page */
  readonly id: string;
  readonly steps: readonly LadderStep[];
  readonly asOf: string;
  readonly horizon: string;
  readonly words?: Catalogue;
}

/** A point of a line with its band, in px from the top. */
interface Point {
  readonly row: number;
  readonly day: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

interface Strip {
  readonly row: number;
  readonly title: string;
  readonly state: string;
  readonly status: LadderStep['status'];
  /** px from the top, of 100 % and of 0 % */
  readonly top: number;
  readonly bottom: number;
  readonly points: readonly Point[];
  /** px from the top, of the chances between which the inputs leave it at the horizon */
  readonly spread: readonly { readonly low: number; readonly high: number }[];
  /** what stands right of the line's end */
  readonly end: string;
}

/** px */
const STRIP = 58;
/** px above a strip, and for each line of its title */
const GAP = 12;
const LINE = 17;
/** how much wider bold letters are */
const BOLD = 1.14;
const MARGIN = { marginTop: 0, marginLeft: 42, marginRight: 58, marginBottom: 28 };

/**
 * The chance of each step over time: one strip a step, 0 to 100 % high, all on one axis of dates;
 * the line is the chance, the band around it one standard error of the simulation, the bar at its end
 * the range the unknown inputs leave. A step that is done fills its strip.
 *
 * Throws LandbridgeError when `asOf`, `horizon` or the date of a step is no day, `YYYY-MM-DD`.
 *
 * @example
 * const byDate = [{ date: '2033-05-14', probability: 0.24, simulation: 0.03 }];
 * const steps = [{ title: 'Building works', status: 'open', byDate }];
 * const ladder = { document, id: 'ladder', steps, asOf: '2031-05-14', horizon: '2033-05-14' };
 * ladderOverTime(ladder).outerHTML.startsWith('<svg'); // true
 */
export function ladderOverTime(figure: LadderFigure): FigureElement {
  const { document, id, steps, words = wordsEn } = figure;
  const [from, to] = [isoDate(figure.asOf), isoDate(figure.horizon)];
  const strips: Strip[] = [];
  for (const [row, step] of steps.entries()) {
    strips.push(stripOf(step, row, strips.at(-1)?.bottom ?? 0, { from, to, words }));
  }
  const ticks = dateTicks(from, to);
  const labels = new Map(ticks.map(({ day, label }) => [day, label]));
  const text = {
    id,
    title: render({ code: 'figure/ladder', params: { from, to } }, words),
    description: strips
      .map(({ row, state }) => ({ title: steps[row]?.title ?? '', state }))
      .map((params) => render({ code: 'figure/ladder-step', params }, words))
      .join(' '),
  };
  return drawPlot(document, text, {
    ...MARGIN,
    ...pixelRows(strips.at(-1)?.bottom ?? STRIP, MARGIN),
    x: { type: 'linear', domain: [dayNumber(from), dayNumber(to)], label: null },
    marks: [
      ...frameMarks(
        strips,
        ticks.map(({ day }) => day),
        { x1: dayNumber(from), x2: dayNumber(to) },
      ),
      ...lineMarks(strips, dayNumber(to)),
      ...labelMarks(strips, { x1: dayNumber(from), x2: dayNumber(to) }),
      Plot.axisX(
        ticks.map(({ day }) => day),
        {
          tickFormat: (day: number) => labels.get(day) ?? '',
          tickSize: 4,
          fontSize: SMALL,
          label: null,
        },
      ),
    ],
  });
}

interface Ends {
  readonly x1: number;
  readonly x2: number;
}

function frameMarks(strips: readonly Strip[], days: readonly number[], ends: Ends): Plot.Markish[] {
  const grid = strips.flatMap(({ top, bottom }) => days.map((day) => ({ day, top, bottom })));
  const heights = strips.flatMap(({ top, bottom }) =>
    [top, (top + bottom) / 2].map((y) => ({ y })),
  );
  const dotted = { stroke: INK.faint, strokeOpacity: 0.6, strokeDasharray: '1 3' };
  return [
    Plot.ruleX(grid, { x: 'day', y1: 'top', y2: 'bottom', ...dotted }),
    Plot.ruleY(heights, { y: 'y', ...ends, ...dotted }),
    Plot.ruleY(strips, { y: 'bottom', ...ends, stroke: INK.faint }),
  ];
}

function lineMarks(strips: readonly Strip[], horizon: number): Plot.Markish[] {
  const isFull = ({ status }: Strip): boolean => status === 'done';
  const full = strips.filter(isFull).map(({ top, bottom, points }) => ({ top, bottom, points }));
  const spans = full.flatMap(({ points, ...strip }) => {
    const [first, last] = [points[0], points.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [{ ...strip, from: first.day, to: last.day }];
  });
  const rising = strips.filter((strip) => !isFull(strip)).flatMap(({ points }) => points);
  const ends = strips.filter((strip) => !isFull(strip)).flatMap(({ points }) => points.slice(-1));
  const spreads = strips.filter((strip) => !isFull(strip)).flatMap(({ spread }) => spread);
  const [x, z] = ['day', 'row'];
  return [
    Plot.rect(spans, {
      x1: 'from',
      x2: 'to',
      y1: 'top',
      y2: 'bottom',
      fill: INK.line,
      fillOpacity: 0.16,
    }),
    Plot.ruleY(spans, { x1: 'from', x2: 'to', y: 'top', stroke: INK.line, strokeWidth: 2.5 }),
    Plot.areaY(rising, { x, z, y1: 'low', y2: 'high', fill: INK.line, fillOpacity: 0.3 }),
    Plot.lineY(rising, { x, z, y: 'value', stroke: INK.line, strokeWidth: 1.5 }),
    Plot.ruleX(spreads, {
      x: horizon,
      y1: 'low',
      y2: 'high',
      stroke: INK.line,
      strokeWidth: 4,
      strokeOpacity: 0.55,
    }),
    Plot.dot(ends, { x, y: 'value', r: 3, fill: INK.line }),
  ];
}

function labelMarks(strips: readonly Strip[], { x1, x2 }: Ends): Plot.Markish[] {
  const scale = strips.flatMap(({ top, bottom }) => [
    { y: top, text: percent(1) },
    { y: bottom, text: percent(0) },
  ]);
  const ends = strips.flatMap(({ end, points }) =>
    points.slice(-1).map(({ value }) => ({ value, end })),
  );
  const noted = strips
    .filter(({ status }) => status !== 'open' && status !== 'running')
    .map(({ state, top, bottom }) => ({ state, middle: (top + bottom) / 2 }));
  return [
    Plot.text(strips, {
      x: x1,
      y: 'top',
      text: 'title',
      textAnchor: 'start',
      lineAnchor: 'bottom',
      lineHeight: LINE / LETTERS,
      dy: -6,
      fontWeight: 600,
    }),
    Plot.text(scale, {
      x: x1,
      y: 'y',
      text: 'text',
      textAnchor: 'end',
      dx: -6,
      fontSize: SMALL - 1,
      fillOpacity: 0.75,
    }),
    Plot.text(ends, {
      x: x2,
      y: 'value',
      text: 'end',
      textAnchor: 'start',
      dx: 8,
      fontWeight: 600,
    }),
    Plot.text(noted, { x: (x1 + x2) / 2, y: 'middle', text: 'state', ...HALO }),
  ];
}

interface Frame {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly words: Catalogue;
}

function stripOf(step: LadderStep, row: number, above: number, { from, to, words }: Frame): Strip {
  const lines = wrapText(step.title, (WIDTH - MARGIN.marginLeft) / LETTERS / BOLD, 2);
  const top = above + GAP + lines.length * LINE;
  const bottom = top + STRIP;
  const { byDate, inputs, status } = step;
  const at = (probability: number): number =>
    bottom - Math.min(1, Math.max(0, probability)) * STRIP;
  const start = status === 'done' ? 1 : 0;
  const known = byDate.map(({ date, ...each }) => ({ day: dayNumber(isoDate(date)), ...each }));
  const all =
    known.length === 0
      ? []
      : [{ day: dayNumber(from), probability: start, simulation: 0 }, ...known];
  const points = all.map(({ day, probability, simulation }) => ({
    row,
    day,
    value: at(probability),
    low: at(probability - simulation),
    high: at(probability + simulation),
  }));
  const spread =
    inputs === undefined || points.length === 0
      ? []
      : [{ low: at(inputs[0]), high: at(inputs[1]) }];
  const last = byDate.at(-1);
  const end = last === undefined || status === 'done' ? '' : percent(last.probability);
  return {
    row,
    title: lines.join('\n'),
    state: stateOf(step, end, to, words),
    status,
    top,
    bottom,
    points,
    spread,
    end,
  };
}

function stateOf(
  { barredBy, since, status }: LadderStep,
  end: string,
  to: string,
  words: Catalogue,
): string {
  if (status === 'barred' && barredBy === 'value') {
    return render({ code: 'figure/barred-value', params: {} }, words);
  }
  if (status === 'done' && since !== undefined) {
    return render({ code: 'figure/done-on', params: { since } }, words);
  }
  const code = status === 'open' || status === 'running' ? 'ladder-open' : status;
  return render({ code: `figure/${code}`, params: { end, to } }, words);
}
