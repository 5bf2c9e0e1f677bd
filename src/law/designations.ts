import { compareDates, parseDate } from '../quantity/index.ts';
import type { IsoDate } from '../quantity/index.ts';
import type { Pack } from '../scenario/index.ts';

/** A designation a pack records of one of its actors. */
export interface DesignationOnRecord {
  readonly actor: string;
  readonly name: string;
  readonly kind: Pack['actors'][string]['kind'];
  readonly by: string;
  readonly program: string;
  /** how far it goes: a public threat, a mark on a list, the listing itself */
  readonly grade: 'threat' | 'tag' | 'designation';
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly source: readonly string[];
}

/**
 * The designations of a pack's actors that hold on a day, by day and name.
 *
 * @example
 * const listed = { by: 'XB', program: 'river', tag: 'designation', from: '2019-05-01', source: ['s'] };
 * const actors = { 'ford-lines': { name: 'Ford Lines', kind: 'company', designations: [listed] } };
 * designationsOn({ actors }, day).map(({ by, grade, name }) => `${name}: ${grade} by ${by}`);
 * // ['Ford Lines: designation by XB']
 */
export function designationsOn(pack: Pick<Pack, 'actors'>, day: IsoDate): DesignationOnRecord[] {
  return allDesignations(pack).filter(
    ({ from, to }) => compareDates(from, day) <= 0 && (to === null || compareDates(day, to) < 0),
  );
}

/**
 * What was added and what was taken away after `from`, up to and with `to`.
 *
 * @example
 * const listed = { by: 'XB', program: 'river', tag: 'designation', from: '2019-05-01', source: ['s'] };
 * const actors = { 'ford-lines': { name: 'Ford Lines', kind: 'company', designations: [listed] } };
 * designationDiff({ actors }, isoDate('2019-04-29'), day).added.length; // 1
 */
export function designationDiff(
  pack: Pick<Pack, 'actors'>,
  from: IsoDate,
  to: IsoDate,
): { added: DesignationOnRecord[]; removed: DesignationOnRecord[] } {
  const inside = (day: IsoDate | null): boolean =>
    day !== null && compareDates(day, from) > 0 && compareDates(day, to) <= 0;
  const all = allDesignations(pack);
  return {
    added: all.filter((each) => inside(each.from)),
    removed: all.filter((each) => inside(each.to)),
  };
}

function allDesignations({ actors }: Pick<Pack, 'actors'>): DesignationOnRecord[] {
  const found = Object.entries(actors).flatMap(([actor, { designations = [], kind, name }]) =>
    designations.flatMap((each): DesignationOnRecord[] => {
      const from = dayOf(each.from ?? each.known);
      if (from === null) return [];
      return [
        {
          actor,
          name,
          kind,
          by: each.by,
          program: each.program,
          grade: each.tag ?? 'tag',
          from,
          to: dayOf(each.to),
          source: each.source ?? [],
        },
      ];
    }),
  );
  return found.toSorted((a, b) => compareDates(a.from, b.from) || (a.name < b.name ? -1 : 1));
}

function dayOf(date: string | undefined): IsoDate | null {
  const parsed = date === undefined ? undefined : parseDate(date);
  return parsed?.ok === true ? parsed.value.earliest : null;
}
