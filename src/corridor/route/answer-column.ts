import { columnKey, columnOf } from './column-rules.ts';
import type { Column, ColumnOptions, Ends, LandMode, Opening } from './column-rules.ts';
import type { ColumnName } from './cargo.ts';
import { describeRoute } from './describe-route.ts';
import type { RouteContext } from './describe-route.ts';
import { bestPath, paretoOf } from './find-routes.ts';
import { rangeAt } from './monomial.ts';
import { absenceOf } from './reach.ts';
import type { RouteColumn } from './route-schema.ts';
import type { FoundPath } from './shortest-path.ts';
import type { Criterion, Weights } from './weights.ts';

/** What seeking columns needs. */
export interface SearchContext extends RouteContext {
  readonly weights: Weights;
  readonly by: Criterion;
  readonly lastMile: number;
  readonly alternatives: number;
  readonly avoid: ReadonlySet<string>;
  /** states with a column of their own */
  readonly via: ReadonlySet<string>;
  readonly byLand: ReadonlySet<LandMode>;
}

/** A column with the journey found in it. */
export interface FoundColumn {
  readonly column: Column;
  readonly path: FoundPath | undefined;
}

/**
 * Seeks a column. By land through territory now closed, links that carry nothing may be taken: those
 * assumed by name if any are, else those that have been there (severed, disused, being built), and
 * plans only where these do not lead there. The other columns take running links; one through a state
 * also those assumed.
 */
export function findColumn(
  context: SearchContext,
  name: ColumnName | 'via',
  via: string | null,
  ends: Ends,
): FoundColumn {
  const { by, graph, weights } = context;
  const options = optionsOf(context, ends, via);
  let last: FoundColumn | undefined;
  for (const opening of openingsOf(name, graph.assumed.size > 0)) {
    const column = columnOf(graph, name, opening, options);
    const path = bestPath(graph, weights, column, by, ends);
    last = { column, path };
    if (path !== undefined) return last;
  }
  return last ?? { column: columnOf(graph, name, 'none', options), path: undefined };
}

function optionsOf(
  { avoid, byLand, lastMile, via: own, weights }: SearchContext,
  ends: Ends,
  via: string | null,
): ColumnOptions {
  const left = via === null ? { left: own } : {};
  return { ...ends, via, avoid, byLand, lastMile, landKm: weights.landKm, ...left };
}

function openingsOf(name: ColumnName | 'via', isAssumed: boolean): Opening[] {
  if (name === 'all-sea' || name === 'sea-land') return ['none'];
  if (isAssumed) return ['assumed'];
  return name === 'via' ? ['none'] : ['closed', 'ideas'];
}

/** A column as it is told: its best route, its Pareto set, or why it has none. */
export function answerColumn(
  context: SearchContext,
  { column, path }: FoundColumn,
  ends: Ends,
): RouteColumn {
  const { alternatives, graph, reasons, weights } = context;
  const { name, opening, via } = column;
  const prefix = `column/${columnKey(name, via)}`;
  const constant = name === 'via' ? undefined : graph.cargo.constants[name];
  const pareto =
    path === undefined
      ? { paths: [], isComplete: true }
      : paretoOf(graph, weights, column, ends, alternatives);
  return {
    name,
    via,
    opening,
    route: path === undefined ? null : describeRoute(context, prefix, path.moves, ends.from),
    constant:
      constant === undefined
        ? null
        : reasons.range(
            `${prefix}/constant`,
            { code: 'route/constant', params: { column: name } },
            rangeAt(constant, graph.inputs),
            reasons.inputsOf([constant]),
          ),
    pareto: pareto.paths.map((moves, at) =>
      describeRoute(context, `${prefix}/pareto/${at}`, moves, ends.from),
    ),
    paretoComplete: pareto.isComplete,
    absent: path === undefined ? absenceOf(graph, column, optionsOf(context, ends, via)) : null,
  };
}
