import type { OfferKind, SeenOffer } from './offer.ts';
import type { ScholzRules } from './scholz-rules.ts';

/** Kinds in the order of preference of section 6.2. */
const RANK: Readonly<Record<OfferKind, number>> = {
  confrontation: 0,
  compromise: 1,
  capitulation: 2,
};

/** Less than this is no difference: for expected utilities, and as a share of the range for positions. */
const ALIKE = 1e-12;

/** Puts offers of one kind in order, the best lowest. */
type Order = (offer: SeenOffer) => number;

/** What an actor does about its offers. */
export interface Choice {
  readonly accepted?: SeenOffer;
  /** it has two best offers to different places, and stays */
  readonly isTorn: boolean;
}

/**
 * The offer an actor accepts, section 6.2 of Scholz, Calbert and Smith (2011): first by kind (conflict, then
 * compromise, then capitulation), then by the rule of choice, then by the rule for equal offers.
 */
export function chooseOffer(
  offers: readonly SeenOffer[],
  from: number,
  range: number,
  { choice, equalOffers }: ScholzRules,
): Choice {
  const near = (offer: SeenOffer): number => Math.abs(offer.target - from) / range;
  const low = (offer: SeenOffer): number => weightedValue(offer, from) / range;
  const orders = {
    'least-movement': [near, weak],
    'strongest-proposer': [weak, near],
    'smallest-weighted-value': [(offer) => (offer.kind === 'compromise' ? low : near)(offer), weak],
  } satisfies Record<ScholzRules['choice'], Order[]>;
  const used = equalOffers === 'first-listed' ? orders[choice].slice(0, 1) : orders[choice];
  let best: SeenOffer | undefined;
  let isTorn = false;
  for (const offer of offers) {
    const order = best === undefined ? -1 : compare(offer, best, used);
    if (order < 0) [best, isTorn] = [offer, false];
    else if (order === 0 && best !== undefined) {
      isTorn ||= Math.abs(offer.target - best.target) > ALIKE * range;
    }
  }
  if (best === undefined) return { isTorn: false };
  return isTorn && equalOffers === 'stronger' ? { isTorn } : { accepted: best, isTorn: false };
}

function weak({ theirs }: SeenOffer): number {
  return -theirs;
}

/** Both positions, each weighed by what the actor takes its holder to expect. */
function weightedValue({ own, proposerAt, theirs }: SeenOffer, from: number): number {
  const [a, b] = [Math.abs(own), Math.abs(theirs)];
  return (a * from + b * proposerAt) / (a + b);
}

function compare(one: SeenOffer, other: SeenOffer, orders: readonly Order[]): number {
  const byKind = RANK[one.kind] - RANK[other.kind];
  if (byKind !== 0) return byKind;
  for (const order of orders) {
    const lead = order(one) - order(other);
    if (Math.abs(lead) > ALIKE) return lead;
  }
  return 0;
}
