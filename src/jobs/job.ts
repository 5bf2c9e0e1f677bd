import type { ChunkResult, Compiled } from '../assessment/index.ts';

/** What can be run in chunks: by kind, what goes in and what each chunk gives. */
export interface JobKinds {
  readonly assess: { readonly input: Compiled; readonly chunk: ChunkResult };
}

export type JobKind = keyof JobKinds;

/** Work in numbered chunks, each of which can be run anywhere: plain JSON. */
export interface Job<K extends JobKind = JobKind> {
  readonly kind: K;
  /** SHA-256 of the input: with the number of a chunk it names a result for good */
  readonly digest: string;
  readonly input: JobKinds[K]['input'];
  /** at least 1 */
  readonly chunks: number;
}

export interface RunOptions {
  /** called when a chunk is done, with how many are; counts up by one to `total` */
  readonly onProgress?: (done: number, total: number) => void;
  /** aborting ends the run: it throws the signal's reason */
  readonly signal?: AbortSignal;
}

/**
 * Where chunks are run: here, on threads, later on other machines. All give the same results in
 * the same order.
 */
export interface Runner {
  /** chunks that run at the same time */
  readonly threads: number;
  /**
   * The results of all chunks, in the order of their numbers, whichever was done first. Only a few
   * are held at a time, so that a long run can be added up as it goes.
   *
   * Throws a `LandbridgeError` of kind `failure` that names the chunk when one fails, and the
   * reason of the signal when it is aborted. Leaving the loop early ends the run.
   *
   * @example
   * const { compiled: input } = unwrap(prepareAssessment(view, { draws: 100 })).compilation;
   * const job = { kind: 'assess', digest: digest(input), input, chunks: chunkCount(input) };
   * let draws = 0;
   * for await (const chunk of inlineRunner().run(job)) draws += chunk.projects[0].draws;
   * draws; // 100
   */
  run<K extends JobKind>(job: Job<K>, options?: RunOptions): AsyncIterable<JobKinds[K]['chunk']>;
  /** Ends what still runs and lets go of threads. Calling it twice does no harm. */
  close(): Promise<void>;
}
