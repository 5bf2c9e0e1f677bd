import type { FlowLink, Series } from '../../network/flow-network.ts';
import { anyInSeries } from '../../network/series.ts';
import { LINK, LINKS } from './attributes.ts';
import { boundsOf, combine, greatest, mapSeries } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import { busOf } from './buses.ts';
import { capacityOf, extendable } from './capacity.ts';
import { text } from './attribute.ts';
import type { ComponentRow } from './component-row.ts';
import { readComponents } from './components.ts';
import type { Components } from './components.ts';
import type { Draft } from './draft.ts';
import { refuse } from './folder.ts';
import type { Folder } from './folder.ts';
import { ownership } from './ownership.ts';

/** Links stay links. One that runs both ways with losses or at a cost becomes two. */
export function readLinks(folder: Folder, draft: Draft): Components {
  const links = readComponents(folder, LINKS);
  const more = (links.table?.header ?? []).filter((name) => /^bus(?:[2-9]|\d\d+)$/.test(name));
  for (const row of links.rows) {
    const from = busOf(draft, row, LINK.bus0);
    const to = busOf(draft, row, LINK.bus1);
    const capacity = capacityOf(draft, folder, row, LINK);
    const bounds = boundsOf(row, LINK);
    const efficiency = row.series(LINK.efficiency);
    const cost = row.series(LINK.marginalCost);
    const carrier = row.text(LINK.carrier);
    for (const name of more) {
      const port = text(name);
      if (row.text(port) !== '')
        refuse(folder, `links.${name}`, () => row.problem('pypsa/ports', port));
    }
    if (anyInSeries(efficiency, (value) => value <= 0)) {
      row.error('pypsa/efficiency', LINK.efficiency);
    }
    if (from === undefined || to === undefined) continue;
    const link: FlowLink = {
      id: draft.id(row.name, 'link'),
      from: from.id,
      to: to.id,
      ...(carrier === '' ? {} : { carrier }),
      capacity: capacity.capacity,
      ...(efficiency === 1 ? {} : { efficiency }),
      ...bounds,
      cost,
      ...capacity.asset,
      ...ownership(row, LINK, [from.country, to.country]),
    };
    const at = draft.links.length;
    if (mustSplit(bounds, efficiency, cost)) {
      if (capacity.isExtendable) row.error('pypsa/both-ways', LINK.minPu);
      const back = backward(draft, row, link, bounds);
      draft.links.push(forward(link, bounds), back);
      draft.kept.links.push({ name: row.name, link: at, back: at + 1, ...extendable(capacity) });
    } else {
      draft.links.push(link);
      draft.kept.links.push({ name: row.name, link: at, ...extendable(capacity) });
    }
  }
  return links;
}

/**
 * PyPSA reckons with p1 = −efficiency·p0 and cost·p0 below 0 as well: what runs back gains what the
 * way there lost, and earns the cost. Two links that do the same reckon as it does.
 */
function mustSplit({ least, most }: Bounds, efficiency: Series, cost: Series): boolean {
  if (anyInSeries(most, (value) => value < 0)) return true;
  const runsBack = anyInSeries(least, (value) => value < 0);
  return runsBack && (efficiency !== 1 || cost !== 0);
}

const positive = (value: number): number => Math.max(0, value);

function forward(link: FlowLink, { least = 0, most = 1 }: Bounds): FlowLink {
  return { ...link, least: mapSeries(least, positive), most: mapSeries(most, positive) };
}

/** Sends efficiency·|p0| from the far end, of which |p0| arrives here. */
function backward(
  draft: Draft,
  row: ComponentRow,
  link: FlowLink,
  { least = 0, most = 1 }: Bounds,
): FlowLink {
  const efficiency = link.efficiency ?? 1;
  const highest = greatest(efficiency);
  const share = (bound: Series): Series =>
    combine(bound, efficiency, (value, factor) => (Math.max(0, -value) * factor) / highest);
  const { least: _least, most: _most, ...rest } = link;
  return {
    ...rest,
    id: draft.id(`${row.name} back`, 'link'),
    from: link.to,
    to: link.from,
    capacity: link.capacity * highest,
    efficiency: mapSeries(efficiency, (value) => 1 / value),
    least: share(most),
    most: share(least),
    cost: combine(link.cost, efficiency, (value, factor) => -value / factor),
  };
}
