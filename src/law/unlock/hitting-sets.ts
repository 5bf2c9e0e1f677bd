/** What a search may cost at most. */
export interface SearchBound {
  /** elements of one set */
  readonly size: number;
  /** sets found */
  readonly count: number;
}

/** Minimal hitting sets, and whether the bound kept some from being found. */
export interface HittingSets {
  readonly sets: readonly (readonly number[])[];
  readonly isComplete: boolean;
}

/** Nodes of the tree looked at before the search gives up. */
const NODE_LIMIT = 200_000;

/**
 * All minimal sets of elements that have one in common with every clause, smallest first (Reiter,
 * "A theory of diagnosis from first principles", 1987, §4: a hitting-set tree, breadth first, so
 * that a superset of a set already found is never followed).
 *
 * @param clauses each a list of element numbers; an empty clause cannot be hit, and no set is found
 *
 * @example
 * hittingSets([[0, 1], [1, 2]], { size: 4, count: 10 }).sets; // [[1], [0, 2]]
 */
export function hittingSets(
  clauses: readonly (readonly number[])[],
  bound: SearchBound,
): HittingSets {
  const needed = minimalClauses(clauses);
  const sets: number[][] = [];
  let level: number[][] = [[]];
  const seen = new Set<string>();
  let nodes = 0;
  let isComplete = true;
  while (level.length > 0) {
    const next: number[][] = [];
    for (const path of level) {
      nodes += 1;
      if (nodes > NODE_LIMIT) return { sets, isComplete: false };
      if (sets.some((found) => found.every((element) => path.includes(element)))) continue;
      const open = needed.find((clause) => !clause.some((element) => path.includes(element)));
      if (open === undefined) {
        if (sets.length === bound.count) return { sets, isComplete: false };
        sets.push(path);
        continue;
      }
      if (path.length === bound.size) {
        isComplete = false;
        continue;
      }
      for (const element of open) {
        const longer = [...path, element].toSorted((a, b) => a - b);
        const key = longer.join(' ');
        if (seen.has(key)) continue;
        seen.add(key);
        next.push(longer);
      }
    }
    level = next;
  }
  return { sets, isComplete };
}

/** A clause that holds another is hit with it. */
function minimalClauses(clauses: readonly (readonly number[])[]): number[][] {
  const unique = new Map<string, number[]>();
  for (const clause of clauses) {
    const sorted = [...new Set(clause)].toSorted((a, b) => a - b);
    unique.set(sorted.join(' '), sorted);
  }
  const all = [...unique.values()].toSorted((a, b) => a.length - b.length);
  return all.filter(
    (clause, index) =>
      !all.slice(0, index).some((smaller) => smaller.every((element) => clause.includes(element))),
  );
}
