import type { FlowNetwork } from '../network/flow-network.ts';
import { meshes } from '../flow/meshed-lines.ts';

/** The lines of a network as numbers of buses. */
export interface LineGraph {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** by bus, the bus that stands for its island: of buses that lines join, the first */
  readonly island: Int32Array;
}

/** Reads the lines of a network as a graph; buses without a line are islands of their own. */
export function lineGraph({ buses, lines }: Pick<FlowNetwork, 'buses' | 'lines'>): LineGraph {
  const indexOf = new Map(buses.map(({ id }, at) => [id, at]));
  const from = Int32Array.from(lines, (line) => indexOf.get(line.from) ?? 0);
  const to = Int32Array.from(lines, (line) => indexOf.get(line.to) ?? 0);
  return { from, to, island: meshes(buses.length, from, to, () => true) };
}
