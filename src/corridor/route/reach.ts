import { columnOf } from './column-rules.ts';
import type { Column, ColumnOptions, Ends } from './column-rules.ts';
import { ARC_CLASSES } from './path-rule.ts';
import type { RouteGraph } from './route-graph.ts';
import type { RouteAbsence } from './route-schema.ts';

const CLASSES = ARC_CLASSES.length;
/** Places and links named in an absence; the rest is counted. */
const MOST_NAMED = 20;

/**
 * Why a column has no route: the places that can be reached, and the links that would lead on from
 * there but carry nothing; or, where the destination is reached, what the way there lacks.
 */
export function absenceOf(graph: RouteGraph, column: Column, ends: ColumnOptions): RouteAbsence {
  const { accepted, places: reached } = reach(graph, column, ends);
  const isFar = column.name === 'all-sea' && isByFarPorts(graph, ends);
  const named = (place: number): string => graph.places[place] ?? '';
  const isReached = reached.has(ends.to);
  const cut = isReached || isFar ? [] : cutOf(graph, column, reached);
  const params = {
    column: column.name,
    from: named(ends.from),
    to: named(ends.to),
    via: column.via ?? '',
    reached: reached.size,
    cut: cut.length,
    km: ends.lastMile,
  };
  const code = accepted
    ? 'route/absent-turning'
    : isFar
      ? 'route/absent-length'
      : isReached
        ? 'route/absent-otherwise'
        : cut.length > 0
          ? 'route/absent-cut'
          : 'route/absent-no-link';
  return {
    why: { code, params },
    reached: [...reached]
      .toSorted((a, b) => a - b)
      .slice(0, MOST_NAMED)
      .map(named),
    reachedCount: reached.size,
    cut: cut.slice(0, MOST_NAMED),
  };
}

/** Whether there would be a voyage if a port might be as far from the ends as it likes. */
function isByFarPorts(graph: RouteGraph, options: ColumnOptions): boolean {
  const any = columnOf(graph, 'all-sea', 'none', { ...options, lastMile: Infinity });
  return reach(graph, any, options).accepted;
}

interface Reached {
  readonly places: ReadonlySet<number>;
  /** whether the destination is reached as the rule demands, but for what may be passed only once */
  readonly accepted: boolean;
}

function reach(graph: RouteGraph, { rule }: Column, ends: Ends): Reached {
  const { phases } = rule;
  const places = new Set([ends.from]);
  const begin = graph.begin[ends.from] ?? -1;
  const goal = graph.end[ends.to] ?? -1;
  let accepted = false;
  if (begin < 0) return { places, accepted };
  const seen = new Uint8Array(graph.nodes * phases);
  const waiting = [begin * phases];
  seen[begin * phases] = 1;
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    const phase = state % phases;
    const node = (state - phase) / phases;
    places.add(graph.placeOf[node] ?? -1);
    if (node === goal && rule.accepts[phase] === 1) accepted = true;
    const end = graph.first[node + 1] ?? 0;
    for (let arc = graph.first[node] ?? 0; arc < end; arc++) {
      const after = rule.next[phase * CLASSES + (rule.classOf[arc] ?? 0)] ?? -1;
      const next = (graph.head[arc] ?? 0) * phases + after;
      if (after < 0 || seen[next] === 1) continue;
      seen[next] = 1;
      waiting.push(next);
    }
  }
  return { places, accepted };
}

/** Links that carry nothing, with one end reached and the other not. */
function cutOf(
  graph: RouteGraph,
  column: Column,
  reached: ReadonlySet<number>,
): RouteAbsence['cut'] {
  const ordinals = new Map(graph.places.map((id, ordinal) => [id, ordinal]));
  return graph.standings
    .filter(({ link, mode, use }) => {
      if (use === 'running') return false;
      if (column.name === 'through' && mode === 'sea') return false;
      const inside = link.between.filter((place) => reached.has(ordinals.get(place) ?? -1)).length;
      return inside === 1;
    })
    .map(({ id, link, states }) => ({
      link: id,
      name: link.name,
      states: states.map(({ state }) => state),
      between: [...link.between],
    }));
}
