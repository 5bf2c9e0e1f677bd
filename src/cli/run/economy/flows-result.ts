import { VERSION } from '../../../assessment/index.ts';
import type { NetworkFlows } from '../../../assessment/index.ts';
import { pypsaObjective } from '../../../corridor/index.ts';
import type { InterconnectorRule, LosersAndWinners } from '../../../corridor/index.ts';
import type { OpenedNetwork } from './open-network.ts';

export interface Solved {
  readonly opened: OpenedNetwork;
  readonly found: NetworkFlows;
  readonly compared: LosersAndWinners | undefined;
  readonly rule: InterconnectorRule;
  readonly solver: string;
}

/** The whole answer for programs: `schemas/result-flows.json`. */
export function flowsResult({ compared, found, opened, rule, solver }: Solved) {
  const { ledger, network, solution } = found;
  const periods = network.periods.length;
  return {
    schema: 'flows@1',
    version: VERSION,
    view: opened.view?.digest ?? null,
    asOf: opened.day,
    request: { project: opened.project ?? null, rule },
    answer: {
      title: network.title,
      units: network.units,
      solver,
      objective: solution.objective,
      error: solution.error,
      pypsaObjective: opened.pypsa === undefined ? null : pypsaObjective(opened.pypsa, solution),
      assets: assetRows(found),
      prices: priceRows(found),
      limits: network.limits.map(({ id }, at) => ({
        id,
        price: [...solution.limitPrice].slice(at * periods, (at + 1) * periods),
      })),
      ledger,
      without: compared ?? null,
      left: opened.left,
    },
    warnings: opened.warnings,
  };
}

interface AssetRow {
  readonly kind: 'supply' | 'link' | 'line' | 'store' | 'demand';
  readonly asset: string;
  readonly snapshot: string;
  readonly capacity: number | null;
  readonly built: number | null;
  readonly flow: number;
}

/** One row for each asset and snapshot. */
export function assetRows({ network, solution }: NetworkFlows): AssetRow[] {
  const { periods, snapshots } = network;
  const rows = (
    kind: AssetRow['kind'],
    assets: readonly { readonly id: string; readonly capacity?: number }[],
    flow: Float64Array,
    built?: Float64Array,
  ): AssetRow[] =>
    assets.flatMap(({ capacity, id }, at) =>
      snapshots.map(({ name, period }, s) => ({
        kind,
        asset: id,
        snapshot: name,
        capacity: capacity === undefined || !Number.isFinite(capacity) ? null : capacity,
        built: built?.[at * periods.length + period] ?? null,
        flow: flow[at * snapshots.length + s] ?? 0,
      })),
    );
  return [
    ...rows('supply', network.supplies, solution.output, solution.built.supplies),
    ...rows('link', network.links, solution.sent, solution.built.links),
    ...rows('line', network.lines, solution.lineFlow, solution.built.lines),
    ...rows('store', network.stores, solution.held, solution.built.stores),
    ...rows('demand', network.demands, solution.served),
  ];
}

/** One row for each place and snapshot. */
export const priceRows = ({ network, solution }: NetworkFlows) => {
  const open = new Set(solution.undetermined);
  return network.buses.flatMap(({ id }, at) =>
    network.snapshots.map(({ name }, s) => {
      const entry = at * network.snapshots.length + s;
      return {
        bus: id,
        snapshot: name,
        price: solution.price[entry] ?? null,
        undetermined: open.has(entry),
      };
    }),
  );
};
