import * as Plot from '@observablehq/plot';
import { INK } from './draw-plot.ts';

/** On what a stance rests. */
export type StanceBasis = 'sourced' | 'estimated' | 'assumed' | 'unknown';

/** A range on a line with its most likely value. */
export interface StanceBar {
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly basis: StanceBasis;
  /** px from the top */
  readonly y: number;
}

/**
 * Bars with their most likely values. What a stance rests on shows in the form: a full bar and disc is
 * sourced, a bar and diamond estimated from evidence, a dashed frame and open disc assumed, a dotted
 * line unknown.
 */
export function stanceBars(
  rows: readonly StanceBar[],
  line: { readonly low: number; readonly high: number },
): Plot.Markish[] {
  const of = (...bases: StanceBasis[]): StanceBar[] =>
    rows.filter(({ basis }) => bases.includes(basis));
  const bar = {
    x1: 'low',
    x2: 'high',
    y1: (row: StanceBar) => row.y - 5,
    y2: (row: StanceBar) => row.y + 5,
  };
  const spot = { x: 'base', y: 'y', r: 6, stroke: INK.line, strokeWidth: 2 };
  return [
    Plot.ruleY(rows, {
      x1: line.low,
      x2: line.high,
      y: 'y',
      stroke: INK.faint,
      strokeOpacity: 0.5,
    }),
    Plot.rect(of('sourced', 'estimated'), { ...bar, fill: INK.line, fillOpacity: 0.45 }),
    Plot.rect(of('assumed'), {
      ...bar,
      fill: 'none',
      stroke: INK.line,
      strokeWidth: 1.5,
      strokeDasharray: '4 3',
    }),
    Plot.ruleY(of('unknown'), {
      x1: 'low',
      x2: 'high',
      y: 'y',
      stroke: INK.line,
      strokeWidth: 3,
      strokeDasharray: '1 6',
    }),
    Plot.dot(of('sourced'), { ...spot, fill: INK.line }),
    Plot.dot(of('estimated'), { ...spot, fill: INK.line, symbol: 'diamond' }),
    Plot.dot(of('assumed'), { ...spot, fill: INK.paper }),
  ];
}
