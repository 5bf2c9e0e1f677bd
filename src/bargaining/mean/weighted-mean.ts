import { fail, succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import { bargainingWordsEn } from '../words-en.ts';

/**
 * The mean of the positions, weighed by capability × salience: Σ cᵢsᵢxᵢ / Σ cᵢsᵢ. The "compromise
 * model" (Van den Bos, Dutch EU Policy Making, 1991; Achen in Thomson, Stokman, Achen and König, The
 * European Union Decides, 2006, ch. 4, as an approximation of Nash's bargaining solution). In the unit of
 * the line. Fails where nobody takes a position, and where nobody who does has any weight.
 *
 * @param weights - by row of the columns, from 0; left out: capability × salience. With
 *   `columns.salience` all have equal power.
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 1 }, { id: 'south', capability: 3 }],
 *     stands: [[{ position: 80, salience: 1 }], [{ position: 20, salience: 1 }]],
 *   }),
 * );
 * const fee = onIssue(table, 0);
 * unwrap(weightedMean(fee)); // 35
 * unwrap(weightedMean(fee, fee.salience)); // 50
 */
export function weightedMean(
  columns: IssueColumns,
  weights: ArrayLike<number> = columns.weight,
): Result<number> {
  const { issue, position } = columns;
  if (position.length === 0) return failOn('bargaining/no-stand', issue.id);
  let total = 0;
  let sum = 0;
  for (const [row, at] of position.entries()) {
    const weight = weights[row] ?? 0;
    total += weight;
    sum += weight * at;
  }
  return total > 0 ? succeed(sum / total) : failOn('bargaining/no-weight', issue.id);
}

/**
 * The plain mean of the positions, whatever anybody's weight. Fails where nobody takes a position.
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 1 }, { id: 'south', capability: 3 }],
 *     stands: [[{ position: 80, salience: 1 }], [{ position: 20, salience: 1 }]],
 *   }),
 * );
 * unwrap(unweightedMean(onIssue(table, 0))); // 50
 */
export function unweightedMean({ issue, position }: IssueColumns): Result<number> {
  if (position.length === 0) return failOn('bargaining/no-stand', issue.id);
  return succeed(sumInOrder(position) / position.length);
}

/**
 * How far the weighted mean moves when one actor moves: cᵢsᵢd / Σ cs, exactly. In the unit of the line;
 * may lead off it, as `by` may. Fails as {@link weightedMean}, and for an actor that takes no position.
 *
 * @param actor - name of the actor in the table
 * @param by - how far it moves, in the unit of the line
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 1 }, { id: 'south', capability: 3 }],
 *     stands: [[{ position: 80, salience: 1 }], [{ position: 20, salience: 1 }]],
 *   }),
 * );
 * unwrap(shiftOfMean(onIssue(table, 0), 'south', 10)); // 7.5
 */
export function shiftOfMean(columns: IssueColumns, actor: string, by: number): Result<number> {
  const { ids, issue, totalWeight, weight } = columns;
  const row = ids.indexOf(actor);
  if (row < 0) {
    const fields = { path: `${actor}.${issue.id}`, value: actor, params: { issue: issue.id } };
    return fail({ code: 'bargaining/takes-no-position', ...fields }, bargainingWordsEn);
  }
  if (totalWeight <= 0) return failOn('bargaining/no-weight', issue.id);
  return succeed(((weight[row] ?? 0) * by) / totalWeight);
}

/**
 * What a weighted mean rests on, in words: who weighs most in it.
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 1 }, { id: 'south', capability: 3 }],
 *     stands: [[{ position: 80, salience: 1 }], [{ position: 20, salience: 1 }]],
 *   }),
 * );
 * whyMean(onIssue(table, 0)).map((text) => render(text, bargainingWordsEn));
 * // ['the mean of 2 positions, each weighed by capability × salience; south weighs most, 75 % of all']
 */
export function whyMean({ ids, totalWeight, weight }: IssueColumns): Text[] {
  let most = 0;
  for (const [row, each] of weight.entries()) if (each > (weight[most] ?? 0)) most = row;
  const actor = ids[most];
  if (actor === undefined || totalWeight <= 0) return [];
  const share = Math.round((1000 * (weight[most] ?? 0)) / totalWeight) / 10;
  return [{ code: 'bargaining/why-mean', params: { actors: ids.length, actor, share } }];
}

function failOn(code: string, issue: string): Result<never> {
  return fail({ code, path: `issues.${issue}`, value: issue }, bargainingWordsEn);
}
