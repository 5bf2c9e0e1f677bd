import { succeed } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import { negative, notPositive } from './gas-problem.ts';

/**
 * A way of bringing gas to a market: what each part of it costs. A pipeline is mostly money a year
 * for each km, a chain of LNG mostly money for each 1000 m3; both are written in the same terms.
 */
export interface GasChain {
  readonly id: string;
  /** money for 1000 m3 at any distance: liquefying, compressing, regasifying, tariffs */
  readonly fixed: number;
  /** money for 1000 m3 over 1000 km: freight, a transit fee */
  readonly perThousandKm: number;
  /** money a year that the volume must bear at any distance: the capital of a terminal */
  readonly yearly: number;
  /** money a year for 1000 km: the capital and upkeep of a line */
  readonly yearlyPerThousandKm: number;
  /** share of the gas used up at any distance, bought at the price of the source */
  readonly used: number;
  /** share used up over 1000 km */
  readonly usedPerThousandKm: number;
}

/** Where and how much is brought. */
export interface GasTrade {
  /** km */
  readonly distance: number;
  /** 1000 m3 a year */
  readonly volume: number;
  /** money for 1000 m3 at the source */
  readonly sourcePrice: number;
}

/**
 * What 1000 m3 cost on arrival: source price, gas used on the way at that price, tariffs and
 * freight, and the yearly money over the volume.
 *
 * @example
 * const line = {
 *   id: 'line', fixed: 0, perThousandKm: 20, yearly: 0, yearlyPerThousandKm: 3e8, used: 0,
 *   usedPerThousandKm: 0.02,
 * };
 * deliveredCost(line, { distance: 1000, volume: 10e6, sourcePrice: 150 }); // { ok: true, value: 203 }
 */
export function deliveredCost(chain: GasChain, trade: GasTrade): Result<number> {
  const problem = check(chain, trade);
  if (problem !== undefined) return { ok: false, problems: [problem] };
  const { start, rise } = overDistance(chain, trade);
  return succeed(start + (rise * trade.distance) / 1000);
}

/**
 * Where two ways cost the same. `below`: the one that is cheaper under that value. `always`: one is
 * cheaper at any value above 0; `equal`: they never differ.
 */
export type BreakEven =
  | { readonly kind: 'at'; readonly value: number; readonly below: string; readonly above: string }
  | { readonly kind: 'always'; readonly cheaper: string }
  | { readonly kind: 'equal' };

/**
 * The distance at which two ways cost the same, km: both costs are straight lines in it. Each way may
 * have a source price of its own (`sourcePrices`, by chain).
 *
 * @example
 * const none = { yearly: 0, yearlyPerThousandKm: 0, used: 0, usedPerThousandKm: 0 };
 * const line = { ...none, id: 'line', fixed: 0, perThousandKm: 30 };
 * const ship = { ...none, id: 'ship', fixed: 100, perThousandKm: 5 };
 * breakEvenDistance(line, ship, { distance: 0, volume: 1, sourcePrice: 150 });
 * // { ok: true, value: { kind: 'at', value: 4000, below: 'line', above: 'ship' } }
 */
export function breakEvenDistance(
  a: GasChain,
  b: GasChain,
  trade: GasTrade,
  sourcePrices: SourcePrices = {},
): Result<BreakEven> {
  const problem = check(a, trade) ?? check(b, trade);
  if (problem !== undefined) return { ok: false, problems: [problem] };
  const [lineA, lineB] = [a, b].map((chain) =>
    overDistance(chain, priced(trade, sourcePrices, chain)),
  );
  if (lineA === undefined || lineB === undefined) return succeed({ kind: 'equal' });
  const met = crossing(lineA, lineB, a.id, b.id);
  return succeed(met.kind === 'at' ? { ...met, value: met.value * 1000 } : met);
}

/**
 * The yearly volume at which two ways cost the same, 1000 m3: what is borne by the year falls with
 * volume as 1/V, so that the break-even is closed.
 *
 * @example
 * const none = { perThousandKm: 0, yearlyPerThousandKm: 0, used: 0, usedPerThousandKm: 0 };
 * const line = { ...none, id: 'line', fixed: 10, yearly: 300 };
 * const ship = { ...none, id: 'ship', fixed: 40, yearly: 0 };
 * breakEvenVolume(line, ship, { distance: 0, volume: 1, sourcePrice: 150 });
 * // { ok: true, value: { kind: 'at', value: 10, below: 'ship', above: 'line' } }
 */
