import { clamp, succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { checkAmounts } from '../split/amounts.ts';
import { percentOf } from './percent-of.ts';

/** What became of one who gave up a capability. */
export interface DisarmedCase {
  readonly id: string;
  /** whether it was attacked or overthrown afterwards */
  readonly attacked: boolean;
  /** how much the holder sees itself in it, 0 not at all to 1 fully */
  readonly weight: number;
  readonly source?: string;
}

/** Why somebody keeps a capability. */
export interface SecurityStake {
  readonly holder: string;
  /** what an attack would cost it, from 0, in the unit of the offers */
  readonly loss: number;
  /** chance of an attack while it keeps the capability, 0 to 1 */
  readonly armedDanger: number;
  /** what it believed of the disarmed before any precedent: cases attacked and spared, each above 0 */
  readonly belief: { readonly attacked: number; readonly spared: number };
  readonly precedents: readonly DisarmedCase[];
  /** what the capability is worth besides: standing, trade, from 0; default 0 */
  readonly other?: number;
}

/** What somebody offers for it. */
export interface DisarmamentOffer {
  readonly id: string;
  /** what it is worth when it is kept, in the unit of the loss */
  readonly worth: number;
  /** chance that it is kept once the capability is gone, 0 to 1 */
  readonly kept: number;
  /** part of the danger of the disarmed that a guarantee takes away when it is kept, 0 to 1; default 0 */
  readonly guarantee?: number;
}

export interface WeighedOffer {
  readonly offer: string;
  /** worth × chance that it is kept */
  readonly worth: number;
  /** the reservation price against it, lower by what its guarantee is believed to take away */
  readonly price: number;
  readonly isAccepted: boolean;
}

export interface DisarmamentDeal {
  /** chance of an attack after disarming, as the precedents have taught it, 0 to 1 */
  readonly disarmedDanger: number;
  /** by how much each precedent moves that chance: with it less without it */
  readonly lessons: readonly { readonly precedent: string; readonly shift: number }[];
  /** the reservation price: the least it must be given, without any guarantee */
  readonly price: number;
  readonly offers: readonly WeighedOffer[];
  /** those accepted, best first; empty: no deal in the feasible set */
  readonly feasible: readonly string[];
  /** how far the best offer falls short of its price; undefined where there is a deal or no offer */
  readonly gap: number | undefined;
  readonly why: readonly Text[];
}

/**
 * Whether any offer buys a capability from one who keeps it for its safety. Its price is loss × (danger
 * disarmed − danger armed) + what it is worth besides. The danger of the disarmed is learned from precedents:
 * the mean of a beta distribution after each case counts with its weight, (a + Σ wᵢ attackedᵢ) / (a + b + Σ wᵢ).
 * A promise counts with the chance that it is kept, which is what the disarmed cannot enforce (Fearon,
 * International Organization 49 (1995) 379, on commitment). Fails on numbers out of range.
 *
 * @example
 * const stake = { holder: 'north', loss: 100, armedDanger: 0.02, belief: { attacked: 1, spared: 9 }, precedents: [] };
 * const offers = [{ id: 'aid', worth: 15, kept: 0.6 }];
 * unwrap(disarmamentDeal(stake, offers)).feasible; // ['aid']
 * const precedents = [{ id: 'overthrown', attacked: true, weight: 1 }];
 * unwrap(disarmamentDeal({ ...stake, precedents }, offers)).feasible; // []
 */
export function disarmamentDeal(
  stake: SecurityStake,
  offers: readonly DisarmamentOffer[],
): Result<DisarmamentDeal> {
  const { armedDanger, belief, holder, loss, other = 0, precedents } = stake;
  const checked = checkAmounts([
    ['loss', loss, 'from-0'],
    ['armedDanger', armedDanger, 'share'],
    ['belief.attacked', belief.attacked, 'above-0'],
    ['belief.spared', belief.spared, 'above-0'],
    ['other', other, 'from-0'],
    ...precedents.map(({ id, weight }) => [`${id}.weight`, weight, 'share'] as const),
    ...offers.flatMap(({ guarantee = 0, id, kept, worth }) => [
      [`${id}.worth`, worth, 'any'] as const,
      [`${id}.kept`, kept, 'share'] as const,
      [`${id}.guarantee`, guarantee, 'share'] as const,
    ]),
  ]);
  if (!checked.ok) return checked;
  const disarmedDanger = dangerAfter(belief, precedents);
  const lessons = precedents.map(({ id }) => ({
    precedent: id,
    shift:
      disarmedDanger -
      dangerAfter(
        belief,
        precedents.filter((each) => each.id !== id),
      ),
  }));
  const priceAt = (danger: number): number => loss * (danger - armedDanger) + other;
  const price = priceAt(disarmedDanger);
  const weighed = offers.map(({ guarantee = 0, id, kept, worth }): WeighedOffer => {
    const own = priceAt(disarmedDanger * (1 - guarantee * kept));
    return { offer: id, worth: worth * kept, price: own, isAccepted: worth * kept >= own };
  });
  const byGain = weighed.toSorted((a, b) => b.worth - b.price - (a.worth - a.price));
  const feasible = byGain.filter(({ isAccepted }) => isAccepted).map(({ offer }) => offer);
  const [best] = byGain;
  const gap = best === undefined || best.isAccepted ? undefined : best.price - best.worth;
  const difference = disarmedDanger - armedDanger;
  return succeed({
    disarmedDanger,
    lessons,
    price,
    offers: weighed,
    feasible,
    gap,
    why: [
      {
        code: 'bargaining/why-precedents',
        params: { holder, share: percentOf(clamp(disarmedDanger, 0, 1)) },
      },
      ...lessons.map(({ precedent, shift }) => ({
        code: 'bargaining/why-precedent',
        params: { precedent, shift: percentOf(shift) },
      })),
      { code: 'bargaining/why-reservation', params: { holder, price, loss, difference, other } },
      whyDeal(holder, best),
    ],
  });
}

function dangerAfter(
  { attacked, spared }: SecurityStake['belief'],
  precedents: readonly DisarmedCase[],
): number {
  const weights = precedents.map(({ weight }) => weight);
  const bad = precedents.map((each) => (each.attacked ? each.weight : 0));
  return (attacked + sumInOrder(bad)) / (attacked + spared + sumInOrder(weights));
}

function whyDeal(holder: string, best: WeighedOffer | undefined): Text {
  if (best === undefined) return { code: 'bargaining/why-no-offer', params: {} };
  const { isAccepted, offer, price, worth } = best;
  return isAccepted
    ? { code: 'bargaining/why-deal', params: { holder, offer, price, worth } }
    : { code: 'bargaining/why-no-deal', params: { price, worth } };
}
