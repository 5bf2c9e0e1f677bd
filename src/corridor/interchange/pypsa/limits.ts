import type { FlowLimit } from '../../network/flow-network.ts';
import { number } from './attribute.ts';
import { CARRIERS, LIMIT, LIMITS } from './attributes.ts';
import type { ComponentRow } from './component-row.ts';
import { readComponents } from './components.ts';
import type { Components } from './components.ts';
import type { Draft } from './draft.ts';
import { refuse } from './folder.ts';
import type { Folder } from './folder.ts';
import { limitRatio } from './snapshots.ts';

/** A lone `=` is how linear programs write it. */
const SENSES: ReadonlyMap<string, FlowLimit['sense']> = new Map([
  ['<=', 'at-most'],
  ['>=', 'at-least'],
  ['==', 'equal'],
  ['=', 'equal'],
]);

/**
 * Reads carriers and global constraints. A constraint on primary energy counts a column of the
 * carriers (`co2_emissions`) for what generators burn; other types are refused.
 */
export function readLimits(
  folder: Folder,
  draft: Draft,
): { readonly limits: Components; readonly carriers: Components } {
  const limits = readComponents(folder, LIMITS);
  const columns = new Set(limits.rows.map((row) => row.text(LIMIT.attribute)));
  columns.add('co2_emissions');
  const carriers = readComponents(folder, { ...CARRIERS, isOwn: (name) => columns.has(name) });
  const perCarrier = new Map(carriers.rows.map((row) => [row.name, new Map<string, number>()]));
  for (const row of limits.rows) {
    const type = row.text(LIMIT.type);
    if (type !== 'primary_energy') {
      refuse(folder, `global_constraints.${type}`, () =>
        row.problem('pypsa/limit-type', LIMIT.type),
      );
      continue;
    }
    const id = draft.id(row.name, 'limit');
    const name = row.text(LIMIT.attribute);
    const counts = yearsCounted(folder, row);
    const attribute = number(name, 0);
    const counted = carriers.rows.filter((carrier) => carrier.number(attribute) !== 0);
    for (const carrier of counted) {
      perCarrier.get(carrier.name)?.set(id, carrier.number(attribute) * counts);
    }
    // PyPSA leaves a constraint out that counts nothing, even one that could not hold
    if (counted.length > 0) pushLimit(draft, row, id);
    else folder.findings.warn(() => row.problem('pypsa/counts-nothing', LIMIT.attribute));
  }
  for (const [carrier, uses] of perCarrier) draft.uses.set(carrier, uses);
  return { limits, carriers };
}

function pushLimit(draft: Draft, row: ComponentRow, id: string): void {
  const sense = SENSES.get(row.text(LIMIT.sense));
  if (sense === undefined) {
    row.error('pypsa/sense', LIMIT.sense);
    return;
  }
  draft.kept.limits.push({ name: row.name, limit: draft.limits.length });
  draft.limits.push({ id, atMost: row.number(LIMIT.constant), sense });
}

/**
 * What a snapshot counts for a limit, in units of what it counts for costs. A network holds its
 * limits for every period apart, PyPSA over all of them together: with several it is refused.
 */
function yearsCounted(folder: Folder, row: ComponentRow): number {
  const { periods } = folder.snapshots;
  const ratio = limitRatio(folder.snapshots);
  if (ratio === undefined) row.error('pypsa/limit-weights', LIMIT.constant);
  if (periods.length > 1) row.error('pypsa/limit-over-periods', LIMIT.constant);
  return (ratio ?? 1) * (periods[0]?.years ?? 1);
}
