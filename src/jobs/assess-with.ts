import { mergeChunks, prepareAssessment } from '../assessment/index.ts';
import type { AssessRequest, AssessResult, ChunkResult } from '../assessment/index.ts';
import { digest, succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import type { View } from '../scenario/index.ts';
import type { Job, Runner, RunOptions } from './job.ts';

/**
 * The answer of `assess`, byte for byte, drawn by a runner.
 *
 * What is wrong with the request is in the result; a failed run throws a `LandbridgeError` of kind
 * `failure`, an aborted one the reason of the signal.
 *
 * @example
 * const runner = openRunner({ threads: 1 });
 * const result = unwrap(await assessWith(runner, view, { draws: 100, seed: 1 }));
 * await runner.close();
 * result.request.draws; // 100
 */
export async function assessWith(
  runner: Runner,
  view: View,
  request: AssessRequest = {},
  options: RunOptions = {},
): Promise<Result<AssessResult>> {
  const prepared = prepareAssessment(view, request);
  if (!prepared.ok) return prepared;
  const { chunks, compilation } = prepared.value;
  const input = compilation.compiled;
  const job: Job = { kind: 'assess', digest: digest(input), input, chunks };
  // folded as they come: memory does not grow with the draws
  let sum: ChunkResult | undefined;
  for await (const chunk of runner.run(job, options)) {
    sum = sum === undefined ? chunk : mergeChunks([sum, chunk]);
  }
  return succeed(prepared.value.finish(sum === undefined ? [] : [sum]));
}
