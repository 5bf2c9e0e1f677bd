import type { LpStatus } from '../../quantity/index.ts';
import type { Asset, FlowNetwork } from '../network/flow-network.ts';
import type { FlowSolution, PriceRule } from '../network/flow-solution.ts';
import { seriesAt, snapshotWeights } from '../network/series.ts';
import { byAssetKind } from '../network/states.ts';
import type { AssetKind } from '../network/states.ts';
import { unitBuilt } from './investment.ts';
import type { FlowLayout } from './layout.ts';
import type { ConvexSolution } from './solve-convex.ts';

/** Row duals, and how they were chosen where they had a choice. */
export interface ChosenPrices {
  readonly duals: Float64Array;
  readonly rule: PriceRule;
  /** entries of `FlowSolution.price` */
  readonly several: readonly number[];
  readonly undetermined: readonly number[];
}

/** Reads flows, what is built and prices off the columns and rows of a solved model. */
export function readSolution(
  network: FlowNetwork,
  layout: FlowLayout,
  { error, objective, status, values }: ConvexSolution,
  { duals, rule, several, undetermined }: ChosenPrices,
): FlowSolution {
  const { snapshots } = layout;
  /** By asset and snapshot, from the first column of each; nothing where it has none. */
  const perSnapshot = (columns: Int32Array): Float64Array => {
    const read = new Float64Array(columns.length * snapshots);
    for (const [at, column] of columns.entries()) {
      if (column === -1) continue;
      for (let s = 0; s < snapshots; s++) read[at * snapshots + s] = values[column + s] ?? 0;
    }
    return read;
  };
  const asked = perSnapshot(layout.asked);
  const shed = perSnapshot(layout.shed);
  const links = linkFlows(network, layout, perSnapshot);
  const built = (kind: AssetKind): Float64Array => builtOf(network[kind], kind, layout, values);
  return {
    status,
    objective,
    output: perSnapshot(layout.output),
    served: asked.map((amount, at) => amount - (shed[at] ?? 0)),
    ...links,
    lineFlow: perSnapshot(layout.lineFlow),
    held: perSnapshot(layout.held),
    built: byAssetKind(built),
    price: pricesOf(network, layout, duals),
    limitPrice: limitPrices(network, layout, duals),
    priceRule: rule,
    several,
    undetermined,
    error,
  };
}

/** A network that has no solution: arrays are empty. */
export function unsolved(status: LpStatus, priceRule: PriceRule): FlowSolution {
  const none = new Float64Array(0);
  return {
    status,
    objective: Number.NaN,
    output: none,
    served: none,
    sent: none,
    arrived: none,
    lineFlow: none,
    held: none,
    built: { supplies: none, links: none, lines: none, stores: none },
    price: none,
    limitPrice: none,
    priceRule,
    error: 0,
  };
}

function linkFlows(
  { links }: FlowNetwork,
  layout: FlowLayout,
  perSnapshot: (columns: Int32Array) => Float64Array,
): Required<Pick<FlowSolution, 'sent' | 'arrived' | 'directions'>> {
  const forward = perSnapshot(layout.forward);
  const backward = perSnapshot(layout.backward);
  const arrived = new Float64Array(forward.length);
  for (const [at, link] of links.entries()) {
    for (let s = 0; s < layout.snapshots; s++) {
      const entry = at * layout.snapshots + s;
      const there = forward[entry] ?? 0;
      // a link of one column runs back below 0, without losses
      if (there < 0) {
        forward[entry] = 0;
        backward[entry] = -there;
      }
      const net = (forward[entry] ?? 0) - (backward[entry] ?? 0);
      arrived[entry] = seriesAt(link.efficiency, s, 1) * net;
    }
  }
  const sent = forward.map((there, entry) => there - (backward[entry] ?? 0));
  return { sent, arrived, directions: { forward, backward } };
}

function builtOf(
  assets: readonly Asset[],
  kind: AssetKind,
  layout: FlowLayout,
  values: Float64Array,
): Float64Array {
  const built = new Float64Array(assets.length * layout.periods);
  for (const [at, { invest }] of assets.entries()) {
    const column = layout.built[kind][at] ?? -1;
    if (invest === undefined || column === -1) continue;
    for (let period = 0; period < layout.periods; period++) {
      built[at * layout.periods + period] = (values[column + period] ?? 0) * unitBuilt(invest);
    }
  }
  return built;
}

/** The dual of a balance is money for one unit more asked for, times the weight of the snapshot. */
function pricesOf(network: FlowNetwork, layout: FlowLayout, duals: Float64Array): Float64Array {
  const price = new Float64Array(network.buses.length * layout.snapshots);
  for (const [s, weight] of snapshotWeights(network).entries()) {
    for (const [bus, row] of layout.balance.entries()) {
      price[bus * layout.snapshots + s] = (duals[row + s] ?? 0) / weight;
    }
  }
  return price;
}

function limitPrices(network: FlowNetwork, layout: FlowLayout, duals: Float64Array): Float64Array {
  const { periods } = layout;
  const price = new Float64Array(network.limits.length * periods);
  for (const [at, row] of layout.limit.entries()) {
    for (const [period, { weight }] of network.periods.entries()) {
      price[at * periods + period] = 0 - (duals[row + period] ?? 0) / weight;
    }
  }
  return price;
}
