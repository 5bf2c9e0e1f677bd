import { fail, succeed, sumInOrder } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import type { VoteRule } from './weighted-vote.ts';
import { coalitionWordsEn } from './words-en.ts';

/** Decimal places of weights that are turned into whole numbers. */
const PLACES = 6;

/**
 * The same rule in whole numbers; a quota within rounding of a whole number is that number. Fails on
 * weights below 0 or of more than six decimal places, and on a quota that nothing or nobody can reach:
 * told in the numbers as they were stated.
 */
export function wholeRule(weights: readonly number[], quota: number): Result<VoteRule> {
  const below = weights.findIndex((weight) => !(weight >= 0));
  if (below >= 0) return badWeight(weights, below);
  const total = sumInOrder(weights);
  if (!(quota > 0 && quota <= total * (1 + 1e-12))) {
    const params = { total: Number(total.toPrecision(12)) };
    const fields = { code: 'coalition/bad-quota', path: 'quota', value: String(quota), params };
    return fail(fields, coalitionWordsEn);
  }
  let unit = 1;
  for (let place = 0; place <= PLACES; place++) {
    const scaled = weights.map((weight) => weight * unit);
    if (
      scaled.every((weight) => Math.abs(weight - Math.round(weight)) <= 1e-9 * Math.max(1, weight))
    ) {
      const reached = quota * unit;
      const near = Math.round(reached);
      const isWhole = Math.abs(reached - near) <= 1e-9 * Math.max(1, reached);
      return succeed({ weights: scaled.map(Math.round), quota: isWhole ? near : reached });
    }
    unit *= 10;
  }
  return badWeight(
    weights,
    weights.findIndex((weight) => !Number.isInteger(weight)),
  );
}

function badWeight(weights: readonly number[], at: number): Result<never> {
  const fields = {
    code: 'coalition/bad-weight',
    path: `weights.${at}`,
    value: String(weights[at]),
  };
  return fail(fields, coalitionWordsEn);
}
