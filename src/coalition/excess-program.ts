import { fail, lpBuilder, succeed } from '../quantity/index.ts';
import type { LpSolution, LpSolver, Result } from '../quantity/index.ts';
import { subsetSums } from './subset-sums.ts';
import { coalitionWordsEn } from './words-en.ts';

/** A coalition whose amount is settled: x(S) = amount. */
export interface Settled {
  readonly mask: number;
  readonly amount: number;
}

/** The smallest worst excess, a split that has it, and what holds it there. */
export interface LeastWorst {
  readonly excess: number;
  readonly amounts: readonly number[];
  /**
   * Coalitions with their weights in the dual, which sum to 1. Each has exactly this excess in every
   * optimal split: its constraint cannot be slack anywhere (complementary slackness).
   */
  readonly binding: readonly { readonly mask: number; readonly weight: number }[];
  /** players held at their floor in every optimal split */
  readonly atFloor: readonly number[];
}

/**
 * The excess by which a split must miss a coalition before its row is added. The worths are scaled to
 * at most 1, and the solver holds rows to 1e-7.
 */
const MISSED = 1e-9;

/**
 * A basic dual is a quotient of two minors of a 0/1 matrix, at least 1/72,662,000 where it is not
 * zero, and in practice a fraction with a small denominator; rounding leaves some 1e-12. A weight
 * passed over here is found in a later round, with the same excess.
 */
const BINDS = 1e-7;

/**
 * min ε subject to x(S) + ε ≥ v(S) for all coalitions that are not settled, x(S) = amount for those
 * that are, and x ≥ floor. The rows are found as they are needed: a few to start with, then in turns
 * those the optimal split misses most, until it misses none. A game of 4,096 coalitions ends with
 * some fifty rows. A coalition comes together with that of all others, so that ε is bounded from
 * below: 2ε ≥ v(S) + v(N∖S) - v(N).
 */
export class ExcessProgram {
  readonly #worths: Float64Array;
  readonly #floors: readonly number[];
  readonly #players: number;
  readonly #solver: LpSolver;
  /** rows so far, kept from one round to the next */
  readonly #rows = new Set<number>();

  /** @param worths gains by coalition, scaled to at most 1; `floors`: -Infinity where there is none */
  constructor(worths: Float64Array, floors: readonly number[], solver: LpSolver) {
    this.#worths = worths;
    this.#floors = floors;
    this.#players = floors.length;
    this.#solver = solver;
    const all = worths.length - 1;
    for (let player = 0; player < this.#players; player++) this.#take(1 << player, all);
  }

  /** @param isSettled 1 for a coalition that follows from the settled ones, the whole and nobody too */
  solve(settled: readonly Settled[], isSettled: Uint8Array): Result<LeastWorst> {
    const all = this.#worths.length - 1;
    for (const mask of this.#rows) if (isSettled[mask] === 1) this.#rows.delete(mask);
    if (this.#rows.size === 0) {
      const first = isSettled.indexOf(0);
      if (first > 0) this.#take(first, all);
    }
    for (;;) {
      const rows = [...this.#rows];
      const solution = this.#solver.solve(this.#model(rows, settled));
      if (solution.status !== 'optimal') {
        const params = { rows: rows.length };
        const value = solution.status;
        return fail({ code: 'coalition/solver', value, params }, coalitionWordsEn);
      }
      const amounts = [...solution.values.subarray(0, this.#players)];
      const excess = solution.values[this.#players] ?? 0;
      const missed = this.#missed(amounts, excess, isSettled);
      if (missed.size === 0) return succeed(this.#found(solution, rows, amounts, excess));
      for (const mask of missed) this.#take(mask, all);
    }
  }

  #take(mask: number, all: number): void {
    this.#rows.add(mask);
    if (mask !== all) this.#rows.add(all ^ mask);
  }

  #model(rows: readonly number[], settled: readonly Settled[]) {
    const lp = lpBuilder();
    for (const lower of this.#floors) lp.column({ lower });
    const excess = lp.column({ lower: -Infinity, cost: 1 });
    const members = (row: number, mask: number): void => {
      for (let at = 0; at < this.#players; at++) if ((mask >>> at) & 1) lp.entry(row, at, 1);
    };
    for (const mask of rows) {
      const row = lp.row(this.#worths[mask] ?? 0, Infinity);
      members(row, mask);
      lp.entry(row, excess, 1);
    }
    for (const { amount, mask } of settled) members(lp.row(amount, amount), mask);
    return lp.build('minimise');
  }

  /** For each player the coalition with it and that without it that are missed most. */
  #missed(amounts: readonly number[], excess: number, isSettled: Uint8Array): Set<number> {
    const sums = subsetSums(amounts);
    const worst = new Float64Array(this.#players * 2).fill(MISSED);
    const which = new Int32Array(this.#players * 2).fill(-1);
    for (let mask = 1; mask < sums.length - 1; mask++) {
      const miss = (this.#worths[mask] ?? 0) - (sums[mask] ?? 0) - excess;
      if (miss <= MISSED || isSettled[mask] === 1 || this.#rows.has(mask)) continue;
      for (let player = 0; player < this.#players; player++) {
        const at = player * 2 + ((mask >>> player) & 1);
        if (miss > (worst[at] ?? 0)) {
          worst[at] = miss;
          which[at] = mask;
        }
      }
    }
    return new Set(which.filter((mask) => mask >= 0));
  }

  #found(
    solution: LpSolution,
    rows: readonly number[],
    amounts: readonly number[],
    excess: number,
  ): LeastWorst {
    const binding = rows.flatMap((mask, row) => {
      const weight = Math.abs(solution.duals[row] ?? 0);
      return weight > BINDS ? [{ mask, weight }] : [];
    });
    const atFloor = amounts.flatMap((_, player) =>
      this.#floors[player] !== -Infinity && Math.abs(solution.reducedCosts[player] ?? 0) > BINDS
        ? [player]
        : [],
    );
    return { excess, amounts, binding, atFloor };
  }
}
