import * as Plot from '@observablehq/plot';
import { render } from '../quantity/index.ts';
import type { Catalogue } from '../quantity/index.ts';
import { INK, SMALL, drawPlot, pixelRows } from './draw-plot.ts';
import { economyWordsEn } from './economy-words-en.ts';
import type { FigureDocument, FigureElement } from './figure-document.ts';
import { ROW_INNER, ROW_MARGIN, partInk, rowLabels, seriesLegend } from './named-rows.ts';

/** One account, split into parts that sum to it. */
export interface PartsRow {
  readonly name: string;
  /** in the order of the series */
  readonly parts: readonly number[];
}

export interface PartsFigure {
  readonly document: FigureDocument;
  /** unique in the page */
  readonly id: string;
  readonly title: string;
  readonly series: readonly string[];
  readonly rows: readonly PartsRow[];
  /** how an amount is printed */
  readonly format: (amount: number) => string;
  readonly words?: Catalogue;
}

/** px */
const ROW = 40;
const BAR = 13;

/**
 * Accounts as stacked bars: what is above 0 to the right of the line, what is below 0 to its left, and
 * a tick where they sum to. Parts are named in the bars where there is room.
 *
 * @example
 * const rows = [{ name: 'North', parts: [30, -20] }];
 * const figure = partsByRow({ document, id: 'parts', title: 'Accounts', series: ['buyers', 'costs'], rows, format: String });
 * figure.outerHTML.includes('North: 10. North, buyers: 30. North, costs: -20.'); // true
 */
export function partsByRow(figure: PartsFigure): FigureElement {
  const { document, format, rows: given, series, words = economyWordsEn } = figure;
  const stacked = given.map(({ name, parts }) => ({ name, ...stackOf(parts) }));
  const all = [0, ...stacked.flatMap(({ segments }) => segments.flatMap(({ x1, x2 }) => [x1, x2]))];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = (most - least || 1) * 0.02;
  const domain = [least - room, most + room] as const;
  const legend = seriesLegend(series, domain);
  const rows = stacked.map((row, at) => ({
    ...row,
    note: format(row.total),
    labelY: legend.height + at * ROW + 10,
    y: legend.height + at * ROW + 26,
  }));
  const height = legend.height + Math.max(1, rows.length) * ROW;
  const segments = rows.flatMap(({ segments: each, y }) =>
    each.map((segment) => ({ ...segment, y1: y - BAR / 2, y2: y + BAR / 2, y })),
  );
  const perPx = (domain[1] - domain[0]) / ROW_INNER;
  return drawPlot(document, textOf(figure, words), {
    ...ROW_MARGIN,
    ...pixelRows(height, ROW_MARGIN),
    x: { type: 'linear', domain: [...domain], label: null },
    marks: [
      ...legend.marks,
      Plot.rect(segments, {
        x1: 'x1',
        x2: 'x2',
        y1: 'y1',
        y2: 'y2',
        fill: ({ part }: { part: number }) => partInk(part),
        stroke: INK.paper,
        strokeWidth: 1,
      }),
      Plot.ruleX([0], {
        y1: legend.height,
        y2: height,
        stroke: 'currentColor',
        strokeOpacity: 0.6,
      }),
      Plot.text(
        segments.filter(({ part, x1, x2 }) => {
          const wide = (series[part]?.length ?? 0) * SMALL * 0.58 + 6;
          return (x2 - x1) / perPx >= wide;
        }),
        {
          x: ({ x1, x2 }: { x1: number; x2: number }) => (x1 + x2) / 2,
          y: 'y',
          text: ({ part }: { part: number }) => series[part] ?? '',
          fontSize: SMALL - 1,
          fill: '#000',
          stroke: '#fff',
          strokeOpacity: 0.75,
          strokeWidth: 3,
        },
      ),
      Plot.ruleX(rows, {
        x: 'total',
        y1: ({ y }: { y: number }) => y - BAR / 2 - 3,
        y2: ({ y }: { y: number }) => y + BAR / 2 + 3,
        stroke: INK.now,
        strokeWidth: 2.5,
      }),
      ...rowLabels(rows, domain),
      Plot.axisX({ ticks: 5, tickFormat: format, tickSize: 4, fontSize: SMALL, label: null }),
    ],
  });
}

/** Parts side by side from 0, to the right and to the left, and their sum. */
function stackOf(parts: readonly number[]) {
  let [right, left] = [0, 0];
  const segments = parts.flatMap((amount, part) => {
    if (amount === 0) return [];
    if (amount > 0) {
      right += amount;
      return [{ part, x1: right - amount, x2: right }];
    }
    left += amount;
    return [{ part, x1: left, x2: left - amount }];
  });
  return { segments, total: right + left };
}

function textOf({ format, id, rows, series, title }: PartsFigure, words: Catalogue) {
  const said = (code: string, params: Record<string, string>): string =>
    render({ code: `figure/${code}`, params }, words);
  const description = rows.flatMap(({ name, parts }) => [
    said('row', { name, note: format(parts.reduce((sum, part) => sum + part, 0)) }),
    ...parts.flatMap((amount, at) =>
      amount === 0
        ? []
        : [said('bar-of', { name, series: series[at] ?? '', amount: format(amount) })],
    ),
  ]);
  return { id, title, description: description.join(' ') };
}
