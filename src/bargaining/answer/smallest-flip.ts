import { clamp } from '../../quantity/index.ts';
import type { IssueColumns } from '../table/on-issue.ts';

/** The smallest change of one actor's position that carries an outcome to the other side of a level. */
export interface Flip {
  readonly actor: string;
  /** in the unit of the line */
  readonly from: number;
  readonly to: number;
}

/** Parts the line is searched in, where the table is not too large for it. */
const MOST_PARTS = 1000;
const LEAST_PARTS = 20;
/** Forecasts × actors³, of which the election between positions takes some 10⁹ a second. */
const MOST_WORK = 6e9;

/**
 * How finely the line of a table can be searched for flips: in so many parts, so that it takes some
 * seconds at most; 0 where there are too many actors to try them all.
 *
 * @example
 * [flipParts(10), flipParts(60), flipParts(1000)]; // [1000, 231, 0]
 */
export function flipParts(actors: number): number {
  const each = 2 * actors * actors * actors * actors;
  const parts = Math.floor(MOST_WORK / each);
  return parts < LEAST_PARTS ? 0 : Math.min(parts, MOST_PARTS);
}

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
  const parts = flipParts(columns.ids.length);
  const flips = columns.ids.flatMap((actor, row): Flip[] => {
    const from = columns.position[row] ?? 0;
    const to = nearestFlip(columns, row, parts, (changed) => {
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
  parts: number,
  flips: (columns: IssueColumns) => boolean,
): number | undefined {
  const { high, low } = columns.issue;
  const from = columns.position[row] ?? 0;
  const step = (high - low) / parts;
  const position = Float64Array.from(columns.position);
  const changed = { ...columns, position };
  for (let count = 1; count <= parts; count++) {
    for (const way of [1, -1]) {
      const to = from + way * count * step;
      if (to > high + step / 2 || to < low - step / 2) continue;
      position[row] = clamp(to, low, high);
      if (flips(changed)) return position[row];
    }
  }
  return undefined;
}
