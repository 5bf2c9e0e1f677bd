import { fail } from '../../quantity/index.ts';
import type { ProblemFields, Result } from '../../quantity/index.ts';
import { financeWordsEn } from './words-en.ts';

/** A result that holds one problem, in the words of this folder. */
export function failFinance(fields: ProblemFields): Result<never> {
  return fail(fields, financeWordsEn);
}

/** The problem of a yearly rate that cannot discount: not finite, or all lost within a year. */
export function checkRate(rate: number, path: string): Result<number> {
  if (Number.isFinite(rate) && rate > -1) return { ok: true, value: rate };
  return failFinance({ code: 'finance/bad-rate', path, value: String(rate) });
}
