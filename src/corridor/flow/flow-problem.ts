import { makeProblem } from '../../quantity/index.ts';
import type { Problem, ProblemFields } from '../../quantity/index.ts';
import { flowWordsEn } from './words-en.ts';

/** A problem of a network in the words of this folder. */
export function flowProblem(fields: ProblemFields): Problem {
  return makeProblem(fields, flowWordsEn);
}
