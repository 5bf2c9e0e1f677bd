import * as Plot from '@observablehq/plot';
import { render } from '../quantity/index.ts';
import type { Catalogue } from '../quantity/index.ts';
import { MAP_WIDTH, baseMap } from './base-map.ts';
import type { BaseMap, GlobePoint, Spot, WorldShapes } from './base-map.ts';
import { HALO, INK, SMALL, drawPlot } from './draw-plot.ts';
import { economyWordsEn } from './economy-words-en.ts';
import type { FigureDocument, FigureElement } from './figure-document.ts';
import { placeLabels } from './place-labels.ts';
import type { LabelPoint, PlacedLabel } from './place-labels.ts';

export interface FlowPlace extends GlobePoint {
  readonly id: string;
  readonly name: string;
}

/** What moves between two places; several ways between the same two are one. */
export interface MapFlow {
  /** ids of places */
  readonly from: string;
  readonly to: string;
  /** from → to, at least 0 */
  readonly amount: number;
  /** as it is printed */
  readonly label: string;
  /** `absent`: not built, severed, planned */
  readonly state: 'carries' | 'full' | 'idle' | 'absent';
}

export interface FlowMapFigure {
  readonly document: FigureDocument;
  /** unique in the page */
  readonly id: string;
  readonly title: string;
  /** of the amounts */
  readonly unit: string;
  readonly world: WorldShapes;
  readonly places: readonly FlowPlace[];
  readonly flows: readonly MapFlow[];
  readonly words?: Catalogue;
}

/** px */
const THINNEST = 1.6;
const WIDEST = 10;
const LEGEND = 26;
/**
 * Degrees an arrow is bent, so that there and back lie apart; its sine and cosine; and half the tangent of
 * its half: the rise of its arc over the chord.
 */
const BEND = 14;
const SIN = 0.241_922;
const COS = 0.970_296;
const RISE = 0.061_392;

/**
 * A map of what flows between places: the width of an arrow is its amount; a full one is vermilion and
 * says so, one that stands idle is thin, one that does not stand is dotted. Places and amounts are
 * named where there is room: the table beside the figure has them all.
 *
 * @example
 * const world = { land: { type: 'MultiPolygon', coordinates: [] }, borders: { type: 'MultiLineString', coordinates: [] } };
 * const places = [{ id: 'a', name: 'Field', lat: 52, lon: 10 }, { id: 'b', name: 'Town', lat: 49, lon: 13 }];
 * const flows = [{ from: 'a', to: 'b', amount: 40, label: '40', state: 'full' }];
 * const map = flowMap({ document, id: 'map', title: 'Gas', unit: 'bcm/yr', world, places, flows });
 * map.outerHTML.includes('Field to Town: 40, full.'); // true
 */
export function flowMap(figure: FlowMapFigure): FigureElement {
  const { document, flows, places, words = economyWordsEn, world } = figure;
  const used = new Set(flows.flatMap(({ from, to }) => [from, to]));
  const shown = places.filter(({ id }) => used.has(id));
  const map = baseMap(shown, world);
  const spots = new Map(shown.map((place) => [place.id, map.spot(place)]));
  const most = Math.max(0, ...flows.map(({ amount }) => amount));
  const arrows = flows.flatMap((flow) => arrowOf(flow, spots, most));
  const labels = labelsOf(shown, spots, arrows, map);
  return drawPlot(document, textOf(figure, words), {
    width: MAP_WIDTH,
    margin: 0,
    height: map.height + LEGEND,
    x: map.scales.x,
    y: { ...map.scales.y, domain: [0, map.height + LEGEND], range: [0, map.height + LEGEND] },
    marks: [
      ...map.marks,
      lines(arrows, 'absent', { stroke: INK.faint, strokeWidth: 1.5, strokeDasharray: '1.5 4' }),
      lines(arrows, 'idle', { stroke: INK.faint, strokeWidth: 1.5 }),
      ...heads(arrows, 'carries', INK.line),
      ...heads(arrows, 'full', INK.now),
      Plot.dot([...spots.values()], {
        x: 'x',
        y: 'y',
        r: 3,
        fill: INK.paper,
        stroke: 'currentColor',
        strokeWidth: 1.5,
      }),
      ...labels.map(({ isAmount, placed }) => textMark(placed, isAmount)),
      ...legend(map, arrows, words),
    ],
  });
}

interface Arrow extends MapFlow {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
}

function arrowOf(flow: MapFlow, spots: ReadonlyMap<string, Spot>, most: number): Arrow[] {
  const [start, end] = [spots.get(flow.from), spots.get(flow.to)];
  if (start === undefined || end === undefined) return [];
  const width = most === 0 ? THINNEST : THINNEST + (WIDEST - THINNEST) * (flow.amount / most);
  return [
    {
      ...flow,
      x1: start.x,
      y1: start.y,
      x2: end.x,
      y2: end.y,
      width: Math.round(width * 10) / 10,
    },
  ];
}

