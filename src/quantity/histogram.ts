import { fail, succeed } from './problem.ts';
import type { Result } from './problem.ts';

/** Equal bins over [low, high], fixed before a run so that every chunk counts on the same grid. */
export interface Grid {
  readonly low: number;
  readonly high: number;
  readonly bins: number;
}

/** Whole counts on a grid. Merging adds integers, so it is exact in any order. */
export interface Histogram {
  readonly grid: Grid;
  /** One count a bin; bin i holds low + i·width ≤ x < low + (i+1)·width, the last also x = high. */
  readonly counts: Float64Array;
  /** Numbers below and above the grid, and the lowest and highest number seen at all. */
  below: number;
  above: number;
  least: number;
  most: number;
}

/** Plain JSON form; `least` and `most` are missing when nothing was counted. */
export interface HistogramJson {
  grid: Grid;
  counts: number[];
  below: number;
  above: number;
  least?: number;
  most?: number;
}

/** An estimate and how far it can be off. */
export interface BinnedQuantile {
  value: number;
  /** The true sample quantile lies within value ± error: half a bin on the grid, more beyond it. */
  error: number;
}

/**
 * An empty histogram; a grid that is no grid is a programming error and throws RangeError.
 *
 * @example
 * createHistogram({ low: 0, high: 100, bins: 4 }).counts.length; // 4
 */
export function createHistogram(grid: Grid): Histogram {
  const { low, high, bins } = grid;
  const finite = Number.isFinite(low) && Number.isFinite(high);
  if (!finite || low >= high || !Number.isInteger(bins) || bins < 1) {
    throw new RangeError(`no grid: ${bins} bins on [${low}, ${high}]`);
  }
  const counts = new Float64Array(bins);
  return { grid, counts, below: 0, above: 0, least: Infinity, most: -Infinity };
}

/**
 * Counts one number, in place. NaN is a programming error and throws RangeError.
 *
 * @example
 * const counted = createHistogram({ low: 0, high: 100, bins: 4 });
 * for (const x of [10, 30, 35, 200]) countInto(counted, x);
 * [[...counted.counts], counted.above]; // [[1, 2, 0, 0], 1]
 */
export function countInto(histogram: Histogram, x: number): void {
  if (Number.isNaN(x)) throw new RangeError('NaN cannot be counted');
  const { grid, counts } = histogram;
  if (x < histogram.least) histogram.least = x;
  if (x > histogram.most) histogram.most = x;
  if (x < grid.low) {
    histogram.below += 1;
  } else if (x > grid.high) {
    histogram.above += 1;
  } else {
    const bin = Math.floor(((x - grid.low) / (grid.high - grid.low)) * grid.bins);
    const held = Math.min(bin, grid.bins - 1);
    counts[held] = (counts[held] ?? 0) + 1;
  }
}

/**
 * The counts of two chunks together; different grids throw RangeError.
 *
 * @example
 * const half = createHistogram({ low: 0, high: 100, bins: 4 });
 * countInto(half, 30);
 * [...mergeHistograms(half, half).counts]; // [0, 2, 0, 0]
 */
export function mergeHistograms(a: Histogram, b: Histogram): Histogram {
  const sameGrid =
    a.grid.low === b.grid.low && a.grid.high === b.grid.high && a.grid.bins === b.grid.bins;
  if (!sameGrid) throw new RangeError('histograms on different grids cannot be merged');
  return {
    grid: a.grid,
    counts: a.counts.map((count, i) => count + (b.counts[i] ?? 0)),
    below: a.below + b.below,
    above: a.above + b.above,
    least: Math.min(a.least, b.least),
    most: Math.max(a.most, b.most),
  };
}

/**
 * How many numbers were counted. Those beyond the grid count as well.
 *
 * @example
 * const counted = createHistogram({ low: 0, high: 100, bins: 4 });
 * for (const x of [10, 30, 200]) countInto(counted, x);
 * totalCount(counted); // 3
 */
export function totalCount(histogram: Histogram): number {
  return histogram.counts.reduce((sum, count) => sum + count, histogram.below + histogram.above);
}

