import { NodeHeap } from './node-heap.ts';
import type { RouteGraph } from './route-graph.ts';

/**
 * Kilometres over running land links between a place and every other, up to a bound: infinite beyond
 * it, over links of unknown length, and where no land link leads.
 *
 * @param landKm by move; infinite where unknown
 * @param direction `from` the place, or `to` it: one-way links tell the two apart
 */
export function landDistances(
  graph: RouteGraph,
  landKm: Float64Array,
  place: number,
  direction: 'from' | 'to',
  bound: number,
): Float64Array {
  const distances = new Float64Array(graph.places.length).fill(Infinity);
  const start = (direction === 'from' ? graph.begin[place] : graph.end[place]) ?? -1;
  distances[place] = 0;
  if (start < 0) return distances;
  const { first, head, moveOf } = direction === 'from' ? graph : reversed(graph);
  const heap = new NodeHeap(graph.nodes);
  const settled = new Uint8Array(graph.nodes);
  heap.lower(start, 0, 0);
  for (let node = heap.pop(); node >= 0; node = heap.pop()) {
    settled[node] = 1;
    const km = heap.value[node] ?? Infinity;
    const at = graph.placeOf[node] ?? -1;
    distances[at] = Math.min(distances[at] ?? Infinity, km);
    const end = first[node + 1] ?? 0;
    for (let arc = first[node] ?? 0; arc < end; arc++) {
      const next = head[arc] ?? 0;
      const index = moveOf[arc] ?? 0;
      const move = graph.moves[index];
      const isBarred =
        move?.kind === 'link' && (move.standing.mode === 'sea' || move.standing.use !== 'running');
      const there = km + (landKm[index] ?? 0);
      if (isBarred || settled[next] === 1 || !(there <= bound)) continue;
      if (there < (heap.value[next] ?? Infinity)) heap.lower(next, 0, there);
    }
  }
  return distances;
}

/** The same graph with every arc the other way. */
function reversed(graph: RouteGraph): Pick<RouteGraph, 'first' | 'head' | 'moveOf'> {
  const { nodes } = graph;
  const first = new Int32Array(nodes + 1);
  for (const to of graph.head) first[to + 1] = (first[to + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node++) {
    first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
  }
  const filled = first.slice();
  const head = new Int32Array(graph.head.length);
  const moveOf = new Int32Array(graph.head.length);
  for (let from = 0; from < nodes; from++) {
    const end = graph.first[from + 1] ?? 0;
    for (let arc = graph.first[from] ?? 0; arc < end; arc++) {
      const to = graph.head[arc] ?? 0;
      const slot = filled[to] ?? 0;
      head[slot] = from;
      moveOf[slot] = graph.moveOf[arc] ?? 0;
      filled[to] = slot + 1;
    }
  }
  return { first, head, moveOf };
}
