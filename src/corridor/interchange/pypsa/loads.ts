import { LOAD, LOADS } from './attributes.ts';
import { greatest, mapSeries } from './bounds.ts';
import { busOf } from './buses.ts';
import { readComponents } from './components.ts';
import type { Components } from './components.ts';
import type { Draft } from './draft.ts';
import type { Folder } from './folder.ts';

/**
 * Loads become demands that must be served; what a load feeds in, in snapshots where it is below 0,
 * becomes a supply that must run.
 */
export function readLoads(folder: Folder, draft: Draft): Components {
  const loads = readComponents(folder, LOADS);
  for (const row of loads.rows) {
    const bus = busOf(draft, row, LOAD.bus);
    const sign = row.number(LOAD.sign);
    const given = row.series(LOAD.pSet);
    const isActive = row.flag(LOAD.active);
    const taken = mapSeries(given, (value) => Math.max(0, -sign * value));
    const fed = mapSeries(given, (value) => Math.max(0, sign * value));
    if (bus === undefined || !isActive) continue;
    const country = row.text(LOAD.country);
    const owner = country === '' ? bus.country : country;
    const parts: { demand?: number; supply?: number } = {};
    const most = greatest(fed);
    if (greatest(taken) > 0 || most === 0) {
      parts.demand = draft.demands.length;
      draft.demands.push({
        id: draft.id(row.name, 'load'),
        bus: bus.id,
        ...(country === '' ? {} : { country }),
        need: { kind: 'fixed', amount: taken },
      });
    }
    if (most > 0) {
      const share = mapSeries(fed, (value) => value / most);
      parts.supply = draft.supplies.length;
      draft.supplies.push({
        id: draft.id(row.name, 'load that feeds in'),
        bus: bus.id,
        capacity: most,
        least: share,
        most: share,
        cost: 0,
        ...(owner === undefined ? {} : { owners: [{ of: owner, share: 1 }] }),
      });
    }
    draft.kept.loads.push({ name: row.name, ...parts });
  }
  return loads;
}
