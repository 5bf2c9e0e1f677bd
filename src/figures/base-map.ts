import * as Plot from '@observablehq/plot';
import { geoAzimuthalEqualArea, geoCentroid, geoPath, geoStream } from 'd3-geo';
import type { GeoPermissibleObjects, GeoProjection } from 'd3-geo';
import { INK } from './draw-plot.ts';

/** A place on the globe, degrees. */
export interface GlobePoint {
  readonly lat: number;
  readonly lon: number;
}

/** What lies behind every map: handed in, for a figure reads no files. */
export interface WorldShapes {
  /** all land, as GeoJSON */
  readonly land: GeoPermissibleObjects;
  /** lines between countries, as GeoJSON */
  readonly borders: GeoPermissibleObjects;
}

/** A spot in a figure, px from its upper left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface BaseMap {
  /** px; the width is {@link MAP_WIDTH} */
  readonly height: number;
  /** where a place lies; a tenth of a px, so that the figure is the same bytes on every machine */
  readonly spot: (point: GlobePoint) => Spot;
  /** land and borders, to be drawn first */
  readonly marks: readonly Plot.Markish[];
  /** scales in px, for marks drawn at spots */
  readonly scales: { readonly x: Plot.ScaleOptions; readonly y: Plot.ScaleOptions };
}

/** px; maps are broader than other figures */
export const MAP_WIDTH = 760;
/** px around the outermost places, for their names */
const PADDING = 46;
const LOWEST = 220;
const HIGHEST = 520;
/** degrees a map shows at least to each side, so that one place alone lies somewhere */
const LEAST = 1.5;

/**
 * A map that shows all places given, as large as its width allows: equal areas around their middle
 * (Lambert's azimuthal projection), which is true enough from a district to half the globe.
 *
 * @example
 * const points = [{ lat: 50, lon: 10 }, { lat: 52, lon: 12 }];
 * const none = { type: 'FeatureCollection', features: [] };
 * const map = baseMap(points, { land: none, borders: none });
 * map.spot(points[0]).y > map.spot(points[1]).y; // true
 */
export function baseMap(points: readonly GlobePoint[], { borders, land }: WorldShapes): BaseMap {
  const { height, projection } = fitted(points);
  const x: Plot.ScaleOptions = {
    type: 'linear',
    domain: [0, MAP_WIDTH],
    range: [0, MAP_WIDTH],
    axis: null,
  };
  const y: Plot.ScaleOptions = { ...x, domain: [0, height], range: [0, height] };
  return {
    height,
    spot(point) {
      const [atX, atY] = projection([point.lon, point.lat]) ?? [0, 0];
      return { x: tenth(atX), y: tenth(atY) };
    },
    marks: [
      Plot.geo(flat(land, projection, 'Polygon'), { fill: INK.faint, fillOpacity: 0.22 }),
      Plot.geo(flat(borders, projection, 'MultiLineString'), {
        stroke: INK.faint,
        strokeWidth: 0.8,
        strokeDasharray: '2 3',
        fill: 'none',
      }),
    ],
    scales: { x, y },
  };
}

/** A projection turned to the middle of the places and scaled to the width of a figure. */
function fitted(points: readonly GlobePoint[]): { height: number; projection: GeoProjection } {
  const given = points.length === 0 ? [{ lat: 0, lon: 0 }] : points;
  const [lon, lat] = geoCentroid(around(given));
  const shown = around([
    ...given,
    { lat: Math.min(90, lat + LEAST), lon },
    { lat: Math.max(-90, lat - LEAST), lon },
    { lat, lon: lon + LEAST },
    { lat, lon: lon - LEAST },
  ]);
  const projection = geoAzimuthalEqualArea().rotate([-lon, -lat]);
  const inner = MAP_WIDTH - 2 * PADDING;
  projection.fitWidth(inner, shown);
  const [[, top], [, bottom]] = geoPath(projection).bounds(shown);
  const wanted = bottom - top + 2 * PADDING;
  const height = Math.round(Math.min(HIGHEST, Math.max(LOWEST, wanted)));
  projection.fitExtent(
    [
      [PADDING, PADDING],
      [MAP_WIDTH - PADDING, height - PADDING],
    ],
    shown,
  );
  projection.clipExtent([
    [0, 0],
    [MAP_WIDTH, height],
  ]);
  return { height, projection };
}

const around = (points: readonly GlobePoint[]): GeoPermissibleObjects => ({
  type: 'MultiPoint',
  coordinates: points.map(({ lat, lon }) => [lon, lat]),
});

type Flat =
  | { type: 'Polygon'; coordinates: [number, number][][] }
  | { type: 'MultiLineString'; coordinates: [number, number][][] };

/** Shapes of the globe as flat ones in px, cut at the frame, with the corners nobody could see left out. */
function flat(shapes: GeoPermissibleObjects, projection: GeoProjection, type: Flat['type']): Flat {
  const all: [number, number][][] = [];
  let line: [number, number][] = [];
  geoStream(
    shapes,
    projection.stream({
      point(x, y) {
        const [before] = line.slice(-1);
        const next: [number, number] = [tenth(x), tenth(y)];
        if (
          before === undefined ||
          Math.abs(before[0] - next[0]) + Math.abs(before[1] - next[1]) >= 0.8
        )
          line.push(next);
      },
      lineStart() {
        line = [];
      },
      lineEnd() {
        const [first] = line;
        if (type === 'Polygon' && first !== undefined) line.push(first);
        if (line.length > (type === 'Polygon' ? 3 : 1)) all.push(line);
        line = [];
      },
      polygonStart() {},
      polygonEnd() {},
    }),
  );
  return { type, coordinates: all };
}

const tenth = (px: number): number => Math.round(px * 10) / 10;
