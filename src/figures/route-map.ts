import * as Plot from '@observablehq/plot';
import { geoDistance, geoInterpolate } from 'd3-geo';
import { render } from '../quantity/index.ts';
import type { Catalogue } from '../quantity/index.ts';
import { MAP_WIDTH, baseMap } from './base-map.ts';
import type { BaseMap, GlobePoint, Spot, WorldShapes } from './base-map.ts';
import { COLUMN_SIGN, columnInk } from './column-ink.ts';
import { HALO, INK, SMALL, drawPlot } from './draw-plot.ts';
import type { FigureDocument, FigureElement } from './figure-document.ts';
import { placeLabels } from './place-labels.ts';
import type { PlacedLabel } from './place-labels.ts';
import { wordsEn } from './words-en.ts';
import { textWidth } from './wrap-text.ts';

/** A stretch of a way as it is drawn. */
export interface WayLine {
  /** place of its column among the columns */
  readonly column: number;
  /** points it runs over; between two of them the shortest way on the globe */
  readonly points: readonly GlobePoint[];
  /** false: it carries nothing on the day, and is dashed */
  readonly stands: boolean;
}

export interface WayPlace extends GlobePoint {
  readonly name: string;
  /** an end of the journey: its name goes first */
  readonly isEnd: boolean;
}

export interface RouteMapFigure {
  readonly document: FigureDocument;
  /** unique in the page */
  readonly id: string;
  readonly title: string;
  /** land, and the lines between states; nothing is coloured by state */
  readonly world: WorldShapes;
  readonly columns: readonly string[];
  readonly lines: readonly WayLine[];
  readonly places: readonly WayPlace[];
  /** what must be seen; default: all lines */
  readonly frame?: readonly GlobePoint[];
  readonly words?: Catalogue;
}

/** px */
const ROW = 19;
const THINNEST = 2;
/** px a line is broader than the one drawn over it */
const BROADER = 2.6;
/** a straight stretch is bent at least every so many radians */
const BEND = 0.05;

/**
 * Ways on a map: a line for each column, the first the broadest, so that all are seen where they run
 * together; dashed where a link carries nothing on the day. The base map is plain: nothing is coloured
 * by state, and lines between states are all of one kind.
 *
 * @example
 * const none = { type: 'FeatureCollection', features: [] };
 * const points = [{ lat: 35, lon: 129 }, { lat: 43, lon: 132 }];
 * const map = routeMap({ document, id: 'map', title: 'Ways', world: { land: none, borders: none },
 *   columns: ['all sea'], lines: [{ column: 0, points, stands: true }], places: [] });
 * map.outerHTML.includes('all sea: 1 link.'); // true
 */
export function routeMap(figure: RouteMapFigure): FigureElement {
  const { columns, document, id, lines, places, title, world, words = wordsEn } = figure;
  const map = baseMap(figure.frame ?? lines.flatMap(({ points }) => points), world);
  const used = [...new Set(lines.map(({ column }) => column))].toSorted((a, b) => a - b);
  const hasIdle = lines.some(({ stands }) => !stands);
  const legend = legendOf(map.height, columns, used, hasIdle, words);
  const height = map.height + legend.height;
  const seen = seenPlaces(places, map);
  return drawPlot(
    document,
    { id, title, description: descriptionOf(figure, words) },
    {
      width: MAP_WIDTH,
      margin: 0,
      height,
      x: map.scales.x,
      y: { ...map.scales.y, domain: [0, height], range: [0, height] },
      marks: [
        ...map.marks,
        ...used.flatMap((column, at) =>
          lineMarks(lines, column, THINNEST + BROADER * (used.length - 1 - at), map),
        ),
        Plot.dot(seen.spots, {
          x: 'x',
          y: 'y',
          r: 3,
          fill: INK.paper,
          stroke: 'currentColor',
          strokeWidth: 1.5,
        }),
        ...seen.labels.map(labelMark),
        ...legend.marks,
      ],
    },
  );
}

function lineMarks(
  lines: readonly WayLine[],
  column: number,
  strokeWidth: number,
  map: BaseMap,
): Plot.Markish[] {
  const stroke = columnInk(column).ink;
  const style = { stroke, strokeLinejoin: 'round', strokeLinecap: 'butt' } as const;
  return lines
    .filter((line) => line.column === column)
    .flatMap(({ points, stands }) =>
      cutAtFrame(curve(points).map(map.spot), map.height).map((spots) =>
        Plot.line(spots, {
          x: 'x',
          y: 'y',
          ...style,
          strokeWidth: stands ? strokeWidth : strokeWidth + 1.5,
          ...(stands ? { strokeOpacity: 0.9 } : { strokeDasharray: '4 4' }),
        }),
      ),
    );
}

