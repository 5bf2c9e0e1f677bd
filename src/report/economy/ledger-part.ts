import { LEDGER_COLUMNS, UNASSIGNED, ledgerParts } from '../../corridor/index.ts';
import type { LedgerKind } from '../../corridor/index.ts';
import { partsByRow } from '../../figures/index.ts';
import { html, trusted } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { table } from '../table.ts';
import { amountsIn } from './amounts.ts';
import { beside } from './frame.ts';
import { tell } from './tell.ts';
import type { FlowsContext } from './write-flows-page.ts';

/** The account of every state, by who in it has it, and in the end by kind of line. */
export function ledgerPart({ document, found, names, rule }: FlowsContext): Piece {
  const { ledger, network } = found;
  const { totals } = ledger;
  const accounts = totals.map((total) => ({ ...total, parts: ledgerParts(total.byKind) }));
  const amounts = amountsIn(
    network.units.money,
    accounts.flatMap(({ known, parts }) => [known, ...Object.values(parts)]),
  );
  const name = (country: string): string =>
    country === UNASSIGNED ? tell('of-no-state') : names.state(country);
  const figure = partsByRow({
    document,
    id: 'ledger',
    title: tell('ledger-title', { unit: amounts.unit }),
    series: LEDGER_COLUMNS.map((column) => tell(column)),
    rows: accounts.map(({ country, parts }) => ({
      name: name(country),
      parts: LEDGER_COLUMNS.map((column) => parts[column]),
    })),
    format: amounts.text,
  });
  const amount = (sum: number): string => (sum === 0 ? '' : amounts.text(sum));
  const kinds = [
    ...new Set(
      totals.flatMap(({ byKind }) =>
        Object.keys(byKind).filter((kind): kind is LedgerKind => kind in byKind),
      ),
    ),
  ];
  return html`${beside(
      trusted(figure.outerHTML),
      tell('ledger-figure'),
      table({
        caption: tell('ledger-caption', { unit: amounts.unit, rule }),
        columns: [
          { label: tell('col-state') },
          ...LEDGER_COLUMNS.map((column) => ({ label: tell(column), isNumber: true })),
          { label: tell('col-total'), isNumber: true },
          { label: tell('col-missing') },
        ],
        rows: accounts.map(({ country, known, missing, parts }) => [
          name(country),
          ...LEDGER_COLUMNS.map((column) => amount(parts[column])),
          html`<b>${amounts.text(known)}</b>`,
          missing.map(({ asset, what }) => `${what}: ${names.asset(asset)}`).join('; '),
        ]),
      }),
    )}
    <details>
      <summary>${tell('ledger-kinds')}</summary>
      ${table({
        caption: tell('kinds-caption', { unit: amounts.unit }),
        columns: [
          { label: tell('col-kind') },
          ...totals.map(({ country }) => ({ label: name(country), isNumber: true })),
        ],
        rows: kinds.map((kind) => [
          kind.replaceAll('-', ' '),
          ...totals.map(({ byKind }) => amount(byKind[kind] ?? 0)),
        ]),
      })}
    </details>`;
}
