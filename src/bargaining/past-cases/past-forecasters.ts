import type { Forecaster } from '../score/score-forecasts.ts';
import { baselineForecasters } from './baseline-forecasters.ts';
import { climatology } from './climatology.ts';
import type { FoldOptions } from './folds.ts';
import { crossValidated } from './forecast-method.ts';
import type { ForecastMethod } from './forecast-method.ts';
import { learnedForecast } from './learned-forecast.ts';
import { meanWithResiduals } from './mean-with-residuals.ts';
import { exchangeForecasters, scholzForecasters, spatialForecasters } from './model-forecasters.ts';
import type { PastCase } from './past-case.ts';
import { fixedForecast, pointsOfFixedForecast, tunedForecast } from './tuned-forecast.ts';

/** Which forecasters to hold against decided cases. */
export interface PastForecasterOptions extends FoldOptions {
  /** also the default forecast with powers of actors learned from other cases; false when left out */
  readonly learnPowers?: boolean;
  /**
   * Also the models that are played in rounds and trades. Left out: unless there are so many actors that it
   * would take minutes.
   */
  readonly models?: boolean;
}

/** Rounds after which the expected-utility model is read. */
const ROUNDS = [1, 3, 10];

/**
 * Every forecaster of this package, ready for these cases. What learns is cross-validated by group, and
 * left out where all cases are of one group: there is nothing to learn from that is not kin.
 *
 * @example
 * const actors = [{ id: 'north', position: 80, salience: 1, capability: 1 }];
 * const cases = [10, 30].map((outcome, at) =>
 *   unwrap(pastCase({ id: `${at}`, group: `${at}`, actors, outcome })),
 * );
 * pastForecasters(cases, { models: false }).map(({ id }) => id).slice(-2);
 * // ['default', 'default-tuned']
 */
export function pastForecasters(
  cases: readonly PastCase[],
  { learnPowers = false, models = true, ...folds }: PastForecasterOptions = {},
): Forecaster<PastCase>[] {
  const groups = new Set(cases.map(({ group }) => group)).size;
  const learned = (methods: readonly ForecastMethod[]): Forecaster<PastCase>[] =>
    groups > 1 ? methods.map((method) => crossValidated(cases, method, folds)) : [];
  const fixed = fixedForecast();
  return [
    ...baselineForecasters(),
    ...(models
      ? [
          ...scholzForecasters('printed', ROUNDS),
          ...scholzForecasters('plotted', ROUNDS),
          ...spatialForecasters(),
          ...exchangeForecasters(cases),
        ]
      : []),
    ...learned([climatology(), meanWithResiduals('equal'), meanWithResiduals()]),
    ...pointsOfFixedForecast(),
    { id: fixed.id, forecast: fixed.fit([]) },
    ...learned([tunedForecast(), ...(learnPowers ? [learnedForecast()] : [])]),
  ];
}
