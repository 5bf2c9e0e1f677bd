import { centralValue, resolvedQuantity } from '../../scenario/index.ts';
import type { Pack, PackQuantity } from '../../scenario/index.ts';
import { moneyInBasis } from '../finance/stated-money.ts';
import type { PriceBasis } from '../finance/stated-money.ts';
import { lineUnit } from './money-line.ts';

/** An amount with its ends, in the currency and price year of a basis. */
export interface AmountRange {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/**
 * One payment or one year of a product of quantities, in the currency and price year of a basis; null
 * where one is unknown or the product is no money. A price for a volume is one payment for that volume.
 *
 * @param energyPerVolume joules in a cubic metre, where energy and volume meet
 *
 * @example
 * const basis = priceBasisOf(pack.valuations.plain, pack.values);
 * const cost = { kind: 'quantity' as const, unit: 'million USD', use: 'works-cost' };
 * statedAmount([cost], 'once', pack.values, basis); // { low: 80e6, base: 120e6, high: 300e6 }
 */
export function statedAmount(
  factors: readonly PackQuantity[],
  when: 'once' | 'yearly',
  values: Pack['values'],
  basis: PriceBasis,
  energyPerVolume?: number,
): AmountRange | null {
  const unit = lineUnit({ factors, when }, values, basis.year, energyPerVolume);
  if (!unit.ok) return null;
  const { currency, priceYear, scale } = unit.value;
  const money = moneyInBasis({ amount: scale, currency, priceYear }, basis);
  if (!money.ok) return null;
  let [low, base, high] = [money.value.amount, money.value.amount, money.value.amount];
  for (const quantity of factors) {
    const resolved = resolvedQuantity(quantity, values);
    const middle = centralValue(resolved, {});
    if (middle === undefined) return null;
    low *= resolved.low ?? middle;
    base *= middle;
    high *= resolved.high ?? middle;
  }
  return { low: Math.min(low, high), base, high: Math.max(low, high) };
}
