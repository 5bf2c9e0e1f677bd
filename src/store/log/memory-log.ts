import { canonicalJson } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { EMPTY, parseStored, sameBody, seal, verifyChain } from './chain.ts';
import { logFailure } from './log-problem.ts';
import { requireRecords } from './record-check.ts';
import type {
  AppendReport,
  IgnoredRecord,
  LogHead,
  NewRecord,
  ReadRange,
  RecordLog,
  StoredRecord,
} from './record-log.ts';

interface Collection {
  /** records as their text, so that nobody can change one through a reference */
  readonly texts: string[];
  readonly numbers: Map<string, number>;
  head: LogHead;
}

/**
 * A log that lives as long as the process: for tests, and where nothing shall be kept.
 *
 * @example
 * const log = memoryLog();
 * await log.append([{ collection: 'reviews', key: 'a', at: '2031-05-14T08:30:00Z', body: {} }]);
 * (await log.head('reviews')).seq; // 1
 */
export function memoryLog(): RecordLog {
  return new MemoryLog();
}

class MemoryLog implements RecordLog {
  readonly #collections = new Map<string, Collection>();
  #closed = false;

  append(records: readonly NewRecord[]): Promise<AppendReport> {
    return this.#whileOpen(() => {
      requireRecords(records);
      const stored: StoredRecord[] = [];
      const ignored: IgnoredRecord[] = [];
      // All are written as text before any is kept: a body that is not plain data refuses all.
      for (const { body } of records) canonicalJson(body);
      const byCollection = Map.groupBy(records, (record) => record.collection);
      for (const record of [...byCollection.values()].flat()) {
        const { collection, key, body } = record;
        const kept = this.#collectionOf(collection);
        const there = this.#find(collection, key);
        if (there !== undefined) {
          ignored.push({ collection, key, seq: there.seq, same: sameBody(there.body, body) });
          continue;
        }
        const sealed = seal(record, kept.head);
        kept.texts.push(canonicalJson(sealed));
        kept.numbers.set(key, sealed.seq);
        kept.head = { seq: sealed.seq, hash: sealed.hash };
        stored.push(sealed);
      }
      return { stored, ignored };
    });
  }

  async *read({ collection, from = 1, to }: ReadRange): AsyncGenerator<StoredRecord> {
    const { texts, head } = await this.#whileOpen(() => this.#collectionOf(collection));
    const last = Math.min(to ?? head.seq, head.seq);
    for (let seq = Math.max(from, 1); seq <= last; seq++) {
      const record = parseStored(texts[seq - 1] ?? '');
      if (record !== undefined) yield record;
    }
  }

  get(collection: string, key: string): Promise<StoredRecord | undefined> {
    return this.#whileOpen(() => this.#find(collection, key));
  }

  head(collection: string): Promise<LogHead> {
    return this.#whileOpen(() => this.#collections.get(collection)?.head ?? EMPTY);
  }

  collections(): Promise<readonly string[]> {
    return this.#whileOpen(() =>
      [...this.#collections]
        .filter(([, { head }]) => head.seq > 0)
        .map(([name]) => name)
        .toSorted(),
    );
  }

  verify(collection: string, noted?: LogHead): Promise<Result<LogHead>> {
    return verifyChain(this.read({ collection }), collection, noted);
  }

  close(): Promise<void> {
    this.#closed = true;
    return Promise.resolve();
  }

  #find(collection: string, key: string): StoredRecord | undefined {
    const kept = this.#collections.get(collection);
    const seq = kept?.numbers.get(key);
    return seq === undefined ? undefined : parseStored(kept?.texts[seq - 1] ?? '');
  }

  #collectionOf(name: string): Collection {
    const kept = this.#collections.get(name) ?? { texts: [], numbers: new Map(), head: EMPTY };
    this.#collections.set(name, kept);
    return kept;
  }

  async #whileOpen<T>(act: () => T): Promise<T> {
    if (this.#closed) throw logFailure({ code: 'store/closed' });
    return act();
  }
}
