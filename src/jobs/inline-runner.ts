import { setImmediate } from 'node:timers/promises';
import { LandbridgeError } from '../quantity/index.ts';
import type { Job, JobKind, JobKinds, Runner, RunOptions } from './job.ts';
import { chunkProblems, requireChunks, runFailure } from './run-failure.ts';
import { runJobChunk } from './run-job-chunk.ts';

/**
 * Runs chunks in this thread, one after the other. Between two chunks the event loop has its turn,
 * so that a progress bar moves and an abort is heard.
 *
 * @example
 * inlineRunner().threads; // 1
 */
export function inlineRunner(): Runner {
  let closed = false;
  return {
    threads: 1,
    run: (job, options) => runInline(job, options ?? {}, () => closed),
    close: () => {
      closed = true;
      return Promise.resolve();
    },
  };
}

async function* runInline<K extends JobKind>(
  job: Job<K>,
  { onProgress, signal }: RunOptions,
  isClosed: () => boolean,
): AsyncGenerator<JobKinds[K]['chunk'], void, undefined> {
  requireChunks(job);
  for (let n = 0; n < job.chunks; n++) {
    await setImmediate();
    signal?.throwIfAborted();
    if (isClosed()) throw runFailure({ code: 'jobs/closed' });
    const chunk = runHere(job, n);
    onProgress?.(n + 1, job.chunks);
    signal?.throwIfAborted();
    yield chunk;
  }
}

function runHere<K extends JobKind>(job: Job<K>, n: number): JobKinds[K]['chunk'] {
  try {
    return runJobChunk(job.kind, job.input, n);
  } catch (error) {
    throw new LandbridgeError(chunkProblems(n, error), 'failure');
  }
}
