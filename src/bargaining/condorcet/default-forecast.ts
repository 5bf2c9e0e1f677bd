import { fail, succeed, sumInOrder } from '../../quantity/index.ts';
import type { ProblemFields, Result, Text } from '../../quantity/index.ts';
import {
  distributionMean,
  distributionMode,
  distributionQuantile,
} from '../distribution/line-distribution.ts';
import type { LineDistribution } from '../distribution/line-distribution.ts';
import type { BargainIssue } from '../table/bargain-table.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { distinct } from './distinct.ts';
import { FORECAST_CONSTANTS, LEAST_SALIENCE, constantsProblem } from './forecast-constants.ts';
import type { ForecastConstants } from './forecast-constants.ts';
import { LAST_POINT, fromHundred, roundHalfEven, toHundred } from './hundred-line.ts';
import { splitDifference } from './split-difference.ts';
import { whyForecast } from './why.ts';
import { wonOutright } from './won-outright.ts';

/** What is likely to be agreed on an issue, in the unit of its line. */
export interface DefaultForecast {
  /** on 101 points evenly along the line */
  readonly distribution: LineDistribution;
  /** the point forecast: half of the distribution lies at or below it */
  readonly median: number;
  readonly mean: number;
  /** the position most likely to win outright */
  readonly mostLikely: number;
  /** how likely each position is, where one wins outright */
  readonly election: LineDistribution;
  /** where the difference is split: the mean weighed by capability × salience */
  readonly compromise: number;
  readonly why: readonly Text[];
}

/**
 * What is likely to be agreed on one issue, as a distribution. Half the time one of the positions on the
 * table wins outright, in proportion to how many back it in votes of two; half the time they split the
 * difference, give or take 25.
 *
 * Weights are w = c·(s + 0.0001), m their mean position. Between positions a and b, rounded to a
 * hundredth of the line, S(a, b) = (Σ w·max(0, |x − b| − |x − a|))^0.7, and a beats b with the chance
 * S(a, b) ÷ (S(a, b) + S(b, a)). The position on the table meets a challenger drawn evenly from all, and
 * gives way with the chance that it is beaten; v are the shares of time each is on the table. The
 * forecast is ½ v + ½ N, with N normal around m and censored to the line. On the record that
 * {@link FORECAST_CONSTANTS} names its CRPS is 15.35 and its absolute error 21.9 of 100, that of the
 * mean of positions weighed by salience 23.7.
 *
 * Any line will do: it is taken as one from 0 to 100. Fails where nobody takes a position, where nobody
 * who does has any capability × salience, and on a constant out of its range.
 *
 * @param constants - those that differ from {@link FORECAST_CONSTANTS}
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 3 }, { id: 'south', capability: 1 }],
 *     stands: [[{ position: 0, salience: 1 }], [{ position: 100, salience: 1 }]],
 *   }),
 * );
 * const fee = unwrap(defaultForecast(onIssue(table, 0)));
 * fee.election; // { at: [0, 100], share: [≈ 0.683311, ≈ 0.316689] }
 * [fee.compromise, fee.median, fee.mean, fee.mostLikely]; // [25, 13, ≈ 29.3709, 0]
 */
export function defaultForecast(
  columns: IssueColumns,
  constants: Partial<ForecastConstants> = {},
): Result<DefaultForecast> {
  const chosen = { ...FORECAST_CONSTANTS, ...constants };
  const problem = constantsProblem(chosen) ?? weightProblem(columns);
  if (problem !== undefined) return fail(problem, bargainingWordsEn);
  const { issue } = columns;
  const { compromise, options, positions, weights } = forecastInput(columns);
  const won = wonOutright(positions, weights, options, chosen.exponent);
  const split = splitDifference(compromise, chosen.sd);
  const share = mixture(options, won, split, chosen.splitting);
  const distribution = { at: pointsOf(issue), share: Array.from(share) };
  const election = { at: Array.from(options, (each) => fromHundred(issue, each)), share: [...won] };
  return succeed({
    distribution,
    median: distributionQuantile(distribution, 0.5),
    mean: distributionMean(distribution),
    mostLikely: distributionMode(election),
    election,
    compromise: fromHundred(issue, compromise),
    why: whyForecast(chosen, election, fromHundred(issue, compromise)),
  });
}

/** An issue as the forecast takes it: on a line from 0 to 100, with weights of 1 in all. */
interface ForecastInput {
  /** rounded to whole points */
  readonly positions: Float64Array;
  readonly weights: Float64Array;
  /** the distinct positions, in rising order */
  readonly options: Float64Array;
  /** the weighted mean of the positions before rounding */
  readonly compromise: number;
}

/** The columns of an issue whose actors have some weight. */
export function forecastInput({
  capability,
  issue,
  position,
  salience,
}: IssueColumns): ForecastInput {
  const raw = capability.map((each, row) => each * ((salience[row] ?? 0) + LEAST_SALIENCE));
  const total = sumInOrder(raw);
  const weights = raw.map((weight) => weight / total);
  const places = position.map((at) => toHundred(issue, at));
  const positions = places.map(roundHalfEven);
  return {
    positions,
    weights,
    options: distinct(positions),
    compromise: sumInOrder(places.map((at, row) => at * (weights[row] ?? 0))),
  };
}

/** The part that is won and the part that is split, on the points 0, 1 … 100. */
export function mixture(
  options: Float64Array,
  won: Float64Array,
  split: Float64Array,
  splitting: number,
): Float64Array {
  const share = split.map((each) => splitting * each);
  for (const [option, at] of options.entries()) {
    share[at] = (share[at] ?? 0) + (1 - splitting) * (won[option] ?? 0);
  }
  return share;
}

/** Points 0, 1 … 100 of the usual line, shared by all its forecasts: many are drawn. */
const HUNDRED: readonly number[] = Array.from({ length: LAST_POINT + 1 }, (_, point) => point);

function pointsOf(issue: BargainIssue): readonly number[] {
  if (issue.low === 0 && issue.high === LAST_POINT) return HUNDRED;
  return HUNDRED.map((point) => fromHundred(issue, point));
}

function weightProblem({ issue, position, totalWeight }: IssueColumns): ProblemFields | undefined {
  if (totalWeight > 0) return undefined;
  const code = position.length === 0 ? 'bargaining/no-stand' : 'bargaining/no-weight';
  return { code, path: `issues.${issue.id}`, value: issue.id };
}
