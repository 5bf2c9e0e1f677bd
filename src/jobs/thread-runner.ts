import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import type { Piscina } from 'piscina';
import { LandbridgeError, makeProblem } from '../quantity/index.ts';
import type { Job, JobKind, JobKinds, Runner, RunOptions } from './job.ts';
import { reasonOf, requireChunks, runFailure } from './run-failure.ts';
import { toSharedJson } from './thread-task.ts';
import type { ThreadReply, ThreadTask } from './thread-task.ts';
import { wordsEn } from './words-en.ts';

export interface ThreadOptions {
  /** 1 to 256; default: as many as the machine runs at the same time */
  readonly threads?: number;
  /** another worker file, with a `runTask` of its own; default: the one beside this file */
  readonly worker?: URL;
}

const MOST_THREADS = 256;
/** tasks sent ahead per thread: none waits for us, and few results wait for their turn */
const AHEAD = 2;

type Pool = Piscina<ThreadTask, ThreadReply>;

/**
 * Runs chunks on threads of this process. Threads start with the first run and stay until `close`.
 * Throws a `LandbridgeError` for a number of threads that is none.
 *
 * @example
 * const runner = threadRunner({ threads: 2 });
 * runner.threads; // 2
 * await runner.close();
 */
export function threadRunner(options: ThreadOptions = {}): Runner {
  const threads = options.threads ?? Math.min(availableParallelism(), MOST_THREADS);
  if (!Number.isInteger(threads) || threads < 1 || threads > MOST_THREADS) {
    const params = { most: MOST_THREADS };
    const problem = { code: 'jobs/threads', path: 'threads', value: String(threads), params };
    throw new LandbridgeError([makeProblem(problem, wordsEn)], 'input');
  }
  return new ThreadRunner(threads, options.worker ?? workerFile());
}

/** Beside this file and of its kind: `.ts` in the checkout, `.js` in the package. */
function workerFile(): URL {
  return new URL(`./thread-worker${extname(import.meta.url)}`, import.meta.url);
}

class ThreadRunner implements Runner {
  readonly threads: number;
  readonly #worker: URL;
  #pool: Promise<Pool> | undefined;
  #closed = false;

  constructor(threads: number, worker: URL) {
    this.threads = threads;
    this.#worker = worker;
  }

  async *run<K extends JobKind>(
    job: Job<K>,
    { onProgress, signal }: RunOptions = {},
  ): AsyncGenerator<JobKinds[K]['chunk'], void, undefined> {
    requireChunks(job);
    signal?.throwIfAborted();
    if (this.#closed) throw runFailure({ code: 'jobs/closed' });
    this.#pool ??= openPool(this.threads, this.#worker);
    const pool = await this.#pool;
    const input = toSharedJson(job.input);
    const end = new AbortController();
    const ended = signal === undefined ? end.signal : AbortSignal.any([signal, end.signal]);
    const flying: Promise<ThreadReply>[] = [];
    let sent = 0;
    let done = 0;
    const send = async (chunk: number): Promise<ThreadReply> => {
      const { kind, digest } = job;
      const reply = await runTask(pool, { kind, digest, input, chunk }, ended);
      if (reply.ok && !ended.aborted) onProgress?.(++done, job.chunks);
      return reply;
    };
    const launch = (chunk: number): void => {
      const reply = send(chunk);
      // It may fail before its turn comes; the failure is met when it does.
      reply.catch(() => undefined);
      flying.push(reply);
    };
    try {
      while (flying.length > 0 || sent < job.chunks) {
        while (sent < job.chunks && flying.length < AHEAD * this.threads) launch(sent++);
        const reply = await flying.shift();
        signal?.throwIfAborted();
        if (reply === undefined) break;
        if (!reply.ok) throw new LandbridgeError(reply.problems, 'failure');
        yield reply.chunk;
      }
    } finally {
      end.abort();
      await Promise.allSettled(flying);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const pool = await this.#pool;
    this.#pool = undefined;
    await pool?.destroy();
  }
}

async function openPool(threads: number, worker: URL): Promise<Pool> {
  const { Piscina: ThreadPool } = await import('piscina');
  const pool = new ThreadPool<ThreadTask, ThreadReply>({
    filename: worker.href,
    name: 'runTask',
    minThreads: threads,
    maxThreads: threads,
  });
  // A thread that is being ended may have answered just before; nobody waits for that answer, and
  // the pool reports it as an error of its own. Errors of tasks come by their promises.
  pool.on('error', () => undefined);
  return pool;
}

/** Never rejects: a thread that was lost is an answer too, so that no promise is left alone. */
async function runTask(pool: Pool, task: ThreadTask, signal: AbortSignal): Promise<ThreadReply> {
  try {
    return await pool.run(task, { signal });
  } catch (error) {
    const params = { reason: reasonOf(error) };
    const fields = { code: 'jobs/thread-lost', path: 'chunk', value: String(task.chunk), params };
    return { ok: false, problems: [makeProblem(fields, wordsEn)] };
  }
}
