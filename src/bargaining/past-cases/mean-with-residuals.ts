import { clamp } from '../../quantity/index.ts';
import { weightedMean } from '../mean/weighted-mean.ts';
import { evenly } from './climatology.ts';
import type { ForecastMethod } from './forecast-method.ts';
import type { PastCase } from './past-case.ts';

/**
 * The weighted mean of the positions with the errors it made before around it: mean + (outcome − mean) of
 * each case learned from, kept on the line, all equally likely. Its point is the mean. Says nothing where
 * it has learned from no case.
 *
 * @param power - `equal` weighs by salience alone
 *
 * @example
 * const cases = [50, 70].map((outcome, at) => {
 *   const actors = [{ id: 'north', position: 60, salience: 1, capability: 1 }];
 *   return unwrap(pastCase({ id: `${at}`, group: `${at}`, actors, outcome }));
 * });
 * meanWithResiduals().fit(cases)(cases[0]);
 * // { distribution: { at: [50, 70], share: [0.5, 0.5] }, point: 60 }
 */
export function meanWithResiduals(power: 'capability' | 'equal' = 'capability'): ForecastMethod {
  const meanOf = ({ columns }: PastCase): number | undefined => {
    const mean = weightedMean(columns, power === 'equal' ? columns.salience : columns.weight);
    return mean.ok ? mean.value : undefined;
  };
  return {
    id: power === 'equal' ? 'salience-mean-residuals' : 'weighted-mean-residuals',
    fit: (past) => {
      const residuals = past.flatMap((each) => {
        const mean = meanOf(each);
        return mean === undefined ? [] : [each.outcome - mean];
      });
      return (each) => {
        const point = meanOf(each);
        if (point === undefined || residuals.length === 0) return undefined;
        const around = residuals.map((residual) => clamp(point + residual, 0, 100));
        return { distribution: evenly(around), point };
      };
    },
  };
}
