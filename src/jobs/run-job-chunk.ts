import { runChunk } from '../assessment/index.ts';
import type { Compiled } from '../assessment/index.ts';
import { LandbridgeError, makeProblem } from '../quantity/index.ts';
import type { JobKind, JobKinds } from './job.ts';
import { wordsEn } from './words-en.ts';

interface Work<K extends JobKind> {
  /** pure and synchronous */
  readonly run: (input: JobKinds[K]['input'], n: number) => JobKinds[K]['chunk'];
  /** whether an input that came from elsewhere is one this version can run */
  readonly isInput: (value: unknown) => value is JobKinds[K]['input'];
}

const WORK: { readonly [K in JobKind]: Work<K> } = {
  assess: { run: runChunk, isInput: isCompiled },
};

/** Runs one chunk of an input of this process. */
export function runJobChunk<K extends JobKind>(
  kind: K,
  input: JobKinds[K]['input'],
  n: number,
): JobKinds[K]['chunk'] {
  return WORK[kind].run(input, n);
}

/** Runs one chunk of an input that was sent here as JSON. */
export function runSentChunk<K extends JobKind>(
  kind: K,
  input: unknown,
  n: number,
): JobKinds[K]['chunk'] {
  const work: Work<K> = WORK[kind];
  if (work.isInput(input)) return work.run(input, n);
  const params = { kind };
  const problem = { code: 'jobs/other-version', path: 'chunk', value: String(n), params };
  throw new LandbridgeError([makeProblem(problem, wordsEn)], 'failure');
}

// Written by `prepareAssessment` of the sender; its schema says whether ours is the same.
function isCompiled(value: unknown): value is Compiled {
  return (
    typeof value === 'object' &&
    value !== null &&
    'schema' in value &&
    value.schema === 'landbridge/compiled@1'
  );
}
