import type { OfferKind, SeenOffer } from './offer.ts';

/** An offer to an actor to move, as that actor sees it. Positions in the unit of the line. */
export interface ScholzOffer {
  /** who would move */
  readonly actor: string;
  /** who asks for it */
  readonly proposer: string;
  readonly kind: OfferKind;
  /** a = Eⁱ(Uᵢⱼ), what the actor expects of challenging the proposer: -8 to 8 */
  readonly own: number;
  /** b = Eⁱ(Uⱼᵢ), what it takes the proposer to expect of challenging it: -8 to 8 */
  readonly theirs: number;
  readonly from: number;
  readonly to: number;
}

/** An offer with names for rows. */
export function offerOf(
  { kind, own, proposer, target, theirs }: SeenOffer,
  actor: number,
  from: number,
  ids: readonly string[],
): ScholzOffer {
  const names = { actor: ids[actor] ?? '', proposer: ids[proposer] ?? '' };
  return { ...names, kind, own, theirs, from, to: target };
}
