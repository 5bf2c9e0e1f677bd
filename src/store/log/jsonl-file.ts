import { appendFile, constants, open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { canonicalJson } from '../../quantity/index.ts';
import { EMPTY, follows, parseStored } from './chain.ts';
import { linesOf, textOf } from './file-lines.ts';
import type { FileLine } from './file-lines.ts';
import { logFailure } from './log-problem.ts';
import type { LogHead, StoredRecord } from './record-log.ts';

/** A tail that was never finished, kept aside. */
export interface TornTail {
  readonly collection: string;
  /** the file that keeps it */
  readonly file: string;
  readonly bytes: number;
}

interface Fault {
  /** torn: nothing readable follows, as after a crash; damaged: records follow */
  readonly kind: 'torn' | 'damaged';
  readonly line: number;
}

/** The file of one collection: a record a line, the places of all of them in memory. */
export class JsonlFile {
  readonly #path: string;
  readonly #collection: string;
  readonly #file: FileHandle;
  readonly #numbers = new Map<string, number>();
  /** where record `seq` begins: index seq − 1; and last, where the next will begin */
  readonly #starts: number[] = [0];
  #head = EMPTY;
  #fault: Fault | undefined;
  #looks: Promise<void> = Promise.resolve();
  #isLost = false;

  private constructor(path: string, collection: string, file: FileHandle) {
    this.#path = path;
    this.#collection = collection;
    this.#file = file;
  }

  static async open(path: string, collection: string, mode: 'read' | 'write'): Promise<JsonlFile> {
    const flags = mode === 'read' ? constants.O_RDONLY : constants.O_RDWR | constants.O_CREAT;
    const own = new JsonlFile(path, collection, await open(path, flags));
    try {
      await own.catchUp();
    } catch (error) {
      await own.close();
      throw error;
    }
    return own;
  }

  get head(): LogHead {
    return this.#head;
  }

  /** number of the record with a key */
  numberOf(key: string): number | undefined {
    return this.#numbers.get(key);
  }

  get #size(): number {
    return this.#starts.at(-1) ?? 0;
  }

  /** Takes in what was added to the file since it was last looked at. */
  catchUp(): Promise<void> {
    // One after the other: each goes on where the one before has stopped.
    const look = this.#looks.then(() => this.#look());
    this.#looks = look.catch(() => undefined);
    return look;
  }

  async #look(): Promise<void> {
    this.#fault = undefined;
    for await (const line of linesOf(this.#file, this.#size)) {
      const record = line.isWhole ? recordIn(line) : undefined;
      if (this.#fault !== undefined) {
        if (record === undefined) continue;
        this.#fault = { ...this.#fault, kind: 'damaged' };
        return;
      }
      if (record !== undefined && follows(record, this.#collection, this.#head)) {
        this.#take(record, line.end);
        continue;
      }
      const kind = record === undefined ? 'torn' : 'damaged';
      this.#fault = { kind, line: this.#head.seq + 1 };
      if (kind === 'damaged') return;
    }
  }

  #take(record: StoredRecord, end: number): void {
    this.#numbers.set(record.key, record.seq);
    this.#starts.push(end);
    this.#head = { seq: record.seq, hash: record.hash };
  }

  /**
   * Makes the file fit to be added to: a torn tail goes to a file of its own beside it. Throws
   * `store/damaged` when records stand behind what cannot be read.
   */
  async mend(): Promise<TornTail | undefined> {
    if (this.#fault === undefined) return undefined;
    if (this.#fault.kind === 'damaged') throw this.#damaged(this.#fault.line);
    const { size } = await this.#file.stat();
    const bytes = size - this.#size;
    const tail = Buffer.alloc(bytes);
    await this.#file.read(tail, 0, bytes, this.#size);
    const file = `${this.#path}.torn`;
    // Kept before it is cut off: a crash in between keeps it twice, never not at all.
    await appendFile(file, Buffer.concat([tail, Buffer.from('\n')]), { flush: true });
    await this.#file.truncate(this.#size);
    await this.#file.sync();
    this.#fault = undefined;
    return { collection: this.#collection, file, bytes };
  }

  /** Writes records that were sealed one after the other from our head on. */
  async append(records: readonly StoredRecord[]): Promise<void> {
    if (this.#isLost) throw this.#writeFailed('an earlier write failed');
    const lines = records.map((record) => Buffer.from(`${canonicalJson(record)}\n`));
    const before = this.#size;
    try {
      const bytes = Buffer.concat(lines);
      for (let at = 0; at < bytes.length;) {
        const rest = bytes.length - at;
        at += (await this.#file.write(bytes, at, rest, before + at)).bytesWritten;
      }
      await this.#file.sync();
    } catch (error) {
      // What the disk holds now is not known: nothing more is written until it was read again.
      this.#isLost = true;
      await this.#file.truncate(before).catch(() => undefined);
      throw this.#writeFailed(error instanceof Error ? error.message : String(error));
    }
    for (const [index, record] of records.entries()) {
      this.#take(record, this.#size + (lines[index]?.length ?? 0));
    }
  }

  /** Reads records `from` to `to`; throws `store/damaged` where one is none any more. */
  async *read(from: number, to: number): AsyncGenerator<StoredRecord> {
    let seq = Math.max(from, 1);
    const last = Math.min(to, this.#head.seq);
    const fault = this.#fault;
    if (seq <= last) {
      for await (const line of linesOf(
        this.#file,
        this.#starts[seq - 1] ?? 0,
        this.#starts[last],
      )) {
        const record = recordIn(line);
        if (record?.seq !== seq) throw this.#damaged(seq);
        yield record;
        seq += 1;
      }
    }
    if (seq <= last) throw this.#damaged(seq);
    if (fault?.kind === 'damaged' && to > this.#head.seq) throw this.#damaged(fault.line);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  #damaged(line: number): Error {
    const place = { file: this.#path, line, column: 1 };
    return logFailure({ code: 'store/damaged', value: this.#path, params: { line }, place });
  }

  #writeFailed(reason: string): Error {
    return logFailure({ code: 'store/write-failed', value: this.#path, params: { reason } });
  }
}

function recordIn(line: FileLine): StoredRecord | undefined {
  const text = textOf(line);
  return text === undefined ? undefined : parseStored(text);
}
