import { didYouMean } from '../quantity/index.ts';
import type { Activity, Lawbook } from '../scenario/index.ts';

/** A line some activities cross and no row of law speaks of: misspelt, or not encoded. */
export interface UnknownCrossing {
  readonly name: string;
  /** the activities that cross it, by number */
  readonly activities: readonly number[];
  readonly near: string | undefined;
  /** the lines rows of law speak of */
  readonly known: readonly string[];
}

/**
 * Lines activities cross that no row of law knows. A name nobody knows catches nothing, which reads
 * like "allowed".
 *
 * @example
 * unknownCrossings(lawbook, [{ act: 'cross', crosses: ['the-fence'] }])[0]?.name; // 'the-fence'
 */
export function unknownCrossings(
  { provisions, terms }: Lawbook,
  activities: readonly Activity[],
): UnknownCrossing[] {
  const known = [...new Set(crossingsIn([provisions, terms]))].toSorted();
  const found = new Map<string, number[]>();
  for (const [index, { crosses }] of activities.entries()) {
    if (crosses === undefined || crosses === 'unknown') continue;
    for (const name of crosses) {
      if (!known.includes(name)) found.set(name, [...(found.get(name) ?? []), index]);
    }
  }
  return [...found].map(([name, those]) => ({
    name,
    activities: those,
    near: didYouMean(name, known),
    known,
  }));
}

function crossingsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(crossingsIn);
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'crosses' ? textsIn(inner) : crossingsIn(inner),
  );
}

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
