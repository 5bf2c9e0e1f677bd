import { unwrap } from '../../../quantity/index.ts';
import { feeForTransit } from '../../../corridor/index.ts';
import type { GasRange } from '../../../corridor/index.ts';
import type { GasFeeOptions } from '../../commands/gas.ts';
import { namesOf } from '../../names.ts';
import { gasFeeScreen } from '../../screen/economy/gas-fee-screen.ts';
import type { FeeAnswer, FeeRow } from './gas-answers.ts';
import { GasInputs, currencyOf } from './gas-inputs.ts';
import type { Ask, Found } from './gas-inputs.ts';
import { aboutPack, openGasPack } from './gas-pack.ts';
import type { GasPack } from './gas-pack.ts';
import { printGas } from './gas-print.ts';
import { product, rangeIn, refuseWritten, scaled, stated, sum } from './gas-quantity.ts';
import { feesOf, saleOf, together, toldFeesOf } from './gas-record.ts';

/** Prints what passage costs a year; returns the exit code. */
export async function gasFee(given: string | undefined, options: GasFeeOptions): Promise<0> {
  const pack = given === undefined ? undefined : await openGasPack(given, options);
  const answer = feeAnswer(pack, options);
  await printGas(options, {
    schema: 'gas-fee@1',
    pack,
    answer,
    screen: (width) => gasFeeScreen(answer, width),
    table: {
      head: [
        'paid to',
        'line',
        'end',
        'rate per 1000m3 and 100km',
        'km',
        'per 1000m3',
        'a year',
        'currency',
        'missing',
      ],
      rows: answer.rows.flatMap((row) =>
        (['low', 'base', 'high'] as const).map((end) => [
          row.state,
          row.name,
          end,
          row.rate?.[end] ?? null,
          row.length?.[end] ?? null,
          row.perThousand?.[end] ?? null,
          row.yearly?.[end] ?? null,
          answer.currency,
          row.missing,
        ]),
      ),
    },
  });
  return 0;
}

function feeAnswer(pack: GasPack | undefined, options: GasFeeOptions): FeeAnswer {
  const inputs = new GasInputs();
  const currency = pack?.currency ?? currencyOf([options.rate, options.price]) ?? 'USD';
  const heating = heatingValue(inputs, options.heatingValue, pack);
  const perTonne = gasOfTonne(inputs, options.gasPerTonne);
  const sale = pack === undefined ? undefined : saleOf(pack);
  const volume = inputs.volume(
    {
      name: 'volume',
      option: '--volume',
      text: options.volume,
      example: '10.2 bcm/yr',
      found: sale === undefined ? undefined : 'volume' in sale ? sale.volume : sale,
    },
    perTonne,
  );
  const rows =
    pack === undefined || options.rate !== undefined || options.length !== undefined
      ? [statedRow(inputs, options, { currency, heating, volume, pack })]
      : packRows(inputs, pack, volume);
  if (pack === undefined) inputs.requireAll();
  const states = [...new Set(rows.map(({ state }) => state))].map((state) => {
    const own = rows.filter((row) => row.state === state);
    const missing = own.flatMap((row) => (row.missing === null ? [] : [row.missing]));
    const perThousand = totalOf(own.map((row) => row.perThousand));
    const told = pack === undefined || state === null ? undefined : toldFeesOf(pack, state);
    return {
      state,
      name: pack === undefined || state === null ? null : namesOf(pack.view.pack).actor(state),
      perThousand,
      perMmbtu:
        perThousand === null || heating === undefined ? null : perEnergy(perThousand, heating),
      yearly: totalOf(own.map((row) => row.yearly)),
      told: told !== undefined && 'range' in told ? { range: told.range, says: told.says } : null,
      missing,
    };
  });
  return {
    title: pack === undefined ? 'Fee for passage' : `${pack.title}: fee for passage`,
    about: pack === undefined ? '' : aboutPack(pack),
    used: inputs.used,
    missing: inputs.missing,
    currency,
    rows,
    states,
  };
}

/** How much energy 1000 m3 hold, where the user or the pack says so; MMBtu. */
export function heatingValue(
  inputs: GasInputs,
  text: string | undefined,
  pack: GasPack | undefined,
): GasRange | undefined {
  const found = pack?.heating;
  if (text === undefined && (found === undefined || !('range' in found))) return undefined;
  return inputs.ask({
    name: 'heating value',
    option: '--heating-value',
    text,
    unit: 'MMBtu/1000m3',
    example: '36 MMBtu/1000m3',
    found,
  });
}

/** Gas that comes of a tonne, where the user says so; bcm for 10^9 t. */
export function gasOfTonne(inputs: GasInputs, text: string | undefined): GasRange | undefined {
  if (text === undefined) return undefined;
  return inputs.ask({
    name: 'gas of a tonne',
    option: '--gas-per-tonne',
    text,
    unit: 'bcm/Gt',
    example: '1360 m3/t',
  });
}

/** The price of energy of a price for a volume: rich gas makes it low. */
export const perEnergy = (price: GasRange, heating: GasRange): GasRange => ({
  low: price.low / heating.high,
  base: price.base / heating.base,
  high: price.high / heating.low,
});

function totalOf(ranges: readonly (GasRange | null)[]): GasRange | null {
  const known = ranges.filter((each) => each !== null);
  return known.length === 0 ? null : sum(known);
}

