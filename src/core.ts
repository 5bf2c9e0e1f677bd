/**
 * The library for a browser or a worker: reading packs and answering from them, without file,
 * network or clock.
 *
 * @example
 * const { pack } = parseScenario(files);
 * if (pack) assess(viewAsOf(pack, isoDate('2031-05-14')), { draws: 1000, seed: 1 });
 *
 * @module
 */
export { alignmentWordsEn, answerAlign } from './alignment/index.ts';
export type { AlignAnswer, AlignRequest, AlignResult } from './alignment/index.ts';
export {
  answerBargain,
  assess,
  assessmentWordsEn,
  chunkCount,
  fullRequest,
  networkFlows,
  networkGains,
  prepareAssessment,
  runChunk,
} from './assessment/index.ts';
export type {
  AssessAnswer,
  AssessRequest,
  AssessResult,
  BargainResult,
  BaseRate,
  ByDate,
  ChunkResult,
  Compiled,
  Counts,
  Driver,
  FullRequest,
  Holder,
  NeedAnswer,
  NetworkFlows,
  NetworkGains,
  PreparedAssessment,
  Probability,
  ProjectAnswer,
  StepAnswer,
} from './assessment/index.ts';
export {
  bargainingWordsEn,
  bargainTable,
  certainTable,
  defaultForecast,
  onIssue,
  playRounds,
  readKtabCsv,
  readPastCases,
  scorePastCases,
  tableOfView,
} from './bargaining/index.ts';
export type { BargainTable, EstimatedTable, PastScores, RoundsAnswer } from './bargaining/index.ts';
export {
  allocate,
  gameToJson,
  nucleolus,
  parseGames,
  shapley,
  tableGame,
} from './coalition/index.ts';
export type { AllocationTable, Game, SharesByRule, SharingRule } from './coalition/index.ts';
export {
  answerRoute,
  networkOf,
  openFlow,
  priceBasisOf,
  pypsaObjective,
  readMatpower,
  readPypsa,
  toGeoJson,
  tradeEffect,
  valueOfProject,
  welfareByCountry,
  writePypsa,
} from './corridor/index.ts';
export type {
  FlowNetwork,
  FlowSolution,
  RouteAnswer,
  RouteRequest,
  TradeEffect,
  TradeQuestion,
  ValueAnswer,
  ValueRequest,
  WelfareLedger,
} from './corridor/index.ts';
export {
  answerLaw,
  buildScreeningIndex,
  deadlinesOn,
  exemptionsGiven,
  judge,
  lawDiff,
  ledgerState,
  openLaw,
  overlap,
  phaseLaw,
  plainLedger,
  screenParty,
  unlock,
} from './law/index.ts';
export type {
  ActivityVerdict,
  Deadline,
  Exemption,
  Law,
  LawAnswer,
  LawOptions,
  LayerVerdict,
  LedgerState,
  PhaseLaw,
  ProvisionFinding,
  Unlock,
  UnlockAct,
  UnlockSet,
  VerdictWord,
} from './law/index.ts';
export { votesReplayed } from './institution/index.ts';
export type { VotesReplayed } from './institution/index.ts';
export {
  canonicalJson,
  createReasons,
  describeProblem,
  digest,
  hasErrors,
  isoDate,
  LandbridgeError,
  leavesOf,
  parseIsoDate,
  render,
  unwrap,
  wordsEn,
} from './quantity/index.ts';
export type {
  Catalogue,
  IsoDate,
  LpSolver,
  Place,
  Problem,
  Reason,
  ReasonKind,
  Result,
  Severity,
  Text,
} from './quantity/index.ts';
export {
  LADDER,
  lawbookAsOf,
  parseActivities,
  parseLawbook,
  parseNetwork,
  parseScenario,
  viewAsOf,
  workOut,
} from './scenario/index.ts';
export type {
  Activity,
  Lawbook,
  Pack,
  PackFile,
  ParsedActivities,
  ParsedLawbook,
  ParsedNetwork,
  ParsedScenario,
  Step,
  View,
} from './scenario/index.ts';
