import { under } from '../../quantity/index.ts';
import type { IsoDate, Problem, Result } from '../../quantity/index.ts';
import { allStanding, centralValue, resolvedQuantity, stateOf } from '../../scenario/index.ts';
import type { Pack, PackQuantity } from '../../scenario/index.ts';
import type { Share } from './flow-network.ts';
import type { Stated, UnitBridge } from './unit-bridge.ts';

/** The records a network is made from: those of a pack's view, or of a network file. */
export type NetworkRecords = Pick<Pack, 'actors' | 'links' | 'markets' | 'places' | 'values'>;

/** One number for a quantity, in its own unit, or `undefined` where it is unknown. */
export type PickNumber = (quantity: PackQuantity, path: string) => number | undefined;

export interface Owner {
  readonly actor: string;
  readonly share?: PackQuantity | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Reads quantities of records into the units of one network, and keeps what went wrong. */
export class QuantityReader {
  readonly problems: Problem[] = [];
  readonly records: NetworkRecords;
  readonly bridge: UnitBridge;
  readonly day: IsoDate;
  readonly #pick: PickNumber | undefined;

  constructor(records: NetworkRecords, bridge: UnitBridge, day: IsoDate, pick?: PickNumber) {
    this.records = records;
    this.bridge = bridge;
    this.day = day;
    this.#pick = pick;
  }

  /** The number of a quantity with its unit; `undefined` where it is unknown or left out. */
  stated(quantity: PackQuantity | undefined, path: string): Stated | undefined {
    if (quantity === undefined) return undefined;
    const resolved = resolvedQuantity(quantity, this.records.values);
    if (resolved.unknown !== undefined) return undefined;
    const number =
      this.#pick === undefined ? centralValue(resolved, {}) : this.#pick(resolved, path);
    return number === undefined ? undefined : { number, unit: resolved.unit, year: resolved.year };
  }

  /** The number in a plain unit such as `km` or `yr`; `undefined` where unknown. */
  plain(quantity: PackQuantity | undefined, unit: string, path: string): number | undefined {
    const stated = this.stated(quantity, path);
    if (stated === undefined) return undefined;
    const { number } = stated;
    return centralValue({ kind: 'quantity', unit: stated.unit, base: number }, {}, unit);
  }

  /** What a bridge makes of a quantity; a unit that does not fit is kept as a problem. */
  through(
    quantity: PackQuantity | undefined,
    path: string,
    read: (stated: Stated) => Result<number>,
  ): number | undefined {
    const stated = this.stated(quantity, path);
    if (stated === undefined) return undefined;
    const result = read(stated);
    if (result.ok) return result.value;
    this.problems.push(...result.problems.map((problem) => under(path, problem)));
    return undefined;
  }

  flow(quantity: PackQuantity | undefined, path: string): number | undefined {
    return this.through(quantity, path, (stated) => this.bridge.flow(stated));
  }

  price(quantity: PackQuantity | undefined, path: string, km?: number): number | undefined {
    return this.through(quantity, path, (stated) => this.bridge.price(stated, km));
  }

  /**
   * The states that own a thing on the day, by shares that sum to 1. Owners without a share have equal
   * parts of what the others leave; without owners it is the state given.
   */
  owners(
    owners: readonly Owner[] | undefined,
    fallback: string | undefined,
    path: string,
  ): Share[] {
    const standing = allStanding(owners ?? [], this.day).map(({ entry }) => entry);
    const shares = standing.map(({ share }) => this.plain(share, 'share', `${path}.owners`));
    const stated = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
    const silent = shares.filter((share) => share === undefined).length;
    const rest = silent === 0 ? 0 : Math.max(0, 1 - stated) / silent;
    const total = stated + rest * silent;
    const byState = new Map<string, number>();
    for (const [at, { actor }] of standing.entries()) {
      const state = stateOf(this.records, actor) ?? actor;
      byState.set(state, (byState.get(state) ?? 0) + (shares[at] ?? rest) / (total || 1));
    }
    if (byState.size === 0) return fallback === undefined ? [] : [{ of: fallback, share: 1 }];
    return [...byState].map(([of, share]) => ({ of, share }));
  }
}
