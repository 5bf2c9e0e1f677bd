import * as Plot from '@observablehq/plot';
import { ln, pow, render } from '../quantity/index.ts';
import type { Catalogue } from '../quantity/index.ts';
import { INK, SMALL, drawPlot, pixelRows } from './draw-plot.ts';
import { economyWordsEn } from './economy-words-en.ts';
import type { FigureDocument, FigureElement } from './figure-document.ts';
import { ROW_MARGIN, rowLabels } from './named-rows.ts';

/** An amount with its range, or none where it is unknown. */
export interface RangeRow {
  readonly name: string;
  readonly range: { readonly low: number; readonly base: number; readonly high: number } | null;
  /** what is known of it is not the whole */
  readonly isPart?: boolean;
}

export interface RangesFigure {
  readonly document: FigureDocument;
  /** unique in the page */
  readonly id: string;
  readonly title: string;
  readonly rows: readonly RangeRow[];
  readonly format: (amount: number) => string;
  /** equal steps are equal ratios: for amounts above 0 that lie far apart */
  readonly isLog?: boolean;
  readonly words?: Catalogue;
}

/** px */
const ROW = 40;

/**
 * Amounts with their ranges, one under the other: a bar from low to high with a disc at the base, hollow
 * where only a part is known. On a scale of ratios amounts of 0 or less have no place and are left out
 * of the picture; their row says the number.
 *
 * @example
 * const rows = [{ name: 'renewal', range: { low: 2, base: 4, high: 8 } }, { name: 'new line', range: null }];
 * const figure = rangesByRow({ document, id: 'costs', title: 'Costs', rows, format: String, isLog: true });
 * figure.outerHTML.includes('renewal: 4, from 2 to 8. new line: unknown.'); // true
 */
export function rangesByRow(figure: RangesFigure): FigureElement {
  const { document, format, isLog = false, rows: given, words = economyWordsEn } = figure;
  const place = (amount: number): number => (isLog ? ln(amount) / ln(10) : amount);
  const rows = given.map((row, at) => ({
    name: row.name,
    note: noteOf(row, format, words),
    labelY: at * ROW + 12,
    y: at * ROW + 29,
    isPart: row.isPart === true,
    range: row.range,
  }));
  const spans = rows.flatMap(({ isPart, range, y }) =>
    range === null || (isLog && !(range.low > 0))
      ? []
      : [{ y, isPart, low: place(range.low), base: place(range.base), high: place(range.high) }],
  );
  const all = [...(isLog ? [] : [0]), ...spans.flatMap(({ high, low }) => [low, high])];
  const ends = all.length === 0 ? [0, 1] : [Math.min(...all), Math.max(...all)];
  const [least = 0, most = 1] = isLog ? [Math.floor(ends[0] ?? 0), Math.ceil(ends[1] ?? 1)] : ends;
  const room = (most - least || 1) * 0.02;
  const domain = [least - room, most + room] as const;
  const height = Math.max(1, rows.length) * ROW + 4;
  const decades = isLog
    ? Array.from({ length: Math.round(most - least) + 1 }, (_, at) => least + at)
    : [];
  const ticks: Plot.AxisXOptions = { tickSize: 4, fontSize: SMALL, label: null };
  return drawPlot(document, textOf(figure, words), {
    ...ROW_MARGIN,
    ...pixelRows(height, ROW_MARGIN),
    x: { type: 'linear', domain: [...domain], label: null },
    marks: [
      Plot.ruleX(isLog ? decades : [0], {
        y1: 0,
        y2: height,
        stroke: isLog ? INK.faint : 'currentColor',
        strokeOpacity: isLog ? 0.4 : 0.6,
      }),
      Plot.rect(spans, {
        x1: 'low',
        x2: 'high',
        y1: ({ y }: { y: number }) => y - 4,
        y2: ({ y }: { y: number }) => y + 4,
        fill: INK.line,
        fillOpacity: 0.4,
      }),
      ...[true, false].map((isPart) =>
        Plot.dot(
          spans.filter((span) => span.isPart === isPart),
          {
            x: 'base',
            y: 'y',
            r: 5,
            stroke: INK.line,
            strokeWidth: 2,
            fill: isPart ? INK.paper : INK.line,
          },
        ),
      ),
      ...rowLabels(rows, domain),
      isLog
        ? Plot.axisX(decades, { ...ticks, tickFormat: (at: number) => format(pow(10, at)) })
        : Plot.axisX({ ...ticks, ticks: 5, tickFormat: format }),
    ],
  });
}

function noteOf({ range }: RangeRow, format: (amount: number) => string, words: Catalogue): string {
  if (range === null) return render({ code: 'figure/unknown', params: {} }, words);
  const { base, high, low } = range;
  const [at, from, to] = [base, low, high].map(format);
  return from === to ? (at ?? '') : `${at} [${from} – ${to}]`;
}

function textOf({ format, id, rows, title }: RangesFigure, words: Catalogue) {
  const said = (code: string, params: Record<string, string>): string =>
    render({ code: `figure/${code}`, params }, words);
  const description = rows.map(({ name, range }) => {
    if (range === null) return said('range-unknown', { name });
    const [base, high, low] = [range.base, range.high, range.low].map(format);
    return range.low === range.high
      ? said('range-point', { name, base: base ?? '' })
      : said('range', { name, base: base ?? '', low: low ?? '', high: high ?? '' });
  });
  return { id, title, description: description.join(' ') };
}
