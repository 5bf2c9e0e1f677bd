import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { EMPTY, sameBody, seal, verifyChain } from './chain.ts';
import { JsonlFile } from './jsonl-file.ts';
import type { TornTail } from './jsonl-file.ts';
import { logFailure } from './log-problem.ts';
import { isCollectionName, requireRecords } from './record-check.ts';
import type {
  AppendReport,
  IgnoredRecord,
  LogHead,
  NewRecord,
  ReadRange,
  RecordLog,
  StoredRecord,
} from './record-log.ts';
import { takeWriterLock } from './writer-lock.ts';
import type { WriterLock } from './writer-lock.ts';

export interface JsonlOptions {
  /** reads beside a writer, and takes no lock; default false */
  readonly readOnly?: boolean;
}

/** A log in a folder, and what was found there after a crash. */
export interface JsonlLog extends RecordLog {
  /** unfinished tails that were moved aside when the log was opened */
  readonly torn: readonly TornTail[];
}

const SUFFIX = '.jsonl';

/**
 * Opens a log in a folder: a file of JSON lines for each collection, readable by anybody.
 *
 * One process writes at a time; any number reads beside it. After a crash a line that was not
 * finished is moved to `COLLECTION.jsonl.torn` and reported in `torn`; it was never confirmed.
 *
 * Throws `store/locked` when somebody else writes, and `store/damaged` with file and line when a
 * line in the middle is no record any more. To read such a log up to there, open it for reading.
 *
 * @example
 * const log = await openJsonlLog(scratch);
 * const at = '2031-05-14T08:30:00Z';
 * await log.append([{ collection: 'forecasts', key: 'river-line-works', at, body: { p: 0.04 } }]);
 * (await log.get('forecasts', 'river-line-works'))?.body; // { p: 0.04 }
 * await log.close();
 */
export async function openJsonlLog(folder: string, options: JsonlOptions = {}): Promise<JsonlLog> {
  if (options.readOnly === true) return new FolderLog(folder, undefined, new Map(), []);
  mkdirSync(folder, { recursive: true });
  const lock = takeWriterLock(folder);
  const files = new Map<string, JsonlFile>();
  const torn: TornTail[] = [];
  try {
    for (const name of collectionsIn(folder)) {
      const file = await JsonlFile.open(join(folder, name + SUFFIX), name, 'write');
      files.set(name, file);
      const tail = await file.mend();
      if (tail !== undefined) torn.push(tail);
    }
  } catch (error) {
    for (const file of files.values()) await file.close();
    lock.release();
    throw error;
  }
  return new FolderLog(folder, lock, files, torn);
}

function collectionsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length))
    .filter(isCollectionName)
    .toSorted();
}

class FolderLog implements JsonlLog {
  readonly torn: readonly TornTail[];
  readonly #folder: string;
  /** undefined when opened for reading */
  readonly #lock: WriterLock | undefined;
  readonly #files: Map<string, JsonlFile>;
  readonly #opening = new Map<string, Promise<JsonlFile>>();
  #appends: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(
    folder: string,
    lock: WriterLock | undefined,
    files: Map<string, JsonlFile>,
    torn: readonly TornTail[],
  ) {
    this.#folder = folder;
    this.#lock = lock;
    this.#files = files;
    this.torn = torn;
  }

  append(records: readonly NewRecord[]): Promise<AppendReport> {
    // One after the other: each seals from the head the one before has left.
    const done = this.#appends.then(() => this.#append(records));
    this.#appends = done.catch(() => undefined);
    return done;
  }

  async #append(records: readonly NewRecord[]): Promise<AppendReport> {
    this.#requireOpen();
    if (this.#lock === undefined) throw logFailure({ code: 'store/read-only' });
    this.#lock.requireHeld();
    requireRecords(records);
    // All are written as text before any is kept: a body that is not plain data refuses all.
    for (const { body } of records) canonicalJson(body);
    const stored: StoredRecord[] = [];
    const ignored: IgnoredRecord[] = [];
    for (const [collection, own] of Map.groupBy(records, (record) => record.collection)) {
      const file = this.#files.get(collection) ?? (await this.#create(collection));
      const fresh = new Map<string, StoredRecord>();
      let { head } = file;
      for (const record of own) {
        const { key, body } = record;
        const there = fresh.get(key) ?? (await recordOf(file, key));
        if (there === undefined) {
          const sealed = seal(record, head);
          fresh.set(key, sealed);
          head = { seq: sealed.seq, hash: sealed.hash };
        } else {
          ignored.push({ collection, key, seq: there.seq, same: sameBody(there.body, body) });
        }
      }
      if (fresh.size > 0) await file.append([...fresh.values()]);
      stored.push(...fresh.values());
    }
    return { stored, ignored };
  }

  async *read({ collection, from = 1, to }: ReadRange): AsyncGenerator<StoredRecord> {
    const file = await this.#fileOf(collection);
    if (file === undefined) return;
    yield* file.read(from, to ?? Number.POSITIVE_INFINITY);
  }

  async get(collection: string, key: string): Promise<StoredRecord | undefined> {
    const file = await this.#fileOf(collection);
    return file === undefined ? undefined : recordOf(file, key);
  }

  async head(collection: string): Promise<LogHead> {
    return (await this.#fileOf(collection))?.head ?? EMPTY;
  }

  async collections(): Promise<readonly string[]> {
    this.#requireOpen();
    const names: string[] = [];
    for (const name of collectionsIn(this.#folder)) {
      if ((await this.head(name)).seq > 0) names.push(name);
    }
    return names;
  }

  verify(collection: string, noted?: LogHead): Promise<Result<LogHead>> {
    return verifyChain(this.read({ collection }), collection, noted);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#appends;
    await Promise.allSettled(this.#opening.values());
    for (const file of this.#files.values()) await file.close();
    this.#lock?.release();
  }

  #requireOpen(): void {
    if (this.#closed) throw logFailure({ code: 'store/closed' });
  }

  /** The file of a collection as it is now; undefined while there is none. */
  async #fileOf(collection: string): Promise<JsonlFile | undefined> {
    this.#requireOpen();
    const known = this.#files.get(collection);
    if (this.#lock !== undefined) return known;
    if (known !== undefined) {
      await known.catchUp();
      return known;
    }
    const path = join(this.#folder, collection + SUFFIX);
    if (!isCollectionName(collection) || !existsSync(path)) return undefined;
    const opening = this.#opening.get(collection) ?? JsonlFile.open(path, collection, 'read');
    this.#opening.set(collection, opening);
    try {
      const file = await opening;
      this.#files.set(collection, file);
      return file;
    } finally {
      this.#opening.delete(collection);
    }
  }

  async #create(collection: string): Promise<JsonlFile> {
    const file = await JsonlFile.open(join(this.#folder, collection + SUFFIX), collection, 'write');
    this.#files.set(collection, file);
    await syncFolder(this.#folder);
    return file;
  }
}

async function recordOf(file: JsonlFile, key: string): Promise<StoredRecord | undefined> {
  const seq = file.numberOf(key);
  if (seq === undefined) return undefined;
  for await (const record of file.read(seq, seq)) return record;
  return undefined;
}

/** So that the name of a new file outlives a loss of power; not every system can. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows has no such call, and keeps names by itself.
  }
}
