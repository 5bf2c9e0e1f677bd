/**
 * Floor 3: the gates joined. Draws a project from the as-of date to the horizon.
 * Pure: no file, network, clock or global random source.
 *
 * @module
 */
export { VERSION } from '../quantity/index.ts';
export { assessResult as assessResultSchema } from './answer/schema.ts';
export type {
  AssessAnswer,
  AssessResult,
  BaseRate,
  ByDate,
  Counts,
  Driver,
  Holder,
  NeedAnswer,
  Probability,
  ProjectAnswer,
  ProjectValueAnswer,
  StepAnswer,
  ValueGateAnswer,
  WorthAnswer,
} from './answer/types.ts';
export { assess, prepareAssessment } from './assess.ts';
export type { PreparedAssessment } from './assess.ts';
export { answerBargain } from './bargain/answer-bargain.ts';
export type { BargainOptions, BargainResult, OnTheTable } from './bargain/answer-bargain.ts';
export { bargainResult as bargainResultSchema } from './bargain/bargain-schema.ts';
export type {
  BargainAnswer,
  BargainBaseline,
  BargainIssueAnswer,
} from './bargain/bargain-schema.ts';
export { supposedView } from './bargain/supposed-view.ts';
export type { Supposition } from './bargain/supposed-view.ts';
export type { ChunkResult } from './chunk-result.ts';
export type { Compiled } from './compiled.ts';
export { gainsOfGameResultSchema, gainsResultSchema } from './gains/gains-schema.ts';
export { networkFlows } from './gains/network-flows.ts';
export type { NetworkFlows } from './gains/network-flows.ts';
export { GAINS_PLAYERS, SPLIT_RULES, networkGains } from './gains/network-gains.ts';
export type { GainsOptions, NetworkGains, SplitRule } from './gains/network-gains.ts';
export { fullRequest } from './request.ts';
export type { AssessRequest, FullRequest } from './request.ts';
export { mergeChunks } from './merge.ts';
export { chunkCount, runChunk } from './simulate/run-chunk.ts';
export { wordsEn as assessmentWordsEn } from './words-en.ts';
