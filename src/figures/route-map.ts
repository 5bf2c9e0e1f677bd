import * as Plot from '@observablehq/plot';
import { geoEqualEarth, geoMercator } from 'd3-geo';
import type { GeoPermissibleObjects, GeoProjection } from 'd3-geo';
import { render } from '../quantity/index.ts';
import type { Catalogue } from '../quantity/index.ts';
import { COLUMN_SIGN, columnInk } from './column-ink.ts';
import { HALO, INK, SMALL, drawPlot } from './draw-plot.ts';
import type { FigureDocument, FigureElement } from './figure-document.ts';
import { placeLabels } from './place-labels.ts';
import type { PlacedLabel } from './place-labels.ts';
import { wordsEn } from './words-en.ts';
import { textWidth } from './wrap-text.ts';

/** Longitude and latitude, degrees. */
export type LonLat = readonly [lon: number, lat: number];

/** A stretch of a way as it is drawn. */
export interface MapLine {
  /** place of its column among the columns */
  readonly column: number;
  readonly points: readonly LonLat[];
  /** false: it carries nothing on the day, and is dashed */
  readonly stands: boolean;
}

export interface MapPlace {
  readonly name: string;
  readonly at: LonLat;
  /** an end of the journey: its name goes first */
  readonly isEnd: boolean;
}

export interface RouteMapFigure {
  readonly document: FigureDocument;
  /** unique in the page */
  readonly id: string;
  readonly title: string;
  /** land, and the lines between states, as GeoJSON; nothing is coloured by state */
  readonly land: GeoPermissibleObjects;
  readonly borders: GeoPermissibleObjects;
  readonly columns: readonly string[];
  readonly lines: readonly MapLine[];
  readonly places: readonly MapPlace[];
  /** what must be seen; default: all lines */
  readonly frame?: readonly LonLat[];
  readonly words?: Catalogue;
}

/** px */
const MAP_WIDTH = 760;
const INSET = 26;
const ROW = 20;
/** A frame wider than this, in degrees, is drawn with true areas; a smaller one with true angles. */
const WORLDWIDE = 40;

/**
 * Ways on a map: a line for each column, the first the broadest, so that all are seen where they run
 * together; dashed where a link carries nothing on the day. The base map is plain, borders are dotted
 * and of one kind, and nothing is coloured by state.
 *
 * @example
 * const empty = { type: 'MultiPolygon', coordinates: [] };
 * const lines = [{ column: 0, points: [[129, 35], [132, 43]], stands: true }];
 * routeMap({ document, id: 'map', title: 'Ways', land: empty, borders: empty,
 *   columns: ['all sea'], lines, places: [] }).outerHTML.includes('all sea'); // true
 */
