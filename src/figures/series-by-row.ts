import * as Plot from '@observablehq/plot';
import { render } from '../quantity/index.ts';
import type { Catalogue } from '../quantity/index.ts';
import { HALO, INK, SMALL, drawPlot, pixelRows } from './draw-plot.ts';
import { economyWordsEn } from './economy-words-en.ts';
import type { FigureDocument, FigureElement } from './figure-document.ts';
import { ROW_INNER, ROW_MARGIN, partInk, rowLabels, seriesLegend } from './named-rows.ts';

/** One who is looked at under several rules, or at one amount. */
export interface SeriesRow {
  readonly name: string;
  /** in the order of the series; `undefined`: unknown, or none by this rule */
  readonly amounts: readonly (number | undefined)[];
}

export interface SeriesFigure {
  readonly document: FigureDocument;
  /** unique in the page */
  readonly id: string;
  readonly title: string;
  /** one series needs no legend */
  readonly series: readonly string[];
  readonly rows: readonly SeriesRow[];
  readonly format: (amount: number) => string;
  readonly words?: Catalogue;
}

/** px */
const NAME = 20;
const BAR = 15;
const GAP = 6;

/**
 * Bars in groups: under each name one bar a series, its amount beside it. Unknown is a word, not a bar.
 *
 * @example
 * const rows = [{ name: 'North', amounts: [12, undefined] }];
 * const figure = seriesByRow({ document, id: 'split', title: 'Split', series: ['one', 'other'], rows, format: String });
 * figure.outerHTML.includes('North, one: 12. North, other: unknown.'); // true
 */
export function seriesByRow(figure: SeriesFigure): FigureElement {
  const { document, format, rows: given, series, words = economyWordsEn } = figure;
  const all = [0, ...given.flatMap(({ amounts }) => amounts.map((amount) => amount ?? 0))];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  // the amounts stand beyond the ends of their bars
  const room = (most - least || 1) * 0.2;
  const domain = [least - (least < 0 ? room : room / 10), most + room] as const;
  const legend = seriesLegend(series.length > 1 ? series : [], domain);
  const step = NAME + series.length * BAR + GAP;
  const rows = given.map(({ amounts, name }, at) => ({
    name,
    note: '',
    labelY: legend.height + at * step + 9,
    amounts,
  }));
  const bars = rows.flatMap(({ amounts, labelY }) =>
    amounts.map((amount, part) => ({
      amount,
      part,
      x1: Math.min(0, amount ?? 0),
      x2: Math.max(0, amount ?? 0),
      y: labelY + 18 + part * BAR,
      end: amount ?? 0,
      text:
        amount === undefined
          ? render({ code: 'figure/unknown', params: {} }, words)
          : format(amount),
    })),
  );
  const height = legend.height + Math.max(1, rows.length) * step;
  const label = (right: boolean): Plot.Markish =>
    Plot.text(
      bars.filter((bar) => bar.end >= 0 === right),
      {
        x: 'end',
        y: 'y',
        text: 'text',
        textAnchor: right ? 'start' : 'end',
        dx: right ? 5 : -5,
        fontSize: SMALL,
        ...HALO,
      },
    );
  return drawPlot(document, textOf(figure, words), {
    ...ROW_MARGIN,
    ...pixelRows(height, ROW_MARGIN),
    x: { type: 'linear', domain: [...domain], label: null },
    marks: [
      ...legend.marks,
      Plot.rect(bars, {
        x1: 'x1',
        x2: 'x2',
        y1: ({ y }: { y: number }) => y - 5,
        y2: ({ y }: { y: number }) => y + 5,
        fill: ({ part }: { part: number }) => partInk(part),
      }),
      Plot.ruleX([0], {
        y1: legend.height,
        y2: height,
        stroke: 'currentColor',
        strokeOpacity: 0.6,
      }),
      label(true),
      label(false),
      ...rowLabels(rows, domain),
      Plot.axisX({
        ticks: ROW_INNER > 400 ? 5 : 3,
        tickFormat: format,
        tickSize: 4,
        fontSize: SMALL,
        label: null,
        stroke: INK.faint,
        fill: 'currentColor',
      }),
    ],
  });
}

function textOf({ format, id, rows, series, title }: SeriesFigure, words: Catalogue) {
  const said = (code: string, params: Record<string, string> = {}): string =>
    render({ code: `figure/${code}`, params }, words);
  const amountOf = (amount: number | undefined): string =>
    amount === undefined ? said('unknown') : format(amount);
  const description = rows.flatMap(({ amounts, name }) =>
    amounts.map((amount, at) =>
      series.length > 1
        ? said('bar-of', { name, series: series[at] ?? '', amount: amountOf(amount) })
        : said('row', { name, note: amountOf(amount) }),
    ),
  );
  return { id, title, description: description.join(' ') };
}
