import type { Problem, Reasons, Result, Text } from '../../quantity/index.ts';
import { condorcetElection } from '../condorcet/condorcet-election.ts';
import { distributionMean } from '../forecast/line-distribution.ts';
import { unweightedMean, weightedMean } from '../mean/weighted-mean.ts';
import { weightedMedian } from '../mean/weighted-median.ts';
import type { BargainTable } from '../table/bargain-table.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import type { ModelPoint } from './answer-schema.ts';
import { quantileOfDraws } from './issue-draws.ts';
import type { IssueDraws } from './issue-draws.ts';

interface Point {
  readonly point: number | null;
  readonly note?: Text;
}

type Model = ModelPoint['model'];

/** What each model says of an issue with every number at its base, and of the means over the draws. */
export function modelPoints(
  table: BargainTable,
  at: number,
  columns: IssueColumns,
  draws: IssueDraws,
  reasons: Reasons,
  from: readonly string[],
): { readonly points: ModelPoint[]; readonly warnings: readonly Problem[] } {
  const warnings: Problem[] = [];
  const runs: [Model, () => Result<Point>][] = [
    ['weighted-mean', () => plain(weightedMean(columns))],
    ['weighted-median', () => plain(weightedMedian(columns), ({ at: point }) => point)],
    ['capability-mean', () => plain(weightedMean(columns, columns.capability))],
    ['unweighted-mean', () => plain(unweightedMean(columns))],
    ['condorcet', () => plain(condorcetElection(columns), distributionMean)],
  ];
  const points = runs.flatMap(([model, run]): ModelPoint[] => {
    const found = run();
    if (!found.ok) {
      warnings.push(...found.problems.map((each) => ({ ...each, severity: 'warning' as const })));
      return [];
    }
    const { note = null, point } = found.value;
    const sorted = model === 'weighted-mean' ? draws.means : draws.pivots;
    const isDrawn = model === 'weighted-mean' || model === 'weighted-median';
    return [
      {
        model,
        point,
        inputs: isDrawn ? [quantileOfDraws(sorted, 0.05), quantileOfDraws(sorted, 0.95)] : null,
        note,
        why: reasons.add({
          kind: 'computed',
          text: { code: `bargaining/why-model-${model}`, params: {} },
          ...(point === null ? {} : { value: point }),
          from: [...new Set(from)],
        }),
      },
    ];
  });
  return { points, warnings };
}

function plain(found: Result<number>): Result<Point>;
function plain<T>(found: Result<T>, point: (value: T) => number): Result<Point>;
function plain<T>(found: Result<T>, point?: (value: T) => number): Result<Point> {
  if (!found.ok) return found;
  const value = point === undefined ? found.value : point(found.value);
  return { ok: true, value: { point: typeof value === 'number' ? value : null } };
}
