import type { IsoDate } from '../../quantity/index.ts';
import type { PackQuantity } from '../schema/measure.ts';
import type { Pack } from '../schema/pack.ts';
import { centralValue } from './central-value.ts';
import { currentOf } from './standing.ts';

/** Where an issue stands on a day, points on its 0–100 line. */
export interface StatusQuo {
  /** as the pack states it; the latest begun where several may hold */
  readonly at: PackQuantity;
  /** its central value; `undefined` when unknown */
  readonly level: number | undefined;
  readonly certainty: 'yes' | 'maybe';
  /** every entry that may hold that day */
  readonly entries: readonly PackQuantity[];
}

/**
 * The status quo of an issue on a day, or `undefined` when the pack states none for that day.
 *
 * @example
 * statusQuoOn(pack, 'border-calm', day)?.level; // 20
 */
export function statusQuoOn(
  pack: Pick<Pack, 'issues' | 'values'>,
  issue: string,
  day: IsoDate,
): StatusQuo | undefined {
  const record = Object.hasOwn(pack.issues, issue) ? pack.issues[issue] : undefined;
  const current = currentOf(record?.['status-quo'] ?? [], day);
  const last = current.at(-1);
  if (last === undefined) return undefined;
  return {
    at: last.entry.at,
    level: centralValue(last.entry.at, pack.values),
    certainty: last.certainty,
    entries: current.map(({ entry }) => entry.at),
  };
}
