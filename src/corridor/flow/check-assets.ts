import { didYouMean } from '../../quantity/index.ts';
import type { Problem } from '../../quantity/index.ts';
import type { Asset, Fee, FlowNetwork, Series } from '../network/flow-network.ts';
import { anyInSeries } from '../network/series.ts';
import { ASSET_KINDS } from '../network/states.ts';
import { checkAmount, checkSeries, checkShares } from './check-values.ts';
import { flowProblem } from './flow-problem.ts';

/** Looks at every record of a network on its own. */
export class NetworkChecker {
  readonly problems: Problem[] = [];
  readonly #network: FlowNetwork;
  readonly #most: number;
  readonly #buses: ReadonlyMap<string, FlowNetwork['buses'][number]>;
  readonly #limits: ReadonlySet<string>;
  readonly #hasLump: boolean;
  #more = 0;

  constructor(network: FlowNetwork, most: number) {
    this.#network = network;
    this.#most = most;
    this.#buses = new Map(network.buses.map((bus) => [bus.id, bus]));
    this.#limits = new Set(network.limits.map(({ id }) => id));
    this.#hasLump = ASSET_KINDS.some((kind) =>
      network[kind].some(({ invest }: Asset) => invest?.lump !== undefined),
    );
  }

  add(problem: Problem | undefined): void {
    if (problem === undefined) return;
    if (this.problems.length < this.#most) this.problems.push(problem);
    else this.#more += 1;
  }

  /** The problems, the last saying how many more there are. */
  list(): readonly Problem[] {
    if (this.#more === 0) return this.problems;
    const more = flowProblem({ code: 'corridor/more-problems', params: { count: this.#more } });
    return [...this.problems, more];
  }

  time(): void {
    const { periods, snapshots } = this.#network;
    if (snapshots.length === 0) this.#refuse('corridor/no-snapshots', 'snapshots');
    for (const [at, { weight }] of periods.entries()) {
      this.add(checkAmount(`periods[${at}].weight`, weight, { mustBePositive: true }));
    }
    for (const [at, { period, weight }] of snapshots.entries()) {
      this.add(checkAmount(`snapshots[${at}].weight`, weight, { mustBePositive: true }));
      if (periods[period] === undefined) {
        this.#refuse('corridor/no-such-period', `snapshots[${at}].period`, String(period));
      }
    }
    const { base } = this.#network.units;
    if (base !== undefined) this.add(checkAmount('units.base', base, { mustBePositive: true }));
  }

  names(): void {
    const { buses, demands, limits } = this.#network;
    this.#once('buses', buses);
    this.#once('demands', demands);
    this.#once('limits', limits);
    // an asset is known by its id in ledgers, whatever list it stands in
    const seen = new Map<string, string>();
    for (const kind of ASSET_KINDS) {
      for (const [at, { id }] of this.#network[kind].entries()) {
        const path = `${kind}[${at}]`;
        const first = seen.get(id);
        if (first !== undefined) {
          const params = { first };
          this.add(flowProblem({ code: 'corridor/twice', path: `${path}.id`, value: id, params }));
        } else seen.set(id, path);
      }
    }
  }

  supplies(): void {
    for (const [at, supply] of this.#network.supplies.entries()) {
      const path = `supplies[${at}]`;
      this.#bus(`${path}.bus`, supply.bus);
      this.#asset(path, supply);
      this.#shares(path, supply.least, supply.most, { from: 0 });
      this.add(checkSeries(`${path}.cost`, supply.cost, this.#snapshots));
      this.#uses(path, supply.uses);
      this.#fees(path, supply.fees);
      const { capacity, invest, quadratic } = supply;
      if (quadratic === undefined) continue;
      this.add(checkAmount(`${path}.quadratic`, quadratic));
      if (quadratic > 0 && this.#hasLump && capacity + (invest?.most ?? 0) === Infinity) {
        this.#refuse('corridor/endless-curve', `${path}.capacity`, 'Infinity');
      }
    }
  }

  demands(): void {
    for (const [at, { bus, need }] of this.#network.demands.entries()) {
      const path = `demands[${at}]`;
      this.#bus(`${path}.bus`, bus);
      if (need.kind === 'elastic') {
        this.add(checkSeries(`${path}.need.intercept`, need.intercept, this.#snapshots));
        this.add(checkAmount(`${path}.need.slope`, need.slope, { mustBePositive: true }));
        continue;
      }
      this.add(checkSeries(`${path}.need.amount`, need.amount, this.#snapshots));
      if (need.lostLoad !== undefined)
        this.add(checkAmount(`${path}.need.lostLoad`, need.lostLoad));
    }
  }

  links(): void {
    for (const [at, link] of this.#network.links.entries()) {
      const path = `links[${at}]`;
      this.#ends(path, link);
      this.#asset(path, link);
      this.add(checkSeries(`${path}.cost`, link.cost, this.#snapshots));
      if (link.efficiency !== undefined) {
        const above = { isAbove: 0 };
        this.add(checkSeries(`${path}.efficiency`, link.efficiency, this.#snapshots, above));
      }
      this.#shares(path, link.least, link.most, { from: -Infinity });
      const isBelow = anyInSeries(link.least, (share) => share < 0);
      if (isBelow && anyInSeries(link.efficiency, (share) => share !== 1, 1)) {
        this.#refuse('corridor/loss-below-zero', `${path}.least`);
      }
      if (link.bothWays === true && anyInSeries(link.least, (share) => share !== 0)) {
        this.#refuse('corridor/least-both-ways', `${path}.least`);
      }
      this.#uses(path, link.uses);
      this.#fees(path, link.fees);
    }
  }

  lines(): void {
    for (const [at, line] of this.#network.lines.entries()) {
      const path = `lines[${at}]`;
      this.#ends(path, line);
      this.#asset(path, line);
      this.add(checkAmount(`${path}.impedance`, line.impedance, { mayBeNegative: true }));
      if (line.impedance === 0) this.#refuse('corridor/no-impedance', `${path}.impedance`, '0');
      if (line.shift !== undefined) {
        this.add(checkAmount(`${path}.shift`, line.shift, { mayBeNegative: true }));
      }
      const carriers = [line.from, line.to].map((bus) => this.#buses.get(bus)?.carrier);
      if (carriers[0] !== carriers[1]) {
        const params = { from: carriers[0] ?? '', to: carriers[1] ?? '' };
        this.add(flowProblem({ code: 'corridor/line-carriers', path, value: line.id, params }));
      }
    }
  }

  stores(): void {
    for (const [at, store] of this.#network.stores.entries()) {
      const path = `stores[${at}]`;
      this.#bus(`${path}.bus`, store.bus);
      this.#asset(path, store);
      this.add(checkAmount(`${path}.initial`, store.initial));
      this.add(checkAmount(`${path}.cost`, store.cost));
      const { cyclic, initial, invest, standingLoss } = store;
      if (standingLoss !== undefined) {
        const share = { from: 0, to: 1 };
        this.add(checkSeries(`${path}.standingLoss`, standingLoss, this.#snapshots, share));
      }
      if (!cyclic && initial > store.capacity + (invest?.most ?? 0)) {
        this.#refuse('corridor/too-full', `${path}.initial`, String(initial));
      }
    }
  }

  limits(): void {
    for (const [at, { atMost }] of this.#network.limits.entries()) {
      this.add(checkAmount(`limits[${at}].atMost`, atMost, { mayBeNegative: true }));
    }
  }

  get #snapshots(): number {
    return this.#network.snapshots.length;
  }

  #refuse(code: string, path: string, value?: string): void {
    this.add(flowProblem({ code, path, ...(value === undefined ? {} : { value }) }));
  }

  #once(list: string, records: readonly { readonly id: string }[]): void {
    const seen = new Map<string, number>();
    for (const [at, { id }] of records.entries()) {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, at);
      else {
        const params = { first: `${list}[${first}]` };
        const path = `${list}[${at}].id`;
        this.add(flowProblem({ code: 'corridor/twice', path, value: id, params }));
      }
    }
  }

  #bus(path: string, id: string): void {
    if (this.#buses.has(id)) return;
    const near = didYouMean(id, [...this.#buses.keys()].slice(0, 1000));
    const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` };
    this.add(flowProblem({ code: 'corridor/no-such-bus', path, value: id, ...hint }));
  }

  #ends(path: string, { from, to }: { readonly from: string; readonly to: string }): void {
    this.#bus(`${path}.from`, from);
    this.#bus(`${path}.to`, to);
    if (from === to) this.#refuse('corridor/to-itself', path, from);
  }

  #asset(path: string, asset: Asset & { readonly capacity: number }): void {
    const { active, capacity, invest, owners, territory } = asset;
    this.add(checkAmount(`${path}.capacity`, capacity, { mayBeInfinite: true }));
    for (const problem of checkShares(`${path}.owners`, owners)) this.add(problem);
    for (const problem of checkShares(`${path}.territory`, territory)) this.add(problem);
    const periods = this.#network.periods.length;
    if (active !== undefined && active.length !== periods) {
      const params = { entries: active.length, snapshots: periods };
      this.add(flowProblem({ code: 'corridor/series-length', path: `${path}.active`, params }));
    }
    if (invest === undefined) return;
    const { cost, least, lump, most } = invest;
    this.add(checkAmount(`${path}.invest.least`, least));
    this.add(checkAmount(`${path}.invest.most`, most, { mayBeInfinite: lump === undefined }));
    this.add(checkAmount(`${path}.invest.cost`, cost, { mayBeNegative: true }));
    if (lump !== undefined) {
      this.add(checkAmount(`${path}.invest.lump`, lump, { mayBeNegative: true }));
    }
    if (least > most) this.#refuse('corridor/least-above-most', `${path}.invest`, String(least));
    if (cost < 0 && most === Infinity) {
      this.#refuse('corridor/paid-to-build', `${path}.invest.cost`, String(cost));
    }
  }

  #shares(
    path: string,
    least: Series | undefined,
    most: Series | undefined,
    { from }: { readonly from: number },
  ): void {
    const snapshots = this.#snapshots;
    if (least !== undefined) this.add(checkSeries(`${path}.least`, least, snapshots, { from }));
    if (most !== undefined) this.add(checkSeries(`${path}.most`, most, snapshots, { from: 0 }));
    for (let s = 0; s < snapshots; s++) {
      const low = typeof least === 'number' ? least : (least?.[s] ?? 0);
      const high = typeof most === 'number' ? most : (most?.[s] ?? 1);
      if (low > high) {
        this.#refuse('corridor/least-above-most', `${path}.least`, String(low));
        return;
      }
    }
  }

  #uses(path: string, uses: Readonly<Record<string, number>> | undefined): void {
    for (const [id, amount] of Object.entries(uses ?? {})) {
      this.add(checkAmount(`${path}.uses.${id}`, amount, { mayBeNegative: true }));
      if (this.#limits.has(id)) continue;
      const near = didYouMean(id, [...this.#limits]);
      const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` };
      const where = { path: `${path}.uses`, value: id };
      this.add(flowProblem({ code: 'corridor/no-such-limit', ...where, ...hint }));
    }
  }

  #fees(path: string, fees: readonly Fee[] | undefined): void {
    for (const [at, { perUnit }] of (fees ?? []).entries()) {
      this.add(checkAmount(`${path}.fees[${at}].perUnit`, perUnit, { mayBeNegative: true }));
    }
  }
}
