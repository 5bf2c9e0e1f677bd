import {
  distributionMean,
  distributionQuantile,
  pointMass,
} from '../distribution/line-distribution.ts';
import type { LineDistribution } from '../distribution/line-distribution.ts';

/** What is said of one issue before its outcome is known. */
export interface IssueForecast {
  readonly distribution: LineDistribution;
  /** what it says when asked for one point; left out, the median where absolute error counts, and the mean where squared error counts: each is best there */
  readonly point?: number;
}

/**
 * A forecast that gives one point and no distribution.
 *
 * @example
 * pointForecast(40); // { distribution: { at: [40], share: [1] }, point: 40 }
 */
export function pointForecast(at: number): IssueForecast {
  return { distribution: pointMass(at), point: at };
}

/** How far one forecast was off, in the unit of the line. */
export interface ForecastError {
  readonly absolute: number;
  readonly squared: number;
}

/**
 * How far a forecast was off: absolute, from its point or else its median; squared, from its point or else
 * its mean.
 *
 * @example
 * errorOf({ distribution: { at: [0, 100], share: [0.6, 0.4] } }, 50); // { absolute: 50, squared: 100 }
 */
export function errorOf({ distribution, point }: IssueForecast, outcome: number): ForecastError {
  const off = (point ?? distributionMean(distribution)) - outcome;
  return {
    absolute: Math.abs((point ?? distributionQuantile(distribution, 0.5)) - outcome),
    squared: off * off,
  };
}

/**
 * Whether an absolute error counts as a hit. Decimals are off in their last bits: 5.000000000000001 lies
 * within 5.
 *
 * @param error - absolute, in the unit of the line
 *
 * @example
 * isWithin(errorOf(pointForecast(45), 50).absolute, 5); // true
 */
export function isWithin(error: number, limit: number): boolean {
  return error <= limit + SLACK;
}

const SLACK = 1e-9;
