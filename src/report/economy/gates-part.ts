import { money } from '../../figures/index.ts';
import { html } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { table } from '../table.ts';
import { tell } from './tell.ts';
import { worthOf } from './value-context.ts';
import type { ValueContext } from './value-context.ts';

/** How the value gate of each step stands, and whose part it needs. */
export function gatesPart(context: ValueContext): Piece {
  const { answer, named, number } = context;
  const { gates } = answer;
  if (gates.length === 0) return null;
  const parts = [
    ...new Map(
      gates.flatMap((gate) => gate.parts).map((part) => [`${part.actor} ${part.as}`, part]),
    ).values(),
  ];
  return html`${table({
    caption: tell('gates-caption'),
    columns: [
      { label: tell('col-phase') },
      { label: tell('col-gate') },
      { label: tell('col-transfers') },
    ],
    rows: gates.map(({ phase, status, transfers }) => [
      phase,
      tell(`gate-${status}`),
      transfers
        .map(({ amount, from, to }) =>
          tell('pays', { from: named(from), to: named(to), amount: money(amount) }),
        )
        .join('; '),
    ]),
  })}
  ${
    parts.length > 0 &&
    table({
      caption: tell('parts-caption'),
      columns: [
        { label: tell('col-who') },
        { label: tell('col-as') },
        { label: tell('col-phase') },
        { label: tell('col-outside'), isNumber: true },
        { label: tell('col-beyond') },
      ],
      rows: parts.map(({ actor, as, for: steps, gain, outside }) => [
        named(actor),
        as,
        steps.join(', '),
        gain.status === 'known' ? number(money(outside), gain.why) : money(outside),
        worthOf(context, gain),
      ]),
    })
  }`;
}
