import { findColumn } from './answer-column.ts';
import type { SearchContext } from './answer-column.ts';
import { COLUMN_NAMES } from './cargo.ts';
import { describeRoute } from './describe-route.ts';
import type { OdPair, Route } from './route-schema.ts';
import type { RoutePair } from './route-request.ts';

/**
 * Time, cost, train paths and bottleneck between pairs of places, each in the three columns; `null`
 * where a column has no route.
 */
export function odMatrix(context: SearchContext, pairs: readonly RoutePair[]): OdPair[] {
  const { graph } = context;
  const ordinals = new Map(graph.places.map((id, ordinal) => [id, ordinal]));
  return pairs.map(({ from, to }) => {
    const ends = { from: ordinals.get(from) ?? -1, to: ordinals.get(to) ?? -1 };
    return {
      from,
      to,
      columns: COLUMN_NAMES.map((name) => {
        const { path } = findColumn(context, name, null, ends);
        const prefix = `matrix/${from}/${to}/${name}`;
        const route =
          path === undefined ? null : describeRoute(context, prefix, path.moves, ends.from);
        return { column: name, ...figuresOf(route) };
      }),
    };
  });
}

function figuresOf(route: Route | null): Omit<OdPair['columns'][number], 'column'> {
  if (route === null) return { hours: null, cost: null, trainsADay: null, aYear: null };
  const { capacity, cost, hours } = route;
  if (capacity.aYear === null) return { hours, cost, trainsADay: capacity.trainsADay, aYear: null };
  const { tonnes: _tonnes, ...aYear } = capacity.aYear;
  return { hours, cost, trainsADay: capacity.trainsADay, aYear };
}
