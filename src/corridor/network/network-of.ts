import { makeProblem, parseDate, pow, succeed, yearOf } from '../../quantity/index.ts';
import type { IsoDate, Problem, Result } from '../../quantity/index.ts';
import { centralValue, networkOn } from '../../scenario/index.ts';
import type { Carrier, Pack } from '../../scenario/index.ts';
import { annuityFactor } from '../finance/discount.ts';
import type { PriceBasis } from '../finance/stated-money.ts';
import type {
  Bus,
  Demand,
  FlowLimit,
  FlowLink,
  FlowNetwork,
  Line,
  Period,
  Supply,
} from './flow-network.ts';
import { linkAssets } from './link-assets.ts';
import type { LeftOut } from './link-assets.ts';
import { marketAssets } from './market-assets.ts';
import { QuantityReader } from './reader.ts';
import type { NetworkRecords, PickNumber } from './reader.ts';
import { unitBridge } from './unit-bridge.ts';
import { networkWordsEn } from './words-en.ts';

export interface NetworkRequest {
  readonly network: Pack['networks'][string];
  readonly day: IsoDate;
  /** rates and price levels, from {@link priceBasisOf} */
  readonly basis?: PriceBasis | undefined;
  /** links taken as in service whatever their state on the day */
  readonly assume?: readonly string[];
  /** whether options may be built; `true` when left out */
  readonly options?: boolean;
  /** another number than the base for a quantity: one draw */
  readonly pick?: PickNumber;
}

/** The one snapshot of a network that states none. */
const WHOLE_YEAR = 'year';

/** A network made of a pack, with what could not be taken into it. */
export interface MadeNetwork {
  readonly network: FlowNetwork;
  readonly left: readonly LeftOut[];
  /** quantities whose units do not fit, told as warnings: their records are marked unknown */
  readonly warnings: readonly Problem[];
}

/**
 * The network to be solved for a day: what stands then, what is produced and wanted, and the options
 * that could be built. Of a link only its capacity in its state on the day counts; one that is severed,
 * destroyed or planned carries nothing, unless `assume` names it or an option rebuilds it.
 *
 * @returns the network in its own units; or the problems of its units and rate
 *
 * @example
 * const { network } = unwrap(networkOf(pack, { network: pack.networks['river-gas'], day }));
 * network.links.map(({ id, capacity }) => [id, capacity]); // [['river-pipe', 5]]
 */
export function networkOf(records: NetworkRecords, request: NetworkRequest): Result<MadeNetwork> {
  const { network: about, day } = request;
  const heat = (field: 'heating-value' | 'heating-value-lng', unit: string): number | undefined => {
    const quantity = about[field];
    return quantity === undefined ? undefined : centralValue(quantity, records.values, unit);
  };
  const [energyPerVolume, energyPerMass] = [
    heat('heating-value', 'J/m3'),
    heat('heating-value-lng', 'J/kg'),
  ];
  const bridge = unitBridge({
    flow: about.flow,
    money: about.money,
    ...(energyPerVolume === undefined ? {} : { energyPerVolume }),
    ...(energyPerMass === undefined ? {} : { energyPerMass }),
    ...(request.basis === undefined ? {} : { basis: request.basis }),
  });
  if (!bridge.ok) return bridge;
  const reader = new QuantityReader(records, bridge.value, day, request.pick);
  const rate = reader.plain(about['discount-rate'], 'share', 'network.discount-rate');
  const options = [
    ...Object.values(records.links).map((link) => link.options),
    ...Object.values(records.markets).map(({ supply }) => supply?.options),
  ].flatMap((each) => Object.values(each ?? {}));
  const wantsRate = options.some(({ capex }) => capex !== undefined);
  if (rate === undefined && wantsRate && request.options !== false) {
    reader.problems.push(
      makeProblem({ code: 'network/no-rate', severity: 'warning' }, networkWordsEn),
    );
  }
  const choice = { options: request.options !== false, rate };
  const assumed = new Set(request.assume);
  const snapshots = Object.entries(about.snapshots ?? {});
  const names = snapshots.length === 0 ? [WHOLE_YEAR] : snapshots.map(([name]) => name);
  const links: FlowLink[] = [];
  const lines: Line[] = [];
  const supplies: Supply[] = [];
  const demands: Demand[] = [];
  const left: LeftOut[] = [];
  for (const onDay of networkOn(records, day)) {
    const made = linkAssets(onDay, about.carriers, reader, {
      ...choice,
      assumed: assumed.has(onDay.id),
    });
    links.push(...made.links);
    lines.push(...made.lines);
    left.push(...made.left);
  }
  for (const [id, market] of Object.entries(records.markets)) {
    if (!about.carriers.includes(market.carrier)) continue;
    const made = marketAssets(id, market, reader, names, choice);
    supplies.push(...made.supplies);
    demands.push(...made.demands);
    left.push(...made.left);
  }
  const periods = periodsOf(about, rate, reader);
  const weights = snapshots.map(([name, { share }]) => ({
    name,
    weight: reader.plain(share, 'share', `network.snapshots.${name}`) ?? 0,
  }));
  const stretches = weights.length === 0 ? [{ name: WHOLE_YEAR, weight: 1 }] : weights;
  return succeed({
    network: {
      title: about.title,
      units: { flow: about.flow, money: about.money, price: bridge.value.priceUnit },
      snapshots: periods.flatMap(({ name }, period) =>
        stretches.map((each) => ({
          name: periods.length === 1 ? each.name : `${name} ${each.name}`,
          weight: each.weight,
          period,
        })),
      ),
      periods,
      buses: busesFor(records, about.carriers, links, lines, supplies, demands),
      supplies: repeated(supplies, periods.length),
      demands: demands.map((demand) => ({
        ...demand,
        need: repeatedNeed(demand.need, periods.length),
      })),
      links,
      lines,
      stores: [],
      limits: limitsOf(about, reader),
    },
    left,
    warnings: reader.problems.map((problem) => ({ ...problem, severity: 'warning' as const })),
  });
}

