import { ARC_CLASSES } from './path-rule.ts';
import type { PathRule } from './path-rule.ts';
import type { SearchGraph } from './shortest-path.ts';

/** A journey and its three measures: fewer unknowns, less of the first, less of the second is better. */
export interface ParetoPath {
  readonly moves: readonly number[];
  readonly unknown: number;
  readonly first: number;
  readonly second: number;
}

export interface ParetoPaths {
  /** none is worse than another in everything; fewest unknowns first, then the first measure */
  readonly paths: readonly ParetoPath[];
  /** whether the bounds kept some from being looked at */
  readonly isComplete: boolean;
}

/** What the search may cost at most. */
export interface LabelBound {
  /** ways kept open in all */
  readonly labels: number;
  /** ways kept at one node and phase */
  readonly atNode: number;
}

export const LABEL_BOUND: LabelBound = { labels: 400_000, atNode: 64 };

export interface TwoWeights {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly unknown: Int32Array;
}

const CLASSES = ARC_CLASSES.length;

/**
 * All journeys between two nodes that no other beats in unknowns and both measures, by label setting
 * (Martins, "On a multicriteria shortest path problem", European Journal of Operational Research 16
 * (1984) 236). Where the rule lets something be come to only once, a way beats another only if all it
 * has come to the other has come to too.
 *
 * @param weights by move, none below 0
 *
 * @example
 * const graph = { nodes: 2, first: Int32Array.of(0, 2, 2), head: Int32Array.of(1, 1), moveOf: Int32Array.of(0, 1) };
 * const rule = { phases: 1, next: Int8Array.of(0), accepts: Uint8Array.of(1), classOf: Uint8Array.of(0, 0) };
 * const weights = {
 *   first: Float64Array.of(1, 9), second: Float64Array.of(8, 2),
 *   unknown: Int32Array.of(0, 0),
 * };
 * paretoPaths(graph, weights, rule, 0, 1).paths.map(({ first, second }) => [first, second]);
 * // [[1, 8], [9, 2]]
 */
export function paretoPaths(
  graph: SearchGraph,
  weights: TwoWeights,
  rule: PathRule,
  from: number,
  to: number,
  bound: LabelBound = LABEL_BOUND,
): ParetoPaths {
  const search = new LabelSearch(graph, weights, rule, bound);
  search.run(from, to);
  return { paths: search.found(), isComplete: !search.isCut };
}

/** Labels as a structure of arrays; a way is the chain of its labels. */
class LabelSearch {
  isCut = false;
  readonly #graph: SearchGraph;
  readonly #weights: TwoWeights;
  readonly #rule: PathRule;
  readonly #bound: LabelBound;
  readonly #state: number[] = [];
  readonly #unknown: number[] = [];
  readonly #first: number[] = [];
  readonly #second: number[] = [];
  readonly #before: number[] = [];
  readonly #arc: number[] = [];
  /** settled labels by state, a chain */
  readonly #lastAt: Int32Array;
  readonly #countAt: Int32Array;
  readonly #earlier: number[] = [];
  readonly #heap: number[] = [];
  readonly #ends: number[] = [];

  constructor(graph: SearchGraph, weights: TwoWeights, rule: PathRule, bound: LabelBound) {
    this.#graph = graph;
    this.#weights = weights;
    this.#rule = rule;
    this.#bound = bound;
    this.#lastAt = new Int32Array(graph.nodes * rule.phases).fill(-1);
    this.#countAt = new Int32Array(graph.nodes * rule.phases);
  }

  run(from: number, to: number): void {
    const { phases } = this.#rule;
    this.#add(from * phases, 0, 0, 0, -1, -1);
    this.#push(0);
    for (let label = this.#pop(); label >= 0; label = this.#pop()) {
      const state = this.#state[label] ?? 0;
      const phase = state % phases;
      const node = (state - phase) / phases;
      if (this.#isBeatenAt(state, label) || this.#isBeatenAtEnd(label)) continue;
      if ((this.#countAt[state] ?? 0) >= this.#bound.atNode) {
        this.isCut = true;
        continue;
      }
      this.#earlier[label] = this.#lastAt[state] ?? -1;
      this.#lastAt[state] = label;
      this.#countAt[state] = (this.#countAt[state] ?? 0) + 1;
      if (node === to && this.#rule.accepts[phase] === 1) {
        this.#ends.push(label);
        continue;
      }
      if (!this.#follow(label, node, phase)) return;
    }
  }

  found(): ParetoPath[] {
    return this.#ends.map((label) => ({
      moves: this.#trace(label),
      unknown: this.#unknown[label] ?? 0,
      first: this.#first[label] ?? 0,
      second: this.#second[label] ?? 0,
    }));
  }

