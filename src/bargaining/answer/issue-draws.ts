import { clamp, fail, randomStream, sumInOrder } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { defaultForecast } from '../condorcet/default-forecast.ts';
import type { ForecastConstants } from '../condorcet/forecast-constants.ts';
import { weightedMean } from '../mean/weighted-mean.ts';
import { weightedMedian } from '../mean/weighted-median.ts';
import type { LineDistribution } from '../distribution/line-distribution.ts';
import { drawnTable } from '../table/estimated-table.ts';
import type { EstimatedTable } from '../table/estimated-table.ts';
import { onIssue } from '../table/on-issue.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import { bargainingWordsEn } from '../words-en.ts';

/** What the ranges of a table make of the forecasts on one issue. */
export interface IssueDraws {
  /** the default forecast, over all draws */
  readonly distribution: LineDistribution;
  /** of each forecast, in rising order */
  readonly medians: Float64Array;
  readonly means: Float64Array;
  readonly pivots: Float64Array;
  /** by name: the share of draws in which the weighted median is its position */
  readonly pivotal: ReadonlyMap<string, number>;
  readonly draws: number;
}

export interface DrawOptions {
  readonly draws: number;
  readonly seed: number;
  readonly constants?: Partial<ForecastConstants>;
}

/**
 * Draws a table within its ranges again and again, and forecasts one issue on each. A draw in which nobody
 * has any weight fails as the forecast itself.
 *
 * @param at - index of the issue
 *
 * @example
 * const table = certainTable(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 1 }, { id: 'south', capability: 3 }],
 *     stands: [[{ position: 80, salience: 0.5 }], [{ position: 20, salience: 0.5 }]],
 *   }).value,
 *   'table.csv',
 *   createReasons(),
 * );
 * unwrap(drawIssue(table, 0, { draws: 10, seed: 1 })).pivotal.get('south'); // 1
 */
export function drawIssue(
  table: EstimatedTable,
  at: number,
  { constants, draws, seed }: DrawOptions,
): Result<IssueDraws> {
  // without a range every draw is the first one
  const count = isCertain(table, at) ? 1 : draws;
  const problem = workProblem(table, at, count);
  if (problem !== undefined) return problem;
  const stream = randomStream(seed);
  const medians = new Float64Array(count);
  const means = new Float64Array(count);
  const pivots = new Float64Array(count);
  const held = new Map<string, number>();
  let points: readonly number[] = [];
  let shares: Float64Array | undefined;
  for (let draw = 0; draw < count; draw++) {
    const columns = onIssue(drawnTable(table, stream, draw), at);
    const forecast = defaultForecast(columns, constants);
    if (!forecast.ok) return forecast;
    const { distribution, median } = forecast.value;
    medians[draw] = median;
    points = distribution.at;
    shares ??= new Float64Array(points.length);
    for (const [point, share] of distribution.share.entries()) {
      shares[point] = (shares[point] ?? 0) + share;
    }
    const centre = centreOf(columns);
    if (!centre.ok) return centre;
    means[draw] = centre.value.mean;
    pivots[draw] = centre.value.median;
    for (const id of centre.value.pivots) {
      held.set(id, (held.get(id) ?? 0) + 1 / centre.value.pivots.length);
    }
  }
  return {
    ok: true,
    value: {
      distribution: { at: points, share: Array.from(shares ?? [], (each) => each / count) },
      medians: medians.toSorted(),
      means: means.toSorted(),
      pivots: pivots.toSorted(),
      pivotal: new Map([...held].map(([id, times]) => [id, times / count])),
      draws: count,
    },
  };
}

/** Draws × actors³, of which the election between positions takes some 10⁹ a second. */
const MOST_WORK = 6e10;

function workProblem(
  { issues, stands }: EstimatedTable,
  at: number,
  draws: number,
): Result<never> | undefined {
  const found = stands.filter((row) => row[at] !== undefined).length;
  const limit = Math.floor(MOST_WORK / (found * found * found));
  if (draws <= limit) return undefined;
  const fields = { path: `issues.${issues[at]?.id ?? ''}`, params: { draws, found, limit } };
  return fail({ code: 'bargaining/too-many-draws', ...fields }, bargainingWordsEn);
}

function isCertain({ actors, stands }: EstimatedTable, at: number): boolean {
  return actors.every(({ capability }, row) => {
    const stand = stands[row]?.[at];
    return (
      stand === undefined ||
      [capability, stand.position, stand.salience].every(({ high, low }) => low === high)
    );
  });
}

function centreOf(
  columns: IssueColumns,
): Result<{ mean: number; median: number; pivots: readonly string[] }> {
  const mean = weightedMean(columns);
  if (!mean.ok) return mean;
  const median = weightedMedian(columns);
  if (!median.ok) return median;
  const { at, pivots } = median.value;
  return { ok: true, value: { mean: mean.value, median: at, pivots } };
}

/**
 * A quantile of sorted draws; the mean of the two around it where it falls between.
 *
 * @param level - 0 to 1
 *
 * @example
 * quantileOfDraws(Float64Array.of(1, 2, 3), 0.5); // 2
 */
export function quantileOfDraws(sorted: Float64Array, level: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = clamp(level, 0, 1) * (sorted.length - 1);
  const [below, above] = [Math.floor(place), Math.ceil(place)];
  return sumInOrder([sorted[below] ?? 0, sorted[above] ?? 0]) / 2;
}
