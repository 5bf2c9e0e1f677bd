/**
 * How many sets of absent voters a vote survives, by their number and weights. With quota q of total
 * W a proposal passes while those absent weigh at most W - q, in every rule: high quotas make small
 * tables. Coefficients of the generating function Π (1 + z·Π_r y_r^{w_r}) (Mann and Shapley 1962;
 * Brams and Affuso 1976), in whole numbers below 2⁵³.
 */
export class AbsenceCounts {
  /** the most that may be absent, of voters first, then of weight by rule */
  readonly #room: readonly number[];
  readonly #strides: readonly number[];
  readonly #counts: Float64Array;

  constructor(room: readonly number[]) {
    this.#room = room;
    let stride = 1;
    this.#strides = room.map((most) => {
      const own = stride;
      stride *= most + 1;
      return own;
    });
    this.#counts = new Float64Array(stride);
    this.#counts[0] = 1;
  }

  /** Lets one more voter be absent or not; `loads`: 1 and its weights. */
  add(loads: readonly number[]): void {
    const shift = this.#shiftOf(loads);
    if (shift === undefined) return;
    const counts = this.#counts;
    // from above, so that what is read has not yet been written
    for (let to = counts.length - 1; to >= shift; to--) {
      const before = counts[to - shift] ?? 0;
      if (before !== 0 && this.#holds(to, loads)) counts[to] = (counts[to] ?? 0) + before;
    }
  }

  /** Sets in which a voter that was added is not absent, by the number of absent voters. */
  bySizeWithout(loads: readonly number[]): Float64Array {
    const shift = this.#shiftOf(loads);
    const counts = this.#counts.slice();
    if (shift !== undefined) {
      for (let to = shift; to < counts.length; to++) {
        const before = counts[to - shift] ?? 0;
        if (before !== 0 && this.#holds(to, loads)) counts[to] = (counts[to] ?? 0) - before;
      }
    }
    return bySize(counts, (this.#room[0] ?? 0) + 1);
  }

  /** All sets, by the number of absent voters. */
  bySize(): Float64Array {
    return bySize(this.#counts, (this.#room[0] ?? 0) + 1);
  }

  /** How far a voter's absence moves along the table; undefined where the vote does not survive it. */
  #shiftOf(loads: readonly number[]): number | undefined {
    let shift = 0;
    for (const [at, most] of this.#room.entries()) {
      const load = loads[at] ?? 0;
      if (load > most) return undefined;
      shift += load * (this.#strides[at] ?? 0);
    }
    return shift;
  }

  /** Whether a state can be one with this voter absent: it holds at least its loads. */
  #holds(state: number, loads: readonly number[]): boolean {
    for (const [at, most] of this.#room.entries()) {
      const held = Math.floor(state / (this.#strides[at] ?? 1)) % (most + 1);
      if (held < (loads[at] ?? 0)) return false;
    }
    return true;
  }
}

/** Entries of the table. */
export function statesOf(room: readonly number[]): number {
  return room.reduce((product, most) => product * (most + 1), 1);
}

function bySize(counts: Float64Array, sizes: number): Float64Array {
  const sums = new Float64Array(sizes);
  for (const [state, count] of counts.entries()) {
    const size = state % sizes;
    sums[size] = (sums[size] ?? 0) + count;
  }
  return sums;
}
