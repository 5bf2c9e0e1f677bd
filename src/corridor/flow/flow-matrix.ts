import type { LpBuilder } from '../../quantity/index.ts';
import type { Asset, FlowNetwork } from '../network/flow-network.ts';
import { seriesAt } from '../network/series.ts';
import { ASSET_KINDS } from '../network/states.ts';
import type { AssetKind } from '../network/states.ts';
import { unitBuilt } from './investment.ts';
import { mayBeAbsent } from './layout.ts';
import type { FlowLayout } from './layout.ts';
import { keptOf, snapshotsBefore } from './storage.ts';

/**
 * Writes the coefficients of a network into a model whose rows and columns stand already: balances,
 * room, voltage law, storage, limits. What is written here stays for the life of a session.
 */
export function writeMatrix(
  network: FlowNetwork,
  layout: FlowLayout,
  lp: LpBuilder,
  bigM: Float64Array,
): void {
  const write = new Writing(network, layout, lp);
  write.supplies();
  write.demands();
  write.links();
  write.lines(bigM);
  write.stores();
  for (const kind of ASSET_KINDS) write.lasting(kind);
}

/** Columns that carry an asset's flow in one snapshot, each with its sign. */
type Carriers = readonly (readonly [column: number, sign: 1 | -1])[];

class Writing {
  readonly #network: FlowNetwork;
  readonly #layout: FlowLayout;
  readonly #lp: LpBuilder;
  readonly #bus: ReadonlyMap<string, number>;
  readonly #limit: ReadonlyMap<string, number>;

  constructor(network: FlowNetwork, layout: FlowLayout, lp: LpBuilder) {
    this.#network = network;
    this.#layout = layout;
    this.#lp = lp;
    this.#bus = new Map(network.buses.map(({ id }, at) => [id, layout.balance[at] ?? 0]));
    this.#limit = new Map(network.limits.map(({ id }, at) => [id, layout.limit[at] ?? 0]));
  }

  supplies(): void {
    const { output, snapshots } = this.#layout;
    for (const [at, supply] of this.#network.supplies.entries()) {
      for (let s = 0; s < snapshots; s++) {
        const column = (output[at] ?? 0) + s;
        this.#lp.entry(this.#balance(supply.bus, s), column, 1);
        this.#uses(supply.uses, s, [column]);
        this.#room('supplies', at, supply, s, [[column, 1]]);
      }
    }
  }

  demands(): void {
    const { asked, shed, snapshots } = this.#layout;
    for (const [at, { bus }] of this.#network.demands.entries()) {
      for (let s = 0; s < snapshots; s++) {
        const balance = this.#balance(bus, s);
        this.#lp.entry(balance, (asked[at] ?? 0) + s, -1);
        const unserved = shed[at] ?? -1;
        if (unserved !== -1) this.#lp.entry(balance, unserved + s, 1);
      }
    }
  }

