import { dim, shorten, textOf, textWidth } from '../line.ts';
import type { Line, Span } from '../line.ts';

/** A column of numbers; one that belongs to the column before it is never parted from it. */
export interface GridColumn {
  readonly head: string;
  readonly joined?: boolean;
}

export interface GridRow {
  readonly name: string;
  /** one for each column */
  readonly cells: readonly (string | Span)[];
  /** what is said of the row, in lines of its own */
  readonly below?: readonly Line[];
}

export interface Grid {
  /** over the names */
  readonly head: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly width: number;
}

const GAP = 2;
const INDENT = 2;
/** Columns of a name that still tell it from others. */
const NARROWEST = 18;

/**
 * Names with columns of numbers, as wide as they need. Names are cut only where the line is full; where
 * there is no room for all columns they follow in a second table under the first.
 */
export function gridLines(grid: Grid): Line[] {
  const { columns, head, rows, width } = grid;
  const widths = columns.map((column, at) =>
    Math.max(
      textWidth(column.head),
      ...rows.map(({ cells }) => textWidth(textOf(cells[at] ?? ''))),
    ),
  );
  const longest = Math.max(textWidth(head), ...rows.map(({ name }) => textWidth(name)));
  const least = Math.min(longest, NARROWEST);
  const bands = bandsOf(columns, widths, width - INDENT - least);
  const taken = (band: readonly number[]): number =>
    band.reduce((sum, at) => sum + GAP + (widths[at] ?? 0), INDENT);
  const free = width - Math.max(INDENT, ...bands.map(taken));
  const room = Math.min(longest, Math.max(least, free));
  return bands.flatMap((band, index) => {
    const cellsOf = (texts: readonly (string | Span)[]): Line =>
      band.flatMap((at) => rightOf(texts[at] ?? '', widths[at] ?? 0));
    const heads = columns.map((column) => dim(column.head));
    return [
      ...(index === 0 ? [] : [[]]),
      [' '.repeat(INDENT), dim(leftOf(head, room)), ...cellsOf(heads)],
      ...rows.flatMap(({ below = [], cells, name }): Line[] => [
        [' '.repeat(INDENT), leftOf(name, room), ...cellsOf(cells)],
        ...(index === 0 ? below : []),
      ]),
    ];
  });
}

/** The columns that stand side by side, as many as fit. */
function bandsOf(
  columns: readonly GridColumn[],
  widths: readonly number[],
  room: number,
): number[][] {
  const bands: number[][] = [];
  let left = 0;
  for (const [at, { joined }] of columns.entries()) {
    if (joined === true) continue;
    const group = [at];
    while (columns[at + group.length]?.joined === true) group.push(at + group.length);
    const wide = group.reduce((sum, each) => sum + GAP + (widths[each] ?? 0), 0);
    const band = bands.at(-1);
    if (band === undefined || wide > left) {
      bands.push(group);
      left = room - wide;
    } else {
      band.push(...group);
      left -= wide;
    }
  }
  return bands;
}

function leftOf(text: string, width: number): string {
  const cut = shorten(text, width);
  return cut + ' '.repeat(Math.max(0, width - textWidth(cut)));
}

function rightOf(cell: string | Span, width: number): Line {
  const text = textOf(cell);
  const blanks = ' '.repeat(GAP + Math.max(0, width - textWidth(text)));
  return [blanks, cell];
}
