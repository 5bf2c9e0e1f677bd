/** How an arc counts for a rule. Of voyages: whether they begin and end near the ends of the journey. */
export const ARC_CLASSES = [
  'transfer',
  'land',
  'visit',
  'barred',
  'near-near',
  'near-far',
  'far-near',
  'far-far',
] as const;
export type ArcClass = (typeof ARC_CLASSES)[number];

/** A class as it stands in tables. */
export function classNumber(name: ArcClass): number {
  return ARC_CLASSES.indexOf(name);
}

/** What a finished journey must have been like: a small automaton that reads its arcs. */
export interface PathRule {
  readonly phases: number;
  /** phase after an arc of a class, `phase * ARC_CLASSES.length + class`; -1: not that way */
  readonly next: Int8Array;
  /** by phase, 1 where a journey may end */
  readonly accepts: Uint8Array;
  /** by arc */
  readonly classOf: Uint8Array;
  /** by arc, what may be come to only once, by number; -1: as often as one likes */
  readonly once?: Int32Array;
}

/** A table of phases, one row a phase; a class that is not named leads nowhere. */
export function phaseTable(
  rows: readonly Readonly<Partial<Record<ArcClass, number>>>[],
): Int8Array {
  return Int8Array.from(rows.flatMap((row) => ARC_CLASSES.map((name) => row[name] ?? -1)));
}
