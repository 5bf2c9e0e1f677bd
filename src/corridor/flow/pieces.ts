import { lpBuilder } from '../../quantity/index.ts';
import type { LpModel, LpSession } from '../../quantity/index.ts';
import type { CurvedColumn, FlowModel } from './flow-model.ts';

/**
 * A curved cost in straight pieces: the curved part ½·c·x² of each column is carried by pieces that
 * sum to x, each with the slope of its chord. Most of them share a window that can be moved and
 * narrowed by bounds and costs alone; two more reach from 0 to it and from it to the end.
 */
export interface Pieces {
  readonly lp: LpModel;
  readonly curved: readonly CurvedColumn[];
  /** by curved column its first piece */
  readonly first: Int32Array;
  /** pieces of one column, those outside the window included */
  readonly count: number;
}

/** From where to where the fine pieces of a column reach, and the end of what it may be. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** may be infinite: the last piece then has the slope at its beginning */
  readonly end: number;
}

/** Adds pieces to a model; its own rows and columns keep their numbers. */
export function inPieces(model: FlowModel, count: number, isWhole: boolean): Pieces {
  const { bounds, curved, layout, lp: plain } = model;
  const lp = lpBuilder();
  for (let column = 0; column < layout.columns; column++) {
    lp.column({
      lower: bounds.lower[column] ?? 0,
      upper: bounds.upper[column] ?? 0,
      cost: bounds.cost[column] ?? 0,
      integer: isWhole && plain.columns.integer?.[column] === 1,
    });
  }
  for (let row = 0; row < layout.rows; row++) {
    lp.row(bounds.rowLower[row] ?? 0, bounds.rowUpper[row] ?? 0);
  }
  const { rows, starts, values } = plain.matrix;
  for (let column = 0; column < layout.columns; column++) {
    for (let at = starts[column] ?? 0; at < (starts[column + 1] ?? 0); at++) {
      lp.entry(rows[at] ?? 0, column, values[at] ?? 0);
    }
  }
  const first = Int32Array.from(curved, ({ column }) => {
    const sum = lp.row(0, 0);
    lp.entry(sum, column, 1);
    let start = -1;
    for (let piece = 0; piece < count; piece++) {
      const at = lp.column();
      lp.entry(sum, at, -1);
      if (piece === 0) start = at;
    }
    return start;
  });
  return { lp: lp.build('minimise'), curved, first, count };
}

/** Sets the pieces of one column to a window. */
export function setWindow(session: LpSession, pieces: Pieces, at: number, window: Window): void {
  const { count, curved, first } = pieces;
  const curve = curved[at]?.curve ?? 0;
  const fine = (window.to - window.from) / (count - 2);
  let from = 0;
  for (let piece = 0; piece < count; piece++) {
    const to = piece === count - 1 ? window.end : window.from + piece * fine;
    const column = (first[at] ?? 0) + piece;
    session.setColumnBounds(column, 0, Math.max(0, to - from));
    session.setColumnCost(column, to === Infinity ? curve * from : 0.5 * curve * (from + to));
    from = to;
  }
}

/** Gives every piece of a column one slope: its cost is then straight. */
export function setSlope(session: LpSession, pieces: Pieces, at: number, slope: number): void {
  for (let piece = 0; piece < pieces.count; piece++) {
    session.setColumnCost((pieces.first[at] ?? 0) + piece, slope);
  }
}

/** The whole of what a column may be, in equal pieces. */
export function evenWindow(reach: number, count: number, end: number): Window {
  const width = reach / count;
  return { from: width, to: reach - width, end };
}

/** How far pieces of this width may miss the curve at most: c·h²/8, where a chord is furthest. */
export function missOf(curve: number, width: number): number {
  return (curve * width * width) / 8;
}

/** A window a few pieces wide around where the last solution stood; a wider one where it left. */
export function windowAround(x: number, window: Window, count: number): Window {
  const { end, from, to } = window;
  const fine = (to - from) / (count - 2);
  if (x > to + fine && end !== Infinity) return { from: to, to: end, end };
  if (x > to + fine) return { from: to, to: 4 * x, end };
  if (x < from - fine) return { from: 0, to: from, end };
  return { from: Math.max(0, x - fine), to: Math.min(end, x + fine), end };
}
