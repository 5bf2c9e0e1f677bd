import { defaultForecast } from '../condorcet/default-forecast.ts';
import { positionExchange } from '../exchange/position-exchange.ts';
import { spatialForecast } from '../ktab/spatial-forecast.ts';
import { spatialModel, spatialTable } from '../ktab/spatial-model.ts';
import { weightedMean } from '../mean/weighted-mean.ts';
import { weightedMedian } from '../mean/weighted-median.ts';
import { scholzModel } from '../scholz/scholz-model.ts';
import type { ScholzPreset } from '../scholz/scholz-rules.ts';
import type { ScholzRun } from '../scholz/scholz-run.ts';
import { pointForecast } from '../score/issue-forecast.ts';
import type { IssueForecast } from '../score/issue-forecast.ts';
import type { Forecaster } from '../score/score-forecasts.ts';
import { bargainTable } from '../table/bargain-table.ts';
import type { BargainTable } from '../table/bargain-table.ts';
import { onIssue } from '../table/on-issue.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import { once } from './once.ts';
import type { PastCase } from './past-case.ts';

/** A forecaster with a middle to tell it by. */
type Middle = 'median' | 'mean';

/**
 * The expected-utility model as a forecaster of points: the median and the mean of positions after so many
 * rounds, whether or not talks have settled by then. A case it cannot be played on it says nothing of.
 *
 * @param rounds - 1 to 1,000 each
 *
 * @example
 * scholzForecasters('printed', [1, 3]).map(({ id }) => id);
 * // ['scholz-printed-1-median', 'scholz-printed-1-mean', 'scholz-printed-3-median', 'scholz-printed-3-mean']
 */
export function scholzForecasters(
  preset: ScholzPreset,
  rounds: readonly number[],
): Forecaster<PastCase>[] {
  const runOf = once((each: PastCase): ScholzRun | undefined => {
    const run = scholzModel(each.columns, { preset, rounds: Math.max(...rounds) });
    return run.ok ? run.value : undefined;
  });
  return rounds.flatMap((round) =>
    (['median', 'mean'] as const).map((middle) => ({
      id: `scholz-${preset}-${round}-${middle}`,
      forecast: (each: PastCase) => {
        const state = runOf(each)?.rounds[round];
        return state === undefined ? undefined : pointForecast(state[middle]);
      },
    })),
  );
}

/**
 * The spatial model, played on each case alone to its end, as a forecaster: of points, the weighted median
 * and mean of where all stand then, and of a distribution, the election between the places taken then. A
 * case it cannot be played on it says nothing of.
 *
 * @example
 * spatialForecasters().map(({ id }) => id); // ['spatial-median', 'spatial-mean', 'spatial']
 */
export function spatialForecasters(): Forecaster<PastCase>[] {
  const endOf = once((each: PastCase) => {
    const run = spatialModel(each.table);
    if (!run.ok) return undefined;
    const end = spatialTable(each.table, run.value);
    return end.ok ? { run: run.value, columns: onIssue(end.value, 0) } : undefined;
  });
  return [
    ...(['median', 'mean'] as const).map((middle) => ({
      id: `spatial-${middle}`,
      forecast: (each: PastCase) => middleOf(endOf(each)?.columns, middle),
    })),
    {
      id: 'spatial',
      forecast: (each) => {
        const end = endOf(each);
        return end === undefined ? undefined : { distribution: spatialForecast(end.run, 0) };
      },
    },
  ];
}

/** Possible trades looked at in one group at most, a minute's work: a group of hundreds of cases is no one proposal. */
const MOST_LOOKS = 1e9;

/**
 * Exchange of positions across the cases of one group, as a forecaster: `exchange` is the weighted mean
 * after all trades, `exchange-default` the default forecast from where all stand then. An actor counts in
 * all of them by its mean capability. Of a case alone in its group both say what they would without trades; of a
 * group in which trades do not come to an end they say nothing.
 *
 * @example
 * exchangeForecasters([]).map(({ id }) => id); // ['exchange', 'exchange-default']
 */
export function exchangeForecasters(cases: readonly PastCase[]): Forecaster<PastCase>[] {
  const after = new Map<PastCase, IssueColumns>();
  for (const group of Map.groupBy(cases, (each) => each.group).values()) {
    const table = tableOfGroup(group);
    if (table === undefined) continue;
    const pairs = (table.actors.length * group.length * table.actors.length * group.length) / 2;
    const traded = positionExchange(table, { mostTrades: Math.floor(MOST_LOOKS / pairs) });
    if (!traded.ok || !traded.value.isSettled) continue;
    for (const [at, each] of group.entries()) after.set(each, onIssue(traded.value.table, at));
  }
  return [
    { id: 'exchange', forecast: (each) => middleOf(after.get(each), 'mean') },
    {
      id: 'exchange-default',
      forecast: (each) => {
        const columns = after.get(each);
        const forecast = columns === undefined ? undefined : defaultForecast(columns);
        if (forecast?.ok !== true) return undefined;
        return { distribution: forecast.value.distribution };
      },
    },
  ];
}

/** The cases of a group as issues of one table. */
function tableOfGroup(group: readonly PastCase[]): BargainTable | undefined {
  const stated = new Map<string, number[]>();
  for (const { columns } of group) {
    for (const [row, id] of columns.ids.entries()) {
      stated.set(id, [...(stated.get(id) ?? []), columns.capability[row] ?? 0]);
    }
  }
  const table = bargainTable({
    issues: group.map(({ id }) => ({ id, low: 0, high: 100 })),
    actors: [...stated].map(([id, all]) => ({
      id,
      capability: all.reduce((sum, each) => sum + each, 0) / all.length,
    })),
    stands: [...stated.keys()].map((id) => group.map(({ columns }) => standOf(columns, id))),
  });
  return table.ok ? table.value : undefined;
}

function standOf({ ids, position, salience }: IssueColumns, id: string) {
  const row = ids.indexOf(id);
  if (row < 0) return undefined;
  return { position: position[row] ?? Number.NaN, salience: salience[row] ?? Number.NaN };
}

function middleOf(columns: IssueColumns | undefined, middle: Middle): IssueForecast | undefined {
  if (columns === undefined) return undefined;
  if (middle === 'mean') {
    const mean = weightedMean(columns);
    return mean.ok ? pointForecast(mean.value) : undefined;
  }
  const median = weightedMedian(columns);
  return median.ok ? pointForecast(median.value.at) : undefined;
}
