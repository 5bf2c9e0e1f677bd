import { LINE, LINES, LINE_TYPE, LINE_TYPES } from './attributes.ts';
import { busOf } from './buses.ts';
import { capacityOf, extendable } from './capacity.ts';
import type { ComponentRow } from './component-row.ts';
import { readComponents } from './components.ts';
import type { Components } from './components.ts';
import type { Draft } from './draft.ts';
import type { Folder } from './folder.ts';
import { ownership } from './ownership.ts';

interface PerLength {
  readonly x: number;
  readonly r: number;
}

/** Lines stay lines; their impedance is brought to 1 MVA: Ω / (kV)². */
export function readLines(folder: Folder, draft: Draft): Components {
  const types = new Map(
    readComponents(folder, LINE_TYPES).rows.map((row): [string, PerLength] => [
      row.name,
      { x: row.number(LINE_TYPE.xPerLength), r: row.number(LINE_TYPE.rPerLength) },
    ]),
  );
  const lines = readComponents(folder, LINES);
  for (const row of lines.rows) {
    const from = busOf(draft, row, LINE.bus0);
    const to = busOf(draft, row, LINE.bus1);
    const perUnit = row.steady(LINE.maxPu);
    const capacity = capacityOf(draft, folder, row, LINE, perUnit);
    const carrier = row.text(LINE.carrier);
    if (from === undefined || to === undefined) continue;
    if (from.carrier !== to.carrier) row.error('pypsa/other-current', LINE.bus1);
    if (from.vNom <= 0) row.error('pypsa/no-voltage', LINE.bus0);
    const ohms = ohmsOf(row, from.carrier === 'AC' ? 'x' : 'r', types);
    draft.kept.lines.push({ name: row.name, line: draft.lines.length, ...extendable(capacity) });
    draft.lines.push({
      id: draft.id(row.name, 'line'),
      from: from.id,
      to: to.id,
      ...(carrier === '' ? {} : { carrier }),
      capacity: capacity.capacity,
      impedance: ohms / (from.vNom * from.vNom),
      ...capacity.asset,
      ...ownership(row, LINE, [from.country, to.country]),
    });
  }
  return lines;
}

/**
 * Reactance where the current alternates, else resistance. A line `type` rules over both, as in
 * PyPSA, where the folder says what the type is; PyPSA's own types are not known here, but a folder
 * it has written holds what it reckoned from them.
 */
function ohmsOf(row: ComponentRow, part: 'x' | 'r', types: ReadonlyMap<string, PerLength>): number {
  const type = row.text(LINE.type);
  const perLength = types.get(type);
  const parallel = row.number(LINE.numParallel);
  if (type !== '' && perLength !== undefined) {
    if (parallel <= 0) row.error('pypsa/no-circuit', LINE.numParallel);
    return (perLength[part] * row.number(LINE.length)) / parallel;
  }
  const ohms = row.number(LINE[part]);
  if (ohms !== 0) return ohms;
  if (type === '') row.error('pypsa/no-impedance', LINE[part]);
  else row.error('pypsa/line-type', LINE.type);
  return 0;
}
