import { isCurrency } from '../../quantity/index.ts';
import type { ExchangeRate, PriceIndex } from '../../quantity/index.ts';
import { centralValue } from '../../scenario/index.ts';
import type { Pack, PackQuantity } from '../../scenario/index.ts';
import type { PriceBasis } from '../finance/stated-money.ts';

type Valuation = Pack['valuations'][string];

/**
 * The currency, price year, rates and price levels of a valuation of a pack, as the finance engine
 * takes them. A rate that is unknown is left out: money that needs it is then a problem.
 *
 * @param number reads a quantity; its base where left out
 *
 * @example
 * priceBasisOf(pack.valuations.plain, pack.values).year; // 2019
 */
export function priceBasisOf(
  valuation: Valuation,
  values: Pack['values'],
  number: (quantity: PackQuantity) => number | undefined = (quantity) =>
    centralValue(quantity, values),
): PriceBasis | undefined {
  const { currency } = valuation;
  if (!isCurrency(currency)) return undefined;
  const rates = valuation.exchange.flatMap(({ from, rate, to, year }): ExchangeRate[] => {
    const found = number(rate);
    return found === undefined || !isCurrency(from) || !isCurrency(to)
      ? []
      : [{ from, to, rate: found, year }];
  });
  const indices = valuation.deflators.flatMap(({ currency: of, levels }, at): PriceIndex[] => {
    if (!isCurrency(of)) return [];
    const values_ = Object.entries(levels).map(([year, level]) => [Number(year), level] as const);
    return [{ currency: of, name: `deflator ${at + 1}`, values: Object.fromEntries(values_) }];
  });
  return { currency, year: valuation['price-year'], rates, indices };
}
