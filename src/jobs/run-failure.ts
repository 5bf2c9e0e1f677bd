import { LandbridgeError, makeProblem } from '../quantity/index.ts';
import type { Problem, ProblemFields } from '../quantity/index.ts';
import type { Job } from './job.ts';
import { wordsEn } from './words-en.ts';

/** A fault of ours as an error the command line can print. */
export function runFailure(fields: ProblemFields): LandbridgeError {
  return new LandbridgeError([makeProblem(fields, wordsEn)], 'failure');
}

/** What is wrong with a chunk that threw: its own problems where it has any, else what it said. */
export function chunkProblems(n: number, error: unknown): readonly Problem[] {
  if (error instanceof LandbridgeError) return error.problems;
  const params = { reason: reasonOf(error) };
  const fields = { code: 'jobs/chunk-failed', path: 'chunk', value: String(n), params };
  return [makeProblem(fields, wordsEn)];
}

/** The sentence of whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Refuses a job without chunks: its answer would rest on nothing. */
export function requireChunks(job: Job): void {
  if (Number.isSafeInteger(job.chunks) && job.chunks >= 1) return;
  throw runFailure({ code: 'jobs/no-chunk', path: 'chunks', value: String(job.chunks) });
}
