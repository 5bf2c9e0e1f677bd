import type { FlowNetwork } from '../network/flow-network.ts';
import { shiftOf } from './flow-bounds.ts';
import { mayBeAbsent } from './layout.ts';
import type { FlowLayout } from './layout.ts';

/**
 * By line that may not be built, how far its voltage law must be free to be off without it: no
 * further than the angles of all lines of its mesh can add up to (the big M of transmission
 * planning; Binato, Pereira and Granville, IEEE Transactions on Power Systems 16 (2001) 235). 0 for
 * the others. Infinite where a line of the mesh has no limit; `checkNetwork` refuses that.
 */
export function kirchhoffSlack(network: FlowNetwork, layout: FlowLayout): Float64Array {
  const slack = new Float64Array(network.lines.length);
  const candidates = network.lines.flatMap((line, at) =>
    mayBeAbsent(line) && layout.kirchhoff[at] !== -1 ? [at] : [],
  );
  for (const candidate of candidates) {
    const scale = layout.kirchhoffScale[candidate] ?? 1;
    let sum = Math.abs(shiftOf(network, candidate, scale));
    for (const [at, line] of network.lines.entries()) {
      // lines of another mesh of the same scale only widen it
      if (layout.kirchhoff[at] === -1 || layout.kirchhoffScale[at] !== scale) continue;
      const most = line.capacity + (line.invest?.most ?? 0);
      sum += (Math.abs(line.impedance) / scale) * most + Math.abs(shiftOf(network, at, scale));
    }
    slack[candidate] = sum;
  }
  return slack;
}
