/**
 * Floor 2: bargaining over positions: who wants what, who moves whom, who can say no. Pure.
 *
 * @module
 */
export { answerIssue } from './answer/answer-issue.ts';
export type { IssueOptions } from './answer/answer-issue.ts';
export { issueAnswer } from './answer/answer-schema.ts';
export type { ActorOnIssue, IssueAnswer, ModelPoint } from './answer/answer-schema.ts';
export { drawIssue, quantileOfDraws } from './answer/issue-draws.ts';
export type { DrawOptions, IssueDraws } from './answer/issue-draws.ts';
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
export { baselineForecasters } from './past-cases/baseline-forecasters.ts';
export { climatology } from './past-cases/climatology.ts';
export { foldsByGroup } from './past-cases/folds.ts';
export type { FoldOptions } from './past-cases/folds.ts';
export { crossValidated } from './past-cases/forecast-method.ts';
export type { CaseForecast, ForecastMethod } from './past-cases/forecast-method.ts';
export { learnedForecast } from './past-cases/learned-forecast.ts';
export { learnPowers, withPowers } from './past-cases/learned-powers.ts';
export type { PowerFactors } from './past-cases/learned-powers.ts';
export { meanWithResiduals } from './past-cases/mean-with-residuals.ts';
export {
  exchangeForecasters,
  scholzForecasters,
  spatialForecasters,
} from './past-cases/model-forecasters.ts';
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
export { readPastCases } from './past-cases/read-past-cases.ts';
export { forecasterTitle } from './past-cases/score-notes.ts';
export { scorePastCases } from './past-cases/score-past-cases.ts';
export type { PastScoreOptions, PastScores } from './past-cases/score-past-cases.ts';
export {
  CONSTANTS_GRID,
  fixedForecast,
  tuneConstants,
  tunedForecast,
} from './past-cases/tuned-forecast.ts';
export type { ConstantsGrid } from './past-cases/tuned-forecast.ts';
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
