import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { Problem } from '../../quantity/index.ts';
import type { PackFile } from '../../scenario/index.ts';
import { packFileProblem } from './find-pack.ts';

/** Bytes of one file, looked up before it is read. */
const FILE_LIMIT = 2_000_000;
/** Bytes of all files together. */
const TOTAL_LIMIT = 20_000_000;
const FILE_COUNT_LIMIT = 5_000;
const DEPTH_LIMIT = 6;

const YAML = /\.ya?ml$/;

/** The YAML files of a pack, and what kept others from being read. */
export interface ReadFiles {
  readonly files: PackFile[];
  readonly problems: Problem[];
}

/**
 * Reads the `.yaml` and `.yml` files of a folder and its folders, in path order. Dotfiles and all
 * other files are passed over. A file that is too large, unreadable, no file or no UTF-8 is a
 * problem that names it; nothing is thrown.
 *
 * At most 2 MB a file, 20 MB and 5,000 files in all, 6 folders deep.
 *
 * @example
 * const { files: read, problems } = readPackFiles(folder);
 * [read[0]?.path, read.length, problems]; // ['actors.yaml', 16, []]
 */
export function readPackFiles(folder: string): ReadFiles {
  const files: PackFile[] = [];
  const problems: Problem[] = [];
  const paths: string[] = [];
  list(folder, '', new Set(), paths, problems);
  const unread = paths.toSorted()[FILE_COUNT_LIMIT];
  if (unread !== undefined) {
    const limit = `a pack may have at most ${FILE_COUNT_LIMIT} files`;
    problems.push(packFileProblem('too-many-files', unread, limit, 'put records together'));
    return { files, problems };
  }
  let total = 0;
  for (const path of paths.toSorted()) {
    const size = sizeOf(join(folder, path), path, problems);
    if (size === undefined) continue;
    total += size;
    if (total > TOTAL_LIMIT) {
      const limit = `the files of a pack together may have ${megabytes(TOTAL_LIMIT)}`;
      problems.push(packFileProblem('pack-too-large', path, limit, 'split the pack'));
      break;
    }
    const text = textOf(join(folder, path), path, problems);
    if (text !== undefined) files.push({ path, text });
  }
  return { files, problems };
}

function list(
  root: string,
  below: string,
  above: ReadonlySet<string>,
  paths: string[],
  problems: Problem[],
): void {
  const folder = join(root, below);
  let real: string;
  let entries;
  try {
    real = realpathSync(folder);
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    problems.push(unreadable(below === '' ? '.' : below, error));
    return;
  }
  if (above.has(real) || above.size > DEPTH_LIMIT) {
    const message = above.has(real)
      ? 'this folder leads back into itself'
      : 'folders are nested too deep';
    problems.push(packFileProblem('folder-loop', below, message, 'remove the link'));
    return;
  }
  for (const { name } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (name.startsWith('.') || paths.length > FILE_COUNT_LIMIT) continue;
    const path = below === '' ? name : `${below}/${name}`;
    const kind = kindOf(join(root, path), path, problems);
    if (kind === 'folder' && YAML.test(name)) {
      const message = 'this is a folder where a file is expected';
      const hint = `rename it to "${name.replace(YAML, '')}" if it holds files of that collection`;
      problems.push(packFileProblem('folder-for-file', path, message, hint));
    } else if (kind === 'folder') {
      list(root, path, new Set([...above, real]), paths, problems);
    } else if (kind === 'file' && YAML.test(name)) {
      paths.push(path);
    } else if (kind === 'other' && YAML.test(name)) {
      problems.push(packFileProblem('not-a-file', path, 'this is no regular file'));
    }
  }
}

function kindOf(full: string, path: string, problems: Problem[]): 'folder' | 'file' | 'other' {
  try {
    const stat = statSync(full);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
  } catch (error) {
    // A broken link to something that is no part of the pack harms nobody.
    if (YAML.test(path)) problems.push(unreadable(path, error));
    return 'other';
  }
}

function sizeOf(full: string, path: string, problems: Problem[]): number | undefined {
  try {
    const { size } = statSync(full);
    if (size <= FILE_LIMIT) return size;
    const message = `the file has ${megabytes(size)}; at most ${megabytes(FILE_LIMIT)} are read`;
    problems.push(
      packFileProblem('file-too-large', path, message, 'split it into a folder of files'),
    );
  } catch (error) {
    problems.push(unreadable(path, error));
  }
  return undefined;
}

function textOf(full: string, path: string, problems: Problem[]): string | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(full);
  } catch (error) {
    problems.push(unreadable(path, error));
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    problems.push(notUtf8(path, bytes));
    return undefined;
  }
}

function notUtf8(path: string, bytes: Uint8Array): Problem {
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const good = utf16 ? 0 : validPrefix(bytes);
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, good));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  const message = utf16 ? 'the file is UTF-16' : 'from here on the file is not UTF-8';
  const problem = packFileProblem('not-utf8', path, message, 'save it as UTF-8');
  return { ...problem, place: { file: path, line, column } };
}

/** Length of the longest beginning that is valid UTF-8, by halving. */
function validPrefix(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decodes(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    // `stream` lets a character be cut in two at the end.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function unreadable(path: string, error: unknown): Problem {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'the file may not be read',
    ENOENT: 'the link leads nowhere',
    ELOOP: 'the link leads back to itself',
    ENOTDIR: 'this is no folder',
  };
  return packFileProblem('unreadable', path, reasons[code] ?? `the file cannot be read (${code})`);
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
