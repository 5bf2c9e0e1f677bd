import { lpBuilder } from '../../quantity/index.ts';
import type { LpSession, LpSolver } from '../../quantity/index.ts';
import type { PriceRule } from '../network/flow-solution.ts';
import { areOne, sideOf } from './between.ts';
import { rowSums } from './optimum.ts';
import type { Candidate, ConvexModel } from './optimum.ts';

/** Row duals of which some are open, and what makes each a price (0: it is none). */
export interface OpenDuals {
  readonly model: ConvexModel;
  readonly found: Candidate;
  readonly duals: Float64Array;
  readonly isOpen: Uint8Array;
  readonly weights: Float64Array;
}

/** The two ends between which open duals may stand. */
export interface ExtremeDuals {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** by row, 1 where the ends differ */
  readonly isSeveral: Uint8Array;
  /** by row, 1 where nothing holds it from either side */
  readonly isUnbounded: Uint8Array;
}

/** Prices are held in a box this many times the greatest cost; one that comes near it is unbounded. */
const BOX = 1e5;
const NEAR_BOX = 1e2;

/** How much equal sums may differ, beside their size, and prices that count as one. */
const EQUAL_SUM = 1e-10;
const ONE_PRICE = 1e-7;

/** Rounding of slopes beside their size. */
const ROUNDING = 1e-12;

/**
 * The prices of the least and the greatest sum that support a solution, by linear programs over the
 * open duals alone: at most four small solves. Nothing when the solver finds no such prices.
 */
export function extremeDuals(
  open: OpenDuals,
  rule: Exclude<PriceRule, 'solver'>,
  solver: LpSolver,
): ExtremeDuals | undefined {
  const search = new Search(open, solver);
  try {
    const down = search.towards(-1);
    const up = search.towards(1);
    if (down === undefined || up === undefined) return undefined;
    const isBelow = search.beyond(down, -1);
    const isAbove = search.beyond(up, 1);
    const isUnbounded = isBelow.map((flag, row) => flag & (isAbove[row] ?? 0));
    const wants = (side: -1 | 1, isLost: Uint8Array): Float64Array =>
      Float64Array.from(isLost, (lost, row) => {
        if (isUnbounded[row] === 1) return 0;
        return lost === 1 ? -side : side;
      });
    const low =
      rule !== 'highest' && isBelow.includes(1) ? search.settle(wants(-1, isBelow)) : down;
    const high = rule !== 'lowest' && isAbove.includes(1) ? search.settle(wants(1, isAbove)) : up;
    if (low === undefined || high === undefined) return undefined;
    const isSeveral = down.map((value, row) => {
      const other = up[row] ?? 0;
      return Math.abs(value - other) > ONE_PRICE * (1 + Math.abs(value) + Math.abs(other)) ? 1 : 0;
    });
    return { low, high, isSeveral: Uint8Array.from(isSeveral), isUnbounded };
  } finally {
    search.end();
  }
}

class Search {
  readonly #open: OpenDuals;
  readonly #rows: readonly number[];
  readonly #session: LpSession;
  readonly #box: number;
  /** by open price its columns above and below 0, and its row in the sum of sizes */
  readonly #above: Int32Array;
  readonly #below: Int32Array;
  readonly #sum: number;

