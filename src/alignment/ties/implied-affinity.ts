import type { IsoDate } from '../../quantity/index.ts';
import type { AlignContext } from './align-context.ts';
import { dyadOn, propensityOf, treatyValue, withoutComponent } from './dyad.ts';

/** What treaties alone would make of a tie, beside what it is. */
export interface ImpliedAffinity {
  /** propensity by treaties alone: the two's own, or the one both have with a third */
  readonly implied: number;
  /** the ally they share, where it is that; null where the treaty is their own or there is none */
  readonly sharedAlly: string | null;
  readonly actual: number;
  /** actual less implied: below 0 the tie is colder than treaties let one expect */
  readonly gap: number;
  /** what grievances take off the propensity, 0 or less */
  readonly byGrievance: number;
}

/**
 * What the treaties of two states imply of their affinity, and how far the tie is from it. Two allies of
 * one state are held to be a part as near as allies of one another (`shared-ally`), so that an old
 * grievance between them shows.
 *
 * @param others - states that may be the shared ally
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * impliedAffinity(context, 'XA', 'XB', ['XC'], day).implied; // 0
 */
export function impliedAffinity(
  context: AlignContext,
  a: string,
  b: string,
  others: readonly string[],
  day: IsoDate,
): ImpliedAffinity {
  const shared = context.parameters.get('shared-ally').base;
  let best = treatyValue(context, a, b, day);
  let sharedAlly: string | null = null;
  for (const third of others) {
    if (third === a || third === b) continue;
    const both = treatyValue(context, a, third, day) * treatyValue(context, b, third, day) * shared;
    if (both <= best) continue;
    best = both;
    sharedAlly = third;
  }
  const implied = propensityOf(context.parameters.get('weight-treaty').base * best);
  const dyad = dyadOn(context, a, b, day);
  const actual = dyad.propensity.base;
  const without = withoutComponent(context, dyad, 'grievance').propensity.base;
  return { implied, sharedAlly, actual, gap: actual - implied, byGrievance: actual - without };
}
