import * as Plot from '@observablehq/plot';
import { render } from '../quantity/index.ts';
import type { Catalogue } from '../quantity/index.ts';
import { columnInk } from './column-ink.ts';
import { HALO, INK, LETTERS, SMALL, WIDTH, drawPlot, pixelRows } from './draw-plot.ts';
import type { FigureDocument, FigureElement } from './figure-document.ts';
import { endGroups } from './end-groups.ts';
import { politicsWordsEn } from './politics-words-en.ts';
import { positionText } from './position-text.ts';
import { SIDE_LINE, sideLabels, sideMarks } from './side-labels.ts';
import type { SideLabel } from './side-labels.ts';
import { cutText, textWidth, wrapText } from './wrap-text.ts';

/** An actor through the rounds of a model. */
export interface ActorInRounds {
  readonly name: string;
  readonly capability: number;
  /** one a round; null where it takes none */
  readonly positions: readonly (number | null)[];
}

export interface RoundsFigure {
  readonly document: FigureDocument;
  /** unique in the page */
  readonly id: string;
  readonly title: string;
  readonly line: { readonly low: number; readonly high: number };
  /** numbers of the rounds, in order */
  readonly rounds: readonly number[];
  readonly actors: readonly ActorInRounds[];
  /** one a round */
  readonly median: readonly number[];
  /** of what does not settle: the first state that comes back, and after how many rounds */
  readonly cycle?: { readonly from: number; readonly period: number };
  readonly words?: Catalogue;
}

/** px */
const MARGIN = { marginTop: 0, marginLeft: 0, marginRight: 0, marginBottom: 38 };
/** of the last round */
const RIGHT = WIDTH - 132;
/** of the numbers of the line, left of the names */
const SCALE = 26;
/** beside the names: their signs, and the lines to where they begin */
const SIGNS = 40;
const KEY = 44;
const PLOT = 270;
const THICKEST = 12;
const THINNEST = 1.5;
/** em of a name before its position, and of a line of names after the last round */
const START_ROOM = 9;
const POSITION_ROOM = 2.2;
/** bold letters are broader than those a width is reckoned by */
const BOLD = 1.12;
const END_ROOM = ((WIDTH - RIGHT - 24) / SMALL) * 0.94;
/** actors that get a name and a colour */
const NAMED = 12;
/** moves up to which each has a sign: more would hide the lines */
const SIGNED = 48;
/** share of the line within which those who end there are named together */
const TOGETHER = 0.03;
/** lines of names at one end */
const END_LINES = 4;
/** rounds with a number on the axis */
const TICKS = 10;

/**
 * Positions on a line by round: a line an actor, as wide as its capability, with its name where it
 * begins and a sign of its own where it has moved; those that end at one place are named together.
 * Wide lines lie under narrow ones, so that nobody is hidden.
 *
 * @example
 * const actors = [{ name: 'North', capability: 2, positions: [0, 40, null] }];
 * const figure = positionsByRound({
 *   document, id: 'rounds', title: 'Fee', line: { low: 0, high: 100 }, rounds: [0, 1, 2], actors, median: [0, 40, 40],
 * });
 * figure.outerHTML.includes('North, capability 2: 0, 40, no position.'); // true
 */
