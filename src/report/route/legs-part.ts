import type { RouteLeg } from '../../corridor/index.ts';
import { grouped } from '../economy/amounts.ts';
import { html } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { table } from '../table.ts';
import { amountText } from './amounts.ts';
import { way } from './context.ts';
import type { RouteContext } from './context.ts';
import { meansOf } from './how.ts';

/** Every leg of every way, folded. */
export function legsPart(context: RouteContext): Piece {
  const { answer, column: named } = context;
  const tables = answer.columns.flatMap((column) => {
    if (column.route === null) return [];
    const caption = way('legs-caption', { column: named(column) });
    const legs = column.route.legs.filter(
      (leg) => leg.kind === 'link' || leg.transfers.length > 0 || leg.unknown.length > 0,
    );
    return [
      html`<details>
        <summary>${caption}</summary>
        ${table({
          caption,
          columns: [
            { label: way('col-leg') },
            { label: way('col-how') },
            { label: way('col-km'), isNumber: true },
            { label: way('col-hours'), isNumber: true },
            { label: `${way('col-cost')}, ${answer.units.cost}`, isNumber: true },
            { label: way('col-state') },
            { label: way('col-unknown') },
          ],
          rows: legs.map((leg) => rowOf(context, leg)),
        })}
      </details> `,
    ];
  });
  return tables.length === 0 ? null : tables;
}

function rowOf({ number, place, text }: RouteContext, leg: RouteLeg): Piece[] {
  const isLink = leg.kind === 'link';
  const with_ = leg.transfers.map(({ name }) => name).join(', ');
  return [
    isLink ? `${place(leg.from)} → ${place(leg.to)}` : leg.name || place(leg.from),
    isLink ? [meansOf(leg), with_ === '' ? '' : html`<br /><small>${with_}</small>`] : '',
    leg.km === null ? '' : number(grouped(Math.round(leg.km.base)), leg.km.why),
    number(amountText(leg.hours), leg.hours.why),
    number(amountText(leg.cost), leg.cost.why),
    leg.states.join(', '),
    leg.unknown.map((one) => text(one)).join(' · '),
  ];
}
