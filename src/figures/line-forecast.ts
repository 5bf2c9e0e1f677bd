import * as Plot from '@observablehq/plot';
import { render } from '../quantity/index.ts';
import type { Catalogue } from '../quantity/index.ts';
import { HALO, SMALL, drawPlot, pixelRows } from './draw-plot.ts';
import type { FigureDocument, FigureElement } from './figure-document.ts';
import { FLAG_LINE, flagMarks, flagsOf } from './line-flags.ts';
import type { FlaggedLine } from './line-flags.ts';
import { ROW_MARGIN, rowLabels } from './named-rows.ts';
import { percent } from './percent.ts';
import { politicsWordsEn } from './politics-words-en.ts';
import { positionText } from './position-text.ts';
import { stanceBars } from './stance-bars.ts';
import type { StanceBasis } from './stance-bars.ts';

/** Where an actor stands on the line, and what it weighs there. */
export interface ActorOnLine {
  readonly name: string;
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly basis: StanceBasis;
  /** share of all weight, 0 to 1 */
  readonly weight: number;
}

export interface LineForecastFigure {
  readonly document: FigureDocument;
  /** unique in the page */
  readonly id: string;
  readonly question: string;
  readonly issue: FlaggedLine;
  readonly forecast: {
    readonly median: number;
    /** 5 and 95 % */
    readonly interval: readonly [number, number];
    /** points of the line in order, and the share that lies nearest to each */
    readonly distribution: { readonly at: readonly number[]; readonly share: readonly number[] };
  };
  readonly actors: readonly ActorOnLine[];
  readonly words?: Catalogue;
}

/** px */
const HILL = 92;
const ROW = 38;

/**
 * What is likely to be agreed on the line of an issue, as a distribution with its median and the range
 * that holds 90 % of it, over the actors with their positions and what each weighs. What a position
 * rests on shows in its form, as in {@link stanceBars}.
 *
 * @example
 * const issue = { line: { low: 0, high: 2 }, points: [{ at: 2, label: 'all' }], statusQuo: 0 };
 * const distribution = { at: [0, 1, 2], share: [0.2, 0.5, 0.3] };
 * const forecast = { median: 1, interval: [0, 2], distribution };
 * const actors = [{ name: 'North', low: 1, base: 2, high: 2, basis: 'sourced', weight: 0.4 }];
 * const figure = lineForecast({ document, id: 'line', question: 'How far?', issue, forecast, actors });
 * figure.outerHTML.includes('North: sourced 2 [1–2], 40\u202F% of the weight.'); // true
 */
export function lineForecast(figure: LineForecastFigure): FigureElement {
  const { actors, document, forecast, issue, words = politicsWordsEn } = figure;
  const { line } = issue;
  const flags = flagsOf(issue, words);
  const top = flags.reduce((sum, { lines }) => sum + lines.length * FLAG_LINE, 0) + FLAG_LINE;
  const foot = top + HILL;
  const { interval, median } = forecast;
  const likely = {
    name: said(words, 'line-likely'),
    note: spreadText(interval[0], median, interval[1]),
    labelY: foot + 14,
    y: foot + 30,
  };
  const rows = actors.map((actor, at) => ({
    ...actor,
    note: noteOf(actor, words),
    labelY: foot + ROW + 14 + at * ROW,
    y: foot + ROW + 30 + at * ROW,
  }));
  const height = foot + (rows.length + 1) * ROW + 6;
  const ticks = [...new Set([line.low, ...flags.map(({ at }) => at), line.high])];
  return drawPlot(document, textOf(figure, words), {
    ...ROW_MARGIN,
    ...pixelRows(height, ROW_MARGIN),
    x: { type: 'linear', domain: [line.low, line.high], label: null },
    marks: [
      ...hillMarks(forecast, line, { top, foot }),
      ...flagMarks(flags, height),
      Plot.rect([likely], {
        x1: interval[0],
        x2: interval[1],
        y1: likely.y - 5,
        y2: likely.y + 5,
        fill: 'currentColor',
        fillOpacity: 0.35,
      }),
      // not through the words between the hill and its bar
      Plot.ruleX(
        [
          { from: top, to: foot },
          { from: likely.y - 8, to: likely.y + 8 },
        ],
        { x: median, y1: 'from', y2: 'to', stroke: 'currentColor', strokeWidth: 2.5 },
      ),
      ...stanceBars(rows, line),
      ...rowLabels([likely, ...rows], [line.low, line.high]),
      Plot.text([median], {
        x: median,
        y: top,
        text: () => positionText(median),
        textAnchor: 'middle',
        lineAnchor: 'bottom',
        dy: -2,
        fontWeight: 600,
        ...HALO,
      }),
      Plot.axisX(ticks, { tickFormat: positionText, tickSize: 4, fontSize: SMALL, label: null }),
    ],
  });
}

/** The distribution as a hill of bars, each as wide as what lies nearest to its point; the first and the last reach as far
 * beyond the line as within it. */
function hillMarks(
  { distribution }: LineForecastFigure['forecast'],
  line: { readonly low: number; readonly high: number },
  { foot, top }: { readonly top: number; readonly foot: number },
): Plot.Markish[] {
  const { at, share } = distribution;
  const bars = at.map((point, place) => {
    const [before, after] = [at[place - 1], at[place + 1]];
    const from = before === undefined ? 2 * point - midway(point, after) : midway(before, point);
    const to = after === undefined ? 2 * point - midway(before, point) : midway(point, after);
    return { from, to, density: to > from ? (share[place] ?? 0) / (to - from) : 0 };
  });
  const highest = bars.reduce((most, { density }) => Math.max(most, density), 0) || 1;
  return [
    Plot.rect(bars, {
      x1: 'from',
      x2: 'to',
      y1: ({ density }: { density: number }) => foot - (density / highest) * (foot - top - 4),
      y2: foot,
      fill: 'currentColor',
      fillOpacity: 0.35,
      shapeRendering: 'crispEdges',
    }),
    Plot.ruleY([foot], { x1: line.low, x2: line.high, stroke: 'currentColor', strokeOpacity: 0.6 }),
  ];
}

const midway = (one = 0, other = one): number => (one + other) / 2;

const said = (words: Catalogue, code: string, params: Record<string, string> = {}): string =>
  render({ code: `figure/${code}`, params }, words);

function noteOf({ base, basis, high, low, weight }: ActorOnLine, words: Catalogue): string {
  const where = basis === 'unknown' ? [] : [spreadText(low, base, high)];
  return [said(words, basis), ...where, said(words, 'weighs', { share: percent(weight) })].join(
    ' · ',
  );
}

function textOf({ actors, forecast, id, question }: LineForecastFigure, words: Catalogue) {
  const [low, high] = forecast.interval.map(positionText);
  const params = { median: positionText(forecast.median), low: low ?? '', high: high ?? '' };
  const each = actors.map(({ basis, name, weight, ...spread }) =>
    said(words, basis === 'unknown' ? 'line-actor-unknown' : 'line-actor', {
      name,
      basis: said(words, basis),
      position: spreadText(spread.low, spread.base, spread.high),
      share: percent(weight),
    }),
  );
  return {
    id,
    title: said(words, 'line', { question }),
    description: [said(words, 'line-forecast', params), ...each].join(' '),
  };
}

function spreadText(low: number, base: number, high: number): string {
  // a dash before a number below 0 would read as its sign
  const dash = low < 0 ? ' – ' : '–';
  return low === high
    ? positionText(base)
    : `${positionText(base)} [${positionText(low)}${dash}${positionText(high)}]`;
}
