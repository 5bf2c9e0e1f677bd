/**
 * Floor 4a: keeping. What reads and writes the disk.
 *
 * @module
 */
export { findPack, packageRoot, shippedPacks } from './pack/find-pack.ts';
export type { PackLocation } from './pack/find-pack.ts';
export { loadScenario } from './pack/load-scenario.ts';
export type { LoadedScenario, LoadOptions } from './pack/load-scenario.ts';
export { openPackCache } from './pack/pack-cache.ts';
export type { KeptPack, PackCache } from './pack/pack-cache.ts';
export { readPackFiles } from './pack/read-pack-files.ts';
export type { ReadFiles } from './pack/read-pack-files.ts';
