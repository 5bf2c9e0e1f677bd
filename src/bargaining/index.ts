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
export { ROUND_MODELS, playRounds } from './rounds/play-rounds.ts';
export type { RoundsRequest } from './rounds/play-rounds.ts';
export { roundsAnswer } from './rounds/rounds-schema.ts';
export type { RoundsAnswer } from './rounds/rounds-schema.ts';
export { smallestFlips } from './answer/smallest-flip.ts';
export type { Flip } from './answer/smallest-flip.ts';
export { answerCoercion } from './coercion/answer-coercion.ts';
export type { AnsweredCoercion } from './coercion/answer-coercion.ts';
export { coercionFile } from './coercion/coercion-file.ts';
export { coerceResultSchema } from './coercion/coercion-schema.ts';
export type { CoercionAnswer } from './coercion/coercion-schema.ts';
export { baseRate } from './coercion/base-rate.ts';
export type { BaseRate, BaseRateRecord } from './coercion/base-rate.ts';
export { cooptation } from './coercion/co-optation.ts';
export type { ConsentChance, Cooptation, Invitation } from './coercion/co-optation.ts';
export { costlySignal } from './coercion/costly-signal.ts';
export type { CostlySignal, SenderType } from './coercion/costly-signal.ts';
export { deterrence } from './coercion/deterrence.ts';
export type { Deterrence, DeterrenceGame } from './coercion/deterrence.ts';
export { disarmamentDeal } from './coercion/disarmament-price.ts';
export type {
  DisarmamentDeal,
  DisarmamentOffer,
  DisarmedCase,
  SecurityStake,
  WeighedOffer,
} from './coercion/disarmament-price.ts';
export { chanceWithin, lagDistribution } from './coercion/lag-distribution.ts';
export type { LagDistribution, TriggerMeasure } from './coercion/lag-distribution.ts';
export { leverageOf } from './coercion/leverage.ts';
export type {
  GoalInstrument,
  InstrumentLoss,
  Leverage,
  LeverageQuestion,
} from './coercion/leverage.ts';
export { provocation } from './coercion/provocation.ts';
export type {
  Provocation,
  ProvocationGame,
  ProvocationWorth,
  ProvocativeAct,
} from './coercion/provocation.ts';
export { quantalPlay } from './coercion/quantal-play.ts';
export type {
  GameTree,
  QuantalMove,
  QuantalOptions,
  QuantalPlay,
} from './coercion/quantal-play.ts';
export { SILENCE, reactionRates, replayReactions } from './coercion/reaction-record.ts';
export type {
  ActionReaction,
  ReactionOptions,
  ReactionRates,
  ReactionReplay,
  ReplayedReaction,
} from './coercion/reaction-record.ts';
export { strategySwitch } from './coercion/strategy-switch.ts';
export type {
  StrategyOption,
  StrategyOutcomeRecord,
  StrategyShare,
  StrategySwitch,
} from './coercion/strategy-switch.ts';
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
} from './distribution/line-distribution.ts';
export type { LineDistribution } from './distribution/line-distribution.ts';
export { centralOption } from './ktab/central-option.ts';
export type { CentralOption } from './ktab/central-option.ts';
export { electionAmong } from './ktab/election-among.ts';
export type { ElectionRule, ElectionShares } from './ktab/election-among.ts';
export type { Election } from './ktab/election.ts';
export type { SpatialColumns } from './ktab/load-columns.ts';
export { SPATIAL_ACTORS, openSpatial } from './ktab/open-spatial.ts';
export type { SpatialSession } from './ktab/open-spatial.ts';
export { readKtabCsv } from './ktab/read-ktab-csv.ts';
export { spatialForecast } from './ktab/spatial-forecast.ts';
export { spatialModel, spatialTable } from './ktab/spatial-model.ts';
export type {
  SpatialBargain,
  SpatialChallenge,
  SpatialMove,
  SpatialOutcome,
  SpatialState,
  SpatialStop,
  SpatialTurn,
} from './ktab/spatial-outcome.ts';
export { KTAB_SETTINGS } from './ktab/spatial-settings.ts';
export type { SpatialOptions, SpatialSettings } from './ktab/spatial-settings.ts';
export type { VictoryLaw } from './ktab/victory-chance.ts';
export type { VotingRule } from './ktab/vote-rule.ts';
export { addSpatialReasons, whySpatialTurn } from './ktab/why-spatial.ts';
export { writeKtabCsv, writePositionsCsv } from './ktab/write-ktab-csv.ts';
export { shiftOfMean, unweightedMean, weightedMean, whyMean } from './mean/weighted-mean.ts';
export { weightedMedian } from './mean/weighted-median.ts';
export type { MedianTie, WeightedMedian } from './mean/weighted-median.ts';
export { allegedMotives } from './motive/alleged-motive.ts';
export type { AllegedMotive, SaidBeside, WouldMean } from './motive/alleged-motive.ts';
export {
  HALF_SALIENCE_KM,
  distancesTo,
  withNearSalience,
} from './motive/salience-from-distance.ts';
export { withMotives } from './motive/with-motives.ts';
export type { SupposedMotives } from './motive/with-motives.ts';
export { baselineForecasters } from './past-cases/baseline-forecasters.ts';
export { calibratePowers } from './past-cases/calibrate-powers.ts';
export type {
  CalibratedActor,
  CalibrationOptions,
  PowerCalibration,
} from './past-cases/calibrate-powers.ts';
export { calibratedTable } from './past-cases/calibrated-table.ts';
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
export { pastForecasters } from './past-cases/past-forecasters.ts';
export type { PastForecasterOptions } from './past-cases/past-forecasters.ts';
export { readPastCases } from './past-cases/read-past-cases.ts';
export { forecasterTitle } from './past-cases/score-notes.ts';
export { scorePastCases } from './past-cases/score-past-cases.ts';
export type { PastScoreOptions, PastScores } from './past-cases/score-past-cases.ts';
export { bargainScoreResultSchema } from './past-cases/score-schema.ts';
export {
  CONSTANTS_GRID,
  fixedForecast,
  pointsOfFixedForecast,
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
export { certainTable } from './table/certain-table.ts';
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
export { answerDeal } from './deal/answer-deal.ts';
export { askOrder } from './deal/ask-order.ts';
export type { Ask, AskOrder, OrderedAsk } from './deal/ask-order.ts';
export { dealFile } from './deal/deal-file.ts';
export type { DealFile } from './deal/deal-file.ts';
export type { DealOrigin } from './deal/deal-reasons.ts';
export { dealAnswer, dealResultSchema } from './deal/deal-schema.ts';
export type { DealAnswer } from './deal/deal-schema.ts';
export { dealTable, dealTableOf } from './deal/deal-table.ts';
export type {
  DealFields,
  DealIssue,
  DealLimit,
  DealParty,
  DealTable,
  Instrument,
} from './deal/deal-table.ts';
export type { DealTerm } from './deal/deal-term.ts';
export { dealWorth } from './deal/deal-worth.ts';
export type { DealWorth, WorthPart } from './deal/deal-worth.ts';
export { decideDeal } from './deal/decide-deal.ts';
export type {
  DealCondition,
  DealDecision,
  DealPackage,
  DealQuestion,
  TermDecision,
} from './deal/decide-deal.ts';
export type { ExchangePlan, PlannedStep } from './deal/exchange-plan.ts';
export { everyPackage, findDeal } from './deal/find-deal.ts';
export type { AcceptSet, DealOffer, FoundDeal } from './deal/find-deal.ts';
export { shareOfMoment, shareOfTime } from './deal/horizon.ts';
export type { Outlook } from './deal/horizon.ts';
export { judgeOrder } from './deal/judge-order.ts';
export type { JudgedOrder } from './deal/judge-order.ts';
export type { Objection } from './deal/move-objections.ts';
export { issueWinsets } from './deal/issue-winsets.ts';
export type { IssueWinset } from './deal/issue-winsets.ts';
export { limitsOnRecord } from './deal/limits-on-record.ts';
export type { LimitsOnRecord } from './deal/limits-on-record.ts';
export { planSequence } from './deal/plan-sequence.ts';
export type { SequencePlan } from './deal/plan-sequence.ts';
export { readDeal } from './deal/read-deal.ts';
export type { DealBackground, ParsedDeal, StatedDeal } from './deal/read-deal.ts';
export { movedReservation } from './deal/precedents.ts';
export type { MovedReservation, Precedent } from './deal/precedents.ts';
export type { DealStep, Nerve, ReliefRule, SequenceQuestion } from './deal/sequence-question.ts';
export { sidePayment } from './deal/side-payment.ts';
export type { SidePayment } from './deal/side-payment.ts';
export { spoilerOptions } from './deal/spoiler-option.ts';
export type { Spoiler, SpoilerOption } from './deal/spoiler-option.ts';
export { backedRange, winChance } from './split/backing.ts';
export type { BackedRange, Backer, Sides } from './split/backing.ts';
export { compareStrategies } from './split/compare-strategies.ts';
export type { Strategy, StrategyOutcome } from './split/compare-strategies.ts';
export { disagreementPoint } from './split/disagreement-point.ts';
export type {
  Breakdown,
  DisagreementPoint,
  DisagreementWorth,
} from './split/disagreement-point.ts';
export { evasionWorth } from './split/evasion.ts';
export type { EvasionChannel, EvasionWorth } from './split/evasion.ts';
export { frontierSplit } from './split/frontier-split.ts';
export type { DealPoint, FrontierPoint, FrontierSplit } from './split/frontier-split.ts';
export { paretoTest } from './split/pareto-test.ts';
export type { ParetoParty, ParetoTest } from './split/pareto-test.ts';
export { responseTo } from './split/response-curve.ts';
export type { Lever, Response, ResponseCurve } from './split/response-curve.ts';
export { rubinsteinSplit } from './split/rubinstein.ts';
export type { FirstOffer } from './split/rubinstein.ts';
export { sanctionsBargain } from './split/sanctions-bargain.ts';
export type { EnforcedBargain, SanctionsBargain } from './split/sanctions-bargain.ts';
export { kalaiSmorodinskySplit, nashSplit } from './split/split-total.ts';
export type { Split, SplitFields, SplitParty, SplitShare } from './split/split-total.ts';
export { warRange } from './split/war-range.ts';
export type { Contest, WarRange, WarReason } from './split/war-range.ts';
export { agendaSetter } from './veto/agenda-setter.ts';
export type { SetterOutcome } from './veto/agenda-setter.ts';
export type { WinsetArc } from './veto/disc-edges.ts';
export { fearCost } from './veto/fear-cost.ts';
export type { Fear, FearCost } from './veto/fear-cost.ts';
export type { LinePiece } from './veto/line-pieces.ts';
export { acceptableRange, gainAt, linePlayers } from './veto/line-player.ts';
export type { LinePlayer, LineQuestion, LineRange } from './veto/line-player.ts';
export { absorbedPlayers, bodyWinset, lineWinset, voteWinset } from './veto/line-winset.ts';
export type { LineWinset, UnanimityWinset } from './veto/line-winset.ts';
export type { WeighedPlayer } from './veto/nash-point.ts';
export type { VoteQuota, VoteRules } from './veto/passing.ts';
export { planeSetter, planeWinset } from './veto/plane-winset.ts';
export type { PlaneSetterOutcome, PlaneWinset } from './veto/plane-winset.ts';
export type { PlanePlayer, PlanePoint } from './veto/plane.ts';
export { twoLevelGame } from './veto/two-level-game.ts';
export type {
  NegotiatingState,
  RatifyingBody,
  Ratifier,
  StateWinset,
  TwoLevelGame,
  TwoLevelOptions,
} from './veto/two-level-game.ts';
export { bargainingWordsEn } from './words-en.ts';