export function breakEvenVolume(
  a: GasChain,
  b: GasChain,
  trade: GasTrade,
  sourcePrices: SourcePrices = {},
): Result<BreakEven> {
  const problem = check(a, trade) ?? check(b, trade);
  if (problem !== undefined) return { ok: false, problems: [problem] };
  // in 1/V the cost is a straight line again: what each unit costs, and what the year does
  const [lineA, lineB] = [a, b].map((chain) => {
    const at = priced(trade, sourcePrices, chain);
    const { start, rise } = overDistance({ ...chain, yearly: 0, yearlyPerThousandKm: 0 }, at);
    const thousands = trade.distance / 1000;
    return {
      start: start + rise * thousands,
      rise: chain.yearly + chain.yearlyPerThousandKm * thousands,
    };
  });
  if (lineA === undefined || lineB === undefined) return succeed({ kind: 'equal' });
  const met = crossing(lineA, lineB, a.id, b.id);
  if (met.kind !== 'at') return succeed(met);
  return succeed({ kind: 'at', value: 1 / met.value, below: met.above, above: met.below });
}

/** Source prices by the id of a chain, where they differ from the trade's. */
export type SourcePrices = Readonly<Record<string, number>>;

/**
 * The price at the source, for 1000 m3, at which gas brought this way costs a given price on arrival.
 * Below 0: even free gas would be dearer. Used both ways it gives the parity of pipeline gas with
 * LNG, and of LNG with pipeline gas.
 *
 * @param arrived money for 1000 m3 at the market
 *
 * @example
 * const line = {
 *   id: 'line', fixed: 0, perThousandKm: 20, yearly: 0, yearlyPerThousandKm: 3e8, used: 0,
 *   usedPerThousandKm: 0.02,
 * };
 * parityPrice(line, { distance: 1000, volume: 10e6 }, 203); // { ok: true, value: 150 }
 */
export function parityPrice(
  chain: GasChain,
  trade: Omit<GasTrade, 'sourcePrice'>,
  arrived: number,
): Result<number> {
  const free = deliveredCost(chain, { ...trade, sourcePrice: 0 });
  if (!free.ok) return free;
  const share = 1 + chain.used + (chain.usedPerThousandKm * trade.distance) / 1000;
  return succeed((arrived - free.value) / share);
}

/** A contract that ties the price of gas to that of oil. */
export interface OilLink {
  /** money for 1 MMBtu for each unit of money of a barrel: 0.11 to 0.15 as a rule */
  readonly slope: number;
  readonly constant: number;
  /** lowest and highest price the contract allows, for 1 MMBtu */
  readonly floor?: number;
  readonly ceiling?: number;
}

/**
 * The price of a contract tied to oil, for 1 MMBtu: slope × oil + constant, within floor and ceiling.
 *
 * @param oil price of a barrel
 *
 * @example
 * contractPrice({ slope: 0.12, constant: 0.5 }, 80); // ≈ 10.1
 */
export function contractPrice(link: OilLink, oil: number): number {
  const price = link.slope * oil + link.constant;
  return Math.min(Math.max(price, link.floor ?? -Infinity), link.ceiling ?? Infinity);
}

interface StraightLine {
  readonly start: number;
  readonly rise: number;
}

/** Cost for 1000 m3 as a straight line in thousands of km. */
function overDistance(chain: GasChain, { volume, sourcePrice }: GasTrade): StraightLine {
  return {
    start: sourcePrice * (1 + chain.used) + chain.fixed + chain.yearly / volume,
    rise:
      chain.perThousandKm +
      sourcePrice * chain.usedPerThousandKm +
      chain.yearlyPerThousandKm / volume,
  };
}

/** Lines that meet beyond this are alike but for the last bits, and meet nowhere one could go. */
const FARTHEST = 1e12;

/** Where two straight lines meet at an argument above 0. */
function crossing(a: StraightLine, b: StraightLine, idA: string, idB: string): BreakEven {
  const [gap, slope] = [b.start - a.start, a.rise - b.rise];
  if (gap === 0 && slope === 0) return { kind: 'equal' };
  const value = gap / slope;
  if (!(value > 0) || value > FARTHEST) {
    const aIsCheaper = gap > 0 || (gap === 0 && slope < 0);
    return { kind: 'always', cheaper: aIsCheaper ? idA : idB };
  }
  return gap > 0
    ? { kind: 'at', value, below: idA, above: idB }
    : { kind: 'at', value, below: idB, above: idA };
}

function priced(trade: GasTrade, prices: SourcePrices, { id }: GasChain): GasTrade {
  return { ...trade, sourcePrice: prices[id] ?? trade.sourcePrice };
}

function check(chain: GasChain, { distance, volume, sourcePrice }: GasTrade): Problem | undefined {
  const { fixed, perThousandKm, yearly, yearlyPerThousandKm, used, usedPerThousandKm } = chain;
  return (
    notPositive({ volume }) ??
    negative({ distance, sourcePrice, yearly, yearlyPerThousandKm, used, usedPerThousandKm }) ??
    negative({ fixed, perThousandKm })
  );
}
