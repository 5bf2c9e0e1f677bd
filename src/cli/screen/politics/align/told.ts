import { fill, joined } from '../../fill.ts';
import { column, dim } from '../../line.ts';
import type { Line } from '../../line.ts';

/** How an alignment answer is put on a screen. */
export interface AlignScreen {
  readonly width: number;
  readonly named: (actor: string) => string;
}

/** Columns of the words that say what a line is about. */
export const LABEL = 11;

/** Lines under a label: `  wedge      12 [3–20] …`. */
export const told = (label: string, text: Line, width: number): Line[] =>
  fill(['  '], [dim(column(label, LABEL)), ...text], width, LABEL + 2);

/** Names one after another, with a comma between. */
export const listed = (ids: readonly string[], { named }: AlignScreen): Line =>
  joined(
    ids.map((id) => [named(id)]),
    ', ',
  );
