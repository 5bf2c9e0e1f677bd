import { fail } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import type { PastCase } from './past-case.ts';

/** No cases, or two of one name. */
export function casesProblem(cases: readonly PastCase[]): Result<never> | undefined {
  if (cases.length === 0) return fail({ code: 'bargaining/past-none' }, bargainingWordsEn);
  const seen = new Set<string>();
  for (const { id } of cases) {
    if (seen.has(id)) {
      return fail({ code: 'bargaining/name-twice', path: id, value: id }, bargainingWordsEn);
    }
    seen.add(id);
  }
  return undefined;
}

/** The first of these numbers that is out of its range. */
export function optionProblem(
  draws: number,
  folds: number | 'each-group',
  seed: number,
): Result<never> | undefined {
  return (
    wholeProblem('draws', draws, 100, 100_000) ??
    wholeProblem('seed', seed, 0, Number.MAX_SAFE_INTEGER) ??
    (folds === 'each-group' ? undefined : wholeProblem('folds', folds, 2, 1000))
  );
}

function wholeProblem(
  path: string,
  value: number,
  low: number,
  high: number,
): Result<never> | undefined {
  if (Number.isSafeInteger(value) && value >= low && value <= high) return undefined;
  const fields = { path, value: String(value), params: { low, high } };
  return fail({ code: 'bargaining/score-option', ...fields }, bargainingWordsEn);
}
