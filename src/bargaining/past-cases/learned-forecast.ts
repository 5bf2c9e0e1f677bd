import { sumInOrder } from '../../quantity/index.ts';
import { crps } from '../score/crps.ts';
import { crossValidated } from './forecast-method.ts';
import type { CaseForecast, ForecastMethod } from './forecast-method.ts';
import { learnPowers, withPowers } from './learned-powers.ts';
import type { PastCase } from './past-case.ts';
import { CONSTANTS_GRID, forecastWith, tuneConstants } from './tuned-forecast.ts';
import type { ConstantsGrid } from './tuned-forecast.ts';

/** How far powers may lie from those stated; 0 keeps them, 1 lets one be 2.7 times off as a matter of course. */
const FREEDOMS = [0, 0.25, 0.5, 1];

/** Parts into which the cases learned from are parted to choose among them. */
const INNER_FOLDS = 5;

/**
 * The default forecast with powers of actors and constants both learned from decided cases. How far powers
 * may move is chosen inside the cases learned from, by cross-validation of the default forecast for least
 * CRPS, with constants from there too. Off unless asked for: it needs hundreds of cases with the same
 * actors, and what it learns may fade.
 *
 * @example
 * learnedForecast().id; // 'default-learned-powers'
 */
export function learnedForecast(grid: ConstantsGrid = CONSTANTS_GRID): ForecastMethod {
  return {
    id: 'default-learned-powers',
    fit: (past) => {
      const usual = forecastWith(tuneConstants(past, grid));
      const factors = learnPowers(past, freedomOfPowers(past, usual));
      const forecast = forecastWith(
        tuneConstants(
          past.map((each) => withPowers(each, factors)),
          grid,
        ),
      );
      return (each) => forecast(withPowers(each, factors));
    },
  };
}

/**
 * How far powers had best be let lie from those stated: least CRPS of a forecast on cases kept apart, among
 * 0 (as stated), 0.25, 0.5 and 1; of several alike the least.
 */
export function freedomOfPowers(past: readonly PastCase[], usual: CaseForecast): number {
  const totals = FREEDOMS.map((freedom) => {
    const { forecast } = crossValidated(past, powersAlone(freedom, usual), { folds: INNER_FOLDS });
    return sumInOrder(
      past.map((each) => {
        const said = forecast(each);
        return said === undefined ? 0 : crps(said.distribution, each.outcome);
      }),
    );
  });
  return FREEDOMS[totals.indexOf(Math.min(...totals))] ?? 0;
}

function powersAlone(freedom: number, usual: CaseForecast): ForecastMethod {
  return {
    id: `powers ${freedom}`,
    fit: (past) => {
      const factors = learnPowers(past, freedom);
      return (each) => usual(withPowers(each, factors));
    },
  };
}
