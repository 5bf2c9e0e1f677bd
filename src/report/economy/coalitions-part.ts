import { membersOf } from '../../coalition/index.ts';
import { seriesByRow } from '../../figures/index.ts';
import type { FigureDocument } from '../../figures/index.ts';
import { trusted } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { table as tableOf } from '../table.ts';
import { amountsIn } from './amounts.ts';
import { beside } from './frame.ts';
import { tell } from './tell.ts';
import type { GameOnPage } from './write-gains-page.ts';

const MOST = 12;

/** What the coalitions with most of it could do by themselves, beyond their members alone. */
export function coalitionsPart(game: GameOnPage, document: FigureDocument): Piece {
  const { id, named, table, worths } = game;
  const { kind, players, unit = tell('no-unit') } = table;
  const sign = kind === 'gain' ? 1 : -1;
  const coalitions = worths.flatMap((worth, mask) => {
    const alone = players.reduce(
      (sum, _, at) => sum + (((mask >>> at) & 1) === 1 ? (worths[1 << at] ?? 0) : 0),
      0,
    );
    const members = membersOf(players, mask);
    return members.length < 2 ? [] : [{ members, worth, beyond: sign * (worth - alone) }];
  });
  if (coalitions.length === 0) return null;
  const shown = coalitions.toSorted((a, b) => b.beyond - a.beyond).slice(0, MOST);
  const amounts = amountsIn(
    unit,
    shown.flatMap(({ beyond, worth }) => [worth, beyond]),
  );
  const name = (members: readonly string[]): string =>
    members.length === players.length ? tell('all-together') : members.map(named).join(' + ');
  const counts = { shown: shown.length, count: coalitions.length };
  const figure = seriesByRow({
    document,
    id: `${id}-coalitions`,
    title: tell(`coalitions-title${kind === 'cost' ? '-cost' : ''}`, { unit: amounts.unit }),
    series: [tell('col-surplus')],
    rows: shown.map(({ beyond, members }) => ({ name: name(members), amounts: [beyond] })),
    format: amounts.signed,
  });
  return beside(
    trusted(figure.outerHTML),
    tell('coalitions-figure', counts),
    tableOf({
      caption: tell('coalitions-caption', counts),
      columns: [
        { label: tell('col-coalition') },
        { label: tell(kind === 'gain' ? 'col-worth' : 'col-cost-alone'), isNumber: true },
        { label: tell('col-surplus'), isNumber: true },
      ],
      rows: shown.map(({ beyond, members, worth }) => [
        name(members),
        amounts.text(worth),
        amounts.signed(beyond),
      ]),
    }),
  );
}
