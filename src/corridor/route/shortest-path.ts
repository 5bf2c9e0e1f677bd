import { NodeHeap } from './node-heap.ts';
import { ARC_CLASSES } from './path-rule.ts';
import type { PathRule } from './path-rule.ts';

/** What a search needs of a graph. */
export interface SearchGraph {
  readonly nodes: number;
  readonly first: Int32Array;
  readonly head: Int32Array;
  readonly moveOf: Int32Array;
}

/** A journey found: its moves in order, and what they add up to. */
export interface FoundPath {
  readonly moves: readonly number[];
  readonly unknown: number;
  readonly value: number;
}

const CLASSES = ARC_CLASSES.length;

/**
 * The journey of fewest unknowns and, of these, least value between two nodes, by Dijkstra's
 * algorithm (Numerische Mathematik 1 (1959) 269) on the product of graph and rule. Both keys only
 * grow along a way, so the first is never traded for the second. Of equals the way found by the
 * lower node, then the lower arc, stands.
 *
 * @param weight by move: `value` not below 0, `unknown` a count
 * @returns `undefined` when no journey the rule accepts leads there
 *
 * @example
 * const graph = { nodes: 2, first: Int32Array.of(0, 1, 1), head: Int32Array.of(1), moveOf: Int32Array.of(0) };
 * const weight = { value: Float64Array.of(5), unknown: Int32Array.of(0) };
 * const rule = { phases: 1, next: Int8Array.of(0), accepts: Uint8Array.of(1), classOf: Uint8Array.of(0) };
 * shortestPath(graph, weight, rule, 0, 1); // { moves: [0], unknown: 0, value: 5 }
 */
export function shortestPath(
  graph: SearchGraph,
  weight: { readonly value: Float64Array; readonly unknown: Int32Array },
  rule: PathRule,
  from: number,
  to: number,
): FoundPath | undefined {
  const { phases } = rule;
  const heap = new NodeHeap(graph.nodes * phases);
  const arcBefore = new Int32Array(graph.nodes * phases).fill(-1);
  const stateBefore = new Int32Array(graph.nodes * phases).fill(-1);
  const settled = new Uint8Array(graph.nodes * phases);
  heap.lower(from * phases, 0, 0);
  for (let state = heap.pop(); state >= 0; state = heap.pop()) {
    settled[state] = 1;
    const phase = state % phases;
    const node = (state - phase) / phases;
    const [unknown = 0, value = 0] = [heap.unknown[state], heap.value[state]];
    if (node === to && rule.accepts[phase] === 1) {
      return { moves: trace(graph, arcBefore, stateBefore, state), unknown, value };
    }
    const end = graph.first[node + 1] ?? 0;
    for (let arc = graph.first[node] ?? 0; arc < end; arc++) {
      const move = graph.moveOf[arc] ?? 0;
      const after = rule.next[phase * CLASSES + (rule.classOf[arc] ?? 0)] ?? -1;
      if (after < 0) continue;
      const next = (graph.head[arc] ?? 0) * phases + after;
      if (settled[next] === 1) continue;
      const nextUnknown = unknown + (weight.unknown[move] ?? 0);
      const nextValue = value + (weight.value[move] ?? 0);
      const [known = 0, best = Infinity] = [heap.unknown[next], heap.value[next]];
      const isBetter =
        best === Infinity || nextUnknown < known || (nextUnknown === known && nextValue < best);
      if (!isBetter || nextValue === Infinity) continue;
      arcBefore[next] = arc;
      stateBefore[next] = state;
      heap.lower(next, nextUnknown, nextValue);
    }
  }
  return undefined;
}

function trace(
  graph: SearchGraph,
  arcBefore: Int32Array,
  stateBefore: Int32Array,
  last: number,
): number[] {
  const moves: number[] = [];
  for (let state = last; ;) {
    const arc = arcBefore[state] ?? -1;
    if (arc < 0) break;
    moves.push(graph.moveOf[arc] ?? 0);
    state = stateBefore[state] ?? -1;
  }
  return moves.toReversed();
}
