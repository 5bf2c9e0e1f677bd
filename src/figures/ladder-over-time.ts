import * as Plot from '@observablehq/plot';
import { dayNumber, isoDate, render } from '../quantity/index.ts';
import type { Catalogue, IsoDate } from '../quantity/index.ts';
import { dateTicks } from './date-ticks.ts';
import { INK, LETTERS, WIDTH, drawPlot } from './draw-plot.ts';
import type { FigureDocument, FigureElement } from './figure-document.ts';
import { percent } from './percent.ts';
import { wordsEn } from './words-en.ts';
import { wrapText } from './wrap-text.ts';

/** A step of the ladder and its chance by each date, earliest first. */
export interface LadderStep {
  readonly title: string;
  readonly status: 'done' | 'running' | 'open' | 'not-timed' | 'barred' | 'certain';
  /** empty where the step cannot be timed */
  readonly byDate: readonly {
    readonly date: string;
    /** 0 to 1 */
    readonly probability: number;
    /** its standard error from the finite number of draws */
    readonly simulation: number;
  }[];
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

interface Point {
  readonly row: number;
  readonly day: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const ROW = 46;
const GAP = 26;
const MARGIN = { left: 6, right: 62, bottom: 26 };

/**
 * The chance of each step over time: one strip a step, 0 to 100 % high, all on one axis of dates;
 * the line is the chance, the band around it one standard error of the simulation. A step that is
 * done fills its strip.
 *
 * @example
 * const figure = ladderOverTime({ document, id: 'ladder', steps, asOf: '2031-05-14', horizon: '2033-05-14' });
 * figure.outerHTML; // '<svg …'
 */
export function ladderOverTime(figure: LadderFigure): FigureElement {
  const { document, id, steps, words = wordsEn } = figure;
  const [from, to] = [isoDate(figure.asOf), isoDate(figure.horizon)];
  const rows = steps.map((step, row) => ({
    row,
    points: pointsOf(step, row, from),
    title: wrapText(step.title, (WIDTH - MARGIN.left - MARGIN.right) / LETTERS, 1).join(' '),
    state: stateOf(step, to, words),
    fills: step.status === 'done',
  }));
  const open = rows.filter(({ fills }) => !fills).flatMap(({ points }) => points);
  const done = rows.filter(({ fills }) => fills);
  const ends = rows.flatMap(({ points, fills }) => (fills ? [] : points.slice(-1)));
  const noted = rows.filter(({ row }) => {
    const status = steps[row]?.status;
    return status !== 'open' && status !== 'running';
  });
  const ticks = dateTicks(from, to);
  const labels = new Map(ticks.map(({ day, label }) => [day, label]));
  const span = { x1: dayNumber(from), x2: dayNumber(to), fy: 'row' };
  const text = {
    id,
    title: render({ code: 'figure/ladder', params: { from, to } }, words),
    description: rows
      .map(({ row, state }) => ({ title: steps[row]?.title ?? '', state }))
      .map((params) => render({ code: 'figure/ladder-step', params }, words))
      .join(' '),
  };
  return drawPlot(document, text, {
    height: rows.length * (ROW + GAP) + MARGIN.bottom,
    marginTop: 0,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    x: { type: 'linear', domain: [dayNumber(from), dayNumber(to)], label: null },
    y: { domain: [0, 1], axis: null },
    fy: { axis: null, padding: 0, domain: rows.map(({ row }) => row) },
    facet: { marginTop: GAP, marginBottom: 0 },
    marks: [
      Plot.ruleX(
        rows.flatMap(({ row }) => ticks.map(({ day }) => ({ row, day }))),
        { x: 'day', fy: 'row', stroke: INK.faint, strokeOpacity: 0.35 },
      ),
      Plot.ruleY(
        rows.flatMap(({ row }) => [0.5, 1].map((y) => ({ row, y }))),
        { y: 'y', ...span, stroke: INK.faint, strokeOpacity: 0.35, strokeDasharray: '1 3' },
      ),
      Plot.ruleY(rows, { y: 0, ...span, stroke: INK.faint }),
      Plot.rect(done, { ...span, y1: 0, y2: 1, fill: INK.line, fillOpacity: 0.16 }),
      Plot.ruleY(done, { y: 1, ...span, stroke: INK.line, strokeWidth: 2.5 }),
      Plot.areaY(open, { x: 'day', y1: 'low', y2: 'high', fy: 'row', z: 'row', fill: INK.line, fillOpacity: 0.3 }),
      Plot.lineY(open, { x: 'day', y: 'value', fy: 'row', z: 'row', stroke: INK.line, strokeWidth: 2 }),
      Plot.dot(ends, { x: 'day', y: 'value', fy: 'row', r: 3, fill: INK.line }),
      Plot.text(ends, {
        x: 'day',
        y: 'value',
        fy: 'row',
        text: (point: Point) => percent(point.value),
        textAnchor: 'start',
        fontWeight: 600,
        dx: 8,
      }),
      Plot.text(rows, {
        fy: 'row',
        frameAnchor: 'top-left',
        text: 'title',
        dy: -14,
        dx: 1,
        fontWeight: 600,
        lineAnchor: 'middle',
      }),
      Plot.text(noted, {
        fy: 'row',
        frameAnchor: 'middle',
        text: 'state',
        ...{ stroke: INK.paper, strokeWidth: 4, fill: 'currentColor' },
      }),
      Plot.text([0, 0.5, 1], {
        ...{ x: dayNumber(to), y: (value: number) => value, fy: () => lastDone(rows) },
        text: (value: number) => percent(value),
        ...{ textAnchor: 'start', dx: 8, fill: INK.faint, fontSize: 11 },
      }),
      Plot.axisX(ticks.map(({ day }) => day), {
        tickFormat: (day: number) => labels.get(day) ?? '',
        tickSize: 4,
        fontSize: LETTERS - 1,
        anchor: 'bottom',
      }),
    ],
  });
}