export function positionsByRound(figure: RoundsFigure): FigureElement {
  const { actors, document, rounds, words = politicsWordsEn } = figure;
  const height = Math.max(PLOT, SIDE_LINE * (Math.min(NAMED, actors.length) + 2)) + KEY;
  const scales = scalesOf(figure, height);
  const widest = actors.reduce((most, { capability }) => Math.max(most, capability), 0);
  const drawn = actors
    .toSorted((a, b) => b.capability - a.capability)
    .map((actor, rank) => ({
      ...actor,
      rank,
      width: widest > 0 ? Math.max(THINNEST, (THICKEST * actor.capability) / widest) : THINNEST,
      points: pointsOf(actor.positions, figure, scales),
    }));
  const named = drawn.slice(0, NAMED);
  const moves = named.reduce((sum, { points }) => sum + movesOf(points).length, 0);
  const ticks = new Map(roundTicks(rounds).map((round) => [scales.across(round), String(round)]));
  return drawPlot(document, textOf(figure, drawn.length - named.length, words), {
    ...MARGIN,
    ...pixelRows(height, MARGIN),
    x: { type: 'linear', domain: [0, WIDTH], range: [0, WIDTH], label: null },
    marks: [
      ...frameMarks(figure, scales, words),
      ...drawn.slice(NAMED).map(({ points }) => lineMark(points, INK.faint, 1)),
      ...named.flatMap(({ points, rank, width }) => [
        // an edge of paper, so that a line upon another of its width is still seen to be two
        lineMark(points, INK.paper, width + 1.5),
        lineMark(points, columnInk(rank).ink, width),
      ]),
      Plot.lineY(pointsOf(figure.median, figure, scales), {
        x: 'x',
        y: 'y',
        stroke: 'currentColor',
        strokeWidth: 1.5,
        strokeDasharray: '2 3',
      }),
      ...(moves > SIGNED
        ? []
        : named.flatMap(({ points, rank }) => signMarks(movesOf(points), rank))),
      ...startMarks(named, scales),
      ...endMarks(figure, drawn, scales, words),
      ...keyMarks(drawn, words),
      Plot.axisX([...ticks.keys()], {
        tickFormat: (x: number) => ticks.get(x) ?? '',
        tickSize: 4,
        fontSize: SMALL,
        label: null,
      }),
      Plot.text([height], {
        x: (scales.left + RIGHT) / 2,
        y: height,
        text: () => render({ code: 'figure/axis-round', params: {} }, words),
        dy: 30,
        fontSize: SMALL,
      }),
    ],
  });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From rounds and positions to px. */
interface Scales {
  /** of the first round */
  readonly left: number;
  readonly across: (round: number) => number;
  readonly down: (position: number) => number;
  readonly height: number;
}

interface Drawn extends ActorInRounds {
  readonly rank: number;
  readonly width: number;
  readonly points: readonly Point[];
}

function scalesOf({ actors, line, rounds }: RoundsFigure, height: number): Scales {
  const room = actors.reduce((most, { name }) => Math.max(most, textWidth(name)), 0);
  const names = (Math.min(START_ROOM, room) + POSITION_ROOM) * LETTERS * BOLD;
  const left = Math.round(SCALE + names + SIGNS);
  const [first, last] = [rounds[0] ?? 0, rounds.at(-1) ?? 0];
  const span = line.high - line.low || 1;
  return {
    left,
    across: (round) => left + ((round - first) / (last - first || 1)) * (RIGHT - left),
    down: (position) => height - ((position - line.low) / span) * (height - KEY),
    height,
  };
}

function pointsOf(
  positions: readonly (number | null)[],
  { rounds }: RoundsFigure,
  { across, down }: Scales,
): Point[] {
  return positions.flatMap((position, at) => {
    const round = rounds[at];
    return position === null || round === undefined
      ? []
      : [{ x: across(round), y: down(position) }];
  });
}

function lineMark(points: readonly Point[], stroke: string, strokeWidth: number): Plot.Markish {
  return Plot.lineY(points, { x: 'x', y: 'y', stroke, strokeWidth });
}

/** Where it has moved. */
const movesOf = (points: readonly Point[]): Point[] =>
  points.filter(({ y }, at) => at > 0 && y !== points[at - 1]?.y);

/** Signs of an actor; beyond the fifth they come back open. */
function signMarks(points: readonly Point[], rank: number): Plot.Markish[] {
  const { ink, symbol } = columnInk(rank);
  const isOpen = Math.floor(rank / 5) % 2 === 1;
  return [
    Plot.dot(points, {
      x: 'x',
      y: 'y',
      r: 4.5,
      symbol,
      fill: isOpen ? INK.paper : ink,
      stroke: isOpen ? ink : INK.paper,
      strokeWidth: 1.5,
    }),
  ];
}

function frameMarks(
  { cycle, line, rounds }: RoundsFigure,
  { across, down, height, left }: Scales,
  words: Catalogue,
): Plot.Markish[] {
  const heights = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const position = line.low + share * (line.high - line.low);
    return { y: down(position), text: positionText(position) };
  });
  const last = rounds.at(-1) ?? 0;
  const back =
    cycle === undefined || cycle.from >= last ? [] : [{ ...cycle, x: across(cycle.from) }];
  return [
    Plot.rect(back, {
      x1: 'x',
      x2: RIGHT,
      y1: KEY,
      y2: height,
      fill: 'currentColor',
      fillOpacity: 0.07,
    }),
    Plot.ruleY(heights, {
      x1: left,
      x2: RIGHT,
      y: 'y',
      stroke: INK.faint,
      strokeOpacity: 0.6,
      strokeDasharray: '1 3',
    }),
    Plot.text(heights, {
      x: 0,
      y: 'y',
      text: 'text',
      textAnchor: 'start',
      fontSize: SMALL - 1,
      fillOpacity: 0.75,
    }),
    Plot.text(back, {
      x: RIGHT,
      y: KEY,
      text: ({ period }: { period: number }) =>
        render({ code: 'figure/rounds-cycle', params: { period } }, words),
      textAnchor: 'end',
      lineAnchor: 'bottom',
      dy: -4,
      fontSize: SMALL - 1,
      ...HALO,
    }),
  ];
}

