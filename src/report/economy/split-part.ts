import type { AllocationTable } from '../../coalition/index.ts';
import { seriesByRow } from '../../figures/index.ts';
import type { FigureDocument } from '../../figures/index.ts';
import { html, trusted } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { table as tableOf } from '../table.ts';
import { amountsIn } from './amounts.ts';
import type { Amounts } from './amounts.ts';
import { list } from './frame.ts';
import { tell } from './tell.ts';
import type { GameOnPage } from './write-gains-page.ts';

/** Players of a figure; the table has them all. */
const MOST = 14;

/** What each gets by each rule, and what that is beyond standing alone. */
export function splitPart({ id, named, table }: GameOnPage, document: FigureDocument): Piece {
  const { kind, players, rules } = table;
  const amounts = amountsOf(table);
  const cost = kind === 'cost' ? '-cost' : '';
  const beyond = players.map((_, at) => rules.map((_rule, rule) => beyondAlone(table, at, rule)));
  const figure = seriesByRow({
    document,
    id: `${id}-split`,
    title: tell(`split-title${cost}`, { unit: amounts.unit }),
    series: rules.map(({ rule }) => rule),
    rows: players
      .slice(0, MOST)
      .map((player, at) => ({ name: named(player), amounts: beyond[at] ?? [] })),
    format: amounts.signed,
  });
  return html`<figure>
      ${trusted(figure.outerHTML)}
      <figcaption>${tell('split-figure')}</figcaption>
    </figure>
    ${tableOf({
      caption: tell(`split-caption${cost}`, { unit: amounts.unit }),
      columns: [
        { label: tell('col-who') },
        { label: tell('col-alone'), isNumber: true },
        ...rules.map(({ rule }) => ({ label: rule, isNumber: true })),
      ],
      rows: players.map((player, at) => [
        named(player),
        amountOf(table.roles?.[at]?.alone, amounts),
        ...rules.map(({ payoffs }, rule) => withBeyond(payoffs?.[at], beyond[at]?.[rule], amounts)),
      ]),
    })}
    ${list(
      rules.flatMap(({ problems, rule }) =>
        problems.map(({ message }) => tell('rule-problem', { rule, message })),
      ),
    )}`;
}

/** How all amounts of a game are written. */
export function amountsOf({ roles, rules, total, unit }: AllocationTable): Amounts {
  return amountsIn(unit ?? tell('no-unit'), [
    total,
    ...(roles ?? []).flatMap(({ alone, marginal }) => [alone, marginal]),
    ...rules.flatMap(({ payoffs }) => payoffs ?? []),
  ]);
}

function beyondAlone(
  { kind, roles, rules }: AllocationTable,
  player: number,
  rule: number,
): number | undefined {
  const part = rules[rule]?.payoffs?.[player];
  const alone = roles?.[player]?.alone;
  if (part === undefined || alone === undefined) return undefined;
  return kind === 'gain' ? part - alone : alone - part;
}

const amountOf = (amount: number | undefined, amounts: Amounts): string =>
  amount === undefined ? tell('unknown-word') : amounts.text(amount);

/** An amount, and in brackets what it is beyond another. */
export function withBeyond(
  amount: number | undefined,
  beyond: number | undefined,
  amounts: Amounts,
): Markup {
  return html`${amountOf(amount, amounts)}${
    beyond !== undefined && html` <span class="plus">(${amounts.signed(beyond)})</span>`
  }`;
}
