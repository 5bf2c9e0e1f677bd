import { createHash } from 'node:crypto';
import { LandbridgeError, canonicalJson } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { logProblem } from './log-problem.ts';
import type { LogHead, NewRecord, StoredRecord } from './record-log.ts';

/** The head of a collection without records. */
export const EMPTY: LogHead = { seq: 0, hash: '0'.repeat(64) };

/** Numbers a record and links it to the head of its collection. */
export function seal(record: NewRecord, head: LogHead): StoredRecord {
  const { at, collection, key } = record;
  // Through its text, so that what comes back now is what will be read later.
  const body: unknown = JSON.parse(canonicalJson(record.body));
  const linked = { at, body, collection, key, seq: head.seq + 1, previous: head.hash };
  return { ...linked, hash: hashOf(linked) };
}

function hashOf(record: Omit<StoredRecord, 'hash'>): string {
  const { at, body, collection, key, seq, previous } = record;
  const text = canonicalJson({ at, body, collection, key, seq });
  return createHash('sha256').update(previous).update(text).digest('hex');
}

/** Whether a record is the next one after a head, by number and link. */
export function follows(record: StoredRecord, collection: string, head: LogHead): boolean {
  return (
    record.collection === collection && record.seq === head.seq + 1 && record.previous === head.hash
  );
}

/** Whether two bodies say the same. */
export function sameBody(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** Reads a record from its text; undefined when it is none. Hashes are not recomputed here. */
export function parseStored(text: string): StoredRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isStored(value) ? value : undefined;
}

function isStored(value: unknown): value is StoredRecord {
  if (typeof value !== 'object' || value === null || !('body' in value)) return false;
  const texts = ['collection', 'key', 'at', 'previous', 'hash'];
  const fields: Partial<Record<string, unknown>> = { ...value };
  return Number.isSafeInteger(fields['seq']) && texts.every((at) => typeof fields[at] === 'string');
}

/** Recomputes the hashes of all records of a collection, from its first. */
export async function verifyChain(
  records: AsyncIterable<StoredRecord>,
  collection: string,
  noted?: LogHead,
): Promise<Result<LogHead>> {
  let head = EMPTY;
  let isNotedThere = noted === undefined || isSameHead(noted, head);
  try {
    for await (const record of records) {
      if (!follows(record, collection, head) || hashOf(record) !== record.hash) {
        return failed('store/changed', collection, head.seq + 1);
      }
      head = { seq: record.seq, hash: record.hash };
      isNotedThere ||= noted !== undefined && isSameHead(noted, head);
    }
  } catch (error) {
    if (error instanceof LandbridgeError) return { ok: false, problems: error.problems };
    throw error;
  }
  if (noted !== undefined && !isNotedThere) {
    return failed('store/other-history', collection, noted.seq);
  }
  return { ok: true, value: head };
}

function isSameHead(a: LogHead, b: LogHead): boolean {
  return a.seq === b.seq && a.hash === b.hash;
}

function failed(code: string, collection: string, seq: number): Result<never> {
  const problem = logProblem({
    code,
    path: `${collection}.${seq}`,
    value: collection,
    params: { seq },
  });
  return { ok: false, problems: [problem] };
}
