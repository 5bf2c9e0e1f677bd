import { percent } from '../../figures/index.ts';
import { html } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { numberText } from '../number-text.ts';
import { table } from '../table.ts';
import type { AlignPageContext } from './align-context.ts';
import { spreadOrUnknown, spreadText } from './spread-text.ts';
import { tell } from './tell.ts';

/** What leaving would cost, and what the end of a treaty would do to trade and lending. */
export function costPart(context: AlignPageContext): Piece {
  const { all, answer, named, number, pair, text } = context;
  const { exit, spillOvers } = answer;
  if (exit === null && spillOvers.length === 0) return null;
  return html`${
    exit !== null &&
    table({
      caption: tell('exit-caption', {
        actor: named(exit.actor),
        patron: named(exit.patron),
        others: all(exit.others),
      }),
      columns: [
        { label: tell('col-what') },
        { label: tell('col-lost'), isNumber: true },
        { label: tell('col-replaced'), isNumber: true },
        { label: tell('col-net'), isNumber: true },
        { label: tell('col-unit') },
        { label: tell('col-unknown') },
      ],
      rows: exit.lines.map(({ lost, net, replaced, unit, unknown, what, why }) => [
        tell(`exit-${what}`),
        number(spreadOrUnknown(lost), why),
        number(spreadOrUnknown(replaced), why),
        number(spreadOrUnknown(net), why),
        unit,
        unknown === null ? '' : text(unknown),
      ]),
    })
  }
  ${
    spillOvers.length > 0 &&
    table({
      caption: tell('spill-caption'),
      columns: [
        { label: tell('col-tie') },
        { label: tell('col-trade'), isNumber: true },
        { label: tell('col-trade-share'), isNumber: true },
        { label: tell('col-trade-change'), isNumber: true },
        { label: tell('col-finance'), isNumber: true },
      ],
      rows: spillOvers.map(({ a, b, financeChange, trade, tradeChange, tradeShare, why }) => [
        pair(a, b),
        number(spreadOrUnknown(trade), why),
        number(
          spreadText({
            low: 100 * tradeShare.low,
            base: 100 * tradeShare.base,
            high: 100 * tradeShare.high,
          }),
          why,
        ),
        number(spreadOrUnknown(tradeChange), why),
        number(spreadText(financeChange), why),
      ]),
    })
  }`;
}

/** What pushes somebody away, who is left out of talks and what it holds, what bodies bring about. */
export function talksPart(context: AlignPageContext): Piece {
  const { all, answer, named, number, titled } = context;
  const { bodies, excluded, pushes } = answer;
  if (bodies.length + excluded.length + pushes.length === 0) return null;
  return [
    pushes.length > 0 &&
      table({
        caption: tell('pushes-caption'),
        columns: [
          { label: tell('col-statement') },
          { label: tell('col-by') },
          { label: tell('col-on') },
          { label: tell('col-towards') },
          { label: tell('col-act') },
          { label: tell('col-state') },
          { label: tell('col-effect'), isNumber: true },
        ],
        rows: pushes.map(({ act, by, effect, lapsed, on, state, statement, towards, why }) => [
          html`<span class="kind assumption">${tell('claim')}</span> ${statement}`,
          named(by),
          named(on),
          named(towards),
          `${act.title} (${act.date})`,
          lapsed === null
            ? tell(`push-${state}`)
            : `${tell(`push-${state}`)}: ${lapsed.title} (${lapsed.date})`,
          number(spreadText(effect), why),
        ]),
      }),
    excluded.length > 0 &&
      table({
        caption: tell('excluded-caption'),
        columns: [
          { label: tell('col-track') },
          { label: tell('col-state') },
          { label: tell('col-excluded') },
          { label: tell('col-means') },
        ],
        rows: excluded.map(({ excluded: who, means, state, title }) => [
          title,
          state ?? tell('unknown-word'),
          named(who),
          means.map(({ about, kind, over, why }, at) => [
            at === 0 ? '' : ' · ',
            number(tell(`means-${kind}`, { over: titled(over), about }), why),
          ]),
        ]),
      }),
    bodies.length > 0 &&
      table({
        caption: tell('bodies-caption'),
        columns: [
          { label: tell('col-body') },
          { label: tell('col-members') },
          { label: tell('col-untested'), isNumber: true },
          { label: tell('col-expected'), isNumber: true },
          { label: tell('col-tests') },
        ],
        rows: bodies.map(({ body, expected, level, members, tests, why }) => [
          named(body),
          all(members),
          number(spreadText(level), why),
          number(spreadText(expected), why),
          tests.length === 0
            ? ''
            : tell('tests', {
                count: numberText(tests.length),
                leaves: tests.map(({ leaves }) => percent(leaves)).join(', '),
              }),
        ]),
      }),
  ];
}
