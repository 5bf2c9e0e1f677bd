import { anyInSeries } from '../../network/series.ts';
import { GENERATOR, GENERATORS } from './attributes.ts';
import { boundsOf } from './bounds.ts';
import { busOf } from './buses.ts';
import { capacityOf, extendable } from './capacity.ts';
import type { ComponentRow } from './component-row.ts';
import { readComponents } from './components.ts';
import type { Components } from './components.ts';
import type { Draft } from './draft.ts';
import type { Folder } from './folder.ts';
import { ownership } from './ownership.ts';

/** Generators become supplies. */
export function readGenerators(folder: Folder, draft: Draft): Components {
  const generators = readComponents(folder, GENERATORS);
  for (const row of generators.rows) {
    const bus = busOf(draft, row, GENERATOR.bus);
    const capacity = capacityOf(draft, folder, row, GENERATOR);
    const bounds = boundsOf(row, GENERATOR);
    const carrier = row.text(GENERATOR.carrier);
    const quadratic = row.steady(GENERATOR.quadratic);
    const uses = usesOf(row, draft.uses.get(carrier));
    if (carrier !== '' && draft.limits.length > 0 && !draft.uses.has(carrier)) {
      folder.findings.warn(() => row.problem('pypsa/unknown-carrier', GENERATOR.carrier));
    }
    if (anyInSeries(bounds.least, isBelow) || anyInSeries(bounds.most, isBelow)) {
      row.error('pypsa/generator-below', GENERATOR.minPu);
    }
    if (quadratic < 0) row.error('pypsa/concave', GENERATOR.quadratic);
    if (bus === undefined) continue;
    draft.kept.generators.push({
      name: row.name,
      supply: draft.supplies.length,
      ...extendable(capacity),
    });
    draft.supplies.push({
      id: draft.id(row.name, 'generator'),
      bus: bus.id,
      ...(carrier === '' ? {} : { carrier }),
      capacity: capacity.capacity,
      ...bounds,
      cost: row.series(GENERATOR.marginalCost),
      ...(quadratic === 0 ? {} : { quadratic }),
      ...(uses === undefined ? {} : { uses }),
      ...capacity.asset,
      ...ownership(row, GENERATOR, [bus.country]),
    });
  }
  return generators;
}

const isBelow = (value: number): boolean => value < 0;

/** A unit of output takes 1 / efficiency of primary energy. */
function usesOf(
  row: ComponentRow,
  perPrimary: ReadonlyMap<string, number> | undefined,
): Record<string, number> | undefined {
  if (perPrimary === undefined || perPrimary.size === 0) return undefined;
  const efficiency = row.steady(GENERATOR.efficiency);
  if (efficiency <= 0) {
    row.error('pypsa/efficiency', GENERATOR.efficiency);
    return undefined;
  }
  return Object.fromEntries([...perPrimary].map(([limit, amount]) => [limit, amount / efficiency]));
}
