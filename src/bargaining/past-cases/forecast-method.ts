import type { IssueForecast } from '../score/issue-forecast.ts';
import type { Forecaster } from '../score/score-forecasts.ts';
import { foldsByGroup } from './folds.ts';
import type { FoldOptions } from './folds.ts';
import type { PastCase } from './past-case.ts';

/** Says what a case comes to; undefined where it has nothing to say. */
export type CaseForecast = (each: PastCase) => IssueForecast | undefined;

/** A way to forecast that may learn from decided cases first. */
export interface ForecastMethod {
  readonly id: string;
  readonly fit: (past: readonly PastCase[]) => CaseForecast;
}

/**
 * A method as it would have done on cases it had not seen: cases are parted by group, and each part is
 * forecast by the method fitted to all others (cross-validation). Everything a method chooses it must
 * choose inside `fit`. The same seed gives the same parts. With a single group nothing is left to learn
 * from, and the method is fitted to no case.
 *
 * @example
 * const actors = [{ id: 'north', position: 80, salience: 1, capability: 1 }];
 * const cases = [10, 30].map((outcome, at) =>
 *   unwrap(pastCase({ id: `${at}`, group: `${at}`, actors, outcome })),
 * );
 * crossValidated(cases, climatology()).forecast(cases[0]).distribution; // { at: [30], share: [1] }
 */
export function crossValidated(
  cases: readonly PastCase[],
  method: ForecastMethod,
  options: FoldOptions = {},
): Forecaster<PastCase> {
  const parts = foldsByGroup(cases, options);
  const said = new Map<PastCase, IssueForecast | undefined>();
  for (const part of new Set(parts)) {
    const forecast = method.fit(cases.filter((_, at) => parts[at] !== part));
    for (const [at, each] of cases.entries()) {
      if (parts[at] === part) said.set(each, forecast(each));
    }
  }
  return { id: method.id, forecast: (each) => said.get(each) };
}
