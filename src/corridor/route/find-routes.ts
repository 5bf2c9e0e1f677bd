import type { Column, Ends } from './column-rules.ts';
import type { LinkStanding } from './link-standing.ts';
import { paretoPaths } from './pareto-paths.ts';
import type { LabelBound } from './pareto-paths.ts';
import type { RouteGraph } from './route-graph.ts';
import { shortestPath } from './shortest-path.ts';
import type { FoundPath } from './shortest-path.ts';
import { weightsOf } from './weights.ts';
import type { Criterion, Weights } from './weights.ts';

/** The links of a journey, in order: what two journeys are told apart by. */
export function linksOf(
  { moves: all }: Pick<RouteGraph, 'moves'>,
  moves: readonly number[],
): LinkStanding[] {
  return moves.flatMap((at) => {
    const move = all[at];
    return move?.kind === 'link' ? [move.standing] : [];
  });
}

/** Whether a journey comes to a place a second time: nobody sends goods that way. */
export function comesBack(
  { moves: all }: Pick<RouteGraph, 'moves'>,
  moves: readonly number[],
): boolean {
  const links = linksOf({ moves: all }, moves).map(({ link }) => link.between);
  const [first, second] = links;
  if (first === undefined || second === undefined) return false;
  // a journey of two links or more begins at the end of the first that the second does not share
  let [here] = first.filter((place) => !second.includes(place));
  if (here === undefined) return true;
  const seen = new Set([here]);
  for (const [a, b] of links) {
    here = here === a ? b : a;
    if (seen.has(here)) return true;
    seen.add(here);
  }
  return false;
}

/** Ways kept open where no place may be come to twice: there fewer can be told to be worse. */
const ONCE_BOUND: LabelBound = { labels: 100_000, atNode: 32 };

/**
 * The moves of the best journey of a column by a criterion; `undefined` where there is none. Where the
 * best would come to a place twice, the best of those that do not.
 */
export function bestPath(
  graph: RouteGraph,
  weights: Weights,
  { rule }: Column,
  by: Criterion,
  ends: Ends,
): FoundPath | undefined {
  const { unknown, value } = weightsOf(weights, by);
  const begin = graph.begin[ends.from] ?? -1;
  const end = graph.end[ends.to] ?? -1;
  if (begin < 0 || end < 0) return undefined;
  const loose = shortestPath(graph, { unknown, value }, rule, begin, end);
  if (loose === undefined || !comesBack(graph, loose.moves)) return loose;
  const none = new Float64Array(value.length);
  const two = { first: value, second: none, unknown };
  const [best] = paretoPaths(graph, two, rule, begin, end, ONCE_BOUND).paths;
  return best === undefined
    ? undefined
    : { moves: best.moves, unknown: best.unknown, value: best.first };
}

/** The journeys of a column none of which is both slower and dearer than another. */
export function paretoOf(
  graph: RouteGraph,
  weights: Weights,
  { rule }: Column,
  ends: Ends,
  most: number,
): { readonly paths: readonly (readonly number[])[]; readonly isComplete: boolean } {
  const begin = graph.begin[ends.from] ?? -1;
  const end = graph.end[ends.to] ?? -1;
  if (begin < 0 || end < 0) return { paths: [], isComplete: true };
  const { unknown } = weightsOf(weights, 'generalised');
  const two = { first: weights.hours, second: weights.cost, unknown };
  const { once: _once, ...free } = rule;
  const loose = paretoPaths(graph, two, free, begin, end);
  const found = loose.paths.some(({ moves }) => comesBack(graph, moves))
    ? paretoPaths(graph, two, rule, begin, end, ONCE_BOUND)
    : loose;
  // the same links with the gauge changed at another place are one journey, the better known one
  const told = new Map<string, readonly number[]>();
  for (const { moves } of found.paths) {
    const links = linksOf(graph, moves).map(({ ordinal }) => ordinal);
    const key = links.join(' ');
    if (!told.has(key)) told.set(key, moves);
  }
  const paths = [...told.values()].slice(0, most);
  return { paths, isComplete: found.isComplete && told.size <= most };
}
