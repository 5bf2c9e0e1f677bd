import { ln } from '../../quantity/index.ts';
import type { Problem } from '../../quantity/index.ts';
import type { FlowNetwork } from '../network/flow-network.ts';
import { anyInSeries, seriesAt } from '../network/series.ts';
import { flowProblem } from './flow-problem.ts';

/** Steps of the search; beyond them it is left out, and the solver's answer speaks for itself. */
const MOST_STEPS = 50_000_000;

/** Rounding of products of efficiencies. */
const SLACK = 1e-9;

/**
 * Links in a loop that give back more than was sent: flow out of nothing. Found as a circle of
 * negative length where each link is as long as −ln(efficiency), by Bellman and Ford's algorithm
 * (Bellman, "On a routing problem", Quarterly of Applied Mathematics 16 (1958) 87). Without a link
 * that gains there is none, and nothing is searched.
 */
export function gainLoop(network: FlowNetwork): Problem[] {
  const { buses, links, snapshots } = network;
  const gains = links.some(({ efficiency }) => anyInSeries(efficiency, (share) => share > 1, 1));
  if (!gains) return [];
  const varies = links.some(({ efficiency }) => typeof efficiency === 'object');
  const times = varies ? snapshots.length : 1;
  if (times * buses.length * links.length > MOST_STEPS) return [];
  const indexOf = new Map(buses.map(({ id }, at) => [id, at]));
  for (let s = 0; s < times; s++) {
    const edges = links.flatMap((link, at) => {
      const from = indexOf.get(link.from) ?? 0;
      const to = indexOf.get(link.to) ?? 0;
      const length = -ln(seriesAt(link.efficiency, s, 1));
      const there = { at, from, to, length };
      return link.bothWays === true ? [there, { at, from: to, to: from, length }] : [there];
    });
    const loop = negativeLoop(buses.length, edges);
    if (loop === undefined) continue;
    const names = [...new Set(loop.map((at) => links[at]?.id ?? ''))];
    const path = `links[${Math.min(...loop)}].efficiency`;
    const params = { links: names.slice(0, 8).join(', ') };
    return [flowProblem({ code: 'corridor/gain-loop', path, params })];
  }
  return [];
}

interface Edge {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** The links of a circle of negative length, if there is one. */
function negativeLoop(nodes: number, edges: readonly Edge[]): readonly number[] | undefined {
  const length = new Float64Array(nodes);
  const by: (Edge | undefined)[] = Array.from({ length: nodes }, () => undefined);
  let last: number | undefined;
  for (let round = 0; round <= nodes; round++) {
    last = undefined;
    for (const edge of edges) {
      const through = (length[edge.from] ?? 0) + edge.length;
      if (through >= (length[edge.to] ?? 0) - SLACK) continue;
      length[edge.to] = through;
      by[edge.to] = edge;
      last = edge.to;
    }
    if (last === undefined) return undefined;
  }
  let node = last ?? 0;
  for (let step = 0; step < nodes; step++) node = by[node]?.from ?? node;
  const loop: number[] = [];
  const seen = new Set<number>();
  while (!seen.has(node)) {
    seen.add(node);
    const edge = by[node];
    if (edge === undefined) break;
    loop.push(edge.at);
    node = edge.from;
  }
  return loop;
}
