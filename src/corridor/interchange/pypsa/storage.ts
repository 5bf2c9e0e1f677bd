import { pow } from '../../../quantity/index.ts';
import type { FlagAttribute, NumberAttribute } from './attribute.ts';
import type { ComponentRow } from './component-row.ts';
import type { Folder } from './folder.ts';
import { storeRatio } from './snapshots.ts';

interface LevelAttributes {
  readonly initial: NumberAttribute;
  readonly initialPerPeriod: FlagAttribute;
  readonly cyclic: FlagAttribute;
  readonly cyclicPerPeriod: FlagAttribute;
  readonly standingLoss: NumberAttribute;
}

/** How a level begins and ends, in PyPSA's units. */
export interface Level {
  readonly initial: number;
  /**
   * what a network begins with: it loses its share in the first snapshot as in any other, PyPSA lets
   * it lose nothing before the second
   */
  readonly before: number;
  readonly isCyclic: boolean;
  /** by hour */
  readonly standingLoss: number;
}

/**
 * Reads how a level begins and ends. A network begins every period anew, or closes it on itself;
 * PyPSA carries a level over from period to period unless it is told otherwise, which is an error
 * where there are several.
 */
export function levelOf(folder: Folder, row: ComponentRow, attributes: LevelAttributes): Level {
  const perPeriod = row.flag(attributes.cyclicPerPeriod);
  const whole = row.flag(attributes.cyclic);
  const isMany = folder.snapshots.periods.length > 1;
  const { isMultiPeriod } = folder.snapshots;
  // PyPSA heeds the flags of periods only where periods are stated
  const isCyclic = isMultiPeriod ? perPeriod || (whole && !isMany) : whole;
  const isSaid = perPeriod || row.flag(attributes.initialPerPeriod);
  if (isMany && !isSaid) {
    row.error('pypsa/carried-over', whole ? attributes.cyclic : attributes.cyclicPerPeriod);
  }
  const standingLoss = row.steady(attributes.standingLoss);
  if (standingLoss >= 1 && standingLoss !== attributes.standingLoss.default) {
    row.error('pypsa/standing-loss', attributes.standingLoss);
  }
  const initial = row.number(attributes.initial);
  const hours = firstHours(folder.snapshots);
  if (!isCyclic && initial > 0 && standingLoss > 0 && hours === undefined) {
    row.error('pypsa/first-hours', attributes.initial);
  }
  const kept = pow(1 - standingLoss, hours ?? 1);
  if (!isCyclic && initial > 0 && !Number.isFinite(initial / kept)) {
    row.error('pypsa/too-full', attributes.initial);
  }
  return {
    initial,
    before: isCyclic || initial === 0 ? 0 : initial / kept,
    isCyclic,
    standingLoss,
  };
}

/** Hours of the first snapshot, if that of every period has as many. */
function firstHours({ period, stores }: Folder['snapshots']): number | undefined {
  const firsts = stores.filter((_, at) => at === 0 || period[at] !== period[at - 1]);
  return firsts.every((hours) => hours === firsts[0]) ? firsts[0] : undefined;
}

/**
 * A store counts hours by a weighting of its own in PyPSA, and by that of costs in a network: where
 * one is `ratio` times the other, levels are divided by it, and what is lost in one unit of weight
 * is what PyPSA loses in `ratio` hours.
 */
export function levelRatio(folder: Folder, row: ComponentRow, at: NumberAttribute): number {
  const ratio = storeRatio(folder.snapshots);
  if (ratio === undefined) row.error('pypsa/store-weights', at);
  return ratio ?? 1;
}

/** The level as a network has it. */
export function networkLevel(
  level: Level,
  ratio: number,
): { readonly initial: number; readonly cyclic: boolean; readonly standingLoss?: number } {
  const { before, isCyclic, standingLoss } = level;
  const loss = ratio === 1 ? standingLoss : 1 - pow(1 - standingLoss, ratio);
  return {
    initial: before / ratio,
    cyclic: isCyclic,
    ...(loss === 0 ? {} : { standingLoss: loss }),
  };
}
