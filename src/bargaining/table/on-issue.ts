import { sumInOrder } from '../../quantity/index.ts';
import type { BargainIssue, BargainTable } from './bargain-table.ts';

/** One issue of a table, in columns: the actors that take a position on it. */
export interface IssueColumns {
  readonly issue: BargainIssue;
  /** index of each in the table */
  readonly of: readonly number[];
  readonly ids: readonly string[];
  /** in the unit of the issue's line */
  readonly position: Float64Array;
  /** 0 to 1 */
  readonly salience: Float64Array;
  readonly capability: Float64Array;
  /** capability × salience */
  readonly weight: Float64Array;
  readonly totalWeight: number;
}

/**
 * The actors that take a position on an issue, in the order of the table. Empty columns where nobody does.
 *
 * @param at - index of the issue
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 2 }, { id: 'west', capability: 1 }],
 *     stands: [[{ position: 80, salience: 0.5 }], [undefined]],
 *   }),
 * );
 * onIssue(table, 0).ids; // ['north']
 */
export function onIssue({ actors, issues, stands }: BargainTable, at: number): IssueColumns {
  const issue = issues[at];
  if (issue === undefined) throw new RangeError(`there is no issue ${at}`);
  const of: number[] = [];
  const found: { capability: number; id: string; position: number; salience: number }[] = [];
  for (const [index, { capability, id }] of actors.entries()) {
    const stand = stands[index]?.[at];
    if (stand === undefined) continue;
    of.push(index);
    found.push({ capability, id, ...stand });
  }
  const weight = Float64Array.from(found, ({ capability, salience }) => capability * salience);
  return {
    issue,
    of,
    ids: found.map(({ id }) => id),
    position: Float64Array.from(found, ({ position }) => position),
    salience: Float64Array.from(found, ({ salience }) => salience),
    capability: Float64Array.from(found, ({ capability }) => capability),
    weight,
    totalWeight: sumInOrder(weight),
  };
}
