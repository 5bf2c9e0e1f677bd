import { succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import type { View } from '../scenario/index.ts';
import { answerOf } from './answer/answer.ts';
import type { AssessResult } from './answer/types.ts';
import type { ChunkResult } from './chunk-result.ts';
import { compile } from './compile/compile.ts';
import type { Compilation } from './compile/compile.ts';
import { mergeChunks } from './merge.ts';
import { fullRequest } from './request.ts';
import type { AssessRequest, FullRequest } from './request.ts';
import { chunkCount, runChunk } from './simulate/run-chunk.ts';

/** A question made ready: what to run, and how to finish when the chunks are back. */
export interface PreparedAssessment {
  readonly request: FullRequest;
  readonly compilation: Compilation;
  readonly chunks: number;
  /** Puts the results of all chunks, in the order of their numbers, into the answer. */
  readonly finish: (results: readonly ChunkResult[]) => AssessResult;
}

/**
 * Makes a question ready without drawing, for a runner that sends chunks elsewhere: each chunk is
 * `runChunk(prepared.compilation.compiled, n)`.
 *
 * @returns a Result; its problems: a request that cannot be answered, a parameter without a number
 *
 * @example
 * const { chunks, compilation, finish } = unwrap(prepareAssessment(view, { draws: 100 }));
 * const results = Array.from({ length: chunks }, (_, n) => runChunk(compilation.compiled, n));
 * finish(results).answer.projects.map(({ project }) => project); // ['river-line']
 */
export function prepareAssessment(view: View, asked: AssessRequest): Result<PreparedAssessment> {
  const request = fullRequest(view, asked);
  if (!request.ok) return request;
  const compilation = compile(view, request.value);
  if (!compilation.ok) return compilation;
  return succeed({
    request: request.value,
    compilation: compilation.value,
    chunks: chunkCount(compilation.value.compiled),
    finish: (results) => answerOf(view, request.value, compilation.value, mergeChunks(results)),
  });
}

/**
 * Can it go ahead, who holds it, and what is that resting on? Draws the projects of a view from the
 * as-of date to the horizon and answers with probabilities, holders and reasons.
 *
 * The same seed gives the same bytes, here, in a thread and in a browser.
 *
 * @returns a Result; its problems: a request that cannot be answered, a parameter without a number
 *
 * @example
 * const { answer } = unwrap(assess(view, { phase: 'survey', draws: 1000, seed: 1 }));
 * const { step, by, probability } = answer.projects[0].headline;
 * [step, by]; // ['survey', '2021-06-01']
 * probability.value; // ≈ 0.7
 */
export function assess(view: View, asked: AssessRequest = {}): Result<AssessResult> {
  const prepared = prepareAssessment(view, asked);
  if (!prepared.ok) return prepared;
  const { chunks, compilation, finish } = prepared.value;
  const results: ChunkResult[] = [];
  for (let n = 0; n < chunks; n++) results.push(runChunk(compilation.compiled, n));
  return succeed(finish(results));
}
