import type { Investment } from '../../network/flow-network.ts';
import type { FlagAttribute, NumberAttribute } from './attribute.ts';
import type { ComponentRow } from './component-row.ts';
import type { Extendable } from './details.ts';
import type { Draft } from './draft.ts';
import type { Folder } from './folder.ts';

interface CapacityAttributes {
  readonly nominal: {
    readonly given: NumberAttribute;
    readonly extendable: FlagAttribute;
    readonly least: NumberAttribute;
    readonly most: NumberAttribute;
  };
  readonly capitalCost: NumberAttribute;
  readonly fomCost: NumberAttribute;
  readonly active: FlagAttribute;
  readonly buildYear: NumberAttribute;
  readonly lifetime: NumberAttribute;
}

/** Capacity, investment and standing of an asset, and how to turn them back. */
export interface Capacity extends Extendable {
  readonly capacity: number;
  readonly asset: { readonly active?: readonly boolean[]; readonly invest?: Investment };
}

/**
 * Capacity as PyPSA means it: where it may be extended the optimum lies between `_min` and `_max`,
 * whatever stands today, and all of it is paid for.
 *
 * @param perUnit units of flow that one unit of PyPSA's capacity allows (`s_max_pu` of a line)
 */
export function capacityOf(
  draft: Draft,
  folder: Folder,
  row: ComponentRow,
  attributes: CapacityAttributes,
  perUnit = 1,
): Capacity {
  const { nominal } = attributes;
  const given = row.number(nominal.given);
  const active = standing(folder, row, attributes);
  const stands = active === undefined ? {} : { active };
  const scale = perUnit === 0 ? 0 : 1 / perUnit;
  if (!row.flag(nominal.extendable)) {
    return { given, isExtendable: false, scale, capacity: given * perUnit, asset: stands };
  }
  const least = row.number(nominal.least);
  const most = row.number(nominal.most);
  if (least > most) row.error('pypsa/least-above-most', nominal.least, { params: { most } });
  if (perUnit === 0) row.error('pypsa/no-use', nominal.extendable);
  const periods = folder.snapshots.periods.filter((_, at) => active?.[at] !== false);
  if (periods.length > 1) row.error('pypsa/lasting-investment', nominal.extendable);
  const cost = row.number(attributes.capitalCost) + row.number(attributes.fomCost);
  const counts = periods.reduce((sum, { objective }) => sum + objective, 0);
  draft.existing += cost * given * counts;
  const invest = { least: least * perUnit, most: most * perUnit, cost: cost * scale };
  return { given, isExtendable: true, scale, capacity: 0, asset: { ...stands, invest } };
}

/** By period whether it stands; nothing where it always does. */
export function standing(
  folder: Folder,
  row: ComponentRow,
  attributes: Pick<CapacityAttributes, 'active' | 'buildYear' | 'lifetime'>,
): boolean[] | undefined {
  const isActive = row.flag(attributes.active);
  const built = row.number(attributes.buildYear);
  const lifetime = row.number(attributes.lifetime);
  const { isMultiPeriod, periods } = folder.snapshots;
  const stands = periods.map(({ label }) => {
    if (!isMultiPeriod) return isActive;
    const year = Number(label);
    return isActive && built <= year && year < built + lifetime;
  });
  return stands.every(Boolean) ? undefined : stands;
}

/** The details of a capacity without what the network holds. */
export const extendable = ({ given, isExtendable, scale }: Capacity): Extendable => ({
  given,
  isExtendable,
  scale,
});
