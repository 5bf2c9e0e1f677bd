import type { FlowNetwork } from '../network/flow-network.ts';
import { bridges } from './bridges.ts';

/** The lines that Kirchhoff's voltage law binds: those on a loop. On a tree, balances say it all. */
export interface MeshedLines {
  /** by line the greatest impedance of its mesh, for scaling; 0 on no loop */
  readonly scale: Float64Array;
  /** by bus, 1 where a meshed line ends */
  readonly isMeshedBus: Uint8Array;
}

/** Finds them. A loop that needs an unbuilt line counts; closing lines never makes a loop. */
export function meshedLines({ buses, lines }: FlowNetwork): MeshedLines {
  const indexOf = new Map(buses.map(({ id }, at) => [id, at]));
  const from = Int32Array.from(lines, (line) => indexOf.get(line.from) ?? 0);
  const to = Int32Array.from(lines, (line) => indexOf.get(line.to) ?? 0);
  const isBridge = bridges(buses.length, from, to);
  const mesh = meshes(buses.length, from, to, (line) => isBridge[line] === 0);
  const greatest = new Float64Array(buses.length);
  const isMeshedBus = new Uint8Array(buses.length);
  for (const [at, { impedance }] of lines.entries()) {
    if (isBridge[at] === 1) continue;
    const root = mesh[from[at] ?? 0] ?? 0;
    greatest[root] = Math.max(greatest[root] ?? 0, Math.abs(impedance));
    isMeshedBus[from[at] ?? 0] = 1;
    isMeshedBus[to[at] ?? 0] = 1;
  }
  const scale = Float64Array.from(lines, (_, at) =>
    isBridge[at] === 1 ? 0 : (greatest[mesh[from[at] ?? 0] ?? 0] ?? 0),
  );
  return { scale, isMeshedBus };
}

/** By node one node that stands for all it is joined to through the edges that count. */
export function meshes(
  nodes: number,
  from: Int32Array,
  to: Int32Array,
  counts: (edge: number) => boolean,
): Int32Array {
  const parent = Int32Array.from({ length: nodes }, (_, node) => node);
  const rootOf = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      const above = parent[at] ?? at;
      parent[at] = parent[above] ?? above;
      at = parent[at] ?? above;
    }
    return at;
  };
  for (const [edge, start] of from.entries()) {
    if (!counts(edge)) continue;
    const a = rootOf(start);
    const b = rootOf(to[edge] ?? start);
    // the lower number stands for both, whatever the order of edges
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  }
  return Int32Array.from(parent, (_, node) => rootOf(node));
}
