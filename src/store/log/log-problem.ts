import { LandbridgeError, makeProblem } from '../../quantity/index.ts';
import type { Problem, ProblemFields } from '../../quantity/index.ts';
import { wordsEn } from './words-en.ts';

/** A problem of the log in the words of this folder. */
export function logProblem(fields: ProblemFields): Problem {
  return makeProblem(fields, wordsEn);
}

/** The same as an error: not the user's input, but the state of the disk or a fault of ours. */
export function logFailure(fields: ProblemFields): LandbridgeError {
  return new LandbridgeError([logProblem(fields)], 'failure');
}
