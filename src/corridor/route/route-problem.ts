import { fail, makeProblem } from '../../quantity/index.ts';
import type { Problem, ProblemFields, Result } from '../../quantity/index.ts';
import { routeWordsEn } from './words-en.ts';

/** A problem in the words of this folder. */
export function routeProblem(fields: ProblemFields): Problem {
  return makeProblem(fields, routeWordsEn);
}

/** A result that holds one problem, in the words of this folder. */
export function failRoute(fields: ProblemFields): Result<never> {
  return fail(fields, routeWordsEn);
}
