import type { Problem } from '../quantity/index.ts';
import type { JobKind, JobKinds } from './job.ts';

/**
 * One chunk, as sent to a thread. The input lies once in shared memory as JSON: a thread reads it
 * when it meets the digest for the first time, and later tasks carry the handle alone.
 */
export interface ThreadTask {
  readonly kind: JobKind;
  readonly digest: string;
  readonly input: SharedArrayBuffer;
  readonly chunk: number;
}

/** What a thread answers; an error is data, because its class would not survive the way back. */
export type ThreadReply<K extends JobKind = JobKind> =
  | { readonly ok: true; readonly chunk: JobKinds[K]['chunk'] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Puts plain JSON into memory that every thread sees. */
export function toSharedJson(value: unknown): SharedArrayBuffer {
  const text = JSON.stringify(value);
  const shared = new SharedArrayBuffer(Buffer.byteLength(text));
  Buffer.from(shared).write(text, 'utf8');
  return shared;
}

/** Reads what {@link toSharedJson} wrote. */
export function fromSharedJson(shared: SharedArrayBuffer): unknown {
  return JSON.parse(Buffer.from(shared).toString('utf8'));
}
