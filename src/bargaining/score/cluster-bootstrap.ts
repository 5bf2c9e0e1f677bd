import { randomStream, streamName, sumInOrder, uniform } from '../../quantity/index.ts';

/** A mean and the interval it lies in. */
export interface BootstrapInterval {
  readonly mean: number;
  /** ends of the interval, by percentile */
  readonly low: number;
  readonly high: number;
}

/** How a bootstrap is drawn. */
export interface BootstrapOptions {
  /** a whole number from 0 to 2⁵³ − 1; 1 when left out */
  readonly seed?: number;
  /** samples of groups, 2,000 when left out */
  readonly draws?: number;
  /** 0.95 when left out */
  readonly level?: number;
}

/**
 * Means with bootstrap intervals where values of one group hang together, as issues of one proposal do:
 * whole groups are drawn, with replacement, as many as there are, and the mean is that of all their
 * values (Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979) 1;
 * Cameron, Gelbach and Miller, "Bootstrap-based improvements for inference with clustered errors", Review
 * of Economics and Statistics 90 (2008) 414). Give differences of two forecasts on the same cases for a
 * paired interval. All columns see the same draws. With a few groups the interval is too narrow.
 *
 * @param columns - each with one value a case
 * @param groups - the group of each case
 *
 * @example
 * const [gain] = clusterBootstrap([[1, 2, 3, 6]], ['a', 'a', 'b', 'b']);
 * gain; // { mean: 3, low: 1.5, high: 4.5 }
 */
export function clusterBootstrap(
  columns: readonly (readonly number[])[],
  groups: readonly string[],
  { draws = 2000, level = 0.95, seed = 1 }: BootstrapOptions = {},
): BootstrapInterval[] {
  const places = new Map<string, number>();
  for (const group of groups) if (!places.has(group)) places.set(group, places.size);
  const groupOf = groups.map((group) => places.get(group) ?? 0);
  const sizes = sumBy(
    groups.map(() => 1),
    groupOf,
    places.size,
  );
  const sums = columns.map((values) => sumBy(values, groupOf, places.size));
  const stream = randomStream(seed);
  const means = columns.map(() => new Float64Array(draws));
  const picks = new Uint32Array(places.size);
  for (let draw = 0; draw < draws; draw++) {
    for (const step of picks.keys()) {
      picks[step] = Math.floor(uniform(stream, draw, GROUPS, step) * picks.length);
    }
    const size = sumOf(picks, sizes);
    for (const [column, sum] of sums.entries()) {
      const mean = means[column];
      if (mean !== undefined) mean[draw] = sumOf(picks, sum) / size;
    }
  }
  return columns.map((values, column) => {
    const sorted = (means[column] ?? new Float64Array()).toSorted();
    return {
      mean: sumInOrder(values) / values.length,
      low: quantileOf(sorted, (1 - level) / 2),
      high: quantileOf(sorted, (1 + level) / 2),
    };
  });
}

const GROUPS = streamName('bargaining/bootstrap-of-groups');

function sumBy(values: readonly number[], groupOf: readonly number[], count: number): Float64Array {
  const sums = new Float64Array(count);
  for (const [at, value] of values.entries()) {
    const group = groupOf[at] ?? 0;
    sums[group] = (sums[group] ?? 0) + value;
  }
  return sums;
}

function sumOf(picks: Uint32Array, sums: Float64Array): number {
  let sum = 0;
  for (const pick of picks) sum += sums[pick] ?? 0;
  return sum;
}

/** Between the two nearest of the sorted numbers, in proportion. NaN without any. */
function quantileOf(sorted: Float64Array, level: number): number {
  const place = level * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
