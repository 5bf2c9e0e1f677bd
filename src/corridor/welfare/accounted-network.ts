import type { FlowNetwork } from '../network/flow-network.ts';
import type { FlowSolution } from '../network/flow-solution.ts';
import { snapshotWeights } from '../network/series.ts';

/** A solved network as bookkeeping reads it. */
export interface AccountedNetwork {
  readonly network: FlowNetwork;
  readonly solution: FlowSolution;
  /** by snapshot, what a unit of flow in it counts */
  readonly weights: Float64Array;
  /** of a bus in a snapshot */
  readonly priceAt: (bus: string, snapshot: number) => number;
  readonly carrierOf: (bus: string) => string | undefined;
  /** an entry of an array by asset and snapshot */
  readonly entry: (list: Float64Array, asset: number, snapshot: number) => number;
}

/** @param prices by bus and snapshot; the solution's own unless others are to be tried */
export function accountedNetwork(
  network: FlowNetwork,
  solution: FlowSolution,
  prices: Float64Array,
): AccountedNetwork {
  const snapshots = network.snapshots.length;
  const at = new Map(network.buses.map(({ id }, bus) => [id, bus]));
  const carriers = new Map(network.buses.map(({ carrier, id }) => [id, carrier]));
  const entry = (list: Float64Array, asset: number, snapshot: number): number =>
    list[asset * snapshots + snapshot] ?? 0;
  return {
    network,
    solution,
    weights: snapshotWeights(network),
    priceAt: (bus, snapshot) => entry(prices, at.get(bus) ?? 0, snapshot),
    carrierOf: (bus) => carriers.get(bus),
    entry,
  };
}
