import * as Plot from '@observablehq/plot';
import { render } from '../quantity/index.ts';
import type { Catalogue } from '../quantity/index.ts';
import { HALO, INK, LETTERS, SMALL, WIDTH, drawPlot, pixelRows } from './draw-plot.ts';
import type { FigureDocument, FigureElement } from './figure-document.ts';
import { money } from './money.ts';
import { wordsEn } from './words-en.ts';
import { wrapText } from './wrap-text.ts';

/** One amount moved alone, and the present value at either end of its range. */
export interface ValueBar {
  readonly what: string;
  /** with the amount at its low and at its high end */
  readonly atLow: number;
  readonly atHigh: number;
}

export interface ValueBarsFigure {
  readonly document: FigureDocument;
  /** unique in the page */
  readonly id: string;
  /** what is valued */
  readonly title: string;
  /** as it stands behind an amount: `USD of 2018` */
  readonly unit: string;
  /** present value with every amount at its base */
  readonly base: number;
  /** widest first */
  readonly bars: readonly ValueBar[];
  readonly words?: Catalogue;
}

/** px */
const ROW = 44;
const HEAD = 24;
const MARGIN = { marginTop: 0, marginLeft: 14, marginRight: 14, marginBottom: 24 };
const INNER = WIDTH - MARGIN.marginLeft - MARGIN.marginRight;
/** of the width a name may take; the rest is for the amounts */
const NAME = 0.6;

/**
 * What moving one amount from end to end does to a present value: a bar for each, from the value with
 * the amount at its low end (open disc) to that at its high end (full disc), around the value at base.
 *
 * @example
 * const bars = [{ what: 'building', atLow: 40e6, atHigh: -110e6 }];
 * const figure = whatMovesIt({ document, id: 'bars', title: 'Railway', unit: 'USD', base: 2e6, bars });
 * figure.outerHTML.includes('building'); // true
 */
export function whatMovesIt(figure: ValueBarsFigure): FigureElement {
  const { base, bars, document, words = wordsEn } = figure;
  const said = (code: string, params: Record<string, string> = {}): string =>
    render({ code: `figure/${code}`, params }, words);
  const rows = bars.map((bar, at) => ({
    ...bar,
    name: wrapText(bar.what, (NAME * INNER) / LETTERS, 1).join(' '),
    note: said('bar-range', { low: money(bar.atLow), high: money(bar.atHigh) }),
    y: HEAD + at * ROW + ROW - 16,
  }));
  const height = HEAD + Math.max(1, rows.length) * ROW;
  const all = [0, base, ...bars.flatMap(({ atHigh, atLow }) => [atLow, atHigh])];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = (most - least || 1) * 0.03;
  const [from, to] = [least - room, most + room];
  const spot = { y: 'y', r: 5, stroke: INK.line, strokeWidth: 2 };
  const isRight = base > (from + to) / 2;
  return drawPlot(document, textOf(figure, words), {
    ...MARGIN,
    ...pixelRows(height, MARGIN),
    x: { type: 'linear', domain: [from, to], label: null },
    marks: [
      Plot.ruleX([0], { y1: HEAD, y2: height, stroke: INK.faint, strokeDasharray: '2 3' }),
      Plot.ruleX([base], { y1: 4, y2: height, stroke: INK.now, strokeWidth: 2 }),
      Plot.text([said('bar-base', { base: money(base) })], {
        x: base,
        y: 4,
        text: (label: string) => label,
        textAnchor: isRight ? 'end' : 'start',
        lineAnchor: 'top',
        dx: isRight ? -5 : 5,
        fontSize: SMALL,
        fontWeight: 600,
        ...HALO,
        fill: INK.now,
      }),
      Plot.rect(rows, {
        x1: 'atLow',
        x2: 'atHigh',
        y1: (row: { y: number }) => row.y - 5,
        y2: (row: { y: number }) => row.y + 5,
        fill: INK.line,
        fillOpacity: 0.45,
      }),
      Plot.dot(rows, { x: 'atLow', ...spot, fill: INK.paper }),
      Plot.dot(rows, { x: 'atHigh', ...spot, fill: INK.line }),
      Plot.text(rows, {
        x: from,
        y: 'y',
        text: 'name',
        textAnchor: 'start',
        dy: -15,
        fontWeight: 600,
        ...HALO,
      }),
      Plot.text(rows, {
        x: to,
        y: 'y',
        text: 'note',
        textAnchor: 'end',
        dy: -15,
        fontSize: SMALL,
        ...HALO,
      }),
      Plot.axisX({
        ticks: 5,
        tickFormat: (value: number) => money(value),
        tickSize: 4,
        fontSize: SMALL,
        label: null,
      }),
    ],
  });
}

function textOf({ bars, base, id, title, unit }: ValueBarsFigure, words: Catalogue) {
  const said = (code: string, params: Record<string, string>): string =>
    render({ code: `figure/${code}`, params }, words);
  const each = bars.map(({ atHigh, atLow, what }) =>
    said('bar', { what, low: money(atLow), high: money(atHigh) }),
  );
  return {
    id,
    title: said('bars', { title, unit }),
    description: [said('bars-base', { base: money(base) }), ...each].join(' '),
  };
}
