import type { NetworkGains } from '../../assessment/index.ts';
import { UNASSIGNED } from '../../corridor/index.ts';
import { seriesByRow } from '../../figures/index.ts';
import type { FigureDocument } from '../../figures/index.ts';
import { html, trusted } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { table as tableOf } from '../table.ts';
import { amountsIn } from './amounts.ts';
import { withBeyond } from './split-part.ts';
import { tell } from './tell.ts';
import type { PageNames } from './write-flows-page.ts';

/** What each state ends with under each rule for what crosses borders, and what that is beyond standing alone. */
export function byRulePart(
  { ledgers, network, table }: NetworkGains,
  names: PageNames,
  document: FigureDocument,
): Piece {
  const states = [
    ...new Set(ledgers.flatMap(({ ledger }) => ledger.totals.map(({ country }) => country))),
  ];
  const rows = states.map((state) => {
    const alone = table.roles?.[table.players.indexOf(state)]?.alone ?? 0;
    const totals = ledgers.map(({ ledger }) =>
      ledger.totals.find(({ country }) => country === state),
    );
    return {
      name: state === UNASSIGNED ? tell('of-no-state') : names.state(state),
      totals,
      beyond: totals.map((total) => (total === undefined ? undefined : total.known - alone)),
      missing: totals.flatMap((total) => total?.missing ?? []),
    };
  });
  const { money } = network.units;
  const amounts = amountsIn(
    money,
    rows.flatMap(({ totals }) => totals.map((total) => total?.known ?? 0)),
  );
  const figure = seriesByRow({
    document,
    id: 'by-rule',
    title: tell('by-rule-title', { unit: amounts.unit }),
    series: ledgers.map(({ rule }) => rule),
    rows: rows.map(({ beyond, name }) => ({ name, amounts: beyond.map((each) => each ?? 0) })),
    format: amounts.signed,
  });
  return html`<figure>
      ${trusted(figure.outerHTML)}
      <figcaption>${tell('split-figure')}</figcaption>
    </figure>
    ${tableOf({
      caption: tell('by-rule-caption', { unit: amounts.unit }),
      columns: [
        { label: tell('col-state') },
        ...ledgers.map(({ rule }) => ({ label: rule, isNumber: true })),
        { label: tell('col-missing') },
      ],
      rows: rows.map(({ beyond, missing, name, totals }) => [
        name,
        ...totals.map((total, at) => withBeyond(total?.known ?? 0, beyond[at], amounts)),
        [...new Set(missing.map(({ asset, what }) => `${what}: ${names.asset(asset)}`))].join('; '),
      ]),
    })}`;
}
