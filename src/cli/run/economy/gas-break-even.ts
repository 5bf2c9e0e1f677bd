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
import type { Ends } from './gas-ends.ts';
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

const METRICS = ['line', 'lng', 'below', 'distance', 'volume', 'lngPrice', 'sourcePrice'] as const;
type At = (name: string) => number;

/** Names of what is reckoned with, in the ranges. */
const LINE = 'line';
const SHIP = 'ship';

function reckoned({ asked, heating, ranges, without }: BreakEvenInputs): Reckoned {
  const has = (name: string): boolean => Object.hasOwn(ranges, name);
  const asks = ranges['asked'] ?? null;
  const nothing = {
    below: null,
    distance: null,
    volume: null,
    lngPrice: null,
    sourcePrice: null,
    swings: [],
    table: [],
  };
  const lineKnown = ['length', 'volume', 'source', 'capital', 'charge'].every(has);
  const lngKnown = has('lng');
  if (asked.missing.some(({ needed }) => needed) && !(lineKnown && lngKnown)) {
    const one = overEnds(ranges, ['line', 'lng'], (at) => ({
      line: lineKnown
        ? unwrap(deliveredCost(lineOf(at, at('length')), trade(at, at('source'))))
        : undefined,
      lng:
        lngKnown && has('length') && has('volume')
          ? unwrap(deliveredCost(shipOf(at, at('length')), trade(at, at('lng'))))
          : undefined,
    }));
    return {
      ...nothing,
      line: lineKnown ? delivered(one('line'), [], without.line, heating) : null,
      lng: one('lng').base === null ? null : delivered(one('lng'), [], without.lng, heating),
      asked: asks,
    };
  }
  const ends = overEnds(ranges, METRICS, (at) => metricsAt(at));
  const parts = (chain: 'line' | 'lng'): Delivered['parts'] =>
    partsOf(chain, ranges).map(([name, reckon]) => {
      const read = overEnds(ranges, ['part'], (at) => ({ part: reckon(at) }));
      return { name, cost: read('part') };
    });
  const sides = evensAt((name) => ranges[name]?.base ?? NaN);
  return {
    line: delivered(ends('line'), parts('line'), without.line, heating),
    lng: delivered(ends('lng'), parts('lng'), without.lng, heating),
    below: ends('below'),
    distance: even(ends('distance'), sides.distance),
    volume: even(ends('volume'), sides.volume),
    lngPrice: ends('lngPrice'),
    sourcePrice: ends('sourcePrice'),
    asked: asks,
    swings: swings(ranges, (at) => metricsAt(at).below),
    table: tableOf((name) => ranges[name]?.base ?? NaN),
  };
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
  const [byLine, byShip] = [trade(at, at('source')), trade(at, at('lng'))];
  const cost = unwrap(deliveredCost(line, byLine));
  const lng = unwrap(deliveredCost(ship, byShip));
  const { distance, volume } = evensAt(at);
  return {
    line: cost,
    lng,
    below: lng - cost,
    distance: distance.kind === 'at' ? distance.value : undefined,
    volume: volume.kind === 'at' ? volume.value / 1e6 : undefined,
    lngPrice: unwrap(parityPrice(ship, byShip, cost)),
    sourcePrice: unwrap(parityPrice(line, byLine, lng)),
  };
}

/** What each part of a cost adds to 1000 m3. */
function partsOf(
  chain: 'line' | 'lng',
  ranges: BreakEvenInputs['ranges'],
): [string, (at: At) => number][] {
  const all: [string, string, (at: At) => number][] =
    chain === 'line'
      ? [
          ['source', 'gas where the line begins', (at) => at('source')],
          [
            'capital',
            'building, by the year',
            (at) => (at('capital') * at('charge')) / at('volume') / 1e6,
          ],
          ['upkeep', 'upkeep', (at) => at('upkeep') / at('volume') / 1e6],
          ['fee', 'fee for passage', (at) => at('fee')],
          ['fuel', 'gas used up', (at) => at('fuel') * at('source')],
          ['tariff', 'other tariffs', (at) => at('tariff')],
        ]
      : [
          ['lng', 'liquefied gas', (at) => at('lng')],
          ['liquefying', 'liquefying', (at) => at('liquefying')],
          [
            'freight',
            'freight',
            (at) =>
              (at('freight') *
                (Number.isNaN(at('ship-length')) ? at('length') : at('ship-length'))) /
              1000,
          ],
          ['ship-fuel', 'gas boiled off', (at) => at('ship-fuel') * at('lng')],
          ['regas', 'turning it to gas', (at) => at('regas')],
        ];
  return all
    .filter(([key]) => Object.hasOwn(ranges, key))
    .map(([, name, reckon]) => [name, reckon]);
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
