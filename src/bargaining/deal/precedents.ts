import { succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { checkAmounts } from '../split/amounts.ts';

/** What became of others that made such a deal. */
export interface Precedent {
  readonly id: string;
  /** points by which it would move the reservation if it were just this case: above 0 a warning */
  readonly effect: number;
  /** how much it counts here, 0 to 1: how alike the cases are and how well it is known */
  readonly weight: number;
}

export interface MovedReservation {
  /** points a deal must bring */
  readonly reservation: number;
  readonly parts: readonly { readonly precedent: string; readonly points: number }[];
  readonly why: readonly Text[];
}

/**
 * The points a party asks of a deal, after what it has seen happen to others: the reservation it has anyhow and
 * effect × weight of each precedent. Broken promises raise it, kept ones (an effect below 0) lower it. Fails on
 * weights outside 0 to 1 and numbers that are none.
 *
 * @example
 * const seen = [
 *   { id: 'disarmed and attacked', effect: 40, weight: 0.5 },
 *   { id: 'a promise kept', effect: -10, weight: 0.2 },
 * ];
 * unwrap(movedReservation(5, seen)).reservation; // 23
 */
export function movedReservation(
  reservation: number,
  precedents: readonly Precedent[],
): Result<MovedReservation> {
  const checked = checkAmounts([
    ['reservation', reservation, 'any'],
    ...precedents.flatMap(({ effect, id, weight }) => [
      [`${id}.effect`, effect, 'any'] as const,
      [`${id}.weight`, weight, 'share'] as const,
    ]),
  ]);
  if (!checked.ok) return checked;
  const parts = precedents.map(({ effect, id, weight }) => ({
    precedent: id,
    points: effect * weight,
  }));
  const moved = reservation + sumInOrder(parts.map(({ points }) => points));
  return succeed({
    reservation: moved,
    parts,
    why: [
      ...precedents.map(({ effect, id, weight }): Text => {
        return { code: 'bargaining/why-deal-precedent', params: { precedent: id, effect, weight } };
      }),
      { code: 'bargaining/why-deal-reservation', params: { before: reservation, after: moved } },
    ],
  });
}
