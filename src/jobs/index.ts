/**
 * Floor 4b: work in chunks, run here or on threads, with the same results in the same order.
 *
 * @module
 */
export { assessWith } from './assess-with.ts';
export { inlineRunner } from './inline-runner.ts';
export type { Job, JobKind, JobKinds, Runner, RunOptions } from './job.ts';
export { openRunner } from './open-runner.ts';
export { threadRunner } from './thread-runner.ts';
export type { ThreadOptions } from './thread-runner.ts';
export { wordsEn as jobsWordsEn } from './words-en.ts';
