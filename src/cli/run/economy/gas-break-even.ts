import { unwrap } from '../../../quantity/index.ts';
import {
  breakEvenDistance,
  breakEvenVolume,
  deliveredCost,
  parityPrice,
} from '../../../corridor/index.ts';
import type { BreakEven, GasChain, GasRange } from '../../../corridor/index.ts';
import type { GasBreakEvenOptions } from '../../commands/gas.ts';
import { gasBreakEvenScreen } from '../../screen/economy/gas-break-even-screen.ts';
import type { BreakEvenAnswer, Delivered, Even } from './gas-answers.ts';
import { breakEvenInputs } from './gas-break-even-inputs.ts';
import type { BreakEvenInputs } from './gas-break-even-inputs.ts';
import { overEnds, swings } from './gas-ends.ts';
import type { Ends, Ranges } from './gas-ends.ts';
import { perEnergy } from './gas-fee.ts';
import { aboutPack, openGasPack } from './gas-pack.ts';
import { printGas } from './gas-print.ts';

/** Prints pipe gas against liquefied gas; returns the exit code. */
export async function gasBreakEven(
  given: string | undefined,
  options: GasBreakEvenOptions,
): Promise<0> {
  const pack = given === undefined ? undefined : await openGasPack(given, options);
  const inputs = breakEvenInputs(pack, options);
  const answer: BreakEvenAnswer = {
    title:
      pack === undefined
        ? 'Pipe gas against liquefied gas'
        : `${pack.title}: against liquefied gas`,
    about: pack === undefined ? '' : aboutPack(pack),
    used: inputs.asked.used,
    missing: inputs.asked.missing,
    currency: inputs.currency,
    ...reckoned(inputs),
  };
  await printGas(options, {
    schema: 'gas-break-even@1',
    pack,
    answer,
    screen: (width) => gasBreakEvenScreen(answer, width),
    table: {
      head: [
        'km',
        'bcm a year',
        `pipe gas, ${inputs.currency}/1000m3`,
        `liquefied gas, ${inputs.currency}/1000m3`,
      ],
      rows: answer.table.map(({ distance, line, lng, volume }) => [distance, volume, line, lng]),
    },
  });
  return 0;
}

type Reckoned = Omit<BreakEvenAnswer, 'title' | 'about' | 'used' | 'missing' | 'currency'>;

const METRICS = ['below', 'distance', 'volume', 'lngPrice', 'sourcePrice'] as const;
type At = (name: string) => number;

/** Names of what is reckoned with, in the ranges. */
const LINE = 'line';
const SHIP = 'ship';

function reckoned({ asked, heating, ranges: all, without }: BreakEvenInputs): Reckoned {
  const { asked: price = null, ...ranges } = all;
  const has = (name: string): boolean => Object.hasOwn(ranges, name);
  const isLine = ['length', 'volume', 'source', 'capital', 'charge'].every(has);
  const isShip = has('lng') && (has('freight') ? has('length') || has('ship-length') : true);
  const costs = overEnds(ranges, ['line', 'lng'], (at) => ({
    line: isLine ? lineCost(at) : undefined,
    lng: isShip ? shipCost(at) : undefined,
  }));
  const both = {
    line: isLine ? delivered(costs('line'), partsOf('line', ranges), without.line, heating) : null,
    lng: isShip ? delivered(costs('lng'), partsOf('lng', ranges), without.lng, heating) : null,
    asked: price,
  };
  if (!isLine || !isShip || asked.missing.some(({ needed }) => needed)) {
    return { ...NOWHERE, ...both };
  }
  const base: At = (name) => ranges[name]?.base ?? NaN;
  const ends = overEnds(ranges, METRICS, (at) => metricsAt(at));
  const sides = evensAt(base);
  return {
    ...both,
    below: ends('below'),
    distance: even(ends('distance'), sides.distance),
    volume: even(ends('volume'), sides.volume),
    lngPrice: ends('lngPrice'),
    sourcePrice: ends('sourcePrice'),
    swings: swings(ranges, (at) => metricsAt(at).below),
    table: tableOf(base),
  };
}

const NOWHERE = {
  below: null,
  distance: null,
  volume: null,
  lngPrice: null,
  sourcePrice: null,
  swings: [],
  table: [],
};

const lineCost = (at: At): number =>
  unwrap(deliveredCost(lineOf(at, at('length')), trade(at, at('source'))));

/** Without freight by distance its cost hangs on neither the length nor the volume. */
function shipCost(at: At): number {
  const length = Number.isNaN(at('length')) ? 1 : at('length');
  const where = { distance: length, volume: 1, sourcePrice: at('lng') };
  return unwrap(deliveredCost(shipOf(at, length), where));
}

function delivered(
  cost: Ends,
  parts: Delivered['parts'],
  without: readonly string[],
  heating: GasRange | undefined,
): Delivered {
  const { base, high, low } = cost;
  const isKnown = base !== null && low !== null && high !== null && heating !== undefined;
  return {
    cost,
    perMmbtu: isKnown ? perEnergy({ low, base, high }, heating) : null,
    parts,
    without,
  };
}

const even = (ends: Ends, found: BreakEven): Even => ({
  ...ends,
  below: found.kind === 'at' ? found.below : null,
  always: found.kind === 'always' ? found.cheaper : null,
});

/** What a name that is not in the ranges adds: nothing, and it is listed as missing. */
const or0 = (value: number): number => (Number.isNaN(value) ? 0 : value);

