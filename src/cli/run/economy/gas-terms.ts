import type { GasRange } from '../../../corridor/index.ts';
import type { GasBreakEvenOptions } from '../../commands/gas.ts';
import { chargeOf, oilPrice } from './gas-charge.ts';
import type { Ask, Found, GasInputs } from './gas-inputs.ts';
import {
  exactly,
  product,
  rangeIn,
  refuseWritten,
  scaled,
  stated,
  yearlyShare,
} from './gas-quantity.ts';

/** Capital as a sum, or for each km of the line. */
export function capitalIn(
  asked: GasInputs,
  { capital }: GasBreakEvenOptions,
  currency: string,
  found: Found | undefined,
  length: GasRange | undefined,
): GasRange | undefined {
  const ask: Ask = {
    name: 'building',
    option: '--capital',
    text: capital,
    unit: currency,
    example: `3.4 billion ${currency}`,
    found,
  };
  return asked.ask(ask, (written) => {
    if (written.unit?.dimension.length !== -1) return rangeIn(written, currency);
    const perKm = rangeIn(written, `${currency}/km`);
    return product(perKm, length ?? exactly(NaN));
  });
}

export function chargeIn(
  asked: GasInputs,
  options: GasBreakEvenOptions,
  found: { readonly rate: Found; readonly life: Found } | undefined,
): GasRange | undefined {
  const rate = asked.ask(
    {
      name: 'rate',
      option: '--rate',
      text: options.rate,
      unit: 'share',
      example: '8 %',
      found: found?.rate,
      positive: false,
    },
    yearlyShare,
  );
  const life = asked.ask({
    name: 'life',
    option: '--life',
    text: options.life,
    unit: 'yr',
    example: '30 yr',
    found: found?.life,
  });
  if (life !== undefined && options.life !== undefined && life.high > MOST_YEARS) {
    refuseWritten('cli/gas-not-a-number', {
      text: options.life,
      option: '--life',
      example: '30 yr',
    });
  }
  return rate === undefined || life === undefined ? undefined : chargeOf(rate, life);
}

const MOST_YEARS = 1000;

/** Upkeep by the year as money, or as a share of what was built. */
export function upkeepIn(
  asked: GasInputs,
  { upkeep }: GasBreakEvenOptions,
  currency: string,
  found: Found | undefined,
  capital: GasRange | undefined,
): GasRange | undefined {
  const ask: Ask = {
    name: 'upkeep',
    option: '--upkeep',
    text: upkeep,
    unit: `${currency}/yr`,
    example: '3 %/yr',
    found,
    needed: false,
    positive: false,
  };
  return asked.ask(ask, (written) => {
    if (written.unit === undefined || written.unit.currency !== undefined)
      return rangeIn(written, `${currency}/yr`);
    return product(yearlyShare(written), capital ?? exactly(NaN));
  });
}

/** A fee for the whole way: for a volume, or for a volume and distance over the ground it is paid for. */
export function feeIn(
  asked: GasInputs,
  { fee, feeLength }: GasBreakEvenOptions,
  currency: string,
  found: Found | undefined,
  length: GasRange | undefined,
): GasRange | undefined {
  const perDistance =
    fee === undefined
      ? false
      : stated({ text: fee, option: '--fee', example: '' }).unit?.dimension.length === -4;
  const ground =
    !perDistance || feeLength === undefined
      ? length
      : asked.ask({
          name: 'ground of the fee',
          option: '--fee-length',
          text: feeLength,
          unit: 'km',
          example: '775 km',
        });
  const ask: Ask = {
    name: 'fee for passage',
    option: '--fee',
    text: fee,
    unit: `${currency}/1000m3`,
    example: `2 ${currency}/1000m3/100km`,
    found,
    needed: false,
    positive: false,
  };
  return asked.ask(ask, (written) =>
    perDistance
      ? scaled(
          product(rangeIn(written, `${currency}/1000m3/100km`), ground ?? exactly(NaN)),
          1 / 100,
        )
      : rangeIn(written, `${currency}/1000m3`),
  );
}

/** The price of liquefied gas by a contract tied to oil. */
export function oilIn(
  asked: GasInputs,
  options: GasBreakEvenOptions,
  currency: string,
  heating: GasRange | undefined,
): GasRange | undefined {
  const oil = asked.ask({
    name: 'oil',
    option: '--oil',
    text: options.oil,
    unit: `${currency}/bbl`,
    example: `70 ${currency}/bbl`,
  });
  const slope = asked.ask({
    name: 'slope of the contract',
    option: '--slope',
    text: options.slope,
    unit: '1',
    example: '0.13',
  });
  const constant = asked.ask({
    name: 'constant of the contract',
    option: '--constant',
    text: options.constant,
    unit: `${currency}/MMBtu`,
    example: `0.5 ${currency}/MMBtu`,
    assumed: { value: 0, why: 'a contract without one' },
    positive: false,
  });
  if (oil === undefined || slope === undefined || constant === undefined) return undefined;
  if (heating === undefined) {
    return refuseWritten('cli/gas-no-heat', {
      text: options.oil ?? '',
      option: '--oil',
      example: '',
    });
  }
  return product(oilPrice(oil, slope, constant), heating);
}

/** Freight for a volume and distance, over a way of its own where one is stated. */
export function freightIn(
  asked: GasInputs,
  options: GasBreakEvenOptions,
  currency: string,
  keep: (key: string, range: GasRange | undefined) => void,
): void {
  if (options.freight !== undefined) {
    keep(
      'freight',
      asked.ask({
        name: 'freight',
        option: '--freight',
        text: options.freight,
        unit: `${currency}/1000m3/1000km`,
        example: `10 ${currency}/1000m3/1000km`,
        positive: false,
      }),
    );
  }
  if (options.shipLength !== undefined) {
    keep(
      'ship-length',
      asked.ask({
        name: 'way by ship',
        option: '--ship-length',
        text: options.shipLength,
        unit: 'km',
        example: '2100 km',
      }),
    );
  }
  if (options.boilOff !== undefined) {
    keep(
      'ship-fuel',
      asked.ask({
        name: 'gas boiled off',
        option: '--boil-off',
        text: options.boilOff,
        unit: 'share',
        example: '1 %',
        positive: false,
      }),
    );
  }
}
