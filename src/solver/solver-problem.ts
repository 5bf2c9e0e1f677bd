import { fail, LandbridgeError, makeProblem } from '../quantity/index.ts';
import type { ProblemFields, Result } from '../quantity/index.ts';
import { wordsEn } from './words-en.ts';

/** A problem of a solver in the words of this folder, as a result. */
export function failSolver(fields: ProblemFields): Result<never> {
  return fail(fields, wordsEn);
}

/** The same as an error: whoever called the solver made a mistake, not the user. */
export function solverFailure(fields: ProblemFields): LandbridgeError {
  return new LandbridgeError([makeProblem(fields, wordsEn)], 'failure');
}