function lines(
  arrows: readonly Arrow[],
  state: MapFlow['state'],
  style: Plot.ArrowOptions,
): Plot.Markish {
  return Plot.arrow(
    arrows.filter((arrow) => arrow.state === state),
    { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', bend: BEND, headLength: 0, sweep: 1, ...style },
  );
}

/** Shafts, then heads; broad arrows first, so that narrow ones are not hidden under them. */
function heads(arrows: readonly Arrow[], state: MapFlow['state'], stroke: string): Plot.Markish[] {
  const own = arrows.filter((arrow) => arrow.state === state).toSorted((a, b) => b.width - a.width);
  return [
    Plot.arrow(own, {
      x1: 'x1',
      y1: 'y1',
      x2: 'x2',
      y2: 'y2',
      bend: BEND,
      sweep: 1,
      insetStart: 3,
      insetEnd: 9,
      headLength: 0,
      stroke,
      strokeWidth: 'width',
      strokeLinecap: 'butt',
    }),
    Plot.line(own.flatMap(headOf), {
      x: 'x',
      y: 'y',
      z: 'arrow',
      fill: stroke,
      stroke: INK.paper,
      strokeWidth: 0.6,
    }),
  ];
}

/** The head of an arrow: a triangle that points the way its arc ends, its tip at the rim of the place. */
function headOf({ width, x1, x2, y1, y2 }: Arrow, arrow: number) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const [ux, uy] = [(dx * COS - dy * SIN) / length, (dx * SIN + dy * COS) / length];
  const [long, half] = [8 + width * 0.8, 3.5 + width * 0.75];
  const [tipX, tipY] = [x2 - 4 * ux, y2 - 4 * uy];
  const [backX, backY] = [tipX - long * ux, tipY - long * uy];
  const corners = [
    [tipX, tipY],
    [backX - half * uy, backY + half * ux],
    [backX + half * uy, backY - half * ux],
    [tipX, tipY],
  ] as const;
  return corners.map(([x, y]) => ({
    arrow,
    x: Math.round(x * 10) / 10,
    y: Math.round(y * 10) / 10,
  }));
}

/** Names of places, those with most flow first; then amounts, the greatest first. */
function labelsOf(
  places: readonly FlowPlace[],
  spots: ReadonlyMap<string, Spot>,
  arrows: readonly Arrow[],
  map: BaseMap,
): { readonly placed: PlacedLabel; readonly isAmount: boolean }[] {
  const busy = (id: string): number =>
    arrows.reduce((sum, { amount, from, to }) => sum + (from === id || to === id ? amount : 0), 0);
  const names = places
    .toSorted((a, b) => busy(b.id) - busy(a.id))
    .flatMap(({ id, name }): LabelPoint[] => {
      const at = spots.get(id);
      return at === undefined ? [] : [{ ...at, text: name }];
    });
  const amounts = arrows
    .filter(({ amount }) => amount > 0)
    .toSorted((a, b) => b.amount - a.amount)
    .map(({ label, x1, x2, y1, y2 }): LabelPoint => ({
      x: (x1 + x2) / 2 + RISE * (y2 - y1),
      y: (y1 + y2) / 2 - RISE * (x2 - x1),
      text: label,
    }));
  const edge = { left: 2, top: 2, right: MAP_WIDTH - 2, bottom: map.height - 2 };
  return placeLabels([...names, ...amounts], { ...edge, letters: SMALL * 1.08 }).map((placed) => ({
    placed,
    isAmount: amounts.some(
      ({ text, x, y }) => text === placed.text && x === placed.x && y === placed.y,
    ),
  }));
}

const textMark = ({ anchor, ...label }: PlacedLabel, isAmount: boolean): Plot.Markish =>
  Plot.text([label], {
    x: 'labelX',
    y: 'labelY',
    text: 'text',
    textAnchor: anchor,
    fontSize: SMALL,
    fontWeight: isAmount ? 400 : 600,
    ...HALO,
  });

/** What the forms of lines mean: only those there are. */
function legend(map: BaseMap, arrows: readonly Arrow[], words: Catalogue): Plot.Markish[] {
  const keys = (
    [
      ['carries', 'key-flows', INK.line, 5, undefined],
      ['full', 'key-full', INK.now, 5, undefined],
      ['idle', 'key-idle', INK.faint, 1.5, undefined],
      ['absent', 'key-absent', INK.faint, 1.5, '1.5 4'],
    ] as const
  ).filter(([state]) => arrows.some((arrow) => arrow.state === state));
  const y = map.height + LEGEND / 2 + 2;
  const step = MAP_WIDTH / 4;
  return keys.flatMap(([, code, stroke, strokeWidth, strokeDasharray], at) => [
    Plot.link([{ x1: 4 + at * step, x2: 26 + at * step }], {
      x1: 'x1',
      x2: 'x2',
      y1: y,
      y2: y,
      stroke,
      strokeWidth,
      ...(strokeDasharray === undefined ? {} : { strokeDasharray }),
    }),
    Plot.text([render({ code: `figure/${code}`, params: {} }, words)], {
      x: 32 + at * step,
      y,
      text: (label: string) => label,
      textAnchor: 'start',
      fontSize: SMALL,
      fill: 'currentColor',
    }),
  ]);
}

function textOf({ flows, id, places, title, unit }: FlowMapFigure, words: Catalogue) {
  const said = (code: string, params: Record<string, string> = {}): string =>
    render({ code: `figure/${code}`, params }, words);
  const name = (place: string): string => places.find((each) => each.id === place)?.name ?? place;
  const each = flows.map(({ from, label, state, to }) => {
    const ends = { from: name(from), to: name(to) };
    if (state === 'idle') return said('flow-map-idle', ends);
    if (state === 'absent') return said('flow-map-absent', ends);
    return said('flow-map-flow', {
      ...ends,
      amount: label,
      full: state === 'full' ? said('flow-map-full') : '',
    });
  });
  const description = each.length === 0 ? said('flow-map-none') : each.join(' ');
  return { id, title: said('flow-map', { title, unit }), description };
}
