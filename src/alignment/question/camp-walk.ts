import { propensityOf } from '../ties/dyad.ts';

/** What a run of the question needs to know: numbers alone. */
export interface WalkSetting {
  readonly sizes: Float64Array;
  /** side of each actor at the start: 1 with the first pole, -1 with the second */
  readonly sides: Int8Array;
  /** actors that never move: the poles, which say what the camps are */
  readonly fixed: readonly boolean[];
  /** share of all that pulls at an actor by which it must gain before it moves */
  readonly inertia: number;
}

/** What became of one actor in a run. */
interface WalkEnd {
  /** it stood on the other side at some step, or at the last */
  readonly ever: boolean;
  readonly atEnd: boolean;
}

/** Propensities of pairs into a full table; pairs in order. */
export function fillTable(table: Float64Array, sums: Float64Array, n: number): void {
  let pair = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const p = propensityOf(sums[pair] ?? 0);
      pair += 1;
      table[i * n + j] = p;
      table[j * n + i] = p;
    }
  }
}

/** Σ s p over those it stands with less those opposite, and Σ s |p|. */
export function holdAndPull(
  table: Float64Array,
  { sizes }: Pick<WalkSetting, 'sizes'>,
  sides: Int8Array,
  at: number,
): { hold: number; pull: number } {
  const n = sizes.length;
  let hold = 0;
  let pull = 0;
  const own = sides[at] ?? 1;
  for (let j = 0; j < n; j++) {
    if (j === at) continue;
    const tie = (sizes[j] ?? 0) * (table[at * n + j] ?? 0);
    hold += own === sides[j] ? tie : -tie;
    pull += Math.abs(tie);
  }
  return { hold, pull };
}

/** Whether an actor would move: what it gains passes its inertia. */
export function wouldMove(
  table: Float64Array,
  setting: WalkSetting,
  sides: Int8Array,
  at: number,
): boolean {
  const { hold, pull } = holdAndPull(table, setting, sides, at);
  return hold < -setting.inertia * pull;
}

/**
 * One course of events: at each step ties change, then whoever gains enough by it changes sides, the one
 * whose move lowers the energy most first. The energy falls with every move, so that each step ends.
 *
 * @param steps - change of each pair's sum at each step, at step · pairs + pair
 */
export function walkCamps(
  setting: WalkSetting,
  start: Float64Array,
  steps: Float64Array,
  actor: number,
): WalkEnd {
  const n = setting.sizes.length;
  const pairs = start.length;
  const sums = Float64Array.from(start);
  const sides = Int8Array.from(setting.sides);
  const table = new Float64Array(n * n);
  const home = sides[actor];
  let ever = false;
  for (let first = 0; first < steps.length; first += pairs) {
    for (let pair = 0; pair < pairs; pair++) {
      sums[pair] = (sums[pair] ?? 0) + (steps[first + pair] ?? 0);
    }
    fillTable(table, sums, n);
    settle(setting, table, sides);
    ever ||= sides[actor] !== home;
  }
  return { ever, atEnd: sides[actor] !== home };
}

function settle(setting: WalkSetting, table: Float64Array, sides: Int8Array): void {
  const n = setting.sizes.length;
  // the energy falls with each move, so that no arrangement comes twice
  for (;;) {
    let mover = -1;
    let least = 0;
    for (let at = 0; at < n; at++) {
      if (setting.fixed[at] === true) continue;
      const { hold, pull } = holdAndPull(table, setting, sides, at);
      if (hold >= -setting.inertia * pull) continue;
      const change = (setting.sizes[at] ?? 0) * hold;
      if (change >= least) continue;
      least = change;
      mover = at;
    }
    if (mover < 0) return;
    sides[mover] = -(sides[mover] ?? 1);
  }
}
