import type { IsoDate } from '../../quantity/index.ts';
import { allStanding } from '../../scenario/index.ts';
import type { AlignContext, StateTie } from './align-context.ts';

/** A rivalry beyond the region, which moves ties in every corridor it touches. */
export interface ExogenousDriver {
  /** `rivalry/ONE/OTHER`, the states in order of their ids: the same in every pack that has both */
  readonly id: string;
  readonly rivals: readonly [string, string];
  readonly since: string | null;
  readonly about: string;
  /** 1 as on record; what the request sets it to */
  readonly level: number;
  readonly source: readonly string[];
  readonly assumption: string | undefined;
}

/** The id of the rivalry of two states, whoever is named first. */
export const driverId = (a: string, b: string): string => `rivalry/${[a, b].toSorted().join('/')}`;

/**
 * The rivalries that stand on a day. Ids are made of those of the states, which packs share, so that one
 * setting of a driver can be asked of several corridors.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * exogenousDrivers(context, day); // []
 */
export function exogenousDrivers(context: AlignContext, day: IsoDate): ExogenousDriver[] {
  const rivalries = context.ties.filter(({ tie }) => tie.kind === 'rivalry');
  const standing = allStanding(
    rivalries.map((each) => ({ ...each, from: each.tie.from, to: each.tie.to })),
    day,
  );
  const byId = Map.groupBy(standing, ({ entry }) => driverId(entry.of, entry.with));
  return [...byId].flatMap(([id, [first, ...more]]): ExogenousDriver[] => {
    if (first === undefined) return [];
    const { of, tie, with: other }: StateTie = first.entry;
    const [one = of, two = other] = [of, other].toSorted();
    const all = [first, ...more].flatMap(({ entry }) => entry.tie.source ?? []);
    return [
      {
        id,
        rivals: [one, two],
        since: tie.from ?? null,
        about: tie.about,
        level: context.drivers.get(id) ?? 1,
        source: [...new Set(all)],
        assumption: tie.assumption,
      },
    ];
  });
}
