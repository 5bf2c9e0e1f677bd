import { meanFlows } from '../../corridor/index.ts';
import { percent, seriesByRow } from '../../figures/index.ts';
import type { View } from '../../scenario/index.ts';
import { html, trusted } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { recordOf } from '../record-of.ts';
import { safeUrl } from '../safe-url.ts';
import { table } from '../table.ts';
import { grouped } from './amounts.ts';
import { tell } from './tell.ts';
import type { FlowsContext } from './write-flows-page.ts';

/** Bars beyond these are all short. */
const MOST = 12;
/** Rows of a table on a page; the file holds all as JSON. */
const ROWS = 200;

/** How much of its room each link uses, and who says what it can carry. */
export function usePart({ document, found, names, view }: FlowsContext): Piece {
  const { network, solution } = found;
  const flows = meanFlows(network, solution).filter(
    ({ built, capacity }) => capacity > 0 || built > 1e-9,
  );
  const bounded = flows
    .flatMap(({ id, use }) => (use === undefined ? [] : [{ id, use }]))
    .toSorted((a, b) => b.use - a.use)
    .slice(0, MOST);
  const figure = seriesByRow({
    document,
    id: 'use',
    title: tell('use-title'),
    series: [tell('use')],
    rows: bounded.map(({ id, use }) => ({ name: names.asset(id), amounts: [Math.min(1, use)] })),
    format: (share) => percent(Math.min(1, Math.max(0, share))),
  });
  const rows = flows
    .slice(0, ROWS)
    .map((flow) => [
      names.asset(flow.id),
      `${names.bus(flow.from)} – ${names.bus(flow.to)}`,
      grouped(flow.mean),
      Number.isFinite(flow.capacity) ? grouped(flow.capacity) : tell('no-limit'),
      flow.built > 1e-9 ? grouped(flow.built) : '',
      flow.use === undefined ? '' : flow.use >= 0.999 ? tell('full') : percent(flow.use),
      sourcesOf(view, flow.id),
    ]);
  return html`${
    bounded.length > 0 &&
    html`<figure>
      ${trusted(figure.outerHTML)}
      <figcaption>${tell('use-figure', { count: bounded.length })}</figcaption>
    </figure>`
  }
  ${table({
    caption: tell('use-caption'),
    columns: [
      { label: tell('col-link') },
      { label: tell('col-from-to') },
      { label: tell('col-mean', { unit: network.units.flow }), isNumber: true },
      { label: tell('col-capacity'), isNumber: true },
      { label: tell('col-built'), isNumber: true },
      { label: tell('col-use'), isNumber: true },
      { label: tell('col-sources') },
    ],
    rows,
  })}`;
}

/** Outlet and date of what a link's record rests on, each leading to the page it cites. */
export function sourcesOf(view: View | undefined, asset: string): Piece {
  const base = asset.split('+')[0] ?? asset;
  const { links = {}, markets = {}, sources = {} } = view?.pack ?? {};
  const record = recordOf(links, base) ?? recordOf(markets, base);
  return (record?.source ?? []).map((id, at) => {
    const source = recordOf(sources, id);
    const published = source?.published === 'unknown' ? '' : (source?.published ?? '');
    const text = `${source?.outlet ?? source?.title ?? id} ${published}`.trim();
    const address = safeUrl(source?.url);
    return [
      at === 0 ? '' : ', ',
      address === undefined ? text : html`<a href="${address}" rel="noreferrer">${text}</a>`,
    ];
  });
}
