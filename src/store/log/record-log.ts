import type { Result } from '../../quantity/index.ts';

/** A record to be kept. */
export interface NewRecord {
  /** what it belongs to: lower-case words joined by hyphens, such as `forecasts` */
  readonly collection: string;
  /** names it within its collection for good; 1 to 512 characters */
  readonly key: string;
  /** when it was made, UTC, `2031-05-14T08:30:00Z`: stated by the caller, who alone reads a clock */
  readonly at: string;
  /** plain JSON; what reads it back checks its shape */
  readonly body: unknown;
}

/** A record as kept: numbered, and linked to all that came before it in its collection. */
export interface StoredRecord extends NewRecord {
  /** 1, 2, 3 … within the collection */
  readonly seq: number;
  /** hash of the record before it; 64 zeros for the first */
  readonly previous: string;
  /** SHA-256 of `previous` followed by the canonical JSON of `{ at, body, collection, key, seq }` */
  readonly hash: string;
}

/** A record that was not kept because its key was there. */
export interface IgnoredRecord {
  readonly collection: string;
  readonly key: string;
  /** number of the record that is there */
  readonly seq: number;
  /** whether that one says the same; `at` may differ. If not, two makers disagree */
  readonly same: boolean;
}

/** What an append did, collection by collection. */
export interface AppendReport {
  readonly stored: readonly StoredRecord[];
  readonly ignored: readonly IgnoredRecord[];
}

/** The last record of a collection; 0 and 64 zeros for an empty one. */
export interface LogHead {
  readonly seq: number;
  readonly hash: string;
}

/** Which records to read: numbers `from` to `to`, both included; default all. */
export interface ReadRange {
  readonly collection: string;
  readonly from?: number;
  readonly to?: number;
}

/**
 * Records that are only ever added: forecasts, reviews of evidence, results of chunks. Nothing is
 * changed or deleted; a correction is a new record.
 *
 * All methods throw a `LandbridgeError`: kind `input` for records that break the rules above,
 * kind `failure` for what happened to the disk.
 */
export interface RecordLog {
  /**
   * Adds records, each exactly once: one whose key is there is ignored and reported. When the
   * promise resolves they outlive a loss of power. When it does not, some of the first of them may
   * be there: append the same again, and the rest is added.
   *
   * A record that breaks the rules refuses all of them.
   *
   * @example
   * const log = memoryLog();
   * const at = '2031-05-14T08:30:00Z';
   * const record = { collection: 'forecasts', key: 'river-line-works', at, body: { p: 0.04 } };
   * const { stored } = await log.append([record]);
   * stored[0].seq; // 1
   * (await log.append([record])).ignored[0].same; // true
   */
  append(records: readonly NewRecord[]): Promise<AppendReport>;
  /** Records in the order of their numbers, as they were when reading began. */
  read(range: ReadRange): AsyncIterable<StoredRecord>;
  get(collection: string, key: string): Promise<StoredRecord | undefined>;
  /** Note it elsewhere, and `verify` can later tell that nothing before it was taken away. */
  head(collection: string): Promise<LogHead>;
  /** Names of the collections that hold records, sorted. */
  collections(): Promise<readonly string[]>;
  /**
   * Recomputes every hash of a collection. Gives its head, or the first record that is not what
   * was written.
   *
   * @param noted a head noted earlier, which must still be part of the history
   */
  verify(collection: string, noted?: LogHead): Promise<Result<LogHead>>;
  close(): Promise<void>;
}
