import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { didYouMean, makeProblem } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';

/** Where a pack lies, and by which name people know it. */
export interface PackLocation {
  readonly folder: string;
  readonly name: string;
}

/**
 * The folder that holds package.json: the checkout, or the installed package.
 *
 * The current folder where none is found above this file.
 *
 * @example
 * findPack(packageRoot()).ok; // true
 */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) return process.cwd();
    folder = parent;
  }
  return folder;
}

/**
 * Names of the packs that come with the package.
 *
 * Sorted; empty when the root has no folder `scenarios`.
 *
 * @example
 * shippedPacks().length > 0; // true
 * shippedPacks(scratch); // []
 */
export function shippedPacks(root: string = packageRoot()): string[] {
  try {
    return readdirSync(join(root, 'scenarios'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .toSorted();
  } catch {
    return [];
  }
}

/**
 * Finds a pack by the name of a shipped one, or by the path of its folder. A name without a
 * separator means the shipped pack; `./NAME` means the folder.
 *
 * @example
 * unwrap(findPack(folder)).folder === folder; // true
 * findPack('./no-such-folder').problems[0].code; // 'missing-folder'
 */
export function findPack(given: string, root: string = packageRoot()): Result<PackLocation> {
  const shipped = shippedPacks(root);
  if (shipped.includes(given)) {
    return { ok: true, value: { folder: join(root, 'scenarios', given), name: given } };
  }
  const folder = resolve(given);
  const kind = kindOf(folder);
  if (kind === 'folder') return { ok: true, value: { folder, name: given } };
  const near = didYouMean(given, shipped);
  const hint =
    near === undefined
      ? `give the path of a folder${shipped.length === 0 ? '' : `, or one of: ${shipped.join(', ')}`}`
      : `did you mean "${near}"?`;
  const message =
    kind === 'missing' ? `there is no folder "${given}"` : `"${given}" is not the folder of a pack`;
  const code = kind === 'missing' ? 'missing-folder' : 'not-a-folder';
  return { ok: false, problems: [packFileProblem(code, given, message, hint)] };
}

/** A problem about a whole file or folder. */
export function packFileProblem(
  code: string,
  file: string,
  message: string,
  hint?: string,
): Problem {
  const place = { file, line: 1, column: 1 };
  return makeProblem({
    code,
    message,
    value: file,
    place,
    ...(hint === undefined ? {} : { hint }),
  });
}

function kindOf(path: string): 'folder' | 'file' | 'missing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}
