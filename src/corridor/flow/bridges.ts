/**
 * Edges whose loss parts their ends: those on no loop. Depth-first search with low points (Tarjan,
 * "A note on finding the bridges of a graph", Information Processing Letters 2 (1974) 160), without
 * recursion, so that a line of 100,000 nodes passes. Of two parallel edges neither is a bridge.
 *
 * @returns by edge 1 for a bridge
 */
export function bridges(nodes: number, from: Int32Array, to: Int32Array): Uint8Array {
  const edges = from.length;
  const starts = new Int32Array(nodes + 1);
  const count = (node: number): void => void (starts[node + 1] = (starts[node + 1] ?? 0) + 1);
  from.forEach(count);
  to.forEach(count);
  for (let at = 0; at < nodes; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const place = starts.slice();
  const around = new Int32Array(2 * edges);
  for (let edge = 0; edge < edges; edge++) {
    for (const node of [from[edge] ?? 0, to[edge] ?? 0]) {
      around[place[node] ?? 0] = edge;
      place[node] = (place[node] ?? 0) + 1;
    }
  }

  const isBridge = new Uint8Array(edges);
  const entered = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const by = new Int32Array(nodes).fill(-1);
  const next = starts.slice(0, nodes);
  let clock = 0;
  for (let root = 0; root < nodes; root++) {
    if (entered[root] !== -1) continue;
    const path = [root];
    entered[root] = low[root] = clock++;
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const at = next[node] ?? 0;
      if (at < (starts[node + 1] ?? 0)) {
        next[node] = at + 1;
        const edge = around[at] ?? 0;
        if (edge === by[node]) continue;
        const other = from[edge] === node ? (to[edge] ?? 0) : (from[edge] ?? 0);
        if (other === node) continue;
        if (entered[other] === -1) {
          by[other] = edge;
          entered[other] = low[other] = clock++;
          path.push(other);
        } else low[node] = Math.min(low[node] ?? 0, entered[other] ?? 0);
      } else {
        path.pop();
        const above = path.at(-1);
        if (above === undefined) continue;
        low[above] = Math.min(low[above] ?? 0, low[node] ?? 0);
        const edge = by[node] ?? 0;
        if ((low[node] ?? 0) > (entered[above] ?? 0)) isBridge[edge] = 1;
      }
    }
  }
  return isBridge;
}
