/**
 * Floor 2: bargaining over positions: who wants what, who moves whom, who can say no. Pure.
 *
 * @module
 */
export { answerIssue } from './answer/answer-issue.ts';
export type { IssueOptions } from './answer/answer-issue.ts';
export { issueAnswer } from './answer/answer-schema.ts';
export type { ActorOnIssue, IssueAnswer, ModelPoint } from './answer/answer-schema.ts';
export { smallestFlips } from './answer/smallest-flip.ts';
export type { Flip } from './answer/smallest-flip.ts';
export { condorcetElection } from './condorcet/condorcet-election.ts';
export { defaultForecast } from './condorcet/default-forecast.ts';
export type { DefaultForecast } from './condorcet/default-forecast.ts';
export { FORECAST_CONSTANTS, LEAST_SALIENCE } from './condorcet/forecast-constants.ts';
export type { ForecastConstants } from './condorcet/forecast-constants.ts';
export { positionExchange } from './exchange/position-exchange.ts';
export type {
  Concession,
  ExchangeOptions,
  PositionExchange,
  Trade,
} from './exchange/position-exchange.ts';
export { whyExchange } from './exchange/why-exchange.ts';
export {
  distributionMean,
  distributionMode,
  distributionQuantile,
  pointMass,
} from './forecast/line-distribution.ts';
export type { LineDistribution } from './forecast/line-distribution.ts';
export { shiftOfMean, unweightedMean, weightedMean, whyMean } from './mean/weighted-mean.ts';
export { weightedMedian } from './mean/weighted-median.ts';
export type { MedianTie, WeightedMedian } from './mean/weighted-median.ts';
export { pastCase } from './past-cases/past-case.ts';
export type { PastActor, PastCase, PastCaseFields } from './past-cases/past-case.ts';
export { octantOf } from './scholz/octant.ts';
export type { Octant } from './scholz/octant.ts';
export type { OfferKind } from './scholz/offer.ts';
export { SCHOLZ_ACTORS, scholzModel } from './scholz/scholz-model.ts';
export type { ScholzOffer } from './scholz/scholz-offer.ts';
export type { ScholzOptions, ScholzSettings } from './scholz/scholz-options.ts';
export { SCHOLZ_PRESETS } from './scholz/scholz-rules.ts';
export type { ScholzPreset, ScholzRules } from './scholz/scholz-rules.ts';
export type { ScholzOutcome, ScholzRound, ScholzRun, ScholzStep } from './scholz/scholz-run.ts';
export { scholzView } from './scholz/scholz-view.ts';
export type { ScholzView } from './scholz/scholz-view.ts';
export type { Span } from './scholz/settling.ts';
export { whyScholz, whyScholzRound } from './scholz/why-scholz.ts';
export type { ScholzReason } from './scholz/why-scholz.ts';
export { clusterBootstrap } from './score/cluster-bootstrap.ts';
export type { BootstrapInterval, BootstrapOptions } from './score/cluster-bootstrap.ts';
export { crps, crpsOfDraws, crpsOfNormal } from './score/crps.ts';
export { errorOf, isWithin, pointForecast } from './score/issue-forecast.ts';
export type { ForecastError, IssueForecast } from './score/issue-forecast.ts';
export { coverage, pitOf } from './score/pit.ts';
export { brierScore, logScore } from './score/probability-scores.ts';
export { scoreForecasts } from './score/score-forecasts.ts';
export type {
  Forecaster,
  ForecastScore,
  ScoreDifference,
  ScoredCase,
  ScoreOptions,
} from './score/score-forecasts.ts';
export { tableOfView } from './pack/table-of-view.ts';
export type { TableRequest } from './pack/table-of-view.ts';
export { bargainTable } from './table/bargain-table.ts';
export type {
  BargainActor,
  BargainFields,
  BargainIssue,
  BargainTable,
  Stand,
} from './table/bargain-table.ts';
export { estimateOf, unknownEstimate, valueAt } from './table/estimate.ts';
export type { Estimate } from './table/estimate.ts';
export { drawnTable, tableAtBase } from './table/estimated-table.ts';
export type {
  EstimatedActor,
  EstimatedStand,
  EstimatedTable,
  LeftOut,
} from './table/estimated-table.ts';
export { onIssue } from './table/on-issue.ts';
export type { IssueColumns } from './table/on-issue.ts';
export { readBargainCsv } from './table/read-bargain-csv.ts';
export { inShares, tableOfFile } from './table/table-of-file.ts';
export { bargainingWordsEn } from './words-en.ts';
