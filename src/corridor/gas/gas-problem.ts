import { fail, makeProblem } from '../../quantity/index.ts';
import type { Problem, ProblemFields, Result } from '../../quantity/index.ts';
import { gasWordsEn } from './words-en.ts';

/** A problem in the words of this folder. */
export function gasProblem(fields: ProblemFields): Problem {
  return makeProblem(fields, gasWordsEn);
}

/** A result that holds one problem, in the words of this folder. */
export function failGas(fields: ProblemFields): Result<never> {
  return fail(fields, gasWordsEn);
}

/** The first of the named numbers that is not finite and above 0, as a problem. */
export function notPositive(numbers: Readonly<Record<string, number>>): Problem | undefined {
  return firstWrong(numbers, 'gas/positive', (value) => value > 0);
}

/** The first of the named numbers that is not finite and at least 0, as a problem. */
export function negative(numbers: Readonly<Record<string, number>>): Problem | undefined {
  return firstWrong(numbers, 'gas/negative', (value) => value >= 0);
}

function firstWrong(
  numbers: Readonly<Record<string, number>>,
  code: string,
  isRight: (value: number) => boolean,
): Problem | undefined {
  for (const [path, value] of Object.entries(numbers)) {
    if (!isRight(value) || !Number.isFinite(value)) {
      return gasProblem({ code, path, value: String(value) });
    }
  }
  return undefined;
}
