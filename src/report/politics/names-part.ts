import { html } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { recordOf } from '../record-of.ts';
import { table } from '../table.ts';
import type { PoliticsContext } from './context.ts';
import { tell } from './tell.ts';

/** The actors of a page with their names in other scripts; nothing of a table from a file. */
export function namesPart({ named, view }: PoliticsContext, ids: readonly string[]): Piece {
  const rows = [...new Set(ids)].flatMap((id): Piece[][] => {
    const others = Object.entries(recordOf(view?.pack.actors ?? {}, id)?.names ?? {});
    if (others.length === 0) return [];
    return [
      [
        named(id),
        others.map(([language, name], at) => [
          at === 0 ? '' : ' · ',
          html`<span lang="${language}">${name}</span>`,
        ]),
      ],
    ];
  });
  if (rows.length === 0) return null;
  return table({
    caption: tell('names-caption'),
    columns: [{ label: tell('col-who') }, { label: tell('col-names') }],
    rows,
  });
}
