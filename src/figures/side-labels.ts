import * as Plot from '@observablehq/plot';
import { LETTERS, SMALL } from './draw-plot.ts';
import { spreadLabels } from './spread-labels.ts';

/** px, of a line of a label */
export const SIDE_LINE = 17;

/** A label that would like to stand at a height. */
export interface SideLabel {
  readonly y: number;
  readonly text: string;
  readonly lines: number;
  readonly ink: string;
}

/** Pushed apart, so that none stands on another, within a frame where they all fit. */
export function sideLabels<T extends SideLabel>(
  labels: readonly T[],
  frame: { readonly top: number; readonly bottom: number },
): (T & { readonly labelY: number })[] {
  const wanted = labels.map(({ lines, y }) => ({ wanted: y, height: lines * SIDE_LINE }));
  const places = spreadLabels(wanted, frame);
  return labels.map((label, at) => ({ ...label, labelY: places[at] ?? label.y }));
}

/** Labels beside the plot, each with a thin line from its point. */
export function sideMarks(
  labels: readonly (SideLabel & { readonly labelY: number })[],
  { anchor, from, text, to }: Record<'from' | 'to' | 'text', number> & { anchor: 'start' | 'end' },
): Plot.Markish[] {
  const size = anchor === 'end' ? LETTERS : SMALL;
  return [
    Plot.link(labels, {
      x1: from,
      x2: to,
      y1: 'y',
      y2: 'labelY',
      stroke: 'ink',
      strokeWidth: 1,
    }),
    Plot.text(labels, {
      x: text,
      y: 'labelY',
      text: 'text',
      textAnchor: anchor,
      fontWeight: anchor === 'end' ? 600 : 400,
      fontSize: size,
      lineHeight: SIDE_LINE / size,
    }),
  ];
}
