import { html } from './markup.ts';
import type { Markup, Piece } from './markup.ts';

export interface Column {
  readonly label: string;
  /** numbers stand right-aligned */
  readonly isNumber?: boolean;
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
  const align = (at: number): Piece => columns[at]?.isNumber === true && html` class="num"`;
  return html`<div class="table ${className}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ label }, at) => html`<th scope="col" ${align(at)}>${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((cells) => rowOf(cells, align))}
      </tbody>
    </table>
  </div> `;
}

function rowOf(cells: readonly Piece[], align: (at: number) => Piece): Markup {
  return html`<tr>
    ${cells.map((cell, at) =>
      at === 0 ? html`<th scope="row">${cell}</th>` : html`<td${align(at)}>${cell}</td>`,
    )}
  </tr> `;
}
