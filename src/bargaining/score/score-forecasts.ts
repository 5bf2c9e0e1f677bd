import { sumInOrder } from '../../quantity/index.ts';
import { clusterBootstrap } from './cluster-bootstrap.ts';
import type { BootstrapInterval, BootstrapOptions } from './cluster-bootstrap.ts';
import { crps } from './crps.ts';
import { errorOf, isWithin } from './issue-forecast.ts';
import type { IssueForecast } from './issue-forecast.ts';
import { coverage, pitOf } from './pit.ts';

/** A case whose outcome is known. */
export interface ScoredCase {
  readonly id: string;
  /** what it hangs together with: issues of one proposal are one group */
  readonly group: string;
  /** 0 to 100 */
  readonly outcome: number;
}

/** Someone who says what a case comes to. */
export interface Forecaster<Case> {
  readonly id: string;
  /** undefined where it says nothing of this case */
  readonly forecast: (each: Case) => IssueForecast | undefined;
}

/** How well a forecaster did, on the cases it spoke of. Errors in points of a line from 0 to 100. */
export interface ForecastScore {
  readonly id: string;
  readonly cases: number;
  readonly groups: number;
  /** it gives points alone: its CRPS is its mean absolute error */
  readonly isPoint: boolean;
  readonly mae: number;
  readonly rmse: number;
  readonly medianAe: number;
  /** shares of cases whose point lies within 5 and 10 of the outcome */
  readonly within5: number;
  readonly within10: number;
  readonly crps: number;
  /**
   * Its scores less those of the baseline, on the cases both spoke of: below 0 it does better. Left out
   * where these are of fewer than two groups: nothing would be known of how far it would be so elsewhere.
   */
  readonly against?: ScoreDifference;
  /** shares of outcomes within the central 50, 80 and 90 % of its distributions; not for points */
  readonly coverage?: readonly { readonly level: number; readonly share: number }[];
}

/** Paired differences, with bootstrap intervals over groups. */
export interface ScoreDifference {
  readonly baseline: string;
  readonly cases: number;
  readonly groups: number;
  readonly mae: BootstrapInterval;
  readonly crps: BootstrapInterval;
}

export interface ScoreOptions extends BootstrapOptions {
  /** id of the forecaster the others are held against; the first when left out */
  readonly baseline?: string;
}

const LEVELS = [0.5, 0.8, 0.9];

/**
 * Holds forecasters against outcomes: mean absolute error, root mean squared error, median absolute
 * error, hits within 5 and 10, CRPS, the differences of error and CRPS from a baseline with 95 % intervals
 * over groups ({@link clusterBootstrap}), and how many outcomes lie within central intervals
 * ({@link pitOf}). In the order given. A forecaster that spoke of no case has NaN for its scores.
 *
 * @example
 * const cases = [
 *   { id: 'fee', group: 'rail', outcome: 40 },
 *   { id: 'date', group: 'gas', outcome: 60 },
 * ];
 * const [always50, low] = scoreForecasts(cases, [
 *   { id: 'always-50', forecast: () => pointForecast(50) },
 *   { id: 'low', forecast: () => pointForecast(20) },
 * ]);
 * [always50.mae, low.mae, low.against.mae.mean]; // [10, 30, 20]
 */
export function scoreForecasts<Case extends ScoredCase>(
  cases: readonly Case[],
  forecasters: readonly Forecaster<Case>[],
  options: ScoreOptions = {},
): ForecastScore[] {
  const all = forecasters.map(({ forecast, id }) => ({
    id,
    losses: cases.map((each) => lossOf(forecast(each), each, options.seed ?? 1)),
  }));
  const baseline = all.find(({ id }) => id === options.baseline) ?? all[0];
  return all.map(({ id, losses }) => ({
    id,
    ...ownScores(cases, losses),
    ...(baseline === undefined || id === baseline.id
      ? {}
      : againstBaseline(cases, losses, baseline, options)),
  }));
}

/** What one forecast of one case lost. */
interface Loss {
  readonly absolute: number;
  readonly squared: number;
  readonly crps: number;
  readonly isPoint: boolean;
  readonly pit: number;
}

type Losses = readonly (Loss | undefined)[];

function lossOf(
  forecast: IssueForecast | undefined,
  { id, outcome }: ScoredCase,
  seed: number,
): Loss | undefined {
  if (forecast === undefined) return undefined;
  const { distribution } = forecast;
  return {
    ...errorOf(forecast, outcome),
    crps: crps(distribution, outcome),
    isPoint: distribution.at.length === 1,
    pit: pitOf(distribution, outcome, id, seed),
  };
}

function ownScores(cases: readonly ScoredCase[], losses: Losses) {
  const spoken = losses.filter((loss) => loss !== undefined);
  const absolute = spoken.map((loss) => loss.absolute);
  const isPoint = spoken.every((loss) => loss.isPoint);
  const pits = spoken.map(({ pit }) => pit);
  return {
    cases: spoken.length,
    groups: new Set(cases.flatMap(({ group }, at) => (losses[at] === undefined ? [] : [group])))
      .size,
    isPoint,
    mae: mean(absolute),
    rmse: Math.sqrt(mean(spoken.map(({ squared }) => squared))),
    medianAe: median(absolute),
    within5: mean(absolute.map((error) => (isWithin(error, 5) ? 1 : 0))),
    within10: mean(absolute.map((error) => (isWithin(error, 10) ? 1 : 0))),
    crps: mean(spoken.map((loss) => loss.crps)),
    ...(isPoint
      ? {}
      : { coverage: LEVELS.map((level) => ({ level, share: coverage(pits, level) })) }),
  };
}

/** On the cases that both spoke of. */
function againstBaseline(
  cases: readonly ScoredCase[],
  losses: Losses,
  baseline: { readonly id: string; readonly losses: Losses },
  options: BootstrapOptions,
): { readonly against?: ScoreDifference } {
  const groups: string[] = [];
  const absolute: number[] = [];
  const ranked: number[] = [];
  for (const [at, { group }] of cases.entries()) {
    const own = losses[at];
    const other = baseline.losses[at];
    if (own === undefined || other === undefined) continue;
    groups.push(group);
    absolute.push(own.absolute - other.absolute);
    ranked.push(own.crps - other.crps);
  }
  const count = new Set(groups).size;
  if (count < 2) return {};
  const [mae, ranks] = clusterBootstrap([absolute, ranked], groups, options);
  if (mae === undefined || ranks === undefined) return {};
  return {
    against: { baseline: baseline.id, cases: groups.length, groups: count, mae, crps: ranks },
  };
}

const mean = (values: readonly number[]): number => sumInOrder(values) / values.length;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const below = sorted[Math.floor(middle)] ?? Number.NaN;
  return (below + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}
