import { condorcetElection } from '../condorcet/condorcet-election.ts';
import { distributionMean, distributionMode } from '../distribution/line-distribution.ts';
import type { LineDistribution } from '../distribution/line-distribution.ts';
import { unweightedMean, weightedMean } from '../mean/weighted-mean.ts';
import { weightedMedian } from '../mean/weighted-median.ts';
import { pointForecast } from '../score/issue-forecast.ts';
import type { IssueForecast } from '../score/issue-forecast.ts';
import type { Forecaster } from '../score/score-forecasts.ts';
import type { Result } from '../../quantity/index.ts';
import type { CaseForecast } from './forecast-method.ts';
import { once } from './once.ts';
import type { PastCase } from './past-case.ts';

/**
 * Forecasters that learn nothing: always 50, means and the median of positions, the status quo where there
 * is one, and the election between positions, by its mean, its most likely position and its distribution.
 * What anything more elaborate must beat.
 *
 * @example
 * baselineForecasters().map(({ id }) => id).slice(0, 3);
 * // ['always-50', 'unweighted-mean', 'salience-mean']
 */
export function baselineForecasters(): Forecaster<PastCase>[] {
  const electionOf = once(({ columns }: PastCase): LineDistribution | undefined => {
    const election = condorcetElection(columns);
    return election.ok ? election.value : undefined;
  });
  const pointOf = (read: (election: LineDistribution) => number): CaseForecast => {
    return (each) => {
      const election = electionOf(each);
      return election === undefined ? undefined : pointForecast(read(election));
    };
  };
  return [
    { id: 'always-50', forecast: () => pointForecast(50) },
    { id: 'unweighted-mean', forecast: ({ columns }) => at(unweightedMean(columns)) },
    {
      id: 'salience-mean',
      forecast: ({ columns }) => at(weightedMean(columns, columns.salience)),
    },
    {
      id: 'capability-mean',
      forecast: ({ columns }) => at(weightedMean(columns, columns.capability)),
    },
    { id: 'weighted-mean', forecast: ({ columns }) => at(weightedMean(columns)) },
    {
      id: 'weighted-median',
      forecast: ({ columns }) => {
        const median = weightedMedian(columns);
        return median.ok ? pointForecast(median.value.at) : undefined;
      },
    },
    {
      id: 'status-quo',
      forecast: ({ statusQuo }) => (statusQuo === undefined ? undefined : pointForecast(statusQuo)),
    },
    { id: 'election-mean', forecast: pointOf(distributionMean) },
    { id: 'election-most-likely', forecast: pointOf(distributionMode) },
    {
      id: 'election',
      forecast: (each) => {
        const distribution = electionOf(each);
        return distribution === undefined ? undefined : { distribution };
      },
    },
  ];
}

function at(point: Result<number>): IssueForecast | undefined {
  return point.ok ? pointForecast(point.value) : undefined;
}
