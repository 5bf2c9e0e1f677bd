import { compareDates, ln } from '../../quantity/index.ts';
import { GRID_POINTS, UNIFORM, gridOfLogs, meanOf, quantileOf, sdOf, widenTo } from './grid.ts';
import type { Grid } from './grid.ts';
import { countOrigins } from './origin.ts';
import type { Dropped, PositionRecord } from './position.ts';
import { signalOf } from './signal.ts';
import type { EstimateSettings, Signal } from './signal.ts';

/** What one record does to the estimate: a line of the sum. */
export interface EstimateLine {
  readonly record: string;
  /** 1: says the ideal lies above `threshold`; -1: below it */
  readonly sign: 1 | -1;
  /** midpoint of status quo and level: where the two are equally good, points */
  readonly threshold: number;
  /** chance that the record is right, ½ (says nothing) to 1 */
  readonly chance: number;
  /** exponent: weight of its kind, halved by age */
  readonly weight: number;
  /** days from the record to the as-of day */
  readonly age: number;
  /** points by which the mean moves when this record is added to the older ones */
  readonly effect: number;
}

/** An ideal point as the evidence has it, on 0–100. */
export interface StanceEstimate {
  /** probability of each point 0 … 100 */
  readonly grid: Grid;
  readonly mean: number;
  readonly sd: number;
  readonly quantiles: {
    readonly p05: number;
    readonly p25: number;
    readonly p50: number;
    readonly p75: number;
    readonly p95: number;
  };
  /** mean before any record */
  readonly prior: number;
  /** oldest first: prior + the effects + floorEffect = mean */
  readonly lines: readonly EstimateLine[];
  /** points by which keeping the standard deviation above its floor moves the mean */
  readonly floorEffect: number;
  /** points of the mean due to records of the present leader; goes when the leader goes */
  readonly leaderShift: number;
  readonly dropped: readonly Dropped[];
}

/**
 * Estimates an ideal point from position records (joint model, "From evidence to stance").
 *
 * A record about level ℓ, made when the status quo was q, says which of the two its actor prefers.
 * With distance utility ΔU(x) = |x − q| − |x − ℓ|, support is true of every ideal x nearer to ℓ
 * than to q: support for a survey at 25 says "above 12.5", not "95". So on the grid 0 … 100, from a
 * uniform prior,
 *
 *   P(x) ∝ Π L(x)^w,  L(x) = c where ΔU(x) has the record's sign, 1 − c where not, ½ where ΔU = 0,
 *   c = ½ + ½ · reliability · confidence,  w = weight(word, vote, act) · ½^(age / halfLife).
 *
 * - c mixes two cases: with the chance reliability · confidence the record tells the truth, else it
 *   is a coin. A source of no worth (0) leaves the estimate alone; one never wrong (1) would rule
 *   out points altogether and is held just below that, since two such may contradict one another.
 * - The step is not smoothed by Λ(ΔU / σ): smoothed, a yes and a no of one weight would together
 *   say "nearly indifferent, surely" and narrow the estimate. With the step they cancel.
 * - Of one origin and statement the weightiest record counts alone (see `countOrigins`).
 * - Widened at last to the floor: the model is not better than that (see `widenTo`).
 *
 * Nothing is stored: every view estimates anew.
 *
 * @param records accepted position records of one actor on one issue, as `positionRecords` gives
 *   them
 * @returns the estimate; without records the prior, mean 50 and standard deviation 29.2
 *
 * @example
 * const settings = unwrap(estimateSettings(pack, 'XB', day));
 * estimateStance([], settings).mean; // ≈ 50
 */
export function estimateStance(
  records: readonly PositionRecord[],
  settings: EstimateSettings,
): StanceEstimate {
  const dropped: Dropped[] = [];
  const usable = records.filter((record) => {
    const why = unusable(record, settings);
    if (why !== undefined) dropped.push({ id: record.id, why });
    return why === undefined;
  });
  const signals = usable.map((record) => signalOf(record, settings));
  const counted = countOrigins(signals);
  dropped.push(...counted.copies);
  const ordered = counted.kept.toSorted(byAgeAndContent);

  const lines: EstimateLine[] = [];
  let logs: readonly number[] = GRID_POINTS.map(() => 0);
  let mean = meanOf(UNIFORM);
  for (const signal of ordered) {
    logs = added(logs, signal);
    const next = meanOf(gridOfLogs(logs));
    lines.push(lineOf(signal, next - mean));
    mean = next;
  }
  const sharp = gridOfLogs(logs);
  const grid = widenTo(sharp, settings.floor);
  const without = ordered.filter(({ record }) => record.leader === undefined);
  const shared = without.length === ordered.length ? grid : posterior(without, settings.floor);
  return {
    grid,
    mean: meanOf(grid),
    sd: sdOf(grid),
    quantiles: {
      p05: quantileOf(grid, 0.05),
      p25: quantileOf(grid, 0.25),
      p50: quantileOf(grid, 0.5),
      p75: quantileOf(grid, 0.75),
      p95: quantileOf(grid, 0.95),
    },
    prior: meanOf(UNIFORM),
    lines,
    floorEffect: meanOf(grid) - mean,
    leaderShift: meanOf(grid) - meanOf(shared),
    dropped,
  };
}

function unusable(record: PositionRecord, settings: EstimateSettings): Dropped['why'] | undefined {
  if (compareDates(record.date.earliest, settings.asOf) > 0) return 'later';
  if (record.leader !== undefined && !settings.leaders.includes(record.leader)) {
    return 'leader-left';
  }
  return record.level === record.statusQuo ? 'about-status-quo' : undefined;
}

/**
 * Oldest first, and on one day by content: neither the ids nor the order of the pack, nor a copy in
 * front of its original, may change the last bits of a sum.
 */
function byAgeAndContent(a: Signal, b: Signal): number {
  return (
    b.age - a.age ||
    a.threshold - b.threshold ||
    a.sign - b.sign ||
    a.chance - b.chance ||
    a.weight - b.weight
  );
}

function added(logs: readonly number[], signal: Signal): number[] {
  const right = signal.weight * ln(signal.chance);
  const wrong = signal.weight * ln(1 - signal.chance);
  const silent = signal.weight * ln(0.5);
  return logs.map((log, point) => {
    const side = Math.sign(point - signal.threshold);
    return log + (side === 0 ? silent : side === signal.sign ? right : wrong);
  });
}

function posterior(signals: readonly Signal[], floor: number): Grid {
  const start: readonly number[] = GRID_POINTS.map(() => 0);
  return widenTo(gridOfLogs(signals.reduce(added, start)), floor);
}

function lineOf(signal: Signal, effect: number): EstimateLine {
  const { record, sign, threshold, chance, weight, age } = signal;
  return { record: record.id, sign, threshold, chance, weight, age, effect };
}
