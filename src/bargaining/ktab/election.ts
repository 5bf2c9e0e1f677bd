import { stationaryShares } from '../condorcet/stationary.ts';
import { EMPTY_COALITION } from './coalition-strengths.ts';
import { victoryChance } from './victory-chance.ts';
import type { VictoryLaw } from './victory-chance.ts';

/** Kinds of probabilistic Condorcet election; KTAB's "PCEModel". */
export const ELECTIONS = ['conditional', 'markov-uniform', 'markov-incentive'] as const;

/**
 * How contests of two make an election among many. `conditional`: an option is as likely as it is to beat
 * each other option at once. `markov-uniform`: what lies on the table is challenged by any option alike,
 * and gives way when beaten; the share of time each lies there in the long run. `markov-incentive`: the
 * same, with challenges the likelier the more strength would gain from them, and would win.
 */
export type Election = (typeof ELECTIONS)[number];

/** Products are lifted by 2^500 when they fall below 2^-500; powers of two change no digit. */
const LIFT = 3.273390607896142e150;
/** Rounds of a Markov election as KTAB runs it; it gives up there, we go on to the exact answer. */
const ROUNDS = 1000;
const UNIFORM_CHANGE = 1e-6;
const INCENTIVE_CHANGE = 1e-8;
/** Incentive of what lies on the table to stay there. */
const STAYING = 1e-10;

/**
 * Elections among up to a number of options, in the same memory each time. {@link ElectionBox.hold} fills
 * `share` (by option, summing to 1) and `chance` (entry one · options + other: that one beats the other).
 */
export class ElectionBox {
  readonly chance: Float64Array;
  readonly share: Float64Array;
  readonly #lifts: Int32Array;
  readonly #next: Float64Array;
  #moves = new Float64Array(0);

  constructor(most: number) {
    this.chance = new Float64Array(most * most);
    this.share = new Float64Array(most);
    this.#lifts = new Int32Array(most);
    this.#next = new Float64Array(most);
  }

  /** @param strength - entry one · options + other: of those for one against the other, above 0 */
  hold(strength: Float64Array, options: number, kind: Election, law: VictoryLaw): void {
    const { chance } = this;
    for (let one = 0; one < options; one++) {
      for (let other = 0; other < one; other++) {
        const pro = strength[one * options + other] ?? 0;
        const contra = strength[other * options + one] ?? 0;
        chance[one * options + other] = victoryChance(law, pro, contra);
        chance[other * options + one] = victoryChance(law, contra, pro);
      }
      chance[one * options + one] = 0.5;
    }
    if (kind === 'conditional') this.#beatAll(options);
    else this.#staysLong(strength, options, kind === 'markov-incentive');
  }

  /** The most likely option; of several alike, the first. */
  mostLikely(options: number): number {
    let best = 0;
    for (let each = 1; each < options; each++) {
      if ((this.share[each] ?? 0) > (this.share[best] ?? 0)) best = each;
    }
    return best;
  }

  /** The option in whose part of the line from 0 to 1 a point lies, parts as long as shares. */
  optionAt(point: number, options: number): number {
    let upTo = 0;
    for (let each = 0; each < options; each++) {
      upTo += this.share[each] ?? 0;
      if (point <= upTo) return each;
    }
    return options - 1;
  }

  /** KTAB 1.4, `Model::condPCE`. */
  #beatAll(options: number): void {
    const { chance, share } = this;
    let fewest = Infinity;
    for (let one = 0; one < options; one++) {
      let product = 1;
      let lifts = 0;
      for (let other = 0; other < options; other++) {
        product *= chance[one * options + other] ?? 0;
        if (product < 1 / LIFT) {
          product *= LIFT;
          lifts += 1;
        }
      }
      share[one] = product;
      this.#lifts[one] = lifts;
      fewest = Math.min(fewest, lifts);
    }
    let total = 0;
    for (let one = 0; one < options; one++) {
      const lifts = (this.#lifts[one] ?? 0) - fewest;
      let product = share[one] ?? 0;
      if (lifts > 0) product = lifts === 1 ? product / LIFT : 0;
      share[one] = product;
      total += product;
    }
    for (let one = 0; one < options; one++) share[one] = (share[one] ?? 0) / total;
  }

  /** KTAB 1.4, `Model::markovUniformPCE` and `Model::markovIncentivePCE`. */
  #staysLong(strength: Float64Array, options: number, isIncentive: boolean): void {
    const { share } = this;
    const next = this.#next;
    const moves = this.#challenges(strength, options, isIncentive);
    for (let one = 0; one < options; one++) share[one] = 1 / options;
    const enough = isIncentive ? INCENTIVE_CHANGE : UNIFORM_CHANGE;
    for (let round = 0; round < ROUNDS; round++) {
      let change = 0;
      for (let one = 0; one < options; one++) {
        const held = share[one] ?? 0;
        let sum = 0;
        for (let other = 0; other < options; other++) {
          const wins = this.chance[one * options + other] ?? 0;
          const repels = (moves[other * options + one] ?? 0) * held;
          sum += wins * (repels + (moves[one * options + other] ?? 0) * (share[other] ?? 0));
        }
        next[one] = sum;
        change = Math.max(change, Math.abs(sum - held));
      }
      for (let one = 0; one < options; one++) {
        share[one] = ((share[one] ?? 0) + (next[one] ?? 0)) / 2;
      }
      if (change <= enough) return;
    }
    this.#longRun(moves, options);
  }

  /** Entry one · options + other: how likely it is that one challenges, where the other lies on the table. */
  #challenges(strength: Float64Array, options: number, isIncentive: boolean): Float64Array {
    if (this.#moves.length < options * options) this.#moves = new Float64Array(options * options);
    const moves = this.#moves;
    if (!isIncentive) return moves.fill(1 / options, 0, options * options);
    for (let held = 0; held < options; held++) {
      let total = 0;
      for (let by = 0; by < options; by++) {
        const way = by * options + held;
        const incentive =
          by === held
            ? EMPTY_COALITION / 2 + STAYING
            : (strength[way] ?? 0) * (this.chance[way] ?? 0);
        moves[way] = incentive;
        total += incentive;
      }
      for (let by = 0; by < options; by++) {
        moves[by * options + held] = (moves[by * options + held] ?? 0) / total;
      }
    }
    return moves;
  }

  /** The exact shares, for the rare election that has not settled in the rounds KTAB gives it. */
  #longRun(moves: Float64Array, options: number): void {
    const rates = new Float64Array(options * options);
    for (let held = 0; held < options; held++) {
      for (let by = 0; by < options; by++) {
        const way = by * options + held;
        rates[held * options + by] = (moves[way] ?? 0) * (this.chance[way] ?? 0);
      }
    }
    this.share.set(stationaryShares(rates, options));
  }
}
