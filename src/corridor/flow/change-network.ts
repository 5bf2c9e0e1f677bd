import { succeed } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import type { Asset, Demand, FlowNetwork, Series } from '../network/flow-network.ts';
import { anyInSeries } from '../network/series.ts';
import { checkAmount, checkSeries } from './check-values.ts';
import { flowProblem } from './flow-problem.ts';
import { mayBeAbsent } from './layout.ts';
import type { FlowLayout } from './layout.ts';

/** New numbers for one asset; what is left out stays. */
export interface AssetChange {
  /** its number in its list */
  readonly at: number;
  readonly capacity?: number;
  /** money per unit built and year, where something can be built */
  readonly buildCost?: number;
}

/** Numbers of a network to set, by list: what a draw of costs and capacities changes. */
export interface FlowChanges {
  readonly supplies?: readonly (AssetChange & { readonly cost?: Series })[];
  readonly links?: readonly (AssetChange & { readonly cost?: Series })[];
  readonly lines?: readonly AssetChange[];
  readonly stores?: readonly AssetChange[];
  readonly demands?: readonly {
    readonly at: number;
    /** of a fixed demand */
    readonly amount?: Series;
    readonly lostLoad?: number;
    /** of a demand curve */
    readonly intercept?: Series;
  }[];
  readonly limits?: readonly { readonly at: number; readonly atMost: number }[];
}

/**
 * The network with these numbers set, or what is wrong with them. Only numbers that stand in bounds
 * and costs of the model can be set; for others a network is opened anew.
 */
export function changeNetwork(
  network: FlowNetwork,
  layout: FlowLayout,
  changes: FlowChanges,
): Result<FlowNetwork> {
  const change = new Changing(network, layout);
  const changed: FlowNetwork = {
    ...network,
    supplies: change.assets('supplies', network.supplies, changes.supplies),
    links: change.assets('links', network.links, changes.links),
    lines: change.assets('lines', network.lines, changes.lines),
    stores: change.assets('stores', network.stores, changes.stores),
    demands: change.demands(changes.demands ?? []),
    limits: change.limits(changes.limits ?? []),
  };
  return change.problems.length > 0 ? { ok: false, problems: change.problems } : succeed(changed);
}

class Changing {
  readonly problems: Problem[] = [];
  readonly #network: FlowNetwork;
  readonly #layout: FlowLayout;

  constructor(network: FlowNetwork, layout: FlowLayout) {
    this.#network = network;
    this.#layout = layout;
  }

  assets<T extends Asset & { readonly capacity: number }>(
    kind: 'supplies' | 'links' | 'lines' | 'stores',
    list: readonly T[],
    changes: readonly (AssetChange & { readonly cost?: Series })[] | undefined,
  ): readonly T[] {
    if (changes === undefined || changes.length === 0) return list;
    const next = [...list];
    for (const { at, buildCost, capacity, cost } of changes) {
      const asset = next[at];
      const path = `${kind}[${at}]`;
      if (asset === undefined) {
        this.#refuse('corridor/no-such-asset', path, at);
        continue;
      }
      let { invest } = asset;
      if (capacity !== undefined) {
        this.#see(checkAmount(`${path}.capacity`, capacity, { mayBeInfinite: true }));
        this.#capacity(kind, at, path, capacity);
      }
      if (cost !== undefined) {
        this.#see(checkSeries(`${path}.cost`, cost, this.#network.snapshots.length));
        if (kind === 'links') this.#linkCost(at, path, cost);
      }
      if (buildCost !== undefined) {
        this.#see(checkAmount(`${path}.invest.cost`, buildCost, { mayBeNegative: true }));
        if (invest === undefined) this.#refuse('corridor/nothing-to-build', path, buildCost);
        else invest = { ...invest, cost: buildCost };
      }
      next[at] = {
        ...asset,
        ...(capacity === undefined ? {} : { capacity }),
        ...(cost === undefined ? {} : { cost }),
        ...(invest === undefined ? {} : { invest }),
      };
    }
    return next;
  }

  demands(changes: NonNullable<FlowChanges['demands']>): readonly Demand[] {
    const next = [...this.#network.demands];
    for (const { amount, at, intercept, lostLoad } of changes) {
      const demand = next[at];
      const path = `demands[${at}]`;
      if (demand === undefined) {
        this.#refuse('corridor/no-such-asset', path, at);
        continue;
      }
      const snapshots = this.#network.snapshots.length;
      if (amount !== undefined) this.#see(checkSeries(`${path}.need.amount`, amount, snapshots));
      if (intercept !== undefined) {
        this.#see(checkSeries(`${path}.need.intercept`, intercept, snapshots));
      }
      if (lostLoad !== undefined) this.#see(checkAmount(`${path}.need.lostLoad`, lostLoad));
      const { need } = demand;
      if (need.kind === 'fixed') {
        if (intercept !== undefined) this.#refuse('corridor/other-demand', path, 'intercept');
        if (lostLoad !== undefined && need.lostLoad === undefined) {
          this.#refuse('corridor/other-demand', path, 'lostLoad');
        }
        const set = {
          amount: amount ?? need.amount,
          ...(lostLoad === undefined ? {} : { lostLoad }),
        };
        next[at] = { ...demand, need: { ...need, ...set } };
      } else {
        if (amount !== undefined) this.#refuse('corridor/other-demand', path, 'amount');
        if (lostLoad !== undefined) this.#refuse('corridor/other-demand', path, 'lostLoad');
        next[at] = { ...demand, need: { ...need, intercept: intercept ?? need.intercept } };
      }
    }
    return next;
  }

  limits(changes: NonNullable<FlowChanges['limits']>): FlowNetwork['limits'] {
    const next = [...this.#network.limits];
    for (const { at, atMost } of changes) {
      const limit = next[at];
      this.#see(checkAmount(`limits[${at}].atMost`, atMost, { mayBeNegative: true }));
      if (limit === undefined) this.#refuse('corridor/no-such-asset', `limits[${at}]`, at);
      else next[at] = { ...limit, atMost };
    }
    return next;
  }

  /** How far an unbuilt line leaves the voltage law free was computed from the capacities opened with. */
  #capacity(kind: string, at: number, path: string, capacity: number): void {
    if (kind !== 'lines' || capacity <= (this.#network.lines[at]?.capacity ?? 0)) return;
    if (!this.#network.lines.some(mayBeAbsent)) return;
    this.#refuse('corridor/open-anew', `${path}.capacity`, capacity);
  }

  /** One column for both ways has one cost, which would be earned below 0. */
  #linkCost(at: number, path: string, cost: Series): void {
    const link = this.#network.links[at];
    const isBelow = anyInSeries(link?.least, (share) => share < 0);
    if (!isBelow || this.#layout.backward[at] !== -1) return;
    if (anyInSeries(cost, (value) => value !== 0)) {
      this.#refuse('corridor/open-anew', `${path}.cost`, 'cost');
    }
  }

  #see(problem: Problem | undefined): void {
    if (problem !== undefined) this.problems.push(problem);
  }

  #refuse(code: string, path: string, value: number | string): void {
    this.problems.push(flowProblem({ code, path, value: String(value) }));
  }
}
