import type { Asset, FlowNetwork } from '../network/flow-network.ts';
import { seriesAt, snapshotWeights } from '../network/series.ts';
import { ASSET_KINDS } from '../network/states.ts';
import type { AssetKind } from '../network/states.ts';
import type { ClosedAssets } from './closed-assets.ts';
import { costOfUnit, leastUnits, mostUnits } from './investment.ts';
import type { FlowLayout } from './layout.ts';
import { meshes } from './meshed-lines.ts';
import { keptOf } from './storage.ts';

/** Everything of a model that may change without its matrix: bounds and costs. */
export interface FlowBounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly cost: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
}

/** 0 times infinity is 0: nothing of an endless room. */
export const times = (share: number, room: number): number => (share === 0 ? 0 : share * room);

/** Degrees to radians. */
const RADIAN = 0.017453292519943295;

/** The angle a line shifts, in the units of its row. */
export function shiftOf(network: FlowNetwork, line: number, scale: number): number {
  const shift = network.lines[line]?.shift ?? 0;
  return (shift * RADIAN * (network.units.base ?? 1)) / scale;
}

/**
 * The bounds and costs of a network, some of it closed. They are filled anew as a whole, which
 * takes a small part of the time of a solve, and the session tells the solver what differs.
 *
 * @param bigM by line how far the voltage law may be off where the line is not built
 */
export function flowBounds(
  network: FlowNetwork,
  layout: FlowLayout,
  closed: ClosedAssets,
  bigM: Float64Array,
): FlowBounds {
  const bounds: FlowBounds = {
    lower: new Float64Array(layout.columns),
    upper: new Float64Array(layout.columns).fill(Infinity),
    cost: new Float64Array(layout.columns),
    rowLower: new Float64Array(layout.rows),
    rowUpper: new Float64Array(layout.rows),
  };
  const fill = new Filling(network, layout, closed, bounds);
  fill.supplies();
  fill.demands();
  fill.links();
  fill.lines(bigM);
  fill.angles();
  fill.stores();
  for (const kind of ASSET_KINDS) fill.built(kind);
  fill.limits();
  return bounds;
}

class Filling {
  readonly #network: FlowNetwork;
  readonly #layout: FlowLayout;
  readonly #closed: ClosedAssets;
  readonly #to: FlowBounds;
  readonly #weights: Float64Array;

  constructor(network: FlowNetwork, layout: FlowLayout, closed: ClosedAssets, to: FlowBounds) {
    this.#network = network;
    this.#layout = layout;
    this.#closed = closed;
    this.#to = to;
    this.#weights = snapshotWeights(network);
  }

