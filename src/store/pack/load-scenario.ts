import type { Problem } from '../../quantity/index.ts';
import type { Pack, PackFile } from '../../scenario/index.ts';
import { findPack } from './find-pack.ts';
import type { PackLocation } from './find-pack.ts';
import { contentDigest, openPackCache } from './pack-cache.ts';
import type { PackCache } from './pack-cache.ts';
import { readScenarioFiles } from './regimes.ts';

/** A pack as loaded from disk. */
export interface LoadedScenario {
  /** the normal form; missing when there is an error */
  readonly pack?: Pack;
  readonly problems: Problem[];
  /** SHA-256 of the content of the pack's files */
  readonly digest: string;
  readonly location?: PackLocation;
  /** the texts, for those who show the line a problem is in */
  readonly files: readonly PackFile[];
  /** whether the normal form came from the cache */
  readonly cached: boolean;
}

export interface LoadOptions {
  /** where normal forms of unchanged packs are kept; `false` for nowhere */
  readonly cache?: PackCache | false;
}

/**
 * Loads a scenario pack by the name of one that comes with the package, or from a folder.
 *
 * Never throws on what it finds: a missing folder, an unreadable or oversized file and every
 * mistake inside are problems with a place. An unchanged pack is taken from a cache.
 *
 * @example
 * const { pack: loaded, problems } = await loadScenario(folder, { cache: false });
 * [loaded?.scenario.name, problems]; // ['The river line', []]
 */
export async function loadScenario(
  folderOrName: string,
  options: LoadOptions = {},
): Promise<LoadedScenario> {
  const found = findPack(folderOrName);
  if (!found.ok) return { problems: [...found.problems], digest: '', files: [], cached: false };
  const location = found.value;
  const { files, problems } = readScenarioFiles(location.folder);
  const digest = contentDigest(files);
  const cache = options.cache ?? openPackCache();
  if (problems.length === 0 && cache !== false) {
    const kept = cache.read(digest);
    if (kept !== undefined) return { ...kept, digest, location, files, cached: true };
  }
  // zod and yaml are heavy: an unchanged pack does without them.
  const { parseScenario } = await import('../../scenario/index.ts');
  const parsed = parseScenario(files);
  const all = [...problems, ...parsed.problems];
  if (problems.length > 0 || parsed.pack === undefined) {
    return { problems: all, digest, location, files, cached: false };
  }
  if (cache !== false) cache.write(digest, { pack: parsed.pack, problems: all });
  return { pack: parsed.pack, problems: all, digest, location, files, cached: false };
}
