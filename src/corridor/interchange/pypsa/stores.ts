import { STORE, STORES } from './attributes.ts';
import { busOf } from './buses.ts';
import { capacityOf, extendable } from './capacity.ts';
import { readComponents } from './components.ts';
import type { Components } from './components.ts';
import type { Draft } from './draft.ts';
import type { Folder } from './folder.ts';
import { ownership } from './ownership.ts';
import { levelOf, levelRatio, networkLevel } from './storage.ts';

/** Stores stay stores. */
export function readStores(folder: Folder, draft: Draft): Components {
  const stores = readComponents(folder, STORES);
  for (const row of stores.rows) {
    const bus = busOf(draft, row, STORE.bus);
    const ratio = levelRatio(folder, row, STORE.nominal.given);
    const capacity = capacityOf(draft, folder, row, STORE, 1 / ratio);
    const level = levelOf(folder, row, STORE);
    const carrier = row.text(STORE.carrier);
    warnOfPrimary(draft, carrier, level.isCyclic, () =>
      row.error('pypsa/store-primary', STORE.carrier),
    );
    if (!capacity.isExtendable && level.before > capacity.given) {
      row.error('pypsa/too-full', STORE.initial);
    }
    if (bus === undefined) continue;
    draft.kept.stores.push({
      name: row.name,
      store: draft.stores.length,
      initial: level.initial,
      isCyclic: level.isCyclic,
      standingLoss: level.standingLoss,
      ...extendable(capacity),
    });
    draft.stores.push({
      id: draft.id(row.name, 'store'),
      bus: bus.id,
      ...(carrier === '' ? {} : { carrier }),
      capacity: capacity.capacity,
      ...networkLevel(level, ratio),
      cost: 0,
      ...capacity.asset,
      ...ownership(row, STORE, [bus.country]),
    });
  }
  return stores;
}

/** What a level has lost at the end counts as primary energy in PyPSA, unless it is cyclic. */
export function warnOfPrimary(
  draft: Draft,
  carrier: string,
  isCyclic: boolean,
  report: () => void,
): void {
  if (!isCyclic && (draft.uses.get(carrier)?.size ?? 0) > 0) report();
}