interface Setting {
  readonly currency: string;
  readonly heating: GasRange | undefined;
  readonly volume: GasRange | undefined;
  readonly pack: GasPack | undefined;
}

/** The fee a user states: by volume and distance, by volume, or as a share of the price. */
function statedRow(
  inputs: GasInputs,
  options: GasFeeOptions,
  { currency, heating, pack, volume }: Setting,
): FeeRow {
  // of the fees of a pack what the user does not state himself
  const fees = pack === undefined ? [] : feesOf(pack);
  const [fee] = fees;
  const own = fees.filter(({ state }) => state === fee?.state);
  const rate: Ask = {
    name: 'rate',
    option: '--rate',
    text: options.rate,
    unit: `${currency}/1000m3/100km`,
    example: '2 USD/1000m3/100km',
    found: fee?.rate,
  };
  const written = options.rate === undefined ? undefined : stated({ ...rate, text: options.rate });
  const dimension = written?.unit?.dimension ?? {};
  const none: FeeRow = {
    name: 'as stated',
    state: fee?.state ?? null,
    rate: null,
    length: null,
    perThousand: null,
    yearly: null,
    missing: null,
  };
  if (
    written?.unit !== undefined &&
    Object.keys(dimension).length === 0 &&
    written.unit.things === undefined
  ) {
    const share = inputs.ask({ ...rate, unit: 'share' });
    const found: Found | undefined = pack === undefined ? undefined : priceFound(pack);
    if (options.price === undefined && pack === undefined)
      refuseWritten('cli/gas-share-of-what', written);
    const price = inputs.price(
      {
        name: 'price',
        option: '--price',
        text: options.price,
        unit: `${currency}/1000m3`,
        example: '380 USD/1000m3',
        found,
      },
      heating,
    );
    const perThousand = share === undefined || price === undefined ? null : product(share, price);
    return { ...none, perThousand, yearly: yearlyOf(perThousand, volume) };
  }
  if (written?.unit !== undefined && (dimension.length === -3 || dimension.energy === -1)) {
    const perThousand =
      inputs.price({ ...rate, unit: `${currency}/1000m3`, positive: false }, heating) ?? null;
    return { ...none, perThousand, yearly: yearlyOf(perThousand, volume) };
  }
  const perDistance = inputs.ask({ ...rate, positive: false }, (each) => rangeIn(each, rate.unit));
  const ground =
    own.length === 0
      ? undefined
      : together(
          own.map((each) => each.length),
          'its ground',
        );
  const length = inputs.ask({
    name: 'length',
    option: '--length',
    text: options.length,
    unit: 'km',
    example: '775 km',
    found: ground,
  });
  const perThousand =
    perDistance === undefined || length === undefined
      ? null
      : scaled(product(perDistance, length), 1 / 100);
  return {
    ...none,
    rate: perDistance ?? null,
    length: length ?? null,
    perThousand,
    yearly:
      perDistance === undefined || length === undefined || volume === undefined
        ? null
        : transit(perDistance, volume, length),
  };
}

function priceFound(pack: GasPack): Found {
  const sale = saleOf(pack);
  return 'price' in sale ? sale.price : sale;
}

/** A fee for 1000 m3 over a year's volume, bcm. */
const yearlyOf = (perThousand: GasRange | null, volume: GasRange | undefined): GasRange | null =>
  perThousand === null || volume === undefined ? null : scaled(product(perThousand, volume), 1e6);

/** By the engine, at each end; volume in bcm, length in km. */
function transit(rate: GasRange, volume: GasRange, length: GasRange): GasRange {
  const at = (end: keyof GasRange): number =>
    unwrap(feeForTransit(rate[end], volume[end] * 1e9, length[end] * 1000));
  return { low: at('low'), base: at('base'), high: at('high') };
}

const RATE = {
  name: 'rate',
  option: '--rate',
  text: undefined,
  example: '2 USD/1000m3/100km',
};

const GROUND = {
  name: 'ground',
  option: '--length',
  text: undefined,
  unit: 'km',
  example: '775 km',
};

/** The fees the lines of a pack pay, on the ground of each state. */
function packRows(inputs: GasInputs, pack: GasPack, volume: GasRange | undefined): FeeRow[] {
  const fees = feesOf(pack);
  if (fees.length === 0) {
    const why =
      pack.links.length === 0 ? 'no variant or project names gas lines' : 'its lines name no fee';
    inputs.missing.push({
      name: 'rate',
      option: '--rate',
      example: '2 USD/1000m3/100km',
      needed: true,
      why,
    });
    return [];
  }
  return fees.map((fee): FeeRow => {
    const rate =
      fee.rate === undefined
        ? null
        : (inputs.ask({ ...RATE, unit: `${pack.currency}/1000m3/100km`, found: fee.rate }) ?? null);
    const length =
      fee.rate === undefined ? null : (inputs.ask({ ...GROUND, found: fee.length }) ?? null);
    const perThousand = 'range' in fee.perThousand ? fee.perThousand.range : null;
    const yearly =
      volume === undefined
        ? null
        : rate !== null && length !== null
          ? transit(rate, volume, length)
          : yearlyOf(perThousand, volume);
    const missing = 'why' in fee.perThousand ? fee.perThousand.why : null;
    return { name: fee.name, state: fee.state, rate, length, perThousand, yearly, missing };
  });
}
