/** How a move counts for a rule. */
export const MOVE_CLASSES = ['transfer', 'sea', 'land', 'visit', 'barred'] as const;
export type MoveClass = (typeof MOVE_CLASSES)[number];

/** A class as it stands in tables. */
export function classNumber(name: MoveClass): number {
  return MOVE_CLASSES.indexOf(name);
}

/** What a finished journey must have been like: a small automaton that reads its moves. */
export interface PathRule {
  readonly phases: number;
  /** phase after a move of a class, `phase * MOVE_CLASSES.length + class`; -1: not that way */
  readonly next: Int8Array;
  /** by phase, 1 where a journey may end */
  readonly accepts: Uint8Array;
  /** by move */
  readonly classOf: Uint8Array;
  readonly limit?: LandLimit;
  /** by move, what may be passed only once, by number; -1: as often as one likes */
  readonly once?: Int32Array;
  /** the same without the bound, accepting at least what this accepts: cheaper to search */
  readonly relaxed?: PathRule;
}

/** A bound on kilometres over land since the journey began or a ship was left. */
export interface LandLimit {
  readonly km: number;
  /** by phase: the phase once the bound is passed; -1: it must not be. Phases that do not count it have their own number. */
  readonly beyond: Int8Array;
  /** by phase: 1 where kilometres count */
  readonly counts: Uint8Array;
  /** whether it is good to have gone far (the bound must be passed) or not */
  readonly wants: 'less' | 'more';
}

/** A table of phases from rows of the five classes, in the order of {@link MOVE_CLASSES}. */
export function phaseTable(rows: readonly (readonly number[])[]): Int8Array {
  return Int8Array.from(rows.flat());
}

/**
 * Whether a journey is as the rule demands.
 *
 * @param landKm kilometres over land, by move
 */
export function accepts(rule: PathRule, landKm: Float64Array, moves: readonly number[]): boolean {
  const { limit, once } = rule;
  const passed = moves.map((move) => once?.[move] ?? -1).filter((thing) => thing >= 0);
  if (new Set(passed).size < passed.length) return false;
  let phase = 0;
  let land = 0;
  for (const move of moves) {
    const after = rule.next[phase * MOVE_CLASSES.length + (rule.classOf[move] ?? 0)] ?? -1;
    if (after < 0) return false;
    phase = after;
    land = limit?.counts[phase] === 1 ? land + (landKm[move] ?? 0) : 0;
    if (limit === undefined || land <= limit.km) continue;
    land = 0;
    phase = limit.beyond[phase] ?? -1;
    if (phase < 0) return false;
  }
  return rule.accepts[phase] === 1;
}
