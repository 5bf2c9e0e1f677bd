import type { FlowLink, Series } from '../../network/flow-network.ts';
import { anyInSeries } from '../../network/series.ts';
import type { NumberAttribute } from './attribute.ts';
import { STORAGE_UNIT, STORAGE_UNITS } from './attributes.ts';
import { combine, greatest, mapSeries } from './bounds.ts';
import { busOf } from './buses.ts';
import { standing } from './capacity.ts';
import type { ComponentRow } from './component-row.ts';
import { readComponents } from './components.ts';
import type { Components } from './components.ts';
import type { Draft } from './draft.ts';
import type { Folder } from './folder.ts';
import { ownership } from './ownership.ts';
import { levelOf, levelRatio, networkLevel } from './storage.ts';
import { warnOfPrimary } from './stores.ts';

/**
 * A storage unit becomes a bus of its own with a store on it, a link in and a link out, each with
 * its efficiency, and a supply of what flows in, of which any part may be spilt: term by term
 * PyPSA's balance of a storage unit. One whose power may be extended would need three investments
 * that move together, and is refused.
 */
export function readStorageUnits(folder: Folder, draft: Draft): Components {
  const units = readComponents(folder, STORAGE_UNITS);
  for (const row of units.rows) readUnit(folder, draft, row);
  return units;
}

function readUnit(folder: Folder, draft: Draft, row: ComponentRow): void {
  const bus = busOf(draft, row, STORAGE_UNIT.bus);
  const given = row.number(STORAGE_UNIT.given);
  const maxHours = row.number(STORAGE_UNIT.maxHours);
  const ratio = levelRatio(folder, row, STORAGE_UNIT.given);
  const level = levelOf(folder, row, STORAGE_UNIT);
  const into = efficiencyOf(row, STORAGE_UNIT.efficiencyStore);
  const out = efficiencyOf(row, STORAGE_UNIT.efficiencyDispatch);
  const least = row.series(STORAGE_UNIT.minPu);
  const most = row.series(STORAGE_UNIT.maxPu);
  if (anyInSeries(least, (value) => value > 0)) row.error('pypsa/must-run', STORAGE_UNIT.minPu);
  if (anyInSeries(most, (value) => value < 0)) row.error('pypsa/must-run', STORAGE_UNIT.maxPu);
  if (level.before > given * maxHours) row.error('pypsa/too-full', STORAGE_UNIT.initial);
  const cost = row.series(STORAGE_UNIT.marginalCost);
  const inflow = row.series(STORAGE_UNIT.inflow);
  const carrier = row.text(STORAGE_UNIT.carrier);
  const active = standing(folder, row, STORAGE_UNIT);
  warnOfPrimary(draft, carrier, level.isCyclic, () =>
    row.error('pypsa/store-primary', STORAGE_UNIT.carrier),
  );
  if (bus === undefined) return;

  const inside = draft.inside(row.name);
  const id = draft.id(row.name, 'storage unit');
  const asset = {
    ...(carrier === '' ? {} : { carrier }),
    ...(active === undefined ? {} : { active }),
    ...ownership(row, STORAGE_UNIT, [bus.country]),
  };
  draft.buses.push({
    id: inside,
    carrier: carrier === '' ? 'storage' : carrier,
    ...(bus.country === undefined ? {} : { country: bus.country }),
  });
  draft.kept.storageUnits.push({
    name: row.name,
    given,
    store: draft.stores.length,
    charge: draft.links.length,
    discharge: draft.links.length + 1,
  });
  draft.stores.push({
    id,
    bus: inside,
    capacity: (given * maxHours) / ratio,
    ...networkLevel(level, ratio),
    cost: 0,
    ...asset,
  });
  const charge: FlowLink = {
    id: draft.id(`${row.name} (in)`, 'storage unit'),
    from: bus.id,
    to: inside,
    capacity: given,
    most: mapSeries(least, (value) => -value),
    efficiency: into,
    cost: 0,
    ...asset,
  };
  // what is sent out of the store is what leaves it: power / efficiency
  const perPower = greatest(mapSeries(out, (value) => 1 / value));
  const discharge: FlowLink = {
    id: draft.id(`${row.name} (out)`, 'storage unit'),
    from: inside,
    to: bus.id,
    capacity: given * perPower,
    most: combine(most, out, (share, value) => share / value / perPower),
    efficiency: out,
    cost: combine(cost, out, (price, value) => price * value),
    ...asset,
  };
  draft.links.push(charge, discharge);
  const flood = greatest(inflow);
  if (flood > 0) {
    draft.supplies.push({
      id: draft.id(`${row.name} (inflow)`, 'storage unit'),
      bus: inside,
      capacity: flood,
      most: mapSeries(inflow, (value) => value / flood),
      cost: 0,
      ...asset,
    });
  }
}

function efficiencyOf(row: ComponentRow, attribute: NumberAttribute): Series {
  const efficiency = row.series(attribute);
  if (!anyInSeries(efficiency, (value) => value <= 0)) return efficiency;
  row.error('pypsa/efficiency', attribute);
  return 1;
}
