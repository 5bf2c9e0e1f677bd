import { randomStream, streamName, uniform } from '../../quantity/index.ts';
import type { ScoredCase } from '../score/score-forecasts.ts';

/** How cases are parted into those learned from and those forecast. */
export interface FoldOptions {
  /** parts, or one for each group; 10 when left out. Never more than there are groups */
  readonly folds?: number | 'each-group';
  /** a whole number from 0 to 2⁵³ − 1; 1 when left out */
  readonly seed?: number;
}

/**
 * The part each case belongs to, from 0: whole groups together, for issues of one proposal tell of one
 * another, groups dealt out in an order drawn by the seed and their names. The order of cases does not
 * matter.
 *
 * @example
 * const cases = ['a', 'b', 'a', 'c'].map((group, at) => ({ id: `${at}`, group, outcome: 50 }));
 * const parts = foldsByGroup(cases, { folds: 2 });
 * parts[0] === parts[2]; // true
 */
export function foldsByGroup(
  cases: readonly ScoredCase[],
  { folds = 10, seed = 1 }: FoldOptions = {},
): number[] {
  const stream = randomStream(seed);
  const names = [...new Set(cases.map(({ group }) => group))];
  const drawn = names.map((name) => ({
    name,
    at: uniform(stream, 0, streamName(`fold ${name}`), 0),
  }));
  // names part the rare two that are drawn alike
  const dealt = drawn.toSorted((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1));
  const count = folds === 'each-group' ? dealt.length : Math.max(1, Math.min(folds, dealt.length));
  const partOf = new Map(dealt.map(({ name }, at) => [name, at % count]));
  return cases.map(({ group }) => partOf.get(group) ?? 0);
}