/** The places that anything stands at, one bus for each carrier there. */
function busesFor(
  { places }: NetworkRecords,
  carriers: readonly Carrier[],
  links: readonly FlowLink[],
  lines: readonly Line[],
  supplies: readonly Supply[],
  demands: readonly Demand[],
): Bus[] {
  const used = new Set([
    ...[...links, ...lines].flatMap(({ from, to }) => [from, to]),
    ...[...supplies, ...demands].map(({ bus }) => bus),
  ]);
  return Object.entries(places).flatMap(([place, { country, lat, lon }]) =>
    carriers.flatMap((carrier): Bus[] => {
      const id = `${place}/${carrier}`;
      if (!used.has(id)) return [];
      const position = lat === undefined || lon === undefined ? {} : { position: { lat, lon } };
      return [{ id, carrier, country, ...position }];
    }),
  );
}

/** A year's money in each period: the years it lasts, discounted to the first day of the first. */
function periodsOf(
  { periods }: Pack['networks'][string],
  rate: number | undefined,
  reader: QuantityReader,
): Period[] {
  const stated = Object.entries(periods ?? {});
  if (stated.length === 0) return [{ name: 'one year', weight: 1 }];
  const begins = stated.map(([, { from }]) => {
    const span = parseDate(from);
    return span.ok ? yearOf(span.value.earliest) : 0;
  });
  const first = Math.min(...begins);
  return stated.map(([name, { years }], at) => {
    const length = reader.plain(years, 'yr', `network.periods.${name}.years`) ?? 1;
    const waits = (begins[at] ?? first) - first;
    const discount = pow(1 + (rate ?? 0), -waits);
    return { name, weight: discount * annuityFactor(rate ?? 0, Math.round(length)) };
  });
}

function limitsOf({ limits }: Pack['networks'][string], reader: QuantityReader): FlowLimit[] {
  return Object.entries(limits ?? {}).flatMap(([id, limit]): FlowLimit[] => {
    const most = reader.stated(limit['at-most'], `network.limits.${id}`);
    if (most === undefined) {
      const problem = { code: 'network/limit-unknown', value: id, severity: 'warning' } as const;
      reader.problems.push(makeProblem(problem, networkWordsEn));
      return [];
    }
    // an amount of what flows is brought to its unit; emissions and the like stand in their own
    const flow = reader.bridge.flow(most);
    return [flow.ok ? { id, atMost: flow.value } : { id, atMost: most.number, unit: most.unit }];
  });
}

/** Series by snapshot of the year, once for each period. */
function repeated(supplies: readonly Supply[], times: number): Supply[] {
  if (times === 1) return [...supplies];
  return supplies.map((supply) =>
    supply.most instanceof Float64Array ? { ...supply, most: tiled(supply.most, times) } : supply,
  );
}

function repeatedNeed(need: Demand['need'], times: number): Demand['need'] {
  if (times === 1) return need;
  if (need.kind === 'fixed') {
    return need.amount instanceof Float64Array
      ? { ...need, amount: tiled(need.amount, times) }
      : need;
  }
  return need.intercept instanceof Float64Array
    ? { ...need, intercept: tiled(need.intercept, times) }
    : need;
}

function tiled(series: Float64Array, times: number): Float64Array {
  const whole = new Float64Array(series.length * times);
  for (let at = 0; at < times; at++) whole.set(series, at * series.length);
  return whole;
}
