import { octantOf } from './octant.ts';
import type { Outlook, RoundStart } from './outlook.ts';
import type { Octant } from './octant.ts';

/** What an actor may accept: to give in to a conflict, to go part of the way, or to be compelled. */
export type OfferKind = 'confrontation' | 'compromise' | 'capitulation';

/** An offer to move, as the actor that gets it sees it. Actors are rows of the columns. */
export interface SeenOffer {
  readonly kind: OfferKind;
  readonly proposer: number;
  /** where the proposer stands */
  readonly proposerAt: number;
  /** a = Eⁱ(Uᵢⱼ), what it expects of challenging the proposer */
  readonly own: number;
  /** b = Eⁱ(Uⱼᵢ), what it takes the proposer to expect of challenging it */
  readonly theirs: number;
  /** where it would move */
  readonly target: number;
}

const OFFERS: { readonly [K in Octant]?: OfferKind } = {
  'confrontation-': 'confrontation',
  'compromise-': 'compromise',
  'compel-': 'capitulation',
};

/** The offers an actor sees, in the order of the table; none from those that stand where it stands. */
export function offersTo(actor: number, start: RoundStart, outlook: Outlook): SeenOffer[] {
  const { places, rules, slack } = start;
  const offers: SeenOffer[] = [];
  const from = places.at[places.of[actor] ?? 0] ?? 0;
  for (const [proposer, place] of places.of.entries()) {
    const to = places.at[place] ?? 0;
    if (Math.abs(to - from) <= slack) continue;
    const own = outlook.ofChallenging(actor, proposer);
    const theirs = outlook.ofBeingChallenged(actor, proposer);
    const kind = OFFERS[octantOf(own, theirs, rules.compromise)];
    if (kind === undefined) continue;
    if (kind === 'confrontation' && rules.confrontation === 'nobody-moves') continue;
    if (kind === 'capitulation' && !rules.capitulation) continue;
    // (36), held between the two positions against the last bits
    const share = kind === 'compromise' ? Math.min(1, Math.abs(own / theirs)) : 1;
    const target = share === 1 ? to : from + (to - from) * share;
    offers.push({ kind, proposer, proposerAt: to, own, theirs, target });
  }
  return offers;
}
