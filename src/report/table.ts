import { Markup, html } from './markup.ts';
import type { Piece } from './markup.ts';

export interface Column {
  readonly label: string;
  /** numbers stand right-aligned */
  readonly isNumber?: boolean;
  /** never broken into lines: states, dates */
  readonly isTight?: boolean;
}

export interface Table {
  readonly caption: Piece;
  readonly columns: readonly Column[];
  /** the first cell of a row is its heading */
  readonly rows: readonly (readonly Piece[])[];
  readonly className?: string;
}

/** A table with a caption and headings that say which way they go; wide ones scroll by themselves. */
export function table({ caption, className, columns, rows }: Table): Markup {
  // a column nobody has anything to say in is noise
  const kept = columns.flatMap((column, at) =>
    at === 0 || rows.length === 0 || rows.some((row) => !isEmpty(row[at]))
      ? [{ ...column, at }]
      : [],
  );
  const align = (at: number): Piece => {
    const { isNumber, isTight } = kept[at] ?? {};
    return isNumber === true ? html` class="num"` : isTight === true && html` class="tight"`;
  };
  return html`<div class="table ${className}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${kept.map(({ label }, at) => html`<th scope="col" ${align(at)}>${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((cells) =>
          rowOf(
            kept.map(({ at }) => cells[at]),
            align,
          ),
        )}
      </tbody>
    </table>
  </div> `;
}

function isEmpty(piece: Piece): boolean {
  if (typeof piece === 'string') return piece === '';
  if (typeof piece !== 'object' || piece === null) return typeof piece !== 'number';
  return piece instanceof Markup ? piece.text === '' : piece.every((each) => isEmpty(each));
}

function rowOf(cells: readonly Piece[], align: (at: number) => Piece): Markup {
  return html`<tr>
    ${cells.map((cell, at) =>
      at === 0 ? html`<th scope="row">${cell}</th>` : html`<td${align(at)}>${cell}</td>`,
    )}
  </tr> `;
}
