import { BUS, GEN } from './case.ts';
import type { MatpowerDetails } from './details.ts';

/**
 * What a direct-current power flow starts from: by bus of the network what generators in service put
 * in less what loads and shunts take, in MW, and the bus that makes up the rest.
 *
 * @param output by row of `gen`; the `Pg` of the case when left out
 *
 * @example
 * const text = JSON.stringify({
 *   baseMVA: 100,
 *   bus: [[7, 3, 50, 0, 0, 0, 1, 1, 0, 110, 1, 1.1, 0.9]],
 *   gen: [[7, 45, 0, 0, 0, 1, 100, 1, 80, 10]],
 *   branch: [],
 * });
 * const { injections, slack } = matpowerInjections(unwrap(readMatpower(text)).matpower);
 * [[...injections], slack]; // [[-5], '7']
 */
export function matpowerInjections(
  details: MatpowerDetails,
  output?: readonly number[],
): { readonly injections: Float64Array; readonly slack: string } {
  const { bus, gen } = details.case;
  const count = details.buses.reduce((sum, at) => sum + (at < 0 ? 0 : 1), 0);
  const injections = new Float64Array(count);
  const busOf = new Map<number, number>();
  for (const [row, { cells }] of bus.entries()) {
    const at = details.buses[row] ?? -1;
    if (at < 0) continue;
    busOf.set(cells[BUS.id] ?? 0, at);
    injections[at] = -((cells[BUS.pd] ?? 0) + (cells[BUS.gs] ?? 0));
  }
  for (const [row, { cells }] of gen.entries()) {
    const at = busOf.get(cells[GEN.bus] ?? 0);
    if (at === undefined || (cells[GEN.status] ?? 0) <= 0) continue;
    injections[at] = (injections[at] ?? 0) + (output?.[row] ?? cells[GEN.pg] ?? 0);
  }
  return { injections, slack: String(bus[details.reference]?.cells[BUS.id] ?? '') };
}