/** Names where the lines begin, with their signs, each tied to its line where it had to give way. */
function startMarks(named: readonly Drawn[], { down, height, left }: Scales): Plot.Markish[] {
  const begun = named.flatMap(({ name, positions, rank }) => {
    const at = positions[0];
    if (at === null || at === undefined) return [];
    const text = `${cutText(name, START_ROOM)} ${positionText(at)}`;
    return [{ y: down(at), text, lines: 1, rank, ink: columnInk(rank).ink }];
  });
  const labels = sideLabels(begun, frameOf(height));
  return [
    ...sideMarks(labels, { from: left - 4, to: left - 20, text: left - 34, anchor: 'end' }),
    ...labels.flatMap(({ labelY, rank }) => signMarks([{ x: left - 26, y: labelY }], rank)),
  ];
}

/** Where the lines end, with all who end at about one place. */
function endMarks(
  { line }: RoundsFigure,
  drawn: readonly Drawn[],
  { down, height }: Scales,
  words: Catalogue,
): Plot.Markish[] {
  const ends = drawn.flatMap(({ name, positions, rank }) => {
    const at = positions.at(-1) ?? null;
    return at === null ? [] : [{ at, name, isNamed: rank < NAMED }];
  });
  const told = endGroups(ends, (line.high - line.low) * TOGETHER, words);
  const rows = Math.floor((height - KEY + SIDE_LINE) / SIDE_LINE / Math.max(1, told.length));
  const most = Math.max(1, Math.min(END_LINES, rows));
  const labels = told.map(({ at, text }): SideLabel => {
    const lines = wrapText(text, END_ROOM, most).map((one) => cutText(one, END_ROOM));
    return { y: down(at), text: lines.join('\n'), lines: lines.length, ink: 'currentColor' };
  });
  return sideMarks(sideLabels(labels, frameOf(height)), {
    from: RIGHT + 7,
    to: RIGHT + 20,
    text: RIGHT + 24,
    anchor: 'start',
  });
}

/** px between which names stand */
const frameOf = (height: number) => ({ top: KEY - SIDE_LINE, bottom: height + SIDE_LINE });

/** What the widths say, with the widest and the narrowest drawn, and what the dotted line is. */
function keyMarks(drawn: readonly Drawn[], words: Catalogue): Plot.Markish[] {
  const [widest, narrowest] = [drawn[0], drawn.at(-1)];
  if (widest === undefined || narrowest === undefined) return [];
  const [least, most] = [narrowest, widest].map(({ capability }) => capabilityText(capability));
  const isAlike = least === most;
  const text = render(
    {
      code: isAlike ? 'figure/key-width-alike' : 'figure/key-width',
      params: { least: least ?? '', most: most ?? '' },
    },
    words,
  );
  const median = render({ code: 'figure/key-median', params: {} }, words);
  const samples = isAlike ? [widest] : [narrowest, widest];
  const after = 10 + samples.length * 26;
  const medianAt = after + textWidth(text) * SMALL + 24;
  return [
    ...samples.map(({ width }, at) =>
      lineMark(
        [
          { x: 4 + at * 26, y: 9 },
          { x: 24 + at * 26, y: 9 },
        ],
        'currentColor',
        width,
      ),
    ),
    Plot.lineY(
      [
        { x: medianAt, y: 9 },
        { x: medianAt + 24, y: 9 },
      ],
      { x: 'x', y: 'y', stroke: 'currentColor', strokeWidth: 1.5, strokeDasharray: '2 3' },
    ),
    Plot.text(
      [
        { x: after, text },
        { x: medianAt + 30, text: median },
      ],
      { x: 'x', y: 9, text: 'text', textAnchor: 'start', fontSize: SMALL },
    ),
  ];
}

/** At most a dozen rounds with a number. */
function roundTicks(rounds: readonly number[]): number[] {
  const step = Math.max(1, Math.ceil((rounds.length - 1) / TICKS));
  return rounds.filter((_, at) => at % step === 0);
}

function textOf({ actors, id, median, title }: RoundsFigure, others: number, words: Catalogue) {
  const said = (code: string, params: Record<string, string | number> = {}): string =>
    render({ code: `figure/${code}`, params }, words);
  const path = (positions: readonly (number | null)[]): string =>
    positions.map((at) => (at === null ? said('rounds-no-position') : positionText(at))).join(', ');
  const described = actors.toSorted((a, b) => b.capability - a.capability).slice(0, NAMED);
  return {
    id,
    title,
    description: [
      ...described.map(({ capability, name, positions }) =>
        said('rounds-actor', {
          name,
          capability: capabilityText(capability),
          positions: path(positions),
        }),
      ),
      said('rounds-median', { positions: path(median) }),
      ...(others > 0 ? [said('rounds-others', { count: others })] : []),
    ].join(' '),
  };
}

function capabilityText(value: number): string {
  return String(Number(value.toPrecision(2)));
}
