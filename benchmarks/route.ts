import { columnOf } from '../src/corridor/route/column-rules.ts';
import { bestPath, paretoOf } from '../src/corridor/route/find-routes.ts';
import { routeGraph } from '../src/corridor/route/route-graph.ts';
import type { RouteGraph } from '../src/corridor/route/route-graph.ts';
import { baseValues, weigh } from '../src/corridor/route/weights.ts';
import type { Weights } from '../src/corridor/route/weights.ts';
import { isoDate, loadScenario, unwrap, viewAsOf } from '../src/index.ts';
import type { Pack, View } from '../src/index.ts';
import { timed } from './measure.ts';
import type { Figure } from './measure.ts';

export const about = 'routes over networks of 4,000 and 100,000 links, beside a plain Dijkstra';

const TIMES = 5;
const DAY = '2018-12-22';

export async function run(): Promise<Figure[]> {
  const { pack } = await loadScenario('korea');
  if (pack === undefined) throw new Error('the pack has errors: landbridge check says which');
  const view = viewAsOf(pack, isoDate(DAY));
  return [...(await routing(view, 45, true)), ...(await routing(view, 224, false))];
}

/** A square of places, each joined to its right and lower neighbour by rail. */
async function routing(view: View, side: number, isPlain: boolean): Promise<Figure[]> {
  const grid = { ...view, pack: gridPack(view.pack, side) };
  const links = Object.keys(grid.pack.links).length;
  const what = `${links.toLocaleString('en')} links`;
  const build = await timed(TIMES, () => unwrap(routeGraph(grid)));
  const graph = unwrap(routeGraph(grid));
  const weights = weigh(graph, baseValues(graph));
  const ends = { from: 0, to: graph.places.length - 1 };
  const column = columnOf(graph, 'through', 'none', {
    ...ends,
    lastMile: 0,
    landKm: weights.landKm,
  });
  const search = await timed(TIMES, () => bestPath(graph, weights, column, 'time', ends));
  const near = { from: 0, to: Math.min(20 * side + 20, graph.places.length - 1) };
  const pareto = await timed(TIMES, () => paretoOf(graph, weights, column, near, 8));
  const figures: Figure[] = [
    { what: `${what}: graph built`, value: build, unit: 'ms' },
    { what: `${what}: quickest way from corner to corner`, value: search, unit: 'ms' },
    { what: `${what}: ways of time and cost, 20 × 20 away`, value: pareto, unit: 'ms' },
  ];
  if (!isPlain) return figures;
  const plain = await timed(1, () => plainDijkstra(graph, weights, ends));
  const found = bestPath(graph, weights, column, 'time', ends)?.value ?? Number.NaN;
  const expected = plainDijkstra(graph, weights, ends);
  if (Math.abs(found - expected) > 1e-6) throw new Error(`${found} is not ${expected}`);
  return [
    ...figures,
    { what: `${what}: plain Dijkstra without a heap`, value: plain, unit: 'ms' },
    { what: `${what}: search ÷ plain`, value: search / plain, unit: '× the time' },
  ];
}

const name = (x: number, y: number): string => `p${x}-${y}`;

function gridPack(pack: Pack, side: number): Pack {
  const [place] = Object.values(pack.places);
  const link = Object.values(pack.links).find(({ mode }) => mode === 'rail');
  if (place === undefined || link === undefined) throw new Error('the pack has no railway');
  const places: Pack['places'] = {};
  const links: Pack['links'] = {};
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      places[name(x, y)] = place;
      for (const [right, down] of [
        [1, 0],
        [0, 1],
      ] as const) {
        if (x + right >= side || y + down >= side) continue;
        const mixed = Math.imul(x * 2 + right + 7, 2654435761) ^ Math.imul(y + 13, 40503);
        const hash = (mixed ^ (mixed >>> 15)) >>> 0;
        links[`${name(x, y)}-${right}`] = {
          name: 'A line',
          between: [name(x, y), name(x + right, y + down)],
          mode: 'rail',
          countries: ['XA'],
          gauge: [1435],
          length: { kind: 'quantity', unit: 'km', base: 10 + (hash % 90) },
          speed: { kind: 'quantity', unit: 'km/h', base: 50 },
          cost: { kind: 'quantity', unit: 'USD/TEU', base: 5 + ((hash >>> 8) % 90) },
          states: [{ state: 'in-service' }],
        };
      }
    }
  }
  return { ...pack, places, links, transfers: {} };
}

/** Looks at every node for the nearest, as in the textbook; gives hours. */
function plainDijkstra(
  graph: RouteGraph,
  weights: Weights,
  ends: { readonly from: number; readonly to: number },
): number {
  const hours = new Float64Array(graph.nodes).fill(Infinity);
  const done = new Uint8Array(graph.nodes);
  hours[graph.begin[ends.from] ?? 0] = 0;
  const goal = graph.end[ends.to] ?? 0;
  for (;;) {
    let nearest = -1;
    for (let node = 0; node < graph.nodes; node++) {
      if (done[node] === 1 || hours[node] === Infinity) continue;
      if (nearest < 0 || (hours[node] ?? 0) < (hours[nearest] ?? 0)) nearest = node;
    }
    if (nearest < 0 || nearest === goal) return hours[goal] ?? Infinity;
    done[nearest] = 1;
    for (let arc = graph.first[nearest] ?? 0; arc < (graph.first[nearest + 1] ?? 0); arc++) {
      const next = graph.head[arc] ?? 0;
      const there = (hours[nearest] ?? 0) + (weights.hours[graph.moveOf[arc] ?? 0] ?? 0);
      if (there < (hours[next] ?? Infinity)) hours[next] = there;
    }
  }
}
