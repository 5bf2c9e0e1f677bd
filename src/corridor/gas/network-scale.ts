import type { GasCase, GasPipe } from './gas-case.ts';

/** Units in which a network is reckoned, so that its numbers lie near 1. */
export interface NetworkScale {
  /** Pa², of squared pressures */
  readonly pressure: number;
  /** kg/s */
  readonly flow: number;
  /** by pipe: k of (π₁ − π₂) = k·f·|f| in these units */
  readonly resistance: readonly number[];
  /** by pipe: most it can carry either way, in these units */
  readonly bound: readonly number[];
}

/**
 * The scale of a network: the highest squared pressure, and the least of what can flow in and out. No
 * pipe carries more than its pressures drive, nor more than all that can flow in.
 */
export function networkScale(network: GasCase): NetworkScale {
  const highest = network.junctions.reduce((most, each) => Math.max(most, each.highest), 1);
  const pressure = highest * highest;
  let inflow = 0;
  let outflow = 0;
  for (const { least, most } of network.exchanges) {
    inflow += Math.max(0, most);
    outflow += Math.max(0, -least);
  }
  const flow = Math.min(inflow, outflow) || 1;
  const driven = ({ from, to, conductance }: GasPipe): number => {
    const [a, b] = [network.junctions[from], network.junctions[to]];
    if (a === undefined || b === undefined) return 0;
    const most = Math.max(
      a.highest * a.highest - b.lowest * b.lowest,
      b.highest * b.highest - a.lowest * a.lowest,
    );
    return Math.sqrt(conductance * Math.max(0, most));
  };
  return {
    pressure,
    flow,
    resistance: network.pipes.map(({ conductance }) => (flow * flow) / (conductance * pressure)),
    bound: network.pipes.map((pipe) => Math.min(inflow, driven(pipe)) / flow),
  };
}
