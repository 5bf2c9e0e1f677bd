import type { FlowNetwork, Series } from './flow-network.ts';

/** The value of a series in a snapshot; `missing` where the series is left out. */
export function seriesAt(series: Series | undefined, snapshot: number, missing = 0): number {
  if (series === undefined) return missing;
  if (typeof series === 'number') return series;
  return series[snapshot] ?? missing;
}

/** Whether a condition holds for the series in any snapshot. */
export function anyInSeries(
  series: Series | undefined,
  holds: (value: number) => boolean,
  missing = 0,
): boolean {
  if (series === undefined) return holds(missing);
  if (typeof series === 'number') return holds(series);
  return series.some(holds);
}

/** What one unit of flow in each snapshot counts in the objective: its weight × that of its period. */
export function snapshotWeights(network: FlowNetwork): Float64Array {
  return Float64Array.from(
    network.snapshots,
    ({ period, weight }) => weight * (network.periods[period]?.weight ?? 0),
  );
}
