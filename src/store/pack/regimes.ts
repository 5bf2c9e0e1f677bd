import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Problem } from '../../quantity/index.ts';
import type { Lawbook, PackFile } from '../../scenario/index.ts';
import { packageRoot } from './find-pack.ts';
import { contentDigest, openPackCache } from './pack-cache.ts';
import type { PackCache } from './pack-cache.ts';
import { readPackFiles } from './read-pack-files.ts';
import type { ReadFiles } from './read-pack-files.ts';

/**
 * Names of the bodies of sanctions law that come with the package, sorted.
 *
 * @example
 * shippedRegimes(scratch); // []
 */
export function shippedRegimes(root: string = packageRoot()): string[] {
  try {
    return readdirSync(join(root, 'regimes'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .toSorted();
  } catch {
    return [];
  }
}

/**
 * The files of shipped regimes that a pack may mean, as they lie in it: `regimes/ID/…`. Whether it
 * does mean one is for its parser to say; a regime of its own by the same name goes before.
 */
function regimesFor(files: readonly PackFile[], root: string): ReadFiles {
  const scenario = files.find(({ path }) => /^scenario\.ya?ml$/.test(path))?.text ?? '';
  const own = new Set(files.flatMap(({ path }) => /^regimes\/([^/]+)\//.exec(path)?.[1] ?? []));
  const wanted = shippedRegimes(root).filter((id) => !own.has(id) && scenario.includes(id));
  return readRegimes(wanted, root);
}

/**
 * Reads the files of a pack's folder, and those of the shipped bodies of law that it may name.
 *
 * @example
 * readScenarioFiles(folder).files.length; // 16
 */
export function readScenarioFiles(folder: string, root: string = packageRoot()): ReadFiles {
  const own = readPackFiles(folder);
  const law = regimesFor(own.files, root);
  return { files: [...own.files, ...law.files], problems: [...own.problems, ...law.problems] };
}

function readRegimes(ids: readonly string[], root: string): ReadFiles {
  const files: PackFile[] = [];
  const problems: Problem[] = [];
  for (const id of ids) {
    const read = readPackFiles(join(root, 'regimes', id));
    files.push(...read.files.map(({ path, text }) => ({ path: `regimes/${id}/${path}`, text })));
    problems.push(...read.problems);
  }
  return { files, problems };
}

/** Bodies of law as loaded from disk. */
export interface LoadedLawbook {
  readonly lawbook?: Lawbook;
  readonly problems: Problem[];
  readonly digest: string;
  readonly files: readonly PackFile[];
}

/**
 * Loads bodies of sanctions law without a pack: those named, or all that come with the package. An
 * unchanged one is taken from a cache.
 *
 * @example
 * const { lawbook: none, problems } = await loadLawbook([], { cache: false });
 * [Object.keys(none.provisions), problems]; // [[], []]
 */
export async function loadLawbook(
  ids: readonly string[] = shippedRegimes(),
  options: { readonly cache?: PackCache | false; readonly root?: string } = {},
): Promise<LoadedLawbook> {
  const { files, problems } = readRegimes(ids, options.root ?? packageRoot());
  const digest = contentDigest(files);
  const cache = options.cache ?? openPackCache();
  if (problems.length === 0 && cache !== false) {
    const kept = cache.readLawbook(digest);
    if (kept !== undefined) return { ...kept, digest, files };
  }
  const { parseLawbook } = await import('../../scenario/index.ts');
  const parsed = parseLawbook(files);
  const all = [...problems, ...parsed.problems];
  if (problems.length > 0 || parsed.lawbook === undefined) return { problems: all, digest, files };
  if (cache !== false) cache.writeLawbook(digest, { lawbook: parsed.lawbook, problems: all });
  return { lawbook: parsed.lawbook, problems: all, digest, files };
}
