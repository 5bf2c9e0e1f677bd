import * as Plot from '@observablehq/plot';
import { render } from '../quantity/index.ts';
import type { Catalogue } from '../quantity/index.ts';
import { HALO, INK, LETTERS, SMALL, WIDTH, drawPlot, pixelRows } from './draw-plot.ts';
import type { FigureDocument, FigureElement } from './figure-document.ts';
import { politicsWordsEn } from './politics-words-en.ts';
import { cutText } from './wrap-text.ts';

/** One who stands in a camp. */
export interface CampMember {
  readonly name: string;
  readonly isPole: boolean;
  /** what keeps it there; below 0 it would gain by leaving; null where that was not asked */
  readonly hold: number | null;
}

export interface CampsFigure {
  readonly document: FigureDocument;
  /** unique in the page */
  readonly id: string;
  readonly title: string;
  /** the two poles by name, and who stands with each */
  readonly camps: readonly [
    { readonly pole: string; readonly members: readonly CampMember[] },
    { readonly pole: string; readonly members: readonly CampMember[] },
  ];
  readonly format: (hold: number) => string;
  readonly words?: Catalogue;
}

/** px */
const HEAD = 30;
const ROW = 38;
const MIDDLE = WIDTH / 2;
const EDGE = 14;
const LONGEST = MIDDLE - EDGE - 12;
const MARGIN = { marginTop: 0, marginLeft: 0, marginRight: 0, marginBottom: 6 };
/** em of a name beside a number */
const NAME = 11;

/**
 * Two camps, left and right of a line, with a bar from it for what keeps each member where it stands:
 * the shorter, the nearer it is to changing sides. An open, dashed bar is one that would gain by leaving.
 *
 * @example
 * const camps = [
 *   { pole: 'North', members: [{ name: 'North', isPole: true, hold: null }] },
 *   { pole: 'South', members: [{ name: 'East', isPole: false, hold: 0.02 }] },
 * ];
 * const figure = campsByHold({ document, id: 'camps', title: 'Camps', camps, format: String });
 * figure.outerHTML.includes('East stands with South, which is worth 0.02 to it.'); // true
 */
export function campsByHold(figure: CampsFigure): FigureElement {
  const { camps, document, format, words = politicsWordsEn } = figure;
  const holds = camps.flatMap(({ members }) => members.map(({ hold }) => Math.abs(hold ?? 0)));
  const longest = holds.reduce((most, hold) => Math.max(most, hold), 0) || 1;
  const rows = camps.flatMap(({ members }, side) =>
    members.map((member, row) => ({
      ...member,
      side: side === 0 ? -1 : 1,
      y: HEAD + row * ROW + 28,
      size: (Math.abs(member.hold ?? 0) / longest) * LONGEST,
      note: member.hold === null ? '' : format(member.hold),
    })),
  );
  const height = HEAD + Math.max(1, ...camps.map(({ members }) => members.length)) * ROW + 4;
  const heads = camps.map(({ pole }, side) => ({
    side: side === 0 ? -1 : 1,
    text: render({ code: 'figure/camps-with', params: { pole } }, words),
  }));
  return drawPlot(document, textOf(figure, words), {
    ...MARGIN,
    ...pixelRows(height, MARGIN),
    x: { type: 'linear', domain: [0, WIDTH], range: [0, WIDTH], axis: null },
    marks: [
      Plot.ruleX([MIDDLE], { y1: HEAD - 4, y2: height, stroke: 'currentColor', strokeWidth: 1.5 }),
      ...[-1, 1].flatMap((side) => sideMarks(rows, heads, side)),
    ],
  });
}

interface Row extends CampMember {
  readonly side: number;
  readonly y: number;
  readonly size: number;
  readonly note: string;
}

function sideMarks(
  all: readonly Row[],
  heads: readonly { readonly side: number; readonly text: string }[],
  side: number,
): Plot.Markish[] {
  const rows = all.filter((row) => row.side === side);
  const bar = {
    x1: ({ size }: Row) => Math.min(MIDDLE, MIDDLE + side * size),
    x2: ({ size }: Row) => Math.max(MIDDLE, MIDDLE + side * size),
    y1: ({ y }: Row) => y - 5,
    y2: ({ y }: Row) => y + 5,
  };
  const inner = { textAnchor: side < 0 ? ('end' as const) : ('start' as const) };
  const outer = { textAnchor: side < 0 ? ('start' as const) : ('end' as const) };
  const edge = side < 0 ? EDGE : WIDTH - EDGE;
  return [
    Plot.text(
      heads.filter((head) => head.side === side),
      { x: edge, y: 12, text: 'text', ...outer, fontSize: SMALL, fill: 'currentColor' },
    ),
    Plot.rect(
      rows.filter(({ hold }) => hold !== null && hold >= 0),
      { ...bar, fill: INK.line, fillOpacity: 0.75 },
    ),
    Plot.rect(
      rows.filter(({ hold }) => hold !== null && hold < 0),
      { ...bar, fill: 'none', stroke: INK.now, strokeWidth: 1.5, strokeDasharray: '4 3' },
    ),
    Plot.dot(
      rows.filter(({ isPole }) => isPole),
      { x: MIDDLE + side * 12, y: 'y', r: 6, symbol: 'diamond', fill: 'currentColor' },
    ),
    Plot.text(rows, {
      x: edge,
      y: ({ y }: Row) => y - 15,
      text: ({ name }: Row) => cutText(name, NAME),
      ...outer,
      fontSize: LETTERS,
      fontWeight: 600,
      ...HALO,
    }),
    Plot.text(rows, {
      x: MIDDLE + side * 8,
      y: ({ y }: Row) => y - 15,
      text: 'note',
      ...inner,
      fontSize: SMALL,
      ...HALO,
    }),
  ];
}

function textOf({ camps, format, id, title }: CampsFigure, words: Catalogue) {
  const description = camps.flatMap(({ members, pole }) =>
    members.map(({ hold, isPole, name }) => {
      const code =
        isPole || hold === null
          ? isPole
            ? 'camps-pole'
            : 'camps-member'
          : hold < 0
            ? 'camps-actor-would'
            : 'camps-actor';
      const params = { name, pole, hold: hold === null ? '' : format(Math.abs(hold)) };
      return render({ code: `figure/${code}`, params }, words);
    }),
  );
  return { id, title, description: description.join(' ') };
}
