import { exp, fail, ln, succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { LineDistribution } from '../distribution/line-distribution.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { distinct } from './distinct.ts';
import { pairwiseSupport } from './pairwise-support.ts';

/** Added to each side of a contest, so that one in which nobody takes sides is even. */
const NEARLY_NOTHING = 1e-8;

/** Every position is held against every other, by every actor: a second or so. */
const MOST_OPTIONS = 1000;

/**
 * A probabilistic Condorcet election between the positions held: in a contest of two an option wins
 * with the chance that its supporters have of all who take sides, and each option is as likely as it is
 * to win all of its contests, as shares of 1. Voters are risk-neutral, utility falls evenly with
 * distance, votes are in proportion to weight and gain. This is the "conditional" rule, with linear
 * victory and proportional voting, that KTAB asks once in each turn (Efird, Lester and Wise, "Analyzing
 * energy and industrial policies", Journal of East Asian Studies 16 (2016) 117), here asked once, with
 * nobody moving, and weights capability × salience. In the unit of the line. Fails where nobody takes a
 * position, where nobody who does has any weight, and with more than 1,000 distinct positions.
 *
 * @param weights - by row of the columns, from 0; left out: capability × salience
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 3 }, { id: 'south', capability: 1 }],
 *     stands: [[{ position: 0, salience: 1 }], [{ position: 100, salience: 1 }]],
 *   }),
 * );
 * unwrap(condorcetElection(onIssue(table, 0))); // { at: [0, 100], share: [≈ 0.75, ≈ 0.25] }
 */
export function condorcetElection(
  columns: IssueColumns,
  weights: ArrayLike<number> = columns.weight,
): Result<LineDistribution> {
  const { issue, position } = columns;
  const total = sumInOrder(position.map((_, row) => weights[row] ?? 0));
  if (total <= 0) {
    const code = position.length === 0 ? 'bargaining/no-stand' : 'bargaining/no-weight';
    return fail({ code, path: `issues.${issue.id}`, value: issue.id }, bargainingWordsEn);
  }
  const options = distinct(position);
  if (options.length > MOST_OPTIONS) {
    const params = { found: options.length, limit: MOST_OPTIONS, model: 'an election' };
    return fail(
      { code: 'bargaining/too-many-actors', path: `issues.${issue.id}`, params },
      bargainingWordsEn,
    );
  }
  const span = issue.high - issue.low;
  // of 1 in all, so that neither the unit of capability nor that of the line has a say
  const share = position.map((_, row) => (weights[row] ?? 0) / total);
  const support = pairwiseSupport(
    position.map((at) => (at - issue.low) / span),
    share,
    options.map((at) => (at - issue.low) / span),
  );
  const chances = lnWins(support, options.length);
  const best = chances.reduce((most, each) => Math.max(most, each), -Infinity);
  const wins = Array.from(chances, (each) => exp(each - best));
  const all = sumInOrder(wins);
  return succeed({ at: [...options], share: wins.map((each) => each / all) });
}

/** By option, the logarithm of its chance to win all of its contests: products would run out of digits. */
function lnWins(support: Float64Array, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, one) => {
    let chance = 0;
    for (let other = 0; other < count; other++) {
      if (other === one) continue;
      const pro = (support[one * count + other] ?? 0) + NEARLY_NOTHING;
      const contra = (support[other * count + one] ?? 0) + NEARLY_NOTHING;
      chance += ln(pro / (pro + contra));
    }
    return chance;
  });
}
