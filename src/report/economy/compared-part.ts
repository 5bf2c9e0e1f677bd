import { LEDGER_COLUMNS, UNASSIGNED, ledgerParts } from '../../corridor/index.ts';
import type { CountryChange, StakeChange } from '../../corridor/index.ts';
import { partsByRow } from '../../figures/index.ts';
import { html, trusted } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { table } from '../table.ts';
import { amountsIn, grouped } from './amounts.ts';
import type { Amounts } from './amounts.ts';
import { beside } from './frame.ts';
import { tell } from './tell.ts';
import type { FlowsContext } from './write-flows-page.ts';

const MOST = 12;

/** Who loses and who wins with the links of a project against without them. */
export function comparedPart(context: FlowsContext): Piece {
  const { found, project, without } = context;
  if (without === undefined) return null;
  const { compared } = without;
  const amounts = amountsIn(found.network.units.money, [
    ...compared.countries.map(({ knownChange }) => knownChange),
    ...[...compared.losers, ...compared.winners].map(({ change }) => change),
  ]);
  const loser =
    compared.losers.length > 0
      ? null
      : compared.anyLoser === 'none'
        ? html`<p>${tell('nobody-loses')}</p>`
        : html`<p>${tell('loser-unknown')}</p>`;
  return html`<p>${tell('compared-intro', { project: project ?? '', unit: amounts.unit })}</p>
    ${changesByState(context, compared.countries, amounts)} ${loser}
    ${stakes(context, compared.losers, tell('losers-caption'), amounts)}
    ${stakes(context, compared.winners, tell('winners-caption'), amounts)} ${moved(context)}`;
}

function changesByState(
  { document, found, names, without }: FlowsContext,
  countries: readonly CountryChange[],
  amounts: Amounts,
): Piece {
  const before = new Map(
    (without?.found.ledger.totals ?? []).map((total) => [total.country, ledgerParts(total.byKind)]),
  );
  const rows = found.ledger.totals.map(({ byKind, country }) => {
    const [after, had] = [ledgerParts(byKind), before.get(country)];
    return {
      country,
      parts: LEDGER_COLUMNS.map((column) => after[column] - (had?.[column] ?? 0)),
      change: countries.find((each) => each.country === country),
    };
  });
  const name = (country: string): string =>
    country === UNASSIGNED ? tell('of-no-state') : names.state(country);
  const figure = partsByRow({
    document,
    id: 'compared',
    title: tell('compared-title', { unit: amounts.unit }),
    series: LEDGER_COLUMNS.map((column) => tell(column)),
    rows: rows.map(({ country, parts }) => ({ name: name(country), parts })),
    format: amounts.signed,
  });
  return beside(
    trusted(figure.outerHTML),
    tell('ledger-figure'),
    table({
      caption: tell('compared-caption'),
      columns: [
        { label: tell('col-state') },
        ...LEDGER_COLUMNS.map((column) => ({ label: tell(column), isNumber: true })),
        { label: tell('col-change'), isNumber: true },
      ],
      rows: rows.map(({ change, country, parts }) => [
        name(country),
        ...parts.map((part) => (part === 0 ? '' : amounts.signed(part))),
        html`<b>
          ${change?.change === undefined ? tell('unknown-word') : amounts.signed(change.change)}
        </b>`,
      ]),
    }),
  );
}

function stakes(
  { names }: FlowsContext,
  list: readonly StakeChange[],
  caption: string,
  amounts: Amounts,
): Piece {
  if (list.length === 0) return null;
  return table({
    caption,
    columns: [
      { label: tell('col-who') },
      { label: tell('col-in') },
      { label: tell('col-change'), isNumber: true },
    ],
    rows: list
      .slice(0, MOST)
      .map(({ asset, change, country }) => [
        country === UNASSIGNED ? tell('of-no-state') : names.state(country),
        names.asset(asset),
        amounts.signed(change),
      ]),
  });
}

/** Flows that go elsewhere: the substitutes of what is new. */
function moved({ names, without }: FlowsContext): Piece {
  const { diverted = [], drawn = [] } = without?.compared ?? {};
  const all = [...diverted.slice(0, MOST), ...drawn.slice(0, MOST)];
  if (all.length === 0) return null;
  return table({
    caption: tell('flows-caption'),
    columns: [
      { label: tell('col-asset') },
      { label: tell('col-before'), isNumber: true },
      { label: tell('col-after'), isNumber: true },
      { label: tell('col-change'), isNumber: true },
    ],
    rows: all.map(({ after, asset, before, change }) => [
      names.asset(asset),
      before === undefined ? '–' : grouped(before),
      after === undefined ? '–' : grouped(after),
      `${change > 0 ? '+' : ''}${grouped(change)}`,
    ]),
  });
}
