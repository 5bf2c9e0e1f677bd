import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import { bargainingWordsEn } from '../words-en.ts';

/**
 * Which point counts where half of the weight lies at or below one position and half at or above the
 * next: the lower of the two, the upper, or the middle between them.
 */
export type MedianTie = 'lower' | 'upper' | 'middle';

/** A weighted median and who holds it. */
export interface WeightedMedian {
  /** in the unit of the line */
  readonly at: number;
  /** every point from low to high has half of the weight on either side; one point without a tie */
  readonly low: number;
  readonly high: number;
  /** who stands on the median, in the order of the table: the pivotal actors; in the middle of a tie, both sides */
  readonly pivots: readonly string[];
}

/** Two halves of a weight are alike within this share of it: sums of decimals are off in the last bits. */
const ALIKE = 1e-12;

/**
 * The weighted median of the positions: the point that beats every other in a vote by weight, each actor
 * for what lies nearer to it (Black, The Theory of Committees and Elections, 1958; weights capability ×
 * salience as Bueno de Mesquita, "A decision making model", International Interactions 23 (1997) 235).
 * Actors without weight neither count nor hold it. Fails where nobody takes a position or has weight.
 *
 * @param tie - which point where two positions share it; `lower` when left out
 * @param weights - by row of the columns, from 0; left out: capability × salience
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: ['north', 'west', 'south'].map((id) => ({ id, capability: 1 })),
 *     stands: [80, 30, 20].map((position) => [{ position, salience: 1 }]),
 *   }),
 * );
 * unwrap(weightedMedian(onIssue(table, 0))); // { at: 30, low: 30, high: 30, pivots: ['west'] }
 */
export function weightedMedian(
  columns: IssueColumns,
  tie: MedianTie = 'lower',
  weights: ArrayLike<number> = columns.weight,
): Result<WeightedMedian> {
  const { ids, issue, position } = columns;
  const heavy = [...position.keys()].filter((row) => (weights[row] ?? 0) > 0);
  if (heavy.length === 0) {
    const code = position.length === 0 ? 'bargaining/no-stand' : 'bargaining/no-weight';
    return fail({ code, path: `issues.${issue.id}`, value: issue.id }, bargainingWordsEn);
  }
  const at = (row: number): number => position[row] ?? Number.NaN;
  const order = heavy.toSorted((a, b) => at(a) - at(b) || a - b);
  let total = 0;
  for (const row of order) total += weights[row] ?? 0;
  const { high, low } = middleOf(order, at, weights, total);
  const point = tie === 'lower' ? low : tie === 'upper' ? high : (low + high) / 2;
  const held = tie === 'middle' ? [low, high] : [point];
  const pivots = heavy.filter((row) => held.includes(at(row))).map((row) => ids[row] ?? '');
  return succeed({ at: point, low, high, pivots });
}

/** The first position with half of the weight at or below it; where it is just half, also the next. */
function middleOf(
  order: readonly number[],
  at: (row: number) => number,
  weights: ArrayLike<number>,
  total: number,
): { low: number; high: number } {
  let passed = 0;
  for (const [place, row] of order.entries()) {
    passed += weights[row] ?? 0;
    if (passed < total * (0.5 - ALIKE)) continue;
    const next = order[place + 1];
    const isTie = next !== undefined && passed <= total * (0.5 + ALIKE);
    return { low: at(row), high: isTie ? at(next) : at(row) };
  }
  const last = at(order.at(-1) ?? 0);
  return { low: last, high: last };
}
