import { clamp } from '../../quantity/index.ts';
import type { IssueColumns } from '../table/on-issue.ts';

/** The smallest change of one actor's position that carries an outcome to the other side of a level. */
export interface Flip {
  readonly actor: string;
  /** in the unit of the line */
  readonly from: number;
  readonly to: number;
}

/** Steps the line is searched in: a flip is found to one part in so many. */
const STEPS = 1000;

/**
 * For each actor, the nearest position that alone would carry the outcome from one side of a level to the
 * other; nobody who could not at any position of the line. The nearest first. The outcome need not move
 * evenly with a position: the line is searched outwards from where the actor stands.
 *
 * @param outcomeOf - the outcome of the columns, in the unit of the line; `undefined` where there is none
 * @param level - an outcome at or above it counts as reached
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 1 }, { id: 'south', capability: 3 }],
 *     stands: [[{ position: 80, salience: 1 }], [{ position: 20, salience: 1 }]],
 *   }),
 * );
 * const mean = (columns) => unwrap(weightedMean(columns));
 * smallestFlips(onIssue(table, 0), mean, 50); // [{ actor: 'south', from: 20, to: 40 }]
 */
export function smallestFlips(
  columns: IssueColumns,
  outcomeOf: (columns: IssueColumns) => number | undefined,
  level: number,
): Flip[] {
  const now = outcomeOf(columns);
  if (now === undefined) return [];
  const isReached = now >= level;
  const flips = columns.ids.flatMap((actor, row): Flip[] => {
    const from = columns.position[row] ?? 0;
    const to = nearestFlip(columns, row, (changed) => {
      const outcome = outcomeOf(changed);
      return outcome !== undefined && outcome >= level !== isReached;
    });
    return to === undefined ? [] : [{ actor, from, to }];
  });
  return flips.toSorted((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from));
}

/** Outwards from where the actor stands, one step up and one down. */
function nearestFlip(
  columns: IssueColumns,
  row: number,
  flips: (columns: IssueColumns) => boolean,
): number | undefined {
  const { high, low } = columns.issue;
  const from = columns.position[row] ?? 0;
  const step = (high - low) / STEPS;
  const position = Float64Array.from(columns.position);
  const changed = { ...columns, position };
  for (let count = 1; count <= STEPS; count++) {
    for (const way of [1, -1]) {
      const to = from + way * count * step;
      if (to > high + step / 2 || to < low - step / 2) continue;
      position[row] = clamp(to, low, high);
      if (flips(changed)) return position[row];
    }
  }
  return undefined;
}