/**
 * Width of a bin: the stated error of everything read off a histogram.
 *
 * @example
 * binWidth({ low: 0, high: 100, bins: 4 }); // 25
 */
export function binWidth(grid: Grid): number {
  return (grid.high - grid.low) / grid.bins;
}

/**
 * The sample quantile at p in [0, 1] — the smallest number that at least a share p does not pass —
 * as the middle of its bin, with its error. NaN and Infinity when nothing was counted.
 *
 * @example
 * const counted = createHistogram({ low: 0, high: 100, bins: 10 });
 * for (let x = 0; x < 100; x++) countInto(counted, x);
 * binnedQuantile(counted, 0.5); // { value: 45, error: 5 }
 */
export function binnedQuantile(histogram: Histogram, p: number): BinnedQuantile {
  const { grid, counts, below, least, most } = histogram;
  const total = totalCount(histogram);
  if (total === 0) return { value: Number.NaN, error: Infinity };
  const rank = Math.max(1, Math.ceil(p * total));
  if (rank <= below) return middle(least, grid.low);
  let passed = below;
  for (const [i, count] of counts.entries()) {
    passed += count;
    if (rank > passed) continue;
    const width = binWidth(grid);
    return middle(grid.low + i * width, grid.low + (i + 1) * width);
  }
  return middle(grid.high, most);
}

/**
 * Share of the numbers at or below x, exact at the edges of bins; between them the bin counts
 * half. From 0 to 1; NaN when nothing was counted.
 *
 * @example
 * const counted = createHistogram({ low: 0, high: 100, bins: 10 });
 * for (let x = 0; x < 100; x++) countInto(counted, x);
 * shareBelow(counted, 30); // 0.3
 */
export function shareBelow(histogram: Histogram, x: number): number {
  const { grid, counts, below } = histogram;
  const total = totalCount(histogram);
  if (total === 0) return Number.NaN;
  if (x < grid.low) return x < histogram.least ? 0 : below / 2 / total;
  const position = ((x - grid.low) / (grid.high - grid.low)) * grid.bins;
  if (position >= grid.bins) {
    return x >= histogram.most ? 1 : (total - histogram.above / 2) / total;
  }
  const bin = Math.floor(position);
  let passed = below;
  for (let i = 0; i < bin; i++) passed += counts[i] ?? 0;
  if (position > bin) passed += (counts[bin] ?? 0) / 2;
  return passed / total;
}

/**
 * Plain JSON of a histogram.
 *
 * @example
 * const counted = createHistogram({ low: 0, high: 100, bins: 2 });
 * countInto(counted, 30);
 * histogramToJson(counted).counts; // [1, 0]
 */
export function histogramToJson(histogram: Histogram): HistogramJson {
  const { grid, counts, below, above, least, most } = histogram;
  const json: HistogramJson = { grid: { ...grid }, counts: [...counts], below, above };
  return least <= most ? { ...json, least, most } : json;
}

/**
 * Reads {@link histogramToJson} back; counts that are not whole, or a wrong length, are a problem.
 *
 * @example
 * const json = { grid: { low: 0, high: 100, bins: 2 }, counts: [3, 1], below: 0, above: 0 };
 * totalCount(unwrap(histogramFromJson(json))); // 4
 * histogramFromJson({ ...json, counts: [3] }).ok; // false
 */
export function histogramFromJson(json: HistogramJson): Result<Histogram> {
  const { grid, counts, below, above } = json;
  const whole = [...counts, below, above].every(
    (count) => Number.isSafeInteger(count) && count >= 0,
  );
  const sound = Number.isFinite(grid.low) && grid.low < grid.high && Number.isFinite(grid.high);
  if (!whole || !sound || counts.length !== grid.bins || grid.bins < 1) {
    return fail({ code: 'histogram/broken', path: 'counts', value: String(counts.length) });
  }
  const { least = Infinity, most = -Infinity } = json;
  return succeed({
    ...createHistogram(grid),
    counts: Float64Array.from(counts),
    below,
    above,
    least,
    most,
  });
}

function middle(from: number, to: number): BinnedQuantile {
  return { value: from + (to - from) / 2, error: (to - from) / 2 };
}
