import type { Bus } from '../../network/flow-network.ts';
import { nearName } from '../near-name.ts';
import type { TextAttribute } from './attribute.ts';
import { BUS, BUSES } from './attributes.ts';
import type { ComponentRow } from './component-row.ts';
import { readComponents } from './components.ts';
import type { Components } from './components.ts';
import type { BusFacts, Draft } from './draft.ts';
import type { Folder } from './folder.ts';

/** Reads the buses, on which all else hangs. */
export function readBuses(folder: Folder, draft: Draft): Components {
  const buses = readComponents(folder, BUSES);
  if (buses.rows.length === 0 && !folder.findings.hasErrors) {
    folder.findings.error({
      code: 'pypsa/no-buses',
      place: { file: 'buses.csv', line: 1, column: 1 },
    });
  }
  for (const row of buses.rows) {
    const carrier = row.text(BUS.carrier);
    const country = row.text(BUS.country);
    const position = positionOf(folder, row);
    draft.facts.set(row.name, {
      carrier,
      country: country === '' ? undefined : country,
      vNom: row.number(BUS.vNom),
    });
    draft.kept.buses.push({ name: row.name, bus: draft.buses.length });
    draft.buses.push({
      id: row.name,
      carrier,
      ...(country === '' ? {} : { country }),
      ...(position === undefined ? {} : { position }),
    });
  }
  return buses;
}

/** 0, 0 is what PyPSA writes where nobody has said where a bus is: no position, not one at sea. */
function positionOf(folder: Folder, row: ComponentRow): Bus['position'] | undefined {
  const lon = row.number(BUS.x);
  const lat = row.number(BUS.y);
  if (lon === 0 && lat === 0) return undefined;
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { lat, lon };
  folder.findings.warn(() => row.problem('pypsa/no-degrees', BUS.x));
  return undefined;
}

/** The bus a component names; an unknown one is an error. */
export function busOf(
  draft: Draft,
  row: ComponentRow,
  attribute: TextAttribute,
): (BusFacts & { readonly id: string }) | undefined {
  const id = row.text(attribute);
  const facts = draft.facts.get(id);
  if (facts !== undefined) return { ...facts, id };
  if (id === '') row.error('pypsa/no-bus', attribute);
  else row.error('pypsa/unknown-bus', attribute, () => nearName(id, draft.facts));
  return undefined;
}