  #follow(label: number, node: number, phase: number): boolean {
    const { first, head, moveOf } = this.#graph;
    const { classOf, next, phases } = this.#rule;
    const weights = this.#weights;
    const end = first[node + 1] ?? 0;
    for (let arc = first[node] ?? 0; arc < end; arc++) {
      const move = moveOf[arc] ?? 0;
      const after = next[phase * CLASSES + (classOf[arc] ?? 0)] ?? -1;
      if (after < 0) continue;
      if (this.#passed(label, arc)) continue;
      const state = (head[arc] ?? 0) * phases + after;
      const values = [weights.first[move] ?? 0, weights.second[move] ?? 0] as const;
      if (this.#state.length >= this.#bound.labels) {
        this.isCut = true;
        return false;
      }
      this.#add(
        state,
        (this.#unknown[label] ?? 0) + (weights.unknown[move] ?? 0),
        (this.#first[label] ?? 0) + values[0],
        (this.#second[label] ?? 0) + values[1],
        label,
        arc,
      );
      // most new ways are worse than one already followed: they need not wait
      const added = this.#state.length - 1;
      if (this.#isBeatenAt(state, added) || this.#isBeatenAtEnd(added)) this.#drop();
      else this.#push(added);
    }
    return true;
  }

  #add(
    state: number,
    unknown: number,
    first: number,
    second: number,
    before: number,
    arc: number,
  ): void {
    this.#state.push(state);
    this.#unknown.push(unknown);
    this.#first.push(first);
    this.#second.push(second);
    this.#before.push(before);
    this.#arc.push(arc);
  }

  /** Takes the label added last back. */
  #drop(): void {
    for (const list of [
      this.#state,
      this.#unknown,
      this.#first,
      this.#second,
      this.#before,
      this.#arc,
    ]) {
      list.pop();
    }
  }

  #isBeatenAt(state: number, label: number): boolean {
    for (let other = this.#lastAt[state] ?? -1; other >= 0; other = this.#earlier[other] ?? -1) {
      if (this.#beats(other, label) && this.#isFreer(other, label)) return true;
    }
    return false;
  }

  /** Whether a way has been at something that may be come to only once. */
  #passed(label: number, arc: number): boolean {
    const { once } = this.#rule;
    const thing = once?.[arc] ?? -1;
    return thing >= 0 && this.#onceOn(label).includes(thing);
  }

  /** Whether all that way `a` may not pass again, way `b` may not either. */
  #isFreer(a: number, b: number): boolean {
    if (this.#rule.once === undefined) return true;
    const barred = this.#onceOn(b);
    return this.#onceOn(a).every((thing) => barred.includes(thing));
  }

  #onceOn(last: number): number[] {
    const { once } = this.#rule;
    const things: number[] = [];
    for (let label = last; label >= 0; label = this.#before[label] ?? -1) {
      const arc = this.#arc[label] ?? -1;
      const thing = arc < 0 ? -1 : (once?.[arc] ?? -1);
      if (thing >= 0) things.push(thing);
    }
    return things;
  }

  /** What is already worse than a finished journey can only become worse. */
  #isBeatenAtEnd(label: number): boolean {
    return this.#ends.some((end) => this.#beats(end, label));
  }

  #beats(a: number, b: number): boolean {
    return (
      (this.#unknown[a] ?? 0) <= (this.#unknown[b] ?? 0) &&
      (this.#first[a] ?? 0) <= (this.#first[b] ?? 0) &&
      (this.#second[a] ?? 0) <= (this.#second[b] ?? 0)
    );
  }

  #isBefore(a: number, b: number): boolean {
    for (const key of [this.#unknown, this.#first, this.#second]) {
      const [one = 0, other = 0] = [key[a], key[b]];
      if (one !== other) return one < other;
    }
    return a < b;
  }

  #push(label: number): void {
    const heap = this.#heap;
    let at = heap.push(label) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] ?? -1;
      if (!this.#isBefore(label, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = label;
  }

  #pop(): number {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined) return -1;
    if (heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.#isBefore(heap[child + 1] ?? -1, heap[child] ?? -1))
        child += 1;
      const below = heap[child] ?? -1;
      if (!this.#isBefore(below, last)) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = last;
    return top;
  }

  #trace(last: number): number[] {
    const moves: number[] = [];
    for (let label = last; label >= 0; label = this.#before[label] ?? -1) {
      const arc = this.#arc[label] ?? -1;
      if (arc >= 0) moves.push(this.#graph.moveOf[arc] ?? 0);
    }
    return moves.toReversed();
  }
}
