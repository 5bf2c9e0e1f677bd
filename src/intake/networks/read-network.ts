import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { networkOf, readMatpower, readPypsa } from '../../corridor/index.ts';
import type { FlowNetwork, PypsaDetails } from '../../corridor/index.ts';
import { succeed } from '../../quantity/index.ts';
import type { IsoDate, Problem, Result } from '../../quantity/index.ts';
import { parseNetwork } from '../../scenario/index.ts';
import { readTextFile } from '../read-text-file.ts';
import { at, refuse } from '../text-file.ts';

/** A network read from a file or a folder, and what of it was not taken. */
export interface ReadNetwork {
  readonly kind: 'network-file' | 'pypsa' | 'matpower';
  readonly network: FlowNetwork;
  readonly warnings: readonly Problem[];
  /** of a PyPSA folder: what is needed to write results back as PyPSA writes them */
  readonly pypsa?: PypsaDetails;
}

export interface ReadNetworkOptions {
  /** links and markets of a network file as they stand on this day */
  readonly day: IsoDate;
  /** whether options of a network file may be built; `true` when left out */
  readonly build?: boolean;
  /** what stands before the names of the files in a PyPSA folder */
  readonly prefix?: string;
}

/** More files than any network has; a folder of more is something else. */
const MOST_FILES = 2000;

/**
 * Whether a path looks like a network by itself rather than a pack: a file of YAML, JSON or MATPOWER,
 * or a folder with buses in it.
 *
 * @example
 * ['net.yaml', 'case9.m', folder].map((path) => isNetworkPath(path)); // [true, true, false]
 */
export function isNetworkPath(path: string, prefix = ''): boolean {
  if (/\.(ya?ml|json|m)$/i.test(path)) return true;
  try {
    return statSync(join(path, `${prefix}buses.csv`)).isFile();
  } catch {
    return false;
  }
}

/**
 * Reads a network: our own network file, a folder as PyPSA exports it to CSV, or a MATPOWER case (`.m`,
 * or its tables as JSON). All or nothing: what is broken is told with file and line.
 *
 * @example
 * const missing = readNetwork('no-such-network.yaml', { day });
 * missing.ok ? '' : missing.problems[0]?.code; // 'intake/no-such-file'
 */
export function readNetwork(path: string, options: ReadNetworkOptions): Result<ReadNetwork> {
  if (!/\.(ya?ml|json|m)$/i.test(path)) return readFolder(path, options.prefix ?? '');
  const large = tooLarge(path);
  if (large !== undefined) return large;
  const file = readTextFile(path);
  if (!file.ok) return file;
  const { text } = file.value;
  const isCase =
    path.toLowerCase().endsWith('.m') || (/\.json$/i.test(path) && /"branch"\s*:/.test(text));
  if (isCase) {
    const read = readMatpower(text, { file: path });
    if (!read.ok) return read;
    return succeed({ kind: 'matpower', network: read.value.network, warnings: read.value.ignored });
  }
  const parsed = parseNetwork({ path, text });
  if (parsed.file === undefined) return { ok: false, problems: parsed.problems };
  const made = networkOf(
    { ...parsed.file, actors: {}, values: {} },
    { network: parsed.file.network, day: options.day, options: options.build ?? true },
  );
  if (!made.ok) return made;
  const warnings = [...parsed.problems, ...made.value.warnings];
  return succeed({ kind: 'network-file', network: made.value.network, warnings });
}

/** Megabytes of a file of YAML no network has: to be told before it is read. */
const LARGEST_YAML = 8;

function tooLarge(path: string): Result<never> | undefined {
  if (!/\.ya?ml$/i.test(path)) return undefined;
  const size = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) / 1_048_576;
  if (size <= LARGEST_YAML) return undefined;
  const params = { size: Math.ceil(size), limit: LARGEST_YAML };
  return refuse('intake/network-too-big', at(path, 1), { params });
}

function readFolder(folder: string, prefix: string): Result<ReadNetwork> {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.csv') && name.startsWith(prefix));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse('intake/cannot-read', at(folder, 1), { value: folder, params: { reason } });
  }
  if (names.length > MOST_FILES) {
    const params = { count: names.length, limit: MOST_FILES };
    return refuse('intake/many-files', at(folder, 1), { params });
  }
  const files = new Map<string, string>();
  for (const name of names) {
    const file = readTextFile(join(folder, name));
    if (!file.ok) return file;
    files.set(name.slice(prefix.length), file.value.text);
  }
  const read = readPypsa(files);
  if (!read.ok) return read;
  const { ignored, network, pypsa } = read.value;
  return succeed({ kind: 'pypsa', network, pypsa, warnings: ignored });
}