const trade = (at: At, sourcePrice: number) => ({
  distance: at('length'),
  volume: at('volume') * 1e6,
  sourcePrice,
});

/** A line whose capital, upkeep, fee and fuel grow with its length: as those of its length do. */
function lineOf(at: At, length: number): GasChain {
  const thousands = length / 1000;
  const yearly = at('capital') * at('charge') + or0(at('upkeep'));
  return {
    id: LINE,
    fixed: or0(at('tariff')),
    perThousandKm: or0(at('fee')) / thousands,
    yearly: 0,
    yearlyPerThousandKm: yearly / thousands,
    used: 0,
    usedPerThousandKm: or0(at('fuel')) / thousands,
  };
}

/** Liquefied gas, whose freight alone grows with the way. */
function shipOf(at: At, length: number): GasChain {
  const way = Number.isNaN(at('ship-length')) ? length : at('ship-length');
  return {
    id: SHIP,
    fixed: or0(at('liquefying')) + or0(at('regas')),
    perThousandKm: (or0(at('freight')) * way) / length,
    yearly: 0,
    yearlyPerThousandKm: 0,
    used: or0(at('ship-fuel')),
    usedPerThousandKm: 0,
  };
}

function evensAt(at: At): { distance: BreakEven; volume: BreakEven } {
  const [line, ship] = [lineOf(at, at('length')), shipOf(at, at('length'))];
  const prices = { [LINE]: at('source'), [SHIP]: at('lng') };
  const where = trade(at, at('source'));
  return {
    distance: unwrap(breakEvenDistance(line, ship, where, prices)),
    volume: unwrap(breakEvenVolume(line, ship, where, prices)),
  };
}

function metricsAt(at: At): Record<(typeof METRICS)[number], number | undefined> {
  const [line, ship] = [lineOf(at, at('length')), shipOf(at, at('length'))];
  const [cost, lng] = [lineCost(at), shipCost(at)];
  const { distance, volume } = evensAt(at);
  return {
    below: lng - cost,
    distance: distance.kind === 'at' ? distance.value : undefined,
    volume: volume.kind === 'at' ? volume.value / 1e6 : undefined,
    lngPrice: unwrap(parityPrice(ship, trade(at, 0), cost)),
    sourcePrice: unwrap(parityPrice(line, trade(at, 0), lng)),
  };
}

/** What a part of a cost adds to 1000 m3, and the names it is made of: without the first there is none. */
interface CostPart {
  readonly name: string;
  readonly of: readonly [string, ...string[]];
  readonly reckon: (at: At) => number;
}

const PARTS: Readonly<Record<'line' | 'lng', readonly CostPart[]>> = {
  line: [
    { name: 'gas where the line begins', of: ['source'], reckon: (at) => at('source') },
    {
      name: 'building, by the year',
      of: ['capital', 'charge', 'volume'],
      reckon: (at) => (at('capital') * at('charge')) / at('volume') / 1e6,
    },
    {
      name: 'upkeep',
      of: ['upkeep', 'volume'],
      reckon: (at) => at('upkeep') / at('volume') / 1e6,
    },
    { name: 'fee for passage', of: ['fee'], reckon: (at) => at('fee') },
    { name: 'gas used up', of: ['fuel', 'source'], reckon: (at) => at('fuel') * at('source') },
    { name: 'other tariffs', of: ['tariff'], reckon: (at) => at('tariff') },
  ],
  lng: [
    { name: 'liquefied gas', of: ['lng'], reckon: (at) => at('lng') },
    { name: 'liquefying', of: ['liquefying'], reckon: (at) => at('liquefying') },
    {
      name: 'freight',
      of: ['freight', 'ship-length', 'length'],
      reckon: (at) => (at('freight') * shipWay(at)) / 1000,
    },
    {
      name: 'gas boiled off',
      of: ['ship-fuel', 'lng'],
      reckon: (at) => at('ship-fuel') * at('lng'),
    },
    { name: 'turning it to gas', of: ['regas'], reckon: (at) => at('regas') },
  ],
};

/** The way of the ship, km: that of the line where it is not stated. */
const shipWay = (at: At): number =>
  Number.isNaN(at('ship-length')) ? at('length') : at('ship-length');

function partsOf(chain: 'line' | 'lng', ranges: Ranges): Delivered['parts'] {
  return PARTS[chain].flatMap(({ name, of, reckon }) => {
    if (!Object.hasOwn(ranges, of[0])) return [];
    const own = Object.fromEntries(Object.entries(ranges).filter(([key]) => of.includes(key)));
    return [{ name, cost: overEnds(own, ['part'], (at) => ({ part: reckon(at) }))('part') }];
  });
}

const DISTANCES = [0.25, 0.5, 1, 1.5, 2, 3];
const VOLUMES = [0.5, 1, 2];

/** Costs at the base of all numbers, at other distances and volumes: as if the line were as long. */
function tableOf(at: At): BreakEvenAnswer['table'] {
  return DISTANCES.flatMap((far) =>
    VOLUMES.map((much) => {
      const where = { distance: at('length') * far, volume: at('volume') * 1e6 * much };
      return {
        distance: where.distance,
        volume: at('volume') * much,
        line: unwrap(
          deliveredCost(lineOf(at, at('length')), { ...where, sourcePrice: at('source') }),
        ),
        lng: unwrap(deliveredCost(shipOf(at, at('length')), { ...where, sourcePrice: at('lng') })),
      };
    }),
  );
}
