import type { ProblemFields } from '../../quantity/index.ts';

/** The three constants of the default forecast. */
export interface ForecastConstants {
  /** how often the difference is split; else a position wins outright. 0 to 1 */
  readonly splitting: number;
  /** how far a split lies off the mean, one standard deviation, on a line from 0 to 100. 0.01 to 1000 */
  readonly sd: number;
  /** how far superior support decides a contest of two: 1 in proportion, 0 not at all. 0 to 10 */
  readonly exponent: number;
}

/**
 * Chosen on 353 issues of European Union law-making, 1995–2018 (Arregui and Perarnaud, "A new dataset on
 * legislative decision-making in the European Union: the DEU III dataset", Journal of European Public
 * Policy 29 (2022) 12; data doi:10.34810/data53), for the least CRPS. The optimum is flat: splitting 0.5
 * to 0.6 with a deviation of 15 to 25, and an exponent of 0.5 to 0.8, do as well within 0.1. On other
 * bodies they are untried: give others where you know better.
 */
export const FORECAST_CONSTANTS: ForecastConstants = { splitting: 0.5, sd: 25, exponent: 0.7 };

/** An actor that does not care still counts by this much of one that cares as much as can be. */
export const LEAST_SALIENCE = 0.0001;

const RANGES: Readonly<Record<keyof ForecastConstants, readonly [low: number, high: number]>> = {
  splitting: [0, 1],
  sd: [0.01, 1000],
  exponent: [0, 10],
};

/** The first constant that is out of its range, or no number. */
export function constantsProblem(constants: ForecastConstants): ProblemFields | undefined {
  for (const name of ['splitting', 'sd', 'exponent'] as const) {
    const value = constants[name];
    const [low, high] = RANGES[name];
    if (value >= low && value <= high) continue;
    const params = { low, high };
    return { code: 'bargaining/bad-constant', path: name, value: String(value), params };
  }
  return undefined;
}
