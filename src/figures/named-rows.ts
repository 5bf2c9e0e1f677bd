import * as Plot from '@observablehq/plot';
import { HALO, LETTERS, SMALL, WIDTH } from './draw-plot.ts';
import { textWidth, wrapText } from './wrap-text.ts';

/** px */
export const ROW_MARGIN = { marginTop: 0, marginLeft: 14, marginRight: 14, marginBottom: 24 };
export const ROW_INNER = WIDTH - ROW_MARGIN.marginLeft - ROW_MARGIN.marginRight;

/** px between a name and its note */
const BETWEEN = 12;

/** Bold letters are broader than those a width is reckoned by. */
const BOLD = 1.12;

/** A row of a figure that lays out its own rows: a name and a note over what is drawn. */
export interface NamedRow {
  readonly name: string;
  readonly note: string;
  /** px from the top, of the middle of name and note */
  readonly labelY: number;
}

/** Colours of parts of a whole, told apart by everybody (Okabe and Ito 2008), each with its light and dark. */
export const PART_INK = [
  'var(--lb-line, #0072b2)',
  'var(--lb-part-2, #e69f00)',
  'var(--lb-part-3, #009e73)',
  'var(--lb-part-4, #cc79a7)',
  'var(--lb-part-5, #56b4e9)',
  'var(--lb-part-6, #d55e00)',
] as const;

export const partInk = (at: number): string => PART_INK[at % PART_INK.length] ?? PART_INK[0];

/** The names on the left and the notes on the right, at the two ends of the scale. */
export function rowLabels(
  rows: readonly NamedRow[],
  [from, to]: readonly [number, number],
): Plot.Markish[] {
  return [
    Plot.text(rows, {
      x: from,
      y: 'labelY',
      text: ({ name, note }: NamedRow) => wrapText(name, roomFor(note), 1).join(' '),
      textAnchor: 'start',
      fontWeight: 600,
      ...HALO,
    }),
    Plot.text(rows, {
      x: to,
      y: 'labelY',
      text: 'note',
      textAnchor: 'end',
      fontSize: SMALL,
      ...HALO,
    }),
  ];
}

/** em of a name beside a note of that text */
const roomFor = (note: string): number =>
  (ROW_INNER - (note === '' ? 0 : textWidth(note) * SMALL * 1.1 + BETWEEN)) / (LETTERS * BOLD);

/** Squares and names of series, from left to right, broken into lines. */
export function seriesLegend(
  series: readonly string[],
  [from, to]: readonly [number, number],
): { readonly height: number; readonly marks: readonly Plot.Markish[] } {
  const perPx = (to - from) / ROW_INNER;
  const spots: { name: string; x: number; y: number; ink: string }[] = [];
  let [px, line] = [0, 0];
  for (const [at, name] of series.entries()) {
    const wide = 26 + name.length * SMALL * 0.58;
    if (px > 0 && px + wide > ROW_INNER) [px, line] = [0, line + 1];
    spots.push({ name, x: from + px * perPx, y: 9 + line * 18, ink: partInk(at) });
    px += wide;
  }
  return {
    height: series.length === 0 ? 4 : 24 + line * 18,
    marks: [
      Plot.dot(spots, { x: 'x', y: 'y', dx: 6, r: 5, symbol: 'square', fill: 'ink' }),
      Plot.text(spots, {
        x: 'x',
        y: 'y',
        dx: 16,
        text: 'name',
        textAnchor: 'start',
        fontSize: SMALL,
        fill: 'currentColor',
      }),
    ],
  };
}
