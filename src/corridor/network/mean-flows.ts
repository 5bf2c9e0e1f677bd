import type { FlowNetwork, FlowLink, Line } from './flow-network.ts';
import type { FlowSolution } from './flow-solution.ts';
import { seriesAt } from './series.ts';

/** What a link or line carries over all snapshots. */
export interface MeanFlow {
  readonly kind: 'link' | 'line';
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly carrier: string | undefined;
  /** mean over the snapshots by their weights, in the unit of flow; below 0: to → from */
  readonly mean: number;
  /** what stands without what is built; may be infinite */
  readonly capacity: number;
  /** what stands built in the last period */
  readonly built: number;
  /**
   * mean use of its room, 0 to 1, in whichever direction; `undefined` where it has no limit, or none
   * stands
   */
  readonly use: number | undefined;
  /** what nobody has stated of it */
  readonly unknown: readonly string[];
}

/**
 * What every link and line of a solved network carries in the mean, what of it was built, and how much
 * of its room that takes: the greatest flow first.
 *
 * @example
 * const [pipe] = meanFlows(pipes, unwrap(openFlow(pipes, solver)).solve());
 * [pipe.id, pipe.mean, pipe.use]; // ['pipe', 40, 1]
 */
export function meanFlows(network: FlowNetwork, solution: FlowSolution): MeanFlow[] {
  const weights = network.snapshots.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const periods = network.periods.length;
  const count = network.snapshots.length;
  const mean = (of: (s: number) => number): number =>
    weights.reduce((sum, weight, s) => sum + weight * of(s), 0) / total;
  const flowOf = (
    kind: MeanFlow['kind'],
    asset: FlowLink | Line,
    at: number,
    flows: Float64Array,
    built: Float64Array,
  ): MeanFlow => {
    const flow = (s: number): number => flows[at * count + s] ?? 0;
    const stands = (s: number): number =>
      asset.capacity + (built[at * periods + (network.snapshots[s]?.period ?? 0)] ?? 0);
    const used = mean((s) => {
      const room = stands(s) * shareOf(asset, s, flow(s));
      return room > 0 ? Math.abs(flow(s)) / room : 0;
    });
    const isBounded = Number.isFinite(asset.capacity) && weights.some((_, s) => stands(s) > 0);
    return {
      kind,
      id: asset.id,
      from: asset.from,
      to: asset.to,
      carrier: asset.carrier,
      mean: mean(flow),
      capacity: asset.capacity,
      built: built[at * periods + periods - 1] ?? 0,
      use: isBounded ? used : undefined,
      unknown: asset.unknown ?? [],
    };
  };
  return [
    ...network.links.map((link, at) =>
      flowOf('link', link, at, solution.sent, solution.built.links),
    ),
    ...network.lines.map((line, at) =>
      flowOf('line', line, at, solution.lineFlow, solution.built.lines),
    ),
  ].toSorted((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
}

/** Which share of its capacity an asset may carry in a snapshot, in the direction it carries. */
function shareOf(asset: FlowLink | Line, snapshot: number, flow: number): number {
  if ('impedance' in asset) return 1;
  return asset.bothWays === true || flow >= 0
    ? seriesAt(asset.most, snapshot, 1)
    : -seriesAt(asset.least, snapshot);
}
