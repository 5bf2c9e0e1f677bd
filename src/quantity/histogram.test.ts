import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  binWidth,
  binnedQuantile,
  countInto,
  createHistogram,
  histogramFromJson,
  histogramToJson,
  mergeHistograms,
  shareBelow,
  totalCount,
} from './histogram.ts';
import type { Histogram } from './histogram.ts';
import { unwrap } from './problem.ts';

const grid = { low: 0, high: 100, bins: 10 };

function counted(values: readonly number[]): Histogram {
  const histogram = createHistogram(grid);
  for (const value of values) countInto(histogram, value);
  return histogram;
}

const samples = fc.array(fc.double({ min: -20, max: 120, noNaN: true }), {
  minLength: 1,
  maxLength: 50,
});

describe('a histogram', () => {
  test('holds whole counts, the ends included, what lies beyond apart', () => {
    const histogram = counted([0, 9.999, 10, 100, -1, 101, 250]);
    expect([...histogram.counts]).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(histogram).toMatchObject({ below: 1, above: 2, least: -1, most: 250 });
    expect(totalCount(histogram)).toBe(7);
    expect(binWidth(grid)).toBe(10);
  });

  test('reads quantiles with their error', () => {
    const histogram = counted(Array.from({ length: 100 }, (_, i) => i));
    expect(binnedQuantile(histogram, 0.5)).toEqual({ value: 45, error: 5 });
    expect(binnedQuantile(histogram, 0)).toEqual({ value: 5, error: 5 });
    expect(binnedQuantile(histogram, 1)).toEqual({ value: 95, error: 5 });
    expect(shareBelow(histogram, 30)).toBe(0.3);
  });

  test('beyond the grid the error grows to what was seen', () => {
    const histogram = counted([-40, 50, 300]);
    expect(binnedQuantile(histogram, 0.1)).toEqual({ value: -20, error: 20 });
    expect(binnedQuantile(histogram, 0.9)).toEqual({ value: 200, error: 100 });
    expect([-50, 400].map((x) => shareBelow(histogram, x))).toEqual([0, 1]);
  });

  test('the sample quantile lies within the stated error', () => {
    fc.assert(
      fc.property(samples, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        const ascending = values.toSorted((a, b) => a - b);
        const rank = Math.max(1, Math.ceil(p * values.length));
        const { value, error } = binnedQuantile(counted(values), p);
        expect(Math.abs((ascending[rank - 1] ?? 0) - value)).toBeLessThanOrEqual(error + 1e-9);
      }),
    );
  });

  test('merging is exact in any order', () => {
    fc.assert(
      fc.property(samples, samples, samples, (a, b, c) => {
        const [x, y, z] = [counted(a), counted(b), counted(c)];
        const whole = counted([...a, ...b, ...c]);
        expect(mergeHistograms(mergeHistograms(z, x), y)).toEqual(whole);
        expect(mergeHistograms(x, mergeHistograms(y, z))).toEqual(whole);
      }),
    );
  });

  test('travels as JSON', () => {
    for (const histogram of [counted([1, 2, -5]), counted([])]) {
      const json: unknown = JSON.parse(JSON.stringify(histogramToJson(histogram)));
      expect(unwrap(histogramFromJson(json as ReturnType<typeof histogramToJson>))).toEqual(
        histogram,
      );
    }
    const broken = { ...histogramToJson(counted([1])), counts: [1] };
    expect(histogramFromJson(broken)).toMatchObject({ problems: [{ code: 'histogram/broken' }] });
  });

  test('of nothing has no quantile', () => {
    expect(binnedQuantile(counted([]), 0.5)).toEqual({ value: Number.NaN, error: Infinity });
    expect(shareBelow(counted([]), 5)).toBeNaN();
  });

  test('needs a grid, and the same one to merge', () => {
    expect(() => createHistogram({ ...grid, bins: 0 })).toThrow(RangeError);
    expect(() => createHistogram({ ...grid, high: 0 })).toThrow(RangeError);
    expect(() => countInto(counted([]), Number.NaN)).toThrow(RangeError);
    const other = createHistogram({ ...grid, bins: 20 });
    expect(() => mergeHistograms(counted([]), other)).toThrow(RangeError);
  });
});
