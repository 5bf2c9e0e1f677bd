import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Problem } from '../../quantity/index.ts';
import type { Lawbook, Pack, PackFile } from '../../scenario/index.ts';
import { packageRoot } from './find-pack.ts';

/** What is kept of a pack without errors. */
export interface KeptPack {
  readonly pack: Pack;
  /** its warnings and notices */
  readonly problems: Problem[];
}

/** What is kept of bodies of law without errors. */
export interface KeptLawbook {
  readonly lawbook: Lawbook;
  readonly problems: Problem[];
}

/** Normal forms by the digest of the content they were made from. */
export interface PackCache {
  readonly read: (digest: string) => KeptPack | undefined;
  readonly write: (digest: string, kept: KeptPack) => void;
  readonly readLawbook: (digest: string) => KeptLawbook | undefined;
  readonly writeLawbook: (digest: string, kept: KeptLawbook) => void;
}

/** As many packs as one works on; older ones are thrown out. */
const KEPT = 16;

const FORMAT = 'landbridge-pack@2';

/**
 * A cache in a folder: `$LANDBRIDGE_CACHE`, else `landbridge` in the cache folder of the user.
 *
 * Only ever a help: what is missing, damaged or made by another version is made anew, and a disk
 * that cannot be written to is left alone. `LANDBRIDGE_CACHE=off` turns it off.
 *
 * @returns `false` when it is turned off, or the code that makes normal forms cannot be read
 *
 * @example
 * const cache = openPackCache(scratch);
 * const loads = [await loadScenario(folder, { cache }), await loadScenario(folder, { cache })];
 * loads.map(({ cached }) => cached); // [false, true]
 */
export function openPackCache(folder: string | false = defaultFolder()): PackCache | false {
  const maker = folder === false ? undefined : makerDigest();
  if (folder === false || maker === undefined) return false;
  const fileOf = (digest: string) => join(folder, `pack-${digest.slice(0, 32)}-${maker}.json`);
  const read = (digest: string): unknown => {
    try {
      return JSON.parse(readFileSync(fileOf(digest), 'utf8'));
    } catch {
      return undefined;
    }
  };
  const write = (digest: string, kept: KeptPack | KeptLawbook): void => {
    const file = fileOf(digest);
    const draft = `${file}.${process.pid}.tmp`;
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(draft, JSON.stringify({ format: FORMAT, digest, ...kept }));
      renameSync(draft, file);
      throwOutOld(folder);
    } catch {
      discard(draft);
    }
  };
  return {
    read: (digest) => {
      const body = read(digest);
      if (!isSealed(body, digest, 'pack')) return undefined;
      return { pack: body.pack, problems: body.problems };
    },
    write,
    readLawbook: (digest) => {
      const body = read(digest);
      if (!isSealed(body, digest, 'lawbook')) return undefined;
      return { lawbook: body.lawbook, problems: body.problems };
    },
    writeLawbook: write,
  };
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where nothing could be written there is nothing to throw away.
  }
}

/** SHA-256 of the content of a pack's files: equal to the digest of `parseScenario`. */
export function contentDigest(files: readonly PackFile[]): string {
  const hash = createHash('sha256');
  const ordered = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const { path, text: written } of ordered) {
    const text = written.startsWith('\uFEFF') ? written.slice(1) : written;
    hash.update(`${path}\n${text.length}\n${text}\n`);
  }
  return hash.digest('hex');
}

function defaultFolder(): string | false {
  const chosen = process.env['LANDBRIDGE_CACHE'];
  if (chosen === 'off') return false;
  if (chosen !== undefined && chosen !== '') return chosen;
  const cache = process.env['XDG_CACHE_HOME'];
  return join(
    cache !== undefined && cache !== '' ? cache : join(homedir(), '.cache'),
    'landbridge',
  );
}

// Written by `write` for the same content and the same code: its shape was checked then. A torn
// write does not parse as JSON, so that only a deliberate hand can put another shape here.
function isSealed(body: unknown, digest: string, part: 'pack'): body is KeptPack;
function isSealed(body: unknown, digest: string, part: 'lawbook'): body is KeptLawbook;
function isSealed(body: unknown, digest: string, part: 'pack' | 'lawbook'): boolean {
  if (typeof body !== 'object' || body === null) return false;
  if (!('format' in body) || !('digest' in body)) return false;
  if (!('problems' in body) || !Array.isArray(body.problems)) return false;
  if (body.format !== FORMAT || body.digest !== digest) return false;
  const kept = Object.entries(body).find(([key]) => key === part)?.[1];
  return typeof kept === 'object' && kept !== null;
}

/**
 * Digest of the code that makes normal forms. In the installed package that is its version and its
 * schemas; in a checkout, where code changes without a version, the state of its source files.
 */
function makerDigest(): string | undefined {
  const hash = createHash('sha256');
  const root = packageRoot();
  try {
    hash.update(readFileSync(join(root, 'package.json')));
    for (const file of makerFolders(root).flatMap(filesBelow)) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file.slice(root.length)} ${size} ${mtimeMs}\n`);
    }
  } catch {
    return undefined;
  }
  return hash.digest('hex').slice(0, 16);
}

function makerFolders(root: string): string[] {
  const here = fileURLToPath(import.meta.url);
  const isCheckout = here.endsWith('.ts');
  return isCheckout
    ? ['scenario', 'quantity', 'store/pack'].map((name) => join(root, 'src', name))
    : [dirname(here), join(root, 'schemas')];
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|js|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
  } catch {
    return [];
  }
}

function throwOutOld(folder: string): void {
  const packs = readdirSync(folder)
    .filter((name) => /^pack-.*\.json$/.test(name))
    .map((name) => join(folder, name))
    .map((file) => ({ file, age: statSync(file).mtimeMs }))
    .toSorted((a, b) => b.age - a.age);
  for (const { file } of packs.slice(KEPT)) rmSync(file, { force: true });
}