  links(): void {
    const { backward, forward, snapshots } = this.#layout;
    for (const [at, link] of this.#network.links.entries()) {
      const back = backward[at] ?? -1;
      for (let s = 0; s < snapshots; s++) {
        const column = (forward[at] ?? 0) + s;
        const efficiency = seriesAt(link.efficiency, s, 1);
        const from = this.#balance(link.from, s);
        const to = this.#balance(link.to, s);
        this.#lp.entry(from, column, -1);
        this.#lp.entry(to, column, efficiency);
        if (back === -1) {
          this.#uses(link.uses, s, [column]);
          this.#room('links', at, link, s, [[column, 1]]);
          continue;
        }
        this.#lp.entry(to, back + s, -1);
        this.#lp.entry(from, back + s, efficiency);
        this.#uses(link.uses, s, [column, back + s]);
        // both ways share one capacity; a flow below 0 counts against it
        const sign = link.bothWays === true ? 1 : -1;
        this.#room('links', at, link, s, [
          [column, 1],
          [back + s, sign],
        ]);
      }
    }
  }

  lines(bigM: Float64Array): void {
    const { angle, built, kirchhoff, kirchhoffBelow, kirchhoffScale, lineFlow, snapshots } =
      this.#layout;
    const { buses, lines, snapshots: times } = this.#network;
    const indexOf = new Map(buses.map(({ id }, at) => [id, at]));
    for (const [at, line] of lines.entries()) {
      for (let s = 0; s < snapshots; s++) {
        const column = (lineFlow[at] ?? 0) + s;
        this.#lp.entry(this.#balance(line.from, s), column, -1);
        this.#lp.entry(this.#balance(line.to, s), column, 1);
        this.#room('lines', at, line, s, [[column, 1]]);
        const chosen = (built.lines[at] ?? 0) + (times[s]?.period ?? 0);
        const slack = mayBeAbsent(line) ? (bigM[at] ?? 0) : 0;
        for (const [law, side] of [
          [kirchhoff[at] ?? -1, 1],
          [kirchhoffBelow[at] ?? -1, -1],
        ] as const) {
          if (law === -1) continue;
          this.#lp.entry(law + s, column, line.impedance / (kirchhoffScale[at] ?? 1));
          this.#lp.entry(law + s, (angle[indexOf.get(line.from) ?? 0] ?? 0) + s, -1);
          this.#lp.entry(law + s, (angle[indexOf.get(line.to) ?? 0] ?? 0) + s, 1);
          if (slack !== 0) this.#lp.entry(law + s, chosen, side * slack);
        }
      }
    }
  }

  stores(): void {
    const { given, held, storage, taken } = this.#layout;
    const { snapshots, stores } = this.#network;
    const { before, isFirst } = snapshotsBefore(this.#network);
    for (const [at, store] of stores.entries()) {
      const back = taken[at] ?? -1;
      for (const [s, { weight }] of snapshots.entries()) {
        const balance = this.#balance(store.bus, s);
        const row = (storage[at] ?? 0) + s;
        const out = (given[at] ?? 0) + s;
        this.#lp.entry(balance, out, 1);
        this.#lp.entry(row, out, weight);
        if (back !== -1) {
          this.#lp.entry(balance, back + s, -1);
          this.#lp.entry(row, back + s, -weight);
        }
        this.#lp.entry(row, (held[at] ?? 0) + s, 1);
        if (store.cyclic || isFirst[s] === 0) {
          this.#lp.entry(row, (held[at] ?? 0) + (before[s] ?? s), -keptOf(store, weight));
        }
        this.#room('stores', at, store, s, [[(held[at] ?? 0) + s, 1]]);
      }
    }
  }

  /** What stands built in a period stands in the next. */
  lasting(kind: AssetKind): void {
    const { built, lasting, periods } = this.#layout;
    for (const [at, row] of lasting[kind].entries()) {
      if (row === -1) continue;
      for (let period = 1; period < periods; period++) {
        this.#lp.entry(row + period, (built[kind][at] ?? 0) + period, 1);
        this.#lp.entry(row + period, (built[kind][at] ?? 0) + period - 1, -1);
      }
    }
  }

  #balance(bus: string, snapshot: number): number {
    return (this.#bus.get(bus) ?? 0) + snapshot;
  }

  #uses(
    uses: Readonly<Record<string, number>> | undefined,
    s: number,
    columns: readonly number[],
  ): void {
    if (uses === undefined) return;
    const { period, weight } = this.#network.snapshots[s] ?? { period: 0, weight: 0 };
    for (const [id, perUnit] of Object.entries(uses)) {
      const row = (this.#limit.get(id) ?? 0) + period;
      for (const column of columns) this.#lp.entry(row, column, perUnit * weight);
    }
  }

  #room(
    kind: AssetKind,
    at: number,
    asset: Asset & { least?: FlowNetwork['links'][number]['least']; most?: typeof asset.least },
    s: number,
    carriers: Carriers,
  ): void {
    const top = this.#layout.atMost[kind][at] ?? -1;
    const floor = this.#layout.atLeast[kind][at] ?? -1;
    const column = this.#layout.built[kind][at] ?? -1;
    const period = this.#network.snapshots[s]?.period ?? 0;
    const isLine = kind === 'lines';
    const unit = asset.invest === undefined ? 0 : unitBuilt(asset.invest);
    for (const [row, share] of [
      [top, isLine ? 1 : seriesAt(asset.most, s, 1)],
      [floor, isLine ? -1 : seriesAt(asset.least, s, 0)],
    ] as const) {
      if (row === -1) continue;
      for (const [carrier, sign] of carriers) this.#lp.entry(row + s, carrier, sign);
      if (column !== -1) this.#lp.entry(row + s, column + period, -share * unit);
    }
  }
}
