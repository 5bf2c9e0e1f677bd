import { TRANSFORMER, TRANSFORMERS } from './attributes.ts';
import { busOf } from './buses.ts';
import { capacityOf, extendable } from './capacity.ts';
import { readComponents } from './components.ts';
import type { Components } from './components.ts';
import type { Draft } from './draft.ts';
import type { Folder } from './folder.ts';
import { ownership } from './ownership.ts';

/**
 * Transformers are lines to us. Their impedance is stated per unit of their own `s_nom`; brought to
 * 1 MVA and times the tap ratio it is what the voltage law sees.
 */
export function readTransformers(folder: Folder, draft: Draft): Components {
  const transformers = readComponents(folder, TRANSFORMERS);
  for (const row of transformers.rows) {
    const from = busOf(draft, row, TRANSFORMER.bus0);
    const to = busOf(draft, row, TRANSFORMER.bus1);
    const perUnit = row.steady(TRANSFORMER.maxPu);
    const capacity = capacityOf(draft, folder, row, TRANSFORMER, perUnit);
    const carrier = row.text(TRANSFORMER.carrier);
    const shift = row.steady(TRANSFORMER.phaseShift);
    const tap = row.number(TRANSFORMER.tapRatio);
    if (from === undefined || to === undefined) continue;
    if (from.carrier !== to.carrier) row.error('pypsa/other-current', TRANSFORMER.bus1);
    const part = from.carrier === 'AC' ? TRANSFORMER.x : TRANSFORMER.r;
    const impedance = row.number(part);
    if (impedance === 0) {
      if (row.text(TRANSFORMER.type) === '') row.error('pypsa/no-impedance', part);
      else row.error('pypsa/transformer-type', TRANSFORMER.type);
    }
    if (capacity.given <= 0) row.error('pypsa/no-rating', TRANSFORMER.nominal.given);
    if (tap <= 0) row.error('pypsa/tap', TRANSFORMER.tapRatio);
    draft.kept.transformers.push({
      name: row.name,
      line: draft.lines.length,
      ...extendable(capacity),
    });
    draft.lines.push({
      id: draft.id(row.name, 'transformer'),
      from: from.id,
      to: to.id,
      ...(carrier === '' ? {} : { carrier }),
      capacity: capacity.capacity,
      impedance: (impedance / capacity.given) * tap,
      ...(shift === 0 ? {} : { shift }),
      ...capacity.asset,
      ...ownership(row, TRANSFORMER, [from.country, to.country]),
    });
  }
  return transformers;
}
