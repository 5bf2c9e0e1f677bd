/**
 * Floor 2: who stands with whom, how warm a tie is, and what would move it. Dated ties of a view become
 * propensities, and these a landscape of camps. Pure.
 *
 * @module
 */
export { answerAlign } from './answer/answer-align.ts';
export type { AlignHooks } from './answer/answer-align.ts';
export type { AlignRequest, FullAlignRequest } from './answer/align-request.ts';
export { fullAlignRequest } from './answer/align-request.ts';
export { alignAnswerSchema, alignResultSchema } from './answer/align-schema.ts';
export type { AlignAnswer, AlignResult } from './answer/align-schema.ts';
export { exitCost } from './cost/exit-cost.ts';
export type { ExitCost, ExitLine } from './cost/exit-cost.ts';
export { spillOver } from './cost/spill-over.ts';
export type { SpillOver } from './cost/spill-over.ts';
export { tradeBetween } from './cost/trade-between.ts';
export type { TradeBetween } from './cost/trade-between.ts';
export { campsOf, membersOfCamps } from './landscape/camps.ts';
export type { Camps } from './landscape/camps.ts';
export { campMap } from './landscape/camp-map.ts';
export type { CampMap, CampMinimum } from './landscape/camp-map.ts';
export { descend, reachFrom } from './landscape/descend.ts';
export type { Descent, Reach } from './landscape/descend.ts';
export { energyOf, frustrationOf, holdOf } from './landscape/energy.ts';
export { LANDSCAPE_ACTORS, landscape } from './landscape/landscape.ts';
export type { Landscape, LandscapeActor, LandscapeFields } from './landscape/landscape.ts';
export { tippingOf } from './landscape/tipping.ts';
export type { TieBounds, TieChange, Tipping } from './landscape/tipping.ts';
export { alignParameters } from './parameters/align-parameters.ts';
export type { AlignParameters, Parameter } from './parameters/align-parameters.ts';
export { PARAMETER_TABLE } from './parameters/parameter-table.ts';
export type { ParameterName, ParameterRow } from './parameters/parameter-table.ts';
export { alignmentPositions } from './question/alignment-position.ts';
export type { AlignmentPosition } from './question/alignment-position.ts';
export { campQuestion } from './question/camp-question.ts';
export type {
  CampQuestion,
  CampQuestionOptions,
  Chance,
  TieDriver,
  WhatIf,
} from './question/camp-question.ts';
export { polesOf, standingCamps } from './question/standing-camps.ts';
export type { Placed, StandingCamps } from './question/standing-camps.ts';
export type { Range } from './range.ts';
export { blocsOn } from './record/bloc-on-day.ts';
export type { BlocDepth, BlocOnDay } from './record/bloc-on-day.ts';
export { bodyOutputs } from './record/body-output.ts';
export type { BodyOutput } from './record/body-output.ts';
export { coordinationOn, coordinationSeries } from './record/coordination.ts';
export type { Coordination, CoordinationItem } from './record/coordination.ts';
export { excludedParties } from './record/excluded-party.ts';
export type { ExcludedParty, SpoilerMeans } from './record/excluded-party.ts';
export { pushFactors } from './record/push-factor.ts';
export type { PushFactor } from './record/push-factor.ts';
export { sideliningOf } from './record/sidelining.ts';
export type { KeyMeeting, Sidelining } from './record/sidelining.ts';
export { consistencyOf } from './record/words-and-deeds.ts';
export type { Consistency, RecordedBallot, WordsAndDeeds } from './record/words-and-deeds.ts';
export { alignContext } from './ties/align-context.ts';
export type { AlignContext, StateTie } from './ties/align-context.ts';
export type { Component, ComponentItem, ComponentName } from './ties/component.ts';
export { contradictionsOf } from './ties/contradiction.ts';
export type { TieContradiction } from './ties/contradiction.ts';
export { exogenousDrivers } from './ties/driver.ts';
export type { ExogenousDriver } from './ties/driver.ts';
export { dyadOn, withoutComponent } from './ties/dyad.ts';
export type { Dyad } from './ties/dyad.ts';
export { codeEvents, signalStrength } from './ties/event-code.ts';
export type { CodedEvent } from './ties/event-code.ts';
export { idealPointOn } from './ties/ideal-points.ts';
export type { IdealPoint } from './ties/ideal-points.ts';
export { impliedAffinity } from './ties/implied-affinity.ts';
export type { ImpliedAffinity } from './ties/implied-affinity.ts';
export { landscapeOfPart, landscapeOn, statesOfView } from './ties/landscape-on.ts';
export type { ActorSize, LandscapeOnDay } from './ties/landscape-on.ts';
export { leverageOn } from './ties/leverage.ts';
export type { Leverage } from './ties/leverage.ts';
export { temperatureSeries } from './ties/temperature.ts';
export type { TemperaturePoint } from './ties/temperature.ts';
export { trackMismatches } from './ties/track-speed.ts';
export type { TrackMismatch } from './ties/track-speed.ts';
export { wedgeOn, wedgeSeries } from './ties/wedge.ts';
export type { Wedge, WedgeIssue, WedgePoint } from './ties/wedge.ts';
export { alignmentWordsEn } from './words-en.ts';