/** The shortest way on the globe from point to point, in small steps. */
function curve(points: readonly GlobePoint[]): GlobePoint[] {
  const all = points.slice(0, 1);
  for (const [at, point] of points.slice(1).entries()) {
    const before = points[at] ?? point;
    const [from, to]: [[number, number], [number, number]] = [
      [before.lon, before.lat],
      [point.lon, point.lat],
    ];
    const steps = Math.max(1, Math.ceil(geoDistance(from, to) / BEND));
    const on = geoInterpolate(from, to);
    for (let step = 1; step < steps; step++) {
      const [lon, lat] = on(step / steps);
      all.push({ lon, lat });
    }
    all.push(point);
  }
  return all;
}

/** The parts of a line within the frame, each with one spot beyond it. */
function cutAtFrame(spots: readonly Spot[], height: number): Spot[][] {
  const isIn = ({ x, y }: Spot): boolean => x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= height;
  const parts: Spot[][] = [];
  let open: Spot[] | undefined;
  for (const [at, spot] of spots.entries()) {
    const before = spots[at - 1];
    const next = spots[at + 1];
    const inside = isIn(spot);
    const touches = (before !== undefined && isIn(before)) || (next !== undefined && isIn(next));
    if (!inside && !touches) {
      open = undefined;
      continue;
    }
    if (open === undefined) parts.push((open = []));
    open.push(inside ? spot : clamped(spot, height));
  }
  return parts.filter(({ length }) => length > 1);
}

const clamped = ({ x, y }: Spot, height: number): Spot => ({
  x: Math.min(MAP_WIDTH, Math.max(0, x)),
  y: Math.min(height, Math.max(0, y)),
});

interface Seen {
  readonly spots: readonly Spot[];
  readonly labels: readonly { readonly placed: PlacedLabel; readonly isEnd: boolean }[];
}

function seenPlaces(places: readonly WayPlace[], map: BaseMap): Seen {
  const inside = places
    .toSorted((a, b) => Number(b.isEnd) - Number(a.isEnd))
    .map((place) => ({ place, at: map.spot(place) }))
    .filter(({ at: { x, y } }) => x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= map.height);
  const spots = inside.map(({ at }) => at);
  const wanted = inside.map(({ at, place }) => ({ ...at, text: place.name }));
  const frame = { left: 2, top: 2, right: MAP_WIDTH - 2, bottom: map.height - 2 };
  const labels = placeLabels(wanted, { ...frame, letters: SMALL * 1.08 }).map((placed) => ({
    placed,
    isEnd: inside.find(({ at }) => at.x === placed.x && at.y === placed.y)?.place.isEnd === true,
  }));
  return { spots, labels };
}

function labelMark({ isEnd, placed }: Seen['labels'][number]): Plot.Markish {
  return Plot.text([placed], {
    x: 'labelX',
    y: 'labelY',
    text: 'text',
    textAnchor: placed.anchor,
    fontSize: SMALL,
    fontWeight: isEnd ? 700 : 400,
    ...HALO,
  });
}

interface Legend {
  readonly height: number;
  readonly marks: readonly Plot.Markish[];
}

/** Names of the columns in their colours, in rows under the map. */
function legendOf(
  top: number,
  columns: readonly string[],
  used: readonly number[],
  hasIdle: boolean,
  words: Catalogue,
): Legend {
  const idle = render({ code: 'figure/way-idle', params: {} }, words);
  const entries = [
    ...used.map((column) => {
      const { ink, symbol } = columnInk(column);
      return { text: `━ ${COLUMN_SIGN[symbol]} ${columns[column] ?? ''}`, fill: ink };
    }),
    ...(hasIdle ? [{ text: `╌╌ ${idle}`, fill: 'currentColor' }] : []),
  ];
  let [x, row] = [4, 0];
  const marks = entries.map(({ fill, text }) => {
    const wide = (textWidth(text) + 1.6) * SMALL * 1.1;
    if (x > 4 && x + wide > MAP_WIDTH) [x, row] = [4, row + 1];
    const at = { x, y: top + 14 + row * ROW };
    x += wide;
    return Plot.text([at], {
      x: 'x',
      y: 'y',
      text: () => text,
      textAnchor: 'start',
      fontSize: SMALL,
      fontWeight: 600,
      fill,
    });
  });
  return { marks, height: (row + 1) * ROW + 8 };
}

function descriptionOf({ columns, lines, places }: RouteMapFigure, words: Catalogue): string {
  const said = (code: string, params: Record<string, string>): string =>
    render({ code: `figure/${code}`, params }, words);
  const each = columns.flatMap((column, at) => {
    const own = lines.filter((line) => line.column === at);
    if (own.length === 0) return [];
    const idle = own.filter(({ stands }) => !stands).length;
    const links = `${own.length} ${own.length === 1 ? 'link' : 'links'}`;
    return [
      said(idle === 0 ? 'way-links' : 'way-links-idle', { column, links, idle: String(idle) }),
    ];
  });
  const ends = places.filter(({ isEnd }) => isEnd).map(({ name }) => name);
  return [
    ...(ends.length === 0 ? [] : [said('way-ends', { ends: ends.join(', ') })]),
    ...each,
  ].join(' ');
}
