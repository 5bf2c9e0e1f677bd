import * as Plot from '@observablehq/plot';
import { render } from '../quantity/index.ts';
import type { Catalogue } from '../quantity/index.ts';
import { columnInk } from './column-ink.ts';
import { HALO, INK, SMALL, WIDTH, drawPlot } from './draw-plot.ts';
import type { FigureDocument, FigureElement } from './figure-document.ts';
import { placeLabels } from './place-labels.ts';
import type { PlacedLabel } from './place-labels.ts';
import { wordsEn } from './words-en.ts';

interface Spread {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/** A way with what it takes and costs. */
export interface WayPoint {
  /** place of its column among the columns: its colour and sign */
  readonly column: number;
  readonly name: string;
  readonly days: Spread;
  readonly cost: Spread;
  /** the way shown of its column; others are open signs without a name */
  readonly isShown: boolean;
}

export interface CostTimeFigure {
  readonly document: FigureDocument;
  /** unique in the page */
  readonly id: string;
  readonly title: string;
  /** of the cost */
  readonly unit: string;
  readonly ways: readonly WayPoint[];
  readonly words?: Catalogue;
}

const MARGIN = { marginTop: 30, marginLeft: 58, marginRight: 18, marginBottom: 42 };
const HEIGHT = 380;
/** of an axis, left free beyond the last point */
const ROOM = 0.08;

/**
 * What ways cost against the days they take, each with its range as a cross; the lower left is best.
 * Those shown are full and named, the others of their Pareto set open.
 *
 * @example
 * const spread = (base) => ({ low: base * 0.8, base, high: base * 1.3 });
 * const ways = [{ column: 0, name: 'all sea', days: spread(40), cost: spread(2800), isShown: true }];
 * const figure = costAgainstTime({ document, id: 'cost', title: 'Ways', unit: 'USD/TEU', ways });
 * figure.outerHTML.includes('all sea: 40 [32–52] days, 2,800 [2,240–3,640].'); // true
 */
export function costAgainstTime(figure: CostTimeFigure): FigureElement {
  const { document, id, title, unit, ways, words = wordsEn } = figure;
  const x = domainOf(ways.map(({ days, isShown }) => drawn(days, isShown)));
  const y = domainOf(ways.map(({ cost, isShown }) => drawn(cost, isShown)));
  const across = scale(x, MARGIN.marginLeft, WIDTH - MARGIN.marginRight);
  const down = scale(y, HEIGHT - MARGIN.marginBottom, MARGIN.marginTop);
  const points = ways
    .filter(({ isShown }) => isShown)
    .map((way) => ({ way, x: across(way.days.base), y: down(way.cost.base), text: way.name }));
  const labels = placeLabels(points, {
    left: MARGIN.marginLeft,
    right: WIDTH - 2,
    top: MARGIN.marginTop,
    bottom: HEIGHT - MARGIN.marginBottom,
    letters: SMALL * 1.1,
  });
  const description = ways
    .filter(({ isShown }) => isShown)
    .map(({ cost, days, name }) =>
      render(
        { code: 'figure/way', params: { name, days: spreadText(days), cost: spreadText(cost) } },
        words,
      ),
    )
    .join(' ');
  return drawPlot(
    document,
    { id, title, description },
    {
      ...MARGIN,
      height: HEIGHT,
      x: { type: 'linear', domain: x, label: null },
      y: { type: 'linear', domain: y, label: null },
      marks: [
        Plot.gridX({ stroke: INK.faint, strokeOpacity: 0.5, strokeDasharray: '1 3' }),
        Plot.gridY({ stroke: INK.faint, strokeOpacity: 0.5, strokeDasharray: '1 3' }),
        ...ways.map((way) => crossMark(way)),
        ...ways.map((way) => spotMark(way)),
        ...labels.map((label) =>
          labelMark(label, points.find((point) => point.x === label.x && point.y === label.y)?.way),
        ),
        Plot.axisX({ ticks: 6, tickSize: 4, fontSize: SMALL, label: null }),
        Plot.axisY({
          ticks: 6,
          tickSize: 4,
          fontSize: SMALL,
          label: null,
          tickFormat: (value: number) => grouped(value),
        }),
        axisName(render({ code: 'figure/days', params: {} }, words), 'bottom-right', 36, 'end'),
        axisName(unit, 'top-left', -24, 'start', -MARGIN.marginLeft + 4),
      ],
    },
  );
}

function labelMark(label: PlacedLabel, way: WayPoint | undefined): Plot.Markish {
  return Plot.text([label.text], {
    x: way?.days.base ?? 0,
    y: way?.cost.base ?? 0,
    text: (text: string) => text,
    dx: label.labelX - label.x,
    dy: label.labelY - label.y,
    textAnchor: label.anchor,
    fontSize: SMALL,
    fontWeight: 600,
    ...HALO,
  });
}

/** Of a way that is not the one shown only its point is drawn. */
const drawn = (spread: Spread, isShown: boolean): Spread =>
  isShown ? spread : { low: spread.base, base: spread.base, high: spread.base };

function crossMark({ column, cost, days, isShown }: WayPoint): Plot.Markish {
  if (!isShown) return [];
  const stroke = columnInk(column).ink;
  const style = { stroke, strokeWidth: 2, strokeOpacity: 0.6 };
  return [
    Plot.ruleY([cost.base], { x1: days.low, x2: days.high, y: cost.base, ...style }),
    Plot.ruleX([days.base], { y1: cost.low, y2: cost.high, x: days.base, ...style }),
  ];
}

function spotMark({ column, cost, days, isShown }: WayPoint): Plot.Markish {
  const { ink, symbol } = columnInk(column);
  return Plot.dot([{ x: days.base, y: cost.base }], {
    x: 'x',
    y: 'y',
    r: isShown ? 6 : 4,
    symbol,
    stroke: ink,
    strokeWidth: 2,
    fill: isShown ? ink : INK.paper,
  });
}

function axisName(
  text: string,
  frameAnchor: 'bottom-right' | 'top-left',
  dy: number,
  textAnchor: 'start' | 'end',
  dx = 0,
): Plot.Markish {
  return Plot.text([text], {
    frameAnchor,
    text: (label: string) => label,
    textAnchor,
    lineAnchor: frameAnchor === 'top-left' ? 'top' : 'bottom',
    dx,
    dy,
    fontSize: SMALL,
  });
}

/** A little beyond the least and the largest that is drawn. */
function domainOf(spreads: readonly Spread[]): [number, number] {
  const ends = spreads.flatMap(({ high, low }) => [low, high]);
  const least = ends.reduce((smallest, end) => Math.min(smallest, end), Infinity);
  const most = ends.reduce((largest, end) => Math.max(largest, end), -Infinity);
  if (!Number.isFinite(least) || !Number.isFinite(most)) return [0, 1];
  const room = (most - least || most || 1) * ROOM;
  return [Math.max(0, least - room), most + room];
}

function scale([from, to]: readonly [number, number], start: number, end: number) {
  return (value: number): number => start + ((value - from) / (to - from)) * (end - start);
}

function spreadText({ base, high, low }: Spread): string {
  const [from, at, to] = [low, base, high].map((value) => grouped(value));
  return from === to ? `${at}` : `${at} [${from}–${to}]`;
}

/** Thousands apart, no more than three digits below a thousand. */
function grouped(value: number): string {
  const rounded = Math.abs(value) < 1000 ? Number(value.toPrecision(3)) : Math.round(value);
  const [whole = '', part] = String(Math.abs(rounded)).split('.');
  const parted = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${rounded < 0 ? '−' : ''}${parted}${part === undefined ? '' : `.${part}`}`;
}