  supplies(): void {
    const { output } = this.#layout;
    for (const [at, supply] of this.#network.supplies.entries()) {
      const room = supply.capacity + (supply.invest?.most ?? 0);
      this.#eachSnapshot((s, weight) => {
        const column = (output[at] ?? 0) + s;
        const least = seriesAt(supply.least, s, 0);
        const most = seriesAt(supply.most, s, 1);
        const floor = times(least, supply.capacity);
        this.#cost(column, weight * seriesAt(supply.cost, s));
        if (this.#stands('supplies', at, s)) this.#column(column, floor, times(most, room));
        else this.#column(column, 0, 0);
        this.#roomRows('supplies', at, s, supply, least, most);
      });
    }
  }

  demands(): void {
    const { asked, shed } = this.#layout;
    for (const [at, { need }] of this.#network.demands.entries()) {
      const isOut = this.#closed.demands[at] === 1;
      this.#eachSnapshot((s, weight) => {
        const column = (asked[at] ?? 0) + s;
        if (need.kind === 'elastic') {
          const intercept = seriesAt(need.intercept, s);
          this.#cost(column, -weight * intercept);
          this.#column(column, 0, isOut ? 0 : Math.max(0, intercept / need.slope));
          return;
        }
        const amount = isOut ? 0 : seriesAt(need.amount, s);
        this.#column(column, amount, amount);
        const unserved = shed[at] ?? -1;
        if (unserved === -1) return;
        this.#column(unserved + s, 0, Math.max(0, amount));
        this.#cost(unserved + s, weight * (need.lostLoad ?? 0));
      });
    }
  }

  links(): void {
    const { backward, forward } = this.#layout;
    for (const [at, link] of this.#network.links.entries()) {
      const back = backward[at] ?? -1;
      const room = link.capacity + (link.invest?.most ?? 0);
      this.#eachSnapshot((s, weight) => {
        const column = (forward[at] ?? 0) + s;
        const least = seriesAt(link.least, s, 0);
        const most = seriesAt(link.most, s, 1);
        const cost = weight * seriesAt(link.cost, s);
        const stands = this.#stands('links', at, s);
        this.#cost(column, cost);
        const floor = least < 0 ? times(least, room) : times(least, link.capacity);
        if (!stands) this.#column(column, 0, 0);
        else this.#column(column, back === -1 ? floor : Math.max(0, floor), times(most, room));
        if (back !== -1) {
          this.#cost(back + s, cost);
          const roomBack = link.bothWays === true ? times(most, room) : Math.max(0, -floor);
          this.#column(back + s, 0, stands ? roomBack : 0);
        }
        this.#roomRows('links', at, s, link, least, most);
      });
    }
  }

  lines(bigM: Float64Array): void {
    const { kirchhoff, kirchhoffBelow, kirchhoffScale, lineFlow } = this.#layout;
    for (const [at, line] of this.#network.lines.entries()) {
      const room = line.capacity + (line.invest?.most ?? 0);
      const law = kirchhoff[at] ?? -1;
      const below = kirchhoffBelow[at] ?? -1;
      const turn = law === -1 ? 0 : -shiftOf(this.#network, at, kirchhoffScale[at] ?? 1);
      const slack = bigM[at] ?? 0;
      this.#eachSnapshot((s) => {
        const stands = this.#stands('lines', at, s);
        this.#column((lineFlow[at] ?? 0) + s, stands ? -room : 0, stands ? room : 0);
        this.#roomRows('lines', at, s, line, -1, 1);
        if (law === -1) return;
        if (!stands) {
          this.#row(law + s, -Infinity, Infinity);
          if (below !== -1) this.#row(below + s, -Infinity, Infinity);
        } else if (below === -1) this.#row(law + s, turn, turn);
        else {
          this.#row(law + s, -Infinity, turn + slack);
          this.#row(below + s, turn - slack, Infinity);
        }
      });
    }
  }

  /** One angle of each mesh is 0; which meshes there are depends on the lines that stand. */
  angles(): void {
    const { angle, kirchhoff, periods, snapshots } = this.#layout;
    const { buses, lines } = this.#network;
    if (!angle.some((column) => column !== -1)) return;
    const indexOf = new Map(buses.map(({ id }, at) => [id, at]));
    const from = Int32Array.from(lines, (line) => indexOf.get(line.from) ?? 0);
    const to = Int32Array.from(lines, (line) => indexOf.get(line.to) ?? 0);
    const roots = Array.from({ length: periods }, (_, period) =>
      meshes(
        buses.length,
        from,
        to,
        (line) => kirchhoff[line] !== -1 && this.#standsIn('lines', line, period),
      ),
    );
    for (const [bus, column] of angle.entries()) {
      if (column === -1) continue;
      for (let s = 0; s < snapshots; s++) {
        const isRoot = roots[this.#periodOf(s)]?.[bus] === bus;
        this.#column(column + s, isRoot ? 0 : -Infinity, isRoot ? 0 : Infinity);
      }
    }
  }

  stores(): void {
    const { given, held, storage, taken } = this.#layout;
    const { snapshots, stores } = this.#network;
    for (const [at, store] of stores.entries()) {
      const back = taken[at] ?? -1;
      const room = store.capacity + (store.invest?.most ?? 0);
      const begun = new Set<number>();
      this.#eachSnapshot((s, weight) => {
        const stands = this.#stands('stores', at, s);
        const most = stands ? Infinity : 0;
        this.#column((given[at] ?? 0) + s, back === -1 ? -most : 0, most);
        this.#cost((given[at] ?? 0) + s, weight * store.cost);
        if (back !== -1) this.#column(back + s, 0, most);
        this.#column((held[at] ?? 0) + s, 0, stands ? room : 0);
        const isFirst = !begun.has(this.#periodOf(s));
        begun.add(this.#periodOf(s));
        const kept = keptOf(store, snapshots[s]?.weight ?? 0);
        const initial = stands && isFirst && !store.cyclic ? kept * store.initial : 0;
        this.#row((storage[at] ?? 0) + s, initial, initial);
        this.#roomRows('stores', at, s, store, 0, 1);
      });
    }
  }

  built(kind: AssetKind): void {
    const { built, lasting, periods } = this.#layout;
    for (const [at, asset] of this.#network[kind].entries()) {
      const { invest }: Asset = asset;
      const column = built[kind][at] ?? -1;
      if (invest === undefined || column === -1) continue;
      const chain = lasting[kind][at] ?? -1;
      for (let period = 0; period < periods; period++) {
        const weight = this.#network.periods[period]?.weight ?? 0;
        const stands = this.#standsIn(kind, at, period);
        this.#cost(column + period, weight * costOfUnit(invest));
        this.#column(
          column + period,
          stands ? leastUnits(invest) : 0,
          stands ? mostUnits(invest) : 0,
        );
        if (chain === -1) continue;
        const lasts = period > 0 && stands && this.#standsIn(kind, at, period - 1);
        this.#row(chain + period, lasts ? 0 : -Infinity, Infinity);
      }
    }
  }

  limits(): void {
    for (const [at, { atMost, sense }] of this.#network.limits.entries()) {
      const first = this.#layout.limit[at] ?? 0;
      for (let period = 0; period < this.#layout.periods; period++) {
        const from = sense === 'at-least' || sense === 'equal' ? atMost : -Infinity;
        this.#row(first + period, from, sense === 'at-least' ? Infinity : atMost);
      }
    }
  }

  /** What flows is held between least and most of what stands. */
  #roomRows(
    kind: AssetKind,
    at: number,
    s: number,
    asset: { readonly capacity: number },
    least: number,
    most: number,
  ): void {
    const top = this.#layout.atMost[kind][at] ?? -1;
    const floor = this.#layout.atLeast[kind][at] ?? -1;
    const stands = this.#stands(kind, at, s);
    if (top !== -1) this.#row(top + s, -Infinity, stands ? times(most, asset.capacity) : Infinity);
    if (floor !== -1) {
      this.#row(floor + s, stands ? times(least, asset.capacity) : -Infinity, Infinity);
    }
  }

  #eachSnapshot(fill: (snapshot: number, weight: number) => void): void {
    for (const [s, weight] of this.#weights.entries()) fill(s, weight);
  }

  #periodOf(snapshot: number): number {
    return this.#network.snapshots[snapshot]?.period ?? 0;
  }

  #stands(kind: AssetKind, at: number, snapshot: number): boolean {
    return this.#standsIn(kind, at, this.#periodOf(snapshot));
  }

  #standsIn(kind: AssetKind, at: number, period: number): boolean {
    const asset: Asset | undefined = this.#network[kind][at];
    return this.#closed[kind][at] !== 1 && asset?.active?.[period] !== false;
  }

  #column(column: number, lower: number, upper: number): void {
    this.#to.lower[column] = lower;
    this.#to.upper[column] = upper;
  }

  #cost(column: number, cost: number): void {
    this.#to.cost[column] = cost;
  }

  #row(row: number, lower: number, upper: number): void {
    this.#to.rowLower[row] = lower;
    this.#to.rowUpper[row] = upper;
  }
}
