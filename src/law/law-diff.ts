import { compareDates, parseDate } from '../quantity/index.ts';
import type { IsoDate } from '../quantity/index.ts';
import type { Lawbook } from '../scenario/index.ts';
import { exemptionsOf } from './exemption.ts';
import { isInForce } from './open-law.ts';

/** A provision or exemption that began or ended. */
export interface LawChange {
  readonly id: string;
  readonly kind: 'provision' | 'exemption';
  readonly change: 'begins' | 'ends';
  readonly on: IsoDate;
  readonly layer: string;
  readonly cite: string;
  readonly says: string;
}

/**
 * Law in force on a day, by paragraph.
 *
 * @example
 * measuresInForce(lawbook, isoDate('2018-12-31')).includes('ferry'); // false
 * measuresInForce(lawbook, isoDate('2019-01-01')).includes('ferry'); // true
 */
export function measuresInForce(lawbook: Lawbook, day: IsoDate): string[] {
  return Object.entries(lawbook.provisions)
    .filter(([, provision]) => isInForce(provision, day))
    .map(([id]) => id);
}

/**
 * What began and what ended after `from`, up to and with `to`, in the order of days.
 *
 * @example
 * const changes = lawDiff(lawbook, isoDate('2019-04-29'), isoDate('2019-07-30'));
 * changes.map(({ change, id, on }) => `${on} ${id} ${change}`);
 * // ['2019-05-01 wagon-licence begins', '2019-07-30 wagon-licence ends']
 */
export function lawDiff(lawbook: Lawbook, from: IsoDate, to: IsoDate): LawChange[] {
  const changes: LawChange[] = [];
  const add = (change: Omit<LawChange, 'on'>, on: IsoDate | null | undefined): void => {
    if (on === null || on === undefined) return;
    if (compareDates(on, from) > 0 && compareDates(on, to) <= 0) changes.push({ ...change, on });
  };
  for (const [id, provision] of Object.entries(lawbook.provisions)) {
    const layer = lawbook.regimes[provision.regime]?.layer ?? '';
    const what = {
      id,
      kind: 'provision',
      layer,
      cite: provision.cite,
      says: provision.says,
    } as const;
    add({ ...what, change: 'begins' }, dayOf(provision.from));
    add({ ...what, change: 'ends' }, dayOf(provision.to));
  }
  for (const exemption of exemptionsOf(lawbook)) {
    const { says = '' } = lawbook.exemptions[exemption.id] ?? {};
    const under = lawbook.provisions[exemption.under ?? ''];
    const layer = lawbook.regimes[under?.regime ?? '']?.layer ?? '';
    const what = {
      id: exemption.id,
      kind: 'exemption',
      layer,
      cite: under?.cite ?? '',
      says,
    } as const;
    add({ ...what, change: 'begins' }, exemption.from);
    add({ ...what, change: 'ends' }, exemption.to);
  }
  return changes.toSorted((a, b) => compareDates(a.on, b.on) || (a.id < b.id ? -1 : 1));
}

function dayOf(date: string | undefined): IsoDate | undefined {
  const parsed = date === undefined ? undefined : parseDate(date);
  return parsed?.ok === true ? parsed.value.earliest : undefined;
}
