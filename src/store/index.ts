/**
 * Floor 4a: keeping. What reads and writes the disk.
 *
 * @module
 */
export type { TornTail } from './log/jsonl-file.ts';
export { openJsonlLog } from './log/jsonl-log.ts';
export type { JsonlLog, JsonlOptions } from './log/jsonl-log.ts';
export { memoryLog } from './log/memory-log.ts';
export type {
  AppendReport,
  IgnoredRecord,
  LogHead,
  NewRecord,
  ReadRange,
  RecordLog,
  StoredRecord,
} from './log/record-log.ts';
export { wordsEn as logWordsEn } from './log/words-en.ts';
export { findPack, packageRoot, shippedPacks } from './pack/find-pack.ts';
export type { PackLocation } from './pack/find-pack.ts';
export { loadScenario } from './pack/load-scenario.ts';
export type { LoadedScenario, LoadOptions } from './pack/load-scenario.ts';
export { openPackCache } from './pack/pack-cache.ts';
export type { KeptLawbook, KeptPack, PackCache } from './pack/pack-cache.ts';
export { readPackFiles } from './pack/read-pack-files.ts';
export type { ReadFiles } from './pack/read-pack-files.ts';
export { loadLawbook, readScenarioFiles, shippedRegimes } from './pack/regimes.ts';
export type { LoadedLawbook } from './pack/regimes.ts';
