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
export { LADDER, parseScenario, viewAsOf } from './scenario/index.ts';
export type { Pack, PackFile, ParsedScenario, Step, View } from './scenario/index.ts';
export { loadScenario, memoryLog, openJsonlLog, shippedPacks } from './store/index.ts';
export type {
  AppendReport,
  IgnoredRecord,
  JsonlLog,
  JsonlOptions,
  LoadedScenario,
  LoadOptions,
  LogHead,
  NewRecord,
  ReadRange,
  RecordLog,
  StoredRecord,
  TornTail,
} from './store/index.ts';
