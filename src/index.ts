/**
 * The library: all of `landbridge/core`, and what needs a machine: packs from disk, threads, and
 * records that are kept.
 *
 * @example
 * const { pack } = await loadScenario('./my-corridor');
 * if (pack) assess(viewAsOf(pack, isoDate('2031-05-14')), { draws: 1000, seed: 1 });
 *
 * @module
 */
export {
  assess,
  assessmentWordsEn,
  chunkCount,
  fullRequest,
  prepareAssessment,
  runChunk,
} from './assessment/index.ts';
export type {
  AssessAnswer,
  AssessRequest,
  AssessResult,
  BaseRate,
  ByDate,
  ChunkResult,
  Compiled,
  Counts,
  Driver,
  FullRequest,
  Holder,
  NeedAnswer,
  PreparedAssessment,
  Probability,
  ProjectAnswer,
  StepAnswer,
} from './assessment/index.ts';
export { assessWith, inlineRunner, openRunner, threadRunner } from './jobs/index.ts';
export type { Job, JobKind, JobKinds, Runner, RunOptions, ThreadOptions } from './jobs/index.ts';
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
export {
  canonicalJson,
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
  parseScenario,
  viewAsOf,
} from './scenario/index.ts';
export type {
  Activity,
  Lawbook,
  Pack,
  PackFile,
  ParsedActivities,
  ParsedLawbook,
  ParsedScenario,
  Step,
  View,
} from './scenario/index.ts';
export {
  loadLawbook,
  loadScenario,
  memoryLog,
  openJsonlLog,
  shippedPacks,
  shippedRegimes,
} from './store/index.ts';
export type {
  AppendReport,
  IgnoredRecord,
  JsonlLog,
  JsonlOptions,
  LoadedLawbook,
  LoadedScenario,
  LoadOptions,
  LogHead,
  NewRecord,
  ReadRange,
  RecordLog,
  StoredRecord,
  TornTail,
} from './store/index.ts';
