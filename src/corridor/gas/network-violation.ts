import { ratioPower } from './gas-case.ts';
import type { GasCase } from './gas-case.ts';
import type { NetworkScale } from './network-scale.ts';
import type { NetworkState } from './network-state.ts';

/** A rule of a network that a state breaks, and by how much of what is usual there. */
export interface Violation {
  readonly rule: 'balance' | 'friction' | 'pressure' | 'ratio' | 'flow' | 'power' | 'exchange';
  /** id of the junction, pipe or compressor */
  readonly at: string;
  /** share of the highest squared pressure, of the network's flow, or of the power allowed */
  readonly by: number;
}

/** The rule a state breaks most; `by` is 0 where it breaks none. */
export function largestViolation(
  network: GasCase,
  scale: NetworkScale,
  isBuilt: readonly boolean[],
  state: NetworkState,
): Violation {
  let worst: Violation = { rule: 'balance', at: network.junctions[0]?.id ?? '', by: 0 };
  const look = (rule: Violation['rule'], at: string, by: number): void => {
    if (!(by <= worst.by)) worst = { rule, at, by };
  };
  const { square, inflow } = state;
  const net = Float64Array.from(inflow);
  const low = new Float64Array(net.length);
  const high = new Float64Array(net.length);
  for (const { junction, least, most } of network.exchanges) {
    low[junction] = (low[junction] ?? 0) + least / scale.flow;
    high[junction] = (high[junction] ?? 0) + most / scale.flow;
  }
  for (const [at, pipe] of network.pipes.entries()) {
    if (isBuilt[at] !== true) continue;
    const flow = state.pipeFlow[at] ?? 0;
    net[pipe.from] = (net[pipe.from] ?? 0) - flow;
    net[pipe.to] = (net[pipe.to] ?? 0) + flow;
    const drop = (square[pipe.from] ?? 0) - (square[pipe.to] ?? 0);
    const needed = (scale.resistance[at] ?? 0) * flow * Math.abs(flow);
    look('friction', pipe.id, Math.abs(drop - needed));
    if (pipe.oneWay) look('flow', pipe.id, -flow);
  }
  for (const [at, each] of network.compressors.entries()) {
    if (isBuilt[network.pipes.length + at] !== true) continue;
    const flow = state.compressorFlow[at] ?? 0;
    net[each.from] = (net[each.from] ?? 0) - flow;
    net[each.to] = (net[each.to] ?? 0) + flow;
    look('flow', each.id, flow - each.mostFlow / scale.flow);
    look('flow', each.id, each.leastFlow / scale.flow - flow);
    const isBack = flow < -1e-9;
    if (isBack && each.ways === 'forward') look('flow', each.id, -flow);
    const ends = [square[each.from] ?? 0, square[each.to] ?? 0] as const;
    const [suction, discharge] = isBack ? [ends[1], ends[0]] : ends;
    const passes = isBack && each.ways === 'bypass';
    const least = passes ? 1 : each.leastRatio;
    const most = passes ? 1 : each.mostRatio;
    look('ratio', each.id, discharge - most * most * suction);
    look('ratio', each.id, least * least * suction - discharge);
    const ratio = Math.max(1, Math.sqrt(discharge / suction));
    const power = ratioPower(network, flow * scale.flow, ratio);
    look('power', each.id, (power - each.mostPower) / Math.max(1, each.mostPower));
  }
  for (const [at, { id, lowest, highest, held }] of network.junctions.entries()) {
    look('balance', id, Math.abs(net[at] ?? 0));
    look(
      'pressure',
      id,
      ((held ?? lowest) * (held ?? lowest)) / scale.pressure - (square[at] ?? 0),
    );
    look(
      'pressure',
      id,
      (square[at] ?? 0) - ((held ?? highest) * (held ?? highest)) / scale.pressure,
    );
    look('exchange', id, (low[at] ?? 0) - (inflow[at] ?? 0));
    look('exchange', id, (inflow[at] ?? 0) - (high[at] ?? 0));
  }
  return worst;
}
