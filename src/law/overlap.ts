import { succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import type { Activity } from '../scenario/index.ts';
import type { Exemption } from './exemption.ts';
import { judge } from './judge.ts';
import { openLaw } from './open-law.ts';
import type { Law } from './open-law.ts';
import type { LawStatus } from './verdict.ts';

/** What lifting some provisions changes for one activity, and what the others still bar. */
export interface Overlap {
  readonly activity: number;
  readonly before: LawStatus;
  readonly after: LawStatus;
  /** layers that were not open and now are */
  readonly freed: readonly string[];
  /** what bars it still */
  readonly still: readonly { readonly layer: string; readonly provision: string }[];
}

/**
 * Lifts provisions, or a whole regime, and shows what the others still bar. Measures of several
 * issuers lie on top of one another: lifting one alone often frees nothing.
 *
 * @example
 * const [lifted] = unwrap(overlap(law, [rails], ['metal']));
 * [lifted.after, lifted.freed, lifted.still];
 * // ['barred', ['RIVER'], [{ layer: 'NORTH', provision: 'export' }]]
 */
export function overlap(
  law: Law,
  activities: readonly Activity[],
  lifted: readonly string[],
  exemptions: readonly Exemption[] = [],
): Result<Overlap[]> {
  const without = [...(law.options.without ?? []), ...lifted];
  const opened = openLaw(law.lawbook, { ...law.options, without });
  if (!opened.ok) return opened;
  const before = judge(law, activities, exemptions);
  const after = judge(opened.value, activities, exemptions);
  return succeed(
    after.map((verdict, activity): Overlap => {
      const old = before[activity];
      return {
        activity,
        before: old?.status ?? verdict.status,
        after: verdict.status,
        freed: verdict.layers.flatMap(({ layer, status }, at) =>
          status === 'open' && old?.layers[at]?.status !== 'open' ? [layer] : [],
        ),
        still: verdict.layers.flatMap(({ by, layer }) => {
          const barring = by.filter(({ effect }) => effect === 'bars');
          const ids = new Set(barring.map(({ provision }) => provision));
          return [...ids].map((provision) => ({ layer, provision }));
        }),
      };
    }),
  );
}
