import type { GasRange } from '../../../corridor/index.ts';
import type { GasBreakEvenOptions } from '../../commands/gas.ts';
import type { Ranges } from './gas-ends.ts';
import { gasOfTonne, heatingValue } from './gas-fee.ts';
import { GasInputs, currencyOf } from './gas-inputs.ts';
import type { Ask } from './gas-inputs.ts';
import type { GasPack } from './gas-pack.ts';
import {
  alternativeOf,
  builderOf,
  capitalOf,
  feesOf,
  feesTogether,
  fuelOf,
  lengthOf,
  lifeOf,
  rateOf,
  saleOf,
  sourcePriceOf,
  upkeepOf,
} from './gas-record.ts';
import { capitalIn, chargeIn, feeIn, freightIn, oilIn, upkeepIn } from './gas-terms.ts';

/** What pipe gas and liquefied gas are compared by. */
export interface BreakEvenInputs {
  readonly asked: GasInputs;
  readonly currency: string;
  readonly heating: GasRange | undefined;
  /** by the names the reckoning asks for; money for 1000 m3, km, bcm a year */
  readonly ranges: Ranges;
  /** what each cost is without */
  readonly without: { readonly line: readonly string[]; readonly lng: readonly string[] };
}

/** What the records of a pack say of all that is asked. */
function recordsOf(pack: GasPack | undefined) {
  if (pack === undefined) return undefined;
  const sale = saleOf(pack);
  const unsold = 'why' in sale ? sale : undefined;
  return {
    length: lengthOf(pack),
    volume: 'volume' in sale ? sale.volume : sale,
    source: 'seller' in sale ? sourcePriceOf(pack, sale.seller) : sale,
    capital: capitalOf(pack),
    rate: rateOf(pack, builderOf(pack)),
    life: lifeOf(pack),
    upkeep: upkeepOf(pack),
    fee: feesTogether(pack, feesOf(pack)),
    fuel: fuelOf(pack),
    lng: 'buyer' in sale ? alternativeOf(pack, sale.buyer) : sale,
    asked: 'price' in sale ? sale.price : (unsold ?? { why: 'no sale' }),
  };
}

/** Gathers the numbers of both ways from options, else from the records of a pack. */
export function breakEvenInputs(
  pack: GasPack | undefined,
  options: GasBreakEvenOptions,
): BreakEvenInputs {
  const asked = new GasInputs();
  const currency =
    pack?.currency ??
    currencyOf([
      options.sourcePrice,
      options.capital,
      options.upkeep,
      options.fee,
      options.tariff,
      options.lngPrice,
      options.oil,
      options.constant,
      options.liquefying,
      options.freight,
      options.regas,
      options.askedPrice,
    ]) ??
    'USD';
  const found = recordsOf(pack);
  const heating = heatingValue(asked, options.heatingValue, pack);
  const perTonne = gasOfTonne(asked, options.gasPerTonne);
  const perThousand = `${currency}/1000m3`;
  const ranges: Record<string, GasRange> = {};
  const keep = (key: string, range: GasRange | undefined): GasRange | undefined => {
    if (range !== undefined) ranges[key] = range;
    return range;
  };
  const price = (
    key: string,
    ask: Omit<Ask, 'unit' | 'example'>,
    example = 150,
  ): GasRange | undefined =>
    keep(
      key,
      asked.price({ ...ask, unit: perThousand, example: `${example} ${perThousand}` }, heating),
    );
  const length = keep(
    'length',
    asked.ask({
      name: 'length',
      option: '--length',
      text: options.length,
      unit: 'km',
      example: '1202 km',
      found: found?.length,
    }),
  );
  keep(
    'volume',
    asked.volume(
      {
        name: 'volume',
        option: '--volume',
        text: options.volume,
        example: '10 bcm/yr',
        found: found?.volume,
      },
      perTonne,
    ),
  );
  price('source', {
    name: 'price where the line begins',
    option: '--source-price',
    text: options.sourcePrice,
    found: found?.source,
  });
  const capital = keep('capital', capitalIn(asked, options, currency, found?.capital, length));
  keep('charge', chargeIn(asked, options, found));
  keep('upkeep', upkeepIn(asked, options, currency, found?.upkeep, capital));
  keep('fee', feeIn(asked, options, currency, found?.fee, length));
  keep(
    'fuel',
    asked.ask({
      name: 'gas used up on the way',
      option: '--fuel',
      text: options.fuel,
      unit: 'share',
      example: '2 %',
      found: found?.fuel,
      needed: false,
      positive: false,
    }),
  );
  if (options.tariff !== undefined)
    price('tariff', { name: 'other tariffs', option: '--tariff', text: options.tariff });
  const isTold =
    options.lngPrice === undefined &&
    options.oil === undefined &&
    found !== undefined &&
    'range' in found.lng;
  if (options.oil !== undefined && options.lngPrice === undefined)
    keep('lng', oilIn(asked, options, currency, heating));
  else
    price('lng', {
      name: 'price of liquefied gas',
      option: '--lng-price',
      text: options.lngPrice,
      found: found?.lng,
    });
  if (options.liquefying !== undefined)
    price('liquefying', { name: 'liquefying', option: '--liquefying', text: options.liquefying });
  freightIn(asked, options, currency, keep);
  // what the buyer no longer pays may hold the terminal; a price that is stated does not
  if (!isTold || options.regas !== undefined) {
    price(
      'regas',
      {
        name: 'turning it to gas',
        option: '--regas',
        text: options.regas,
        needed: false,
        positive: false,
      },
      15,
    );
  }
  if (options.askedPrice !== undefined || found !== undefined) {
    price('asked', {
      name: 'price asked on arrival',
      option: '--asked-price',
      text: options.askedPrice,
      found: found?.asked,
      needed: false,
    });
  }
  if (pack === undefined) asked.requireAll();
  const without = (...names: string[]): string[] =>
    asked.missing
      .filter(({ name, needed }) => !needed && names.includes(name))
      .map(({ name }) => name);
  return {
    asked,
    currency,
    heating,
    ranges,
    without: {
      line: without('upkeep', 'fee for passage', 'gas used up on the way'),
      lng: without('turning it to gas'),
    },
  };
}
