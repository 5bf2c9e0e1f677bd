import { defaultForecast, forecastInput, mixture } from '../condorcet/default-forecast.ts';
import { FORECAST_CONSTANTS } from '../condorcet/forecast-constants.ts';
import type { ForecastConstants } from '../condorcet/forecast-constants.ts';
import { LAST_POINT } from '../condorcet/hundred-line.ts';
import { splitDifference } from '../condorcet/split-difference.ts';
import { wonOutright } from '../condorcet/won-outright.ts';
import { pointForecast } from '../score/issue-forecast.ts';
import type { Forecaster } from '../score/score-forecasts.ts';
import type { CaseForecast, ForecastMethod } from './forecast-method.ts';
import type { PastCase } from './past-case.ts';

/** The values a search over past cases looks at, all with all. */
export interface ConstantsGrid {
  readonly splitting: readonly number[];
  readonly sd: readonly number[];
  readonly exponent: readonly number[];
}

export const CONSTANTS_GRID: ConstantsGrid = {
  splitting: [0.3, 0.4, 0.5, 0.6, 0.7, 0.8],
  sd: [10, 15, 20, 25, 30, 35],
  exponent: [0.4, 0.5, 0.6, 0.7, 0.8, 1, 1.3],
};

/**
 * The constants of the default forecast that do best on decided cases: least mean CRPS over a grid; of
 * several alike the first. With no case, {@link FORECAST_CONSTANTS}. Fit them to hundreds of cases, not to
 * tens: on few they follow chance.
 *
 * @example
 * const actors = [
 *   { id: 'north', position: 0, salience: 1, capability: 1 },
 *   { id: 'south', position: 100, salience: 1, capability: 1 },
 * ];
 * const past = [unwrap(pastCase({ id: 'fee', group: 'fee', actors, outcome: 50 }))];
 * tuneConstants(past, { splitting: [0, 1], sd: [10, 25], exponent: [1] });
 * // { splitting: 1, sd: 10, exponent: 1 }
 */
export function tuneConstants(
  past: readonly PastCase[],
  grid: ConstantsGrid = CONSTANTS_GRID,
): ForecastConstants {
  return bestOf(
    past.map((each) => gridScores(each, grid)),
    grid,
  );
}

/**
 * The default forecast with its constants as shipped: it learns nothing.
 *
 * @example
 * fixedForecast().id; // 'default'
 */
export function fixedForecast(): ForecastMethod {
  return { id: 'default', fit: () => forecastWith(FORECAST_CONSTANTS) };
}

/**
 * Two points of the default forecast with its constants as shipped: its mean, and the position most likely
 * to win outright.
 *
 * @example
 * pointsOfFixedForecast().map(({ id }) => id); // ['default-mean', 'default-most-likely']
 */
export function pointsOfFixedForecast(): Forecaster<PastCase>[] {
  return (['mean', 'mostLikely'] as const).map((point) => ({
    id: point === 'mean' ? 'default-mean' : 'default-most-likely',
    forecast: ({ columns }) => {
      const forecast = defaultForecast(columns);
      return forecast.ok ? pointForecast(forecast.value[point]) : undefined;
    },
  }));
}

/**
 * The default forecast with constants chosen on the cases learned from, by {@link tuneConstants}.
 *
 * @example
 * tunedForecast().id; // 'default-tuned'
 */
export function tunedForecast(grid: ConstantsGrid = CONSTANTS_GRID): ForecastMethod {
  // what a case scores does not hang on what else is learned from
  const known = new Map<PastCase, Float64Array>();
  const scoresOf = (each: PastCase): Float64Array => {
    const scores = known.get(each) ?? gridScores(each, grid);
    known.set(each, scores);
    return scores;
  };
  return {
    id: 'default-tuned',
    fit: (past) => forecastWith(bestOf(past.map(scoresOf), grid)),
  };
}

export function forecastWith(constants: ForecastConstants): CaseForecast {
  return ({ columns }) => {
    const forecast = defaultForecast(columns, constants);
    return forecast.ok ? { distribution: forecast.value.distribution } : undefined;
  };
}

/**
 * The CRPS of a case at every point of the grid: by exponent, then deviation, then splitting. The score is
 * quadratic in the distribution function: that of a mixture (1 − λ) v + λ N is
 * (1 − λ)² (v, v) + 2λ(1 − λ) (v, N) + λ² (N, N), and three products serve all λ.
 */
function gridScores({ columns, outcome }: PastCase, grid: ConstantsGrid): Float64Array {
  const { compromise, options, positions, weights } = forecastInput(columns);
  const splits = grid.sd.map((sd) => cumulated(splitDifference(compromise, sd)));
  const ofSplits = splits.map((split) => product(split, split, outcome));
  const scores: number[] = [];
  for (const exponent of grid.exponent) {
    const shares = wonOutright(positions, weights, options, exponent);
    const won = cumulated(mixture(options, shares, NOTHING, 0));
    const ofWon = product(won, won, outcome);
    for (const [at, split] of splits.entries()) {
      const ofBoth = product(won, split, outcome);
      for (const part of grid.splitting) {
        const rest = 1 - part;
        const cross = 2 * part * rest * ofBoth;
        scores.push(rest * rest * ofWon + cross + part * part * (ofSplits[at] ?? 0));
      }
    }
  }
  return Float64Array.from(scores);
}

const NOTHING = new Float64Array(LAST_POINT + 1);

/** The distribution function at the points 0, 1 … 100. */
function cumulated(shares: Float64Array): Float64Array {
  let below = 0;
  return shares.map((share) => (below += share));
}

/** ∫ (F(x) − 1[x ≥ outcome]) (G(x) − 1[x ≥ outcome]) dx for steps at the points 0, 1 … 100. */
function product(one: Float64Array, other: Float64Array, outcome: number): number {
  let area = 0;
  for (let point = 0; point < LAST_POINT; point++) {
    const f = one[point] ?? 0;
    const g = other[point] ?? 0;
    const before = Math.min(1, Math.max(0, outcome - point));
    area += f * g * before + (1 - f) * (1 - g) * (1 - before);
  }
  return area;
}

function bestOf(scores: readonly Float64Array[], grid: ConstantsGrid): ForecastConstants {
  let best = FORECAST_CONSTANTS;
  let least = Infinity;
  let at = 0;
  for (const exponent of grid.exponent) {
    for (const sd of grid.sd) {
      for (const splitting of grid.splitting) {
        let total = 0;
        for (const score of scores) total += score[at] ?? 0;
        at += 1;
        if (scores.length === 0 || total >= least) continue;
        least = total;
        best = { splitting, sd, exponent };
      }
    }
  }
  return best;
}
