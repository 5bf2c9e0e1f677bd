import { standsOn } from '../../scenario/index.ts';
import type { Pack } from '../../scenario/index.ts';
import type { Demand, Series, Supply } from './flow-network.ts';
import { busOf, roomOf } from './link-assets.ts';
import type { LeftOut } from './link-assets.ts';
import type { QuantityReader } from './reader.ts';

type Market = Pack['markets'][string];

export interface MarketAssets {
  readonly supplies: readonly Supply[];
  readonly demands: readonly Demand[];
  readonly left: readonly LeftOut[];
}

const NOTHING: MarketAssets = { supplies: [], demands: [], left: [] };

/** One market of a pack as supplies or a demand of a network, if it stands on the day. */
export function marketAssets(
  id: string,
  market: Market,
  reader: QuantityReader,
  snapshots: readonly string[],
  choice: { readonly options: boolean; readonly rate: number | undefined },
): MarketAssets {
  if (standsOn(market, reader.day) === 'no') return NOTHING;
  const place = reader.records.places[market.at];
  const bus = busOf(market.at, market.carrier);
  const path = `markets.${id}`;
  const country = place?.country;
  const factors = snapshots.map(
    (name) => reader.plain(market.profile?.[name], 'ratio', `${path}.profile.${name}`) ?? 1,
  );
  if (market.supply !== undefined)
    return supplyAssets(id, market, reader, { bus, country, factors, ...choice });
  const owner = reader.owners(market.owners, country, path)[0]?.of;
  const common = { id, bus, ...(owner === undefined ? {} : { country: owner }) };
  if (market.demand !== undefined) {
    const amount = reader.flow(market.demand.amount, `${path}.demand.amount`);
    if (amount === undefined) return unknownDemand(id);
    const lostLoad = reader.price(market.demand['lost-load'], `${path}.demand.lost-load`);
    const need = {
      kind: 'fixed' as const,
      amount: seriesOf(factors.map((factor) => amount * factor)),
      ...(lostLoad === undefined ? {} : { lostLoad }),
    };
    return { ...NOTHING, demands: [{ ...common, need }] };
  }
  const curve = curveOf(market, reader, path);
  if (curve === undefined) return unknownDemand(id);
  const { intercept, slope, amount } = curve;
  // in a snapshot that wants more, the whole curve lies further out by that much
  const need = {
    kind: 'elastic' as const,
    intercept: seriesOf(factors.map((factor) => intercept + slope * amount * (factor - 1))),
    slope,
  };
  return { ...NOTHING, demands: [{ ...common, need }] };
}

function supplyAssets(
  id: string,
  market: Market,
  reader: QuantityReader,
  about: {
    readonly bus: string;
    readonly country: string | undefined;
    readonly factors: readonly number[];
    readonly options: boolean;
    readonly rate: number | undefined;
  },
): MarketAssets {
  const { supply } = market;
  if (supply === undefined) return NOTHING;
  const path = `markets.${id}.supply`;
  const owners = reader.owners(market.owners, about.country, `markets.${id}`);
  const unknown: string[] = [];
  const capacity = reader.flow(supply.capacity, `${path}.capacity`);
  const cost = reader.price(supply.cost, `${path}.cost`);
  if (capacity === undefined) unknown.push('capacity');
  if (cost === undefined) unknown.push('cost');
  const top = reader.price(supply['cost-at-capacity'], `${path}.cost-at-capacity`);
  const rises = top !== undefined && cost !== undefined && capacity !== undefined && capacity > 0;
  const uses = Object.entries(supply.uses ?? {}).flatMap(([limit, quantity]) => {
    const perUnit = reader.plain(quantity, quantity.unit, `${path}.uses.${limit}`);
    return perUnit === undefined ? [] : [[limit, perUnit] as const];
  });
  const common = {
    bus: about.bus,
    carrier: market.carrier,
    ...(owners.length === 0 ? {} : { owners }),
    ...(about.country === undefined ? {} : { territory: [{ of: about.country, share: 1 }] }),
    ...(uses.length === 0 ? {} : { uses: Object.fromEntries(uses) }),
    ...(market.profile === undefined ? {} : { most: seriesOf(about.factors) }),
  };
  const supplies: Supply[] = [
    {
      id,
      ...common,
      capacity: capacity ?? Infinity,
      cost: cost ?? 0,
      // marginal cost c₁ + 2·c₂·p reaches its top at full capacity
      ...(rises ? { quadratic: (top - cost) / (2 * capacity) } : {}),
      ...(unknown.length === 0 ? {} : { unknown }),
    },
  ];
  const left: LeftOut[] = [];
  for (const [name, option] of Object.entries(about.options ? (supply.options ?? {}) : {})) {
    const at = `${path}.options.${name}`;
    const room = roomOf(option, reader, at, about.rate);
    if ('why' in room) {
      left.push({ id, option: name, why: room.why });
      continue;
    }
    const own = option.cost === undefined ? cost : reader.price(option.cost, `${at}.cost`);
    const marks = own === undefined ? { unknown: ['cost'] } : {};
    supplies.push({
      id: `${id}+${name}`,
      ...common,
      ...room,
      cost: own ?? 0,
      ...marks,
    });
  }
  return { supplies, demands: [], left };
}

/** A straight line through a price and an amount with an elasticity there, or by its ends. */
function curveOf(
  { curve }: Market,
  reader: QuantityReader,
  path: string,
): { intercept: number; slope: number; amount: number } | undefined {
  if (curve === undefined) return undefined;
  if ('intercept' in curve) {
    const intercept = reader.price(curve.intercept, `${path}.curve.intercept`);
    const slope = reader.through(curve.slope, `${path}.curve.slope`, (stated) =>
      reader.bridge.slope(stated),
    );
    if (intercept === undefined || slope === undefined) return undefined;
    return { intercept, slope, amount: intercept / slope };
  }
  const price = reader.price(curve.price, `${path}.curve.price`);
  const amount = reader.flow(curve.amount, `${path}.curve.amount`);
  const elasticity = reader.plain(curve.elasticity, 'ratio', `${path}.curve.elasticity`);
  if (price === undefined || amount === undefined || elasticity === undefined) return undefined;
  const slope = price / (Math.abs(elasticity) * amount);
  return { intercept: price + slope * amount, slope, amount };
}

/** Consumers of whom nobody says how much they want are left out, and that is said. */
const unknownDemand = (id: string): MarketAssets => ({
  ...NOTHING,
  left: [{ id, why: 'demand-unknown' }],
});

/** One number where all are the same. */
function seriesOf(numbers: readonly number[]): Series {
  const [first = 0] = numbers;
  return numbers.every((number) => number === first) ? first : Float64Array.from(numbers);
}