  constructor(open: OpenDuals, solver: LpSolver) {
    this.#open = open;
    this.#rows = [...open.isOpen.keys()].filter((row) => open.isOpen[row] === 1);
    this.#box = BOX * priceScale(open);
    this.#above = new Int32Array(open.isOpen.length).fill(-1);
    this.#below = new Int32Array(open.isOpen.length).fill(-1);
    const lp = lpBuilder();
    const { bounds } = open.model;
    const sums = rowSums(open.model, open.found.values);
    for (const row of this.#rows) {
      const side = sideOf(sums[row] ?? 0, bounds.rowLower[row] ?? 0, bounds.rowUpper[row] ?? 0);
      const room = (open.weights[row] ?? 0) === 0 ? Infinity : this.#box;
      this.#above[row] = lp.column({ upper: side === 'upper' ? 0 : room });
      this.#below[row] = lp.column({ upper: side === 'lower' ? 0 : room });
    }
    this.#slackness((lower, upper, entries) => {
      const at = lp.row(lower, upper);
      for (const [row, value] of entries) {
        lp.entry(at, this.#above[row] ?? 0, value);
        lp.entry(at, this.#below[row] ?? 0, -value);
      }
    });
    this.#sum = lp.row(-Infinity, Infinity);
    for (const row of this.#prices()) {
      lp.entry(this.#sum, this.#above[row] ?? 0, 1);
      lp.entry(this.#sum, this.#below[row] ?? 0, -1);
    }
    this.#session = solver.open(lp.build('minimise'));
  }

  /** Duals of the least (-1) or greatest (1) sum of prices. */
  towards(side: -1 | 1): Float64Array | undefined {
    return this.#inTwoSums((row) => (this.#open.weights[row] === 0 ? 0 : -side));
  }

  /** Duals whose prices go where each is wanted, those without a wish as near to 0 as they can. */
  settle(wants: Float64Array): Float64Array | undefined {
    this.#session.setRowBounds(this.#sum, -Infinity, Infinity);
    for (const [place, row] of this.#prices().entries()) {
      const want = wants[row] ?? 0;
      const each = placeWeight(place);
      this.#session.setColumnCost(this.#above[row] ?? 0, want === 0 ? each : -want * each);
      this.#session.setColumnCost(this.#below[row] ?? 0, want === 0 ? each : want * each);
    }
    return this.#read();
  }

  /** By row 1 where a price ran to that side of the box. */
  beyond(duals: Float64Array, side: -1 | 1): Uint8Array {
    const { weights } = this.#open;
    const isBeyond = new Uint8Array(duals.length);
    for (const row of this.#prices()) {
      const price = (duals[row] ?? 0) / (weights[row] ?? 1);
      if (side * price > this.#box / NEAR_BOX) isBeyond[row] = 1;
    }
    return isBeyond;
  }

  end(): void {
    this.#session.close();
  }

  /** The best of one sum; among its equals the best of a second, weighted by place. */
  #inTwoSums(cost: (row: number) => number): Float64Array | undefined {
    const set = (weigh: (place: number) => number): void => {
      for (const [place, row] of this.#prices().entries()) {
        const each = cost(row) * weigh(place);
        this.#session.setColumnCost(this.#above[row] ?? 0, each);
        this.#session.setColumnCost(this.#below[row] ?? 0, -each);
      }
    };
    this.#session.setRowBounds(this.#sum, -Infinity, Infinity);
    set(() => 1);
    const first = this.#read();
    if (first === undefined) return undefined;
    const { weights } = this.#open;
    let sum = 0;
    let size = 1;
    for (const row of this.#prices()) {
      const price = (first[row] ?? 0) / (weights[row] ?? 1);
      sum += price;
      size += Math.abs(price);
    }
    this.#session.setRowBounds(this.#sum, sum - EQUAL_SUM * size, sum + EQUAL_SUM * size);
    set(placeWeight);
    return this.#read() ?? first;
  }

  #prices(): number[] {
    return this.#rows.filter((row) => (this.#open.weights[row] ?? 0) !== 0);
  }

  #read(): Float64Array | undefined {
    const { status, values } = this.#session.solve();
    if (status !== 'optimal') return undefined;
    const { duals, weights } = this.#open;
    const read = duals.slice();
    for (const row of this.#rows) {
      const weight = weights[row] === 0 ? 1 : (weights[row] ?? 1);
      const value = (values[this.#above[row] ?? 0] ?? 0) - (values[this.#below[row] ?? 0] ?? 0);
      read[row] = value * weight;
    }
    return read;
  }

  /** What columns at or between their bounds say of the open duals, each of them scaled to prices. */
  #slackness(
    say: (lower: number, upper: number, entries: readonly [number, number][]) => void,
  ): void {
    const { duals, found, isOpen, model, weights } = this.#open;
    const { bounds, curve, matrix } = model;
    for (const [column, x] of found.values.entries()) {
      const lower = bounds.lower[column] ?? 0;
      const upper = bounds.upper[column] ?? 0;
      if (areOne(lower, upper)) continue;
      let slope = (bounds.cost[column] ?? 0) + (curve[column] ?? 0) * x;
      const entries: [number, number][] = [];
      let greatest = 0;
      for (let at = matrix.starts[column] ?? 0; at < (matrix.starts[column + 1] ?? 0); at++) {
        const row = matrix.rows[at] ?? 0;
        const value = matrix.values[at] ?? 0;
        if (value === 0) continue;
        if (isOpen[row] === 1) {
          const scaled = weights[row] === 0 ? value : value * (weights[row] ?? 1);
          entries.push([row, scaled]);
          greatest = Math.max(greatest, Math.abs(scaled));
        } else slope -= value * (duals[row] ?? 0);
      }
      if (entries.length === 0) continue;
      const even = entries.map(([row, value]): [number, number] => [row, value / greatest]);
      const level = slope / greatest;
      const slack = ROUNDING * (1 + Math.abs(level));
      const side = sideOf(x, lower, upper);
      say(
        side === 'upper' ? level - slack : side === 'lower' ? -Infinity : level - slack,
        side === 'lower' ? level + slack : side === 'upper' ? Infinity : level + slack,
        even,
      );
    }
  }
}

/** The fractional parts of multiples of the golden ratio: weights no two places share. */
function placeWeight(place: number): number {
  const turned = (place + 1) * 0.618_033_988_749_894_9;
  return 1 + (turned - Math.floor(turned));
}

/** The greatest price at hand or cost in the model, by weight. */
function priceScale({ duals, model, weights }: OpenDuals): number {
  let scale = 1;
  let heaviest = 0;
  for (const [row, weight] of weights.entries()) {
    if (weight === 0) continue;
    scale = Math.max(scale, Math.abs((duals[row] ?? 0) / weight));
    heaviest = Math.max(heaviest, weight);
  }
  for (const cost of model.bounds.cost) {
    if (heaviest > 0) scale = Math.max(scale, Math.abs(cost) / heaviest);
  }
  return scale;
}
