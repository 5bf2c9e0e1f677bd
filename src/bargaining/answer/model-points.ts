import type { Problem, Reasons, Result, Text } from '../../quantity/index.ts';
import { condorcetElection } from '../condorcet/condorcet-election.ts';
import { distributionMean } from '../distribution/line-distribution.ts';
import { unweightedMean, weightedMean } from '../mean/weighted-mean.ts';
import { weightedMedian } from '../mean/weighted-median.ts';
import { playRounds } from '../rounds/play-rounds.ts';
import type { RoundsAnswer } from '../rounds/rounds-schema.ts';
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
    ...roundModels(table, at, columns),
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

/** Beyond so many actors the models that are played in rounds are left to those who ask for them. */
const MOST_PLAYERS = 60;

/** Where a model ends: the median of the weights; nowhere where it does not settle. */
function medianOf(played: Result<RoundsAnswer>, issue = 0): Result<Point> {
  if (!played.ok) return played;
  const { outcome, period, settles } = played.value;
  const [low] = outcome[issue]?.median ?? [Number.NaN];
  if (settles === 'yes') return { ok: true, value: { point: low } };
  const note =
    settles === 'no'
      ? { code: 'bargaining/does-not-settle', params: { period: period ?? 0 } }
      : { code: 'bargaining/still-moving', params: {} };
  return { ok: true, value: { point: null, note } };
}

/**
 * Models played in rounds: the median of the weights where they end, none where they do not settle.
 * Exchange needs another issue to trade on.
 */
function roundModels(
  table: BargainTable,
  at: number,
  { ids }: IssueColumns,
): [Model, () => Result<Point>][] {
  if (ids.length > MOST_PLAYERS || ids.length < 2) return [];
  const alone = onlyIssue(table, at);
  const isOpen = alone.issues.length > 0 && alone.actors.length > 1;
  return [
    ...(isOpen
      ? ([
          [
            'scholz-printed',
            () => medianOf(playRounds(alone, { model: 'scholz', preset: 'printed' })),
          ],
          [
            'scholz-plotted',
            () => medianOf(playRounds(alone, { model: 'scholz', preset: 'plotted' })),
          ],
          ['spatial', () => medianOf(playRounds(alone, { model: 'spatial' }))],
        ] satisfies [Model, () => Result<Point>][])
      : []),
    ...(table.issues.length > 1 ? [exchangeMean(table, at)] : []),
  ];
}

function exchangeMean(table: BargainTable, at: number): [Model, () => Result<Point>] {
  return [
    'exchange',
    () => {
      const played = playRounds(table, { model: 'exchange' });
      if (!played.ok) return played;
      return { ok: true, value: { point: played.value.outcome[at]?.mean[0] ?? null } };
    },
  ];
}

/** The table of one issue, with those alone that take a position on it. */
function onlyIssue(table: BargainTable, at: number): BargainTable {
  const rows = [...table.stands.keys()].filter((row) => table.stands[row]?.[at] !== undefined);
  return {
    ...table,
    issues: table.issues.slice(at, at + 1),
    actors: rows.flatMap((row) => table.actors[row] ?? []),
    stands: rows.map((row) => [table.stands[row]?.[at]]),
  };
}

function plain(found: Result<number>): Result<Point>;
function plain<T>(found: Result<T>, point: (value: T) => number): Result<Point>;
function plain<T>(found: Result<T>, point?: (value: T) => number): Result<Point> {
  if (!found.ok) return found;
  const value = point === undefined ? found.value : point(found.value);
  return { ok: true, value: { point: typeof value === 'number' ? value : null } };
}
