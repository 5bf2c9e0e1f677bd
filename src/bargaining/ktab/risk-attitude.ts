import type { SpatialSettings } from './spatial-settings.ts';

/** Chances nearer together than this part of the highest are alike: rounding makes nobody bold. */
const ALIKE = 1e-9;

/**
 * Risk attitudes from how likely each actor's position is to win an election among all: those with most
 * to lose from a new order are the most averse to risk. All 0 where the chances are alike. KTAB 1.4,
 * `Model::bigRfromProb`.
 *
 * @param risk - written to, one for each share
 */
export function riskAttitudes(
  share: Float64Array,
  range: SpatialSettings['riskRange'],
  risk: Float64Array,
): void {
  let least = Infinity;
  let most = 0;
  for (let actor = 0; actor < risk.length; actor++) {
    const each = share[actor] ?? 0;
    if (each < least) least = each;
    if (each > most) most = each;
  }
  const span = most - least;
  for (let actor = 0; actor < risk.length; actor++) {
    const each = share[actor] ?? 0;
    if (!(span > ALIKE * most)) risk[actor] = 0;
    else {
      const part = (each - least) / span;
      if (range === 'min') risk[actor] = part;
      else risk[actor] = range === 'mid' ? 1.5 * part - 0.5 : 2 * part - 1;
    }
  }
}

/** The risk attitude that one actor takes another to have. KTAB 1.4, `Model::estNRA`. */
export function seenRisk(
  attribution: SpatialSettings['riskAttribution'],
  own: number,
  other: number,
): number {
  switch (attribution) {
    case 'none':
      return own;
    case 'one-third':
      return (2 * own + other) / 3;
    case 'half':
      return (own + other) / 2;
    case 'two-thirds':
      return (own + 2 * other) / 3;
    default:
      return other;
  }
}

/**
 * What a position is worth to an actor: 1 at its ideal, 0 at the far end of what it cares about, in
 * between the more the more averse to risk it is. KTAB 1.4, `SMPModel::bsUtil`.
 *
 * @param distance - from 0; by rounding a little above 1 at most
 * @param risk - −1 to 1
 */
export function utilityAt(distance: number, risk: number): number {
  return (1 - distance) * (1 + Math.min(distance, 1) * risk);
}