export function routeMap(figure: RouteMapFigure): FigureElement {
  const { borders, columns, document, id, land, lines, places, title, words = wordsEn } = figure;
  const frame = figure.frame ?? lines.flatMap(({ points }) => points);
  const { height, projection } = projectionOf(frame);
  const used = [...new Set(lines.map(({ column }) => column))].toSorted((a, b) => a - b);
  const legend = legendOf(
    columns,
    used,
    lines.some(({ stands }) => !stands),
    words,
  );
  const seen = visible(places, projection, height);
  return drawPlot(
    document,
    { id, title, description: descriptionOf(figure, words) },
    {
      width: MAP_WIDTH,
      height: height + legend.height,
      margin: 0,
      marginBottom: legend.height,
      projection,
      marks: [
        Plot.geo(land, { fill: INK.faint, fillOpacity: 0.22 }),
        Plot.geo(borders, { stroke: INK.faint, strokeWidth: 0.8, strokeDasharray: '2 3' }),
        ...used.map((column) => lineMark(lines, column, used.length - 1 - used.indexOf(column))),
        Plot.dot(seen.points, {
          x: 'lon',
          y: 'lat',
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

interface Framed {
  readonly projection: GeoProjection;
  readonly height: number;
}

function projectionOf(frame: readonly LonLat[]): Framed {
  const [west, east] = endsOf(frame.map(([lon]) => lon));
  const [south, north] = endsOf(frame.map(([, lat]) => lat));
  const isWide = east - west > WORLDWIDE || north - south > WORLDWIDE;
  const raw = (isWide ? geoEqualEarth() : geoMercator()).rotate([-(west + east) / 2, 0]);
  const around: GeoPermissibleObjects = {
    type: 'MultiPoint',
    coordinates: frame.length === 0 ? [[0, 0]] : frame.map(([lon, lat]) => [lon, lat]),
  };
  const inner: [[number, number], [number, number]] = [
    [INSET, INSET],
    [MAP_WIDTH - INSET, MAP_WIDTH * 0.62 - INSET],
  ];
  raw.fitExtent(inner, around);
  // a frame lower than the room for it: the map is no higher than it needs
  const ys = frame.flatMap(([lon, lat]) => raw([lon, lat])?.[1] ?? []);
  const [top, bottom] = endsOf(ys);
  const height = Math.round(Math.max(MAP_WIDTH * 0.3, bottom - top + 2 * INSET));
  raw.fitExtent(
    [
      [INSET, INSET],
      [MAP_WIDTH - INSET, height - INSET],
    ],
    around,
  );
  return {
    height,
    projection: raw.clipExtent([
      [0, 0],
      [MAP_WIDTH, height],
    ]),
  };
}

function endsOf(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 0];
  return [
    values.reduce((least, value) => Math.min(least, value)),
    values.reduce((most, value) => Math.max(most, value)),
  ];
}

function lineMark(lines: readonly MapLine[], column: number, below: number): Plot.Markish {
  const stroke = columnInk(column).ink;
  const own = lines.filter((line) => line.column === column);
  const shapes = (stands: boolean): GeoPermissibleObjects => ({
    type: 'MultiLineString',
    coordinates: own
      .filter((line) => line.stands === stands)
      .map(({ points }) => points.map(([lon, lat]) => [lon, lat])),
  });
  const style = {
    stroke,
    strokeWidth: 2 + 2.6 * below,
    fill: 'none',
    strokeLinejoin: 'round',
  } as const;
  return [
    Plot.geo(shapes(true), { ...style, strokeOpacity: 0.9 }),
    Plot.geo(shapes(false), {
      ...style,
      strokeWidth: style.strokeWidth + 1.5,
      strokeDasharray: '5 4',
    }),
  ];
}

interface Seen {
  readonly points: readonly { readonly lon: number; readonly lat: number }[];
  readonly labels: readonly (PlacedLabel & {
    readonly lon: number;
    readonly lat: number;
    isEnd: boolean;
  })[];
}

function visible(places: readonly MapPlace[], projection: GeoProjection, height: number): Seen {
  const points = places
    .toSorted((a, b) => Number(b.isEnd) - Number(a.isEnd))
    .flatMap((place) => {
      const [lon, lat] = place.at;
      const [x, y] = projection([lon, lat]) ?? [-1, -1];
      const isIn = x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= height;
      return isIn ? [{ x, y, text: place.name, lon, lat, isEnd: place.isEnd }] : [];
    });
  const frame = {
    left: 2,
    top: 2,
    right: MAP_WIDTH - 2,
    bottom: height - 2,
    letters: SMALL * 1.08,
  };
  const labels = placeLabels(points, frame).flatMap((label) => {
    const point = points.find(
      ({ text, x, y }) => text === label.text && x === label.x && y === label.y,
    );
    return point === undefined
      ? []
      : [{ ...label, lon: point.lon, lat: point.lat, isEnd: point.isEnd }];
  });
  return { points, labels };
}

function labelMark({
  anchor,
  isEnd,
  labelX,
  labelY,
  lat,
  lon,
  text,
  x,
  y,
}: Seen['labels'][number]): Plot.Markish {
  return Plot.text([{ lon, lat, text }], {
    x: 'lon',
    y: 'lat',
    text: 'text',
    dx: labelX - x,
    dy: labelY - y,
    textAnchor: anchor,
    fontSize: SMALL,
    fontWeight: isEnd ? 700 : 400,
    ...HALO,
  });
}

interface Legend {
  readonly height: number;
  readonly marks: readonly Plot.Markish[];
}

/** Names of the lines in their colours, in rows under the map. */
function legendOf(
  columns: readonly string[],
  used: readonly number[],
  hasIdle: boolean,
  words: Catalogue,
): Legend {
  const entries = used.map((column) => {
    const { ink, symbol } = columnInk(column);
    return { text: `━ ${COLUMN_SIGN[symbol]} ${columns[column] ?? ''}`, fill: ink };
  });
  const idle = render({ code: 'figure/map-idle', params: {} }, words);
  const all = hasIdle ? [...entries, { text: `╌ ${idle}`, fill: 'currentColor' }] : entries;
  let [x, row] = [4, 0];
  const marks = all.map(({ fill, text }) => {
    const wide = (textWidth(text) + 1.5) * SMALL * 1.15;
    if (x > 4 && x + wide > MAP_WIDTH) [x, row] = [4, row + 1];
    const mark = Plot.text([text], {
      frameAnchor: 'bottom-left',
      text: (label: string) => label,
      textAnchor: 'start',
      lineAnchor: 'top',
      dx: x,
      dy: 8 + row * ROW,
      fontSize: SMALL,
      fontWeight: 600,
      fill,
    });
    x += wide;
    return mark;
  });
  return { marks, height: (row + 1) * ROW + 10 };
}

function descriptionOf({ columns, lines, places }: RouteMapFigure, words: Catalogue): string {
  const said = (code: string, params: Record<string, string>): string =>
    render({ code: `figure/${code}`, params }, words);
  const each = columns.flatMap((column, at) => {
    const own = lines.filter((line) => line.column === at);
    if (own.length === 0) return [];
    const idle = own.filter(({ stands }) => !stands).length;
    const code = idle === 0 ? 'map-column' : 'map-column-idle';
    return [said(code, { column, links: String(own.length), idle: String(idle) })];
  });
  const ends = places.filter(({ isEnd }) => isEnd).map(({ name }) => name);
  return [said('map-ends', { ends: ends.join(', ') }), ...each].join(' ');
}
