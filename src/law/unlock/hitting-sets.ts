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
const NODE_LIMIT = 100_000;

/**
 * All minimal sets of elements that have one in common with every clause (Reiter, "A theory of
 * diagnosis from first principles", 1987: minimal hitting sets), smallest first, of equals the one
 * with the earlier elements.
 *
 * Found by Murakami and Uno's depth-first search ("Efficient algorithms for dualizing large-scale
 * hypergraphs", Discrete Applied Mathematics 170 (2014) 83, algorithm MMCS): an element stays only
 * while some clause is hit by it alone, so that no set that could lose one is ever followed.
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
  const search = new Search(minimalClauses(clauses), bound.size);
  search.follow(0);
  const sets = search.sets.toSorted(bySize);
  const isCut = search.isCut || sets.length > bound.count;
  return { sets: sets.slice(0, bound.count), isComplete: !isCut };
}

class Search {
  readonly sets: number[][] = [];
  isCut = false;
  readonly #clauses: readonly (readonly number[])[];
  readonly #size: number;
  readonly #chosen: number[] = [];
  /** by clause, how many chosen elements hit it */
  readonly #hits: number[];
  readonly #candidates: Set<number>;
  readonly #clausesOf = new Map<number, number[]>();
  #nodes = 0;

  constructor(clauses: readonly (readonly number[])[], size: number) {
    this.#clauses = clauses;
    this.#size = size;
    this.#hits = clauses.map(() => 0);
    this.#candidates = new Set(clauses.flat());
    for (const [at, clause] of clauses.entries()) {
      for (const element of clause) {
        const known = this.#clausesOf.get(element);
        if (known === undefined) this.#clausesOf.set(element, [at]);
        else known.push(at);
      }
    }
  }

  follow(from: number): void {
    this.#nodes += 1;
    if (this.#nodes > NODE_LIMIT) {
      this.isCut = true;
      return;
    }
    let open = from;
    while (open < this.#clauses.length && (this.#hits[open] ?? 0) > 0) open += 1;
    const clause = this.#clauses[open];
    if (clause === undefined) {
      this.sets.push(this.#chosen.toSorted((a, b) => a - b));
      return;
    }
    if (this.#chosen.length === this.#size) {
      this.isCut = true;
      return;
    }
    // a set with two of these is found under the one tried later
    const tried = clause.filter((element) => this.#candidates.has(element));
    for (const element of tried) this.#candidates.delete(element);
    for (const element of tried) {
      this.#choose(element, 1);
      if (this.#allAreNeeded()) this.follow(open + 1);
      this.#choose(element, -1);
      this.#candidates.add(element);
    }
  }

  #choose(element: number, step: 1 | -1): void {
    if (step > 0) this.#chosen.push(element);
    else this.#chosen.pop();
    for (const clause of this.#clausesOf.get(element) ?? []) {
      this.#hits[clause] = (this.#hits[clause] ?? 0) + step;
    }
  }

  /** Every chosen element hits a clause that no other does. */
  #allAreNeeded(): boolean {
    return this.#chosen.every((element) =>
      (this.#clausesOf.get(element) ?? []).some((clause) => this.#hits[clause] === 1),
    );
  }
}

const bySize = (a: readonly number[], b: readonly number[]): number => {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((element, index) => element !== b[index]);
  return (a[at] ?? 0) - (b[at] ?? 0);
};

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
