import { money, whatMovesIt } from '../../figures/index.ts';
import { html, trusted } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { table } from '../table.ts';
import { beside } from './frame.ts';
import { tell } from './tell.ts';
import type { ValueContext } from './value-context.ts';

/** Bars beyond these are too short to read. */
const MOST = 8;

/** What moving one amount from end to end does to the worth of the whole. */
export function tornadoPart({ answer, document, number, title, unit }: ValueContext): Piece {
  const { tornado, whole } = answer;
  const bars = tornado.bars.filter(({ swing }) => swing > 0);
  const spread = whole.status === 'known' ? whole : whole.part;
  if (bars.length === 0 || spread === null) return null;
  const lines = new Map(answer.lines.map(({ what, why }) => [what, why]));
  const why = (what: string): string => lines.get(what) ?? spread.why;
  const figure = whatMovesIt({
    document,
    id: 'tornado',
    title,
    unit,
    base: spread.base,
    bars: bars.slice(0, MOST).map(({ atHigh, atLow, id }) => ({ what: id, atLow, atHigh })),
  });
  const none = tell('not-varied');
  return beside(
    trusted(figure.outerHTML),
    tell('tornado-figure'),
    html`${table({
      caption: tell('tornado-caption'),
      columns: [
        { label: tell('col-amount') },
        { label: tell('col-at-low'), isNumber: true },
        { label: tell('col-at-high'), isNumber: true },
        { label: tell('col-swing'), isNumber: true },
        { label: tell('col-sign') },
      ],
      rows: [
        ...bars.map(({ atHigh, atLow, changesSign, id, swing }) => [
          id,
          number(money(atLow), why(id)),
          number(money(atHigh), why(id)),
          money(swing),
          changesSign ? tell('changes-sign') : '',
        ]),
        ...[...new Set(tornado.notVaried)].map((what) => [what, none, none, '', '']),
      ],
    })}`,
  );
}
