import { sumInOrder } from '../../quantity/index.ts';
import { weightedMedian } from '../mean/weighted-median.ts';
import type { BargainTable } from '../table/bargain-table.ts';
import { onIssue } from '../table/on-issue.ts';
import type { RoundsAnswer } from './rounds-schema.ts';

type Turn = RoundsAnswer['turns'][number];

/**
 * A turn with its centres: the positions by issue and actor, and the median and the mean of each issue,
 * weighted by capability × salience as at the start.
 *
 * @param positions - by issue, then by actor
 */
export function turnOf(
  table: BargainTable,
  turn: number,
  positions: readonly (readonly (number | null)[])[],
): Turn {
  const centres = table.issues.map((_, issue) => {
    const columns = onIssue(table, issue);
    const row = positions[issue] ?? [];
    const position = Float64Array.from(columns.of, (actor) => row[actor] ?? Number.NaN);
    const median = weightedMedian({ ...columns, position });
    const sum = sumInOrder(position.map((at, each) => at * (columns.weight[each] ?? 0)));
    return { median: median.ok ? median.value.at : Number.NaN, mean: sum / columns.totalWeight };
  });
  return {
    turn,
    positions: positions.map((row) => [...row]),
    median: centres.map(({ median }) => median),
    mean: centres.map(({ mean }) => mean),
  };
}

/** The positions of a table, by issue and then by actor. */
export function positionsOf({ issues, stands }: BargainTable): (number | null)[][] {
  return issues.map((_, issue) => stands.map((row) => row[issue]?.position ?? null));
}

/** Median and mean of the turns an answer stands for, from the lowest to the highest. */
export function outcomeOver(
  { issues }: BargainTable,
  turns: readonly Turn[],
): RoundsAnswer['outcome'] {
  return issues.map(({ id }, issue) => ({
    issue: id,
    median: ends(turns.map(({ median }) => median[issue] ?? Number.NaN)),
    mean: ends(turns.map(({ mean }) => mean[issue] ?? Number.NaN)),
  }));
}

const ends = (values: readonly number[]): [number, number] => [
  Math.min(...values),
  Math.max(...values),
];

/** Who plays, over what. */
export function tableNames({
  actors,
  issues,
}: BargainTable): Pick<RoundsAnswer, 'actors' | 'issues'> {
  return {
    actors: actors.map(({ capability, id }) => ({ actor: id, capability })),
    issues: issues.map(({ id }) => id),
  };
}
