import type { Problem } from '../../quantity/index.ts';
import type { Asset, FlowNetwork } from '../network/flow-network.ts';
import { anyInSeries } from '../network/series.ts';
import { flowProblem } from './flow-problem.ts';

/**
 * Demands that must be served in full and that nothing can reach: whatever is built, no supply and
 * no store has a way to them. Each says which island of buses it stands on.
 */
export function unsupplied(network: FlowNetwork): Problem[] {
  const { buses, demands, lines, links, stores, supplies } = network;
  const indexOf = new Map(buses.map(({ id }, at) => [id, at]));
  const onward: number[][] = buses.map(() => []);
  const around: number[][] = buses.map(() => []);
  const join = (from: string, to: string, isBoth: boolean): void => {
    const a = indexOf.get(from) ?? 0;
    const b = indexOf.get(to) ?? 0;
    onward[a]?.push(b);
    if (isBoth) onward[b]?.push(a);
    around[a]?.push(b);
    around[b]?.push(a);
  };
  for (const link of links) {
    const isBoth = link.bothWays === true || anyInSeries(link.least, (share) => share < 0);
    if (hasRoom(link)) join(link.from, link.to, isBoth);
  }
  for (const line of lines) if (hasRoom(line)) join(line.from, line.to, true);
  const sources = [...supplies, ...stores].filter(hasRoom);
  const gives = demands.filter(({ need }) => isNegative(need)).map(({ bus }) => bus);
  const starts = [...sources.map(({ bus }) => bus), ...gives];
  const reached = reach(
    onward,
    starts.map((bus) => indexOf.get(bus) ?? 0),
  );
  return demands.flatMap(({ bus, id, need }, at) => {
    if (need.kind !== 'fixed' || need.lostLoad !== undefined) return [];
    if (reached.has(indexOf.get(bus) ?? 0)) return [];
    if (!anyInSeries(need.amount, (amount) => amount > 0)) return [];
    const island = [...reach(around, [indexOf.get(bus) ?? 0])].toSorted((a, b) => a - b);
    const named = island.slice(0, 5).map((member) => buses[member]?.id ?? '');
    const params = { bus, count: island.length, buses: named.join(', ') };
    return [flowProblem({ code: 'corridor/cut-off', path: `demands[${at}]`, value: id, params })];
  });
}

const hasRoom = ({ capacity, invest }: Asset & { readonly capacity: number }): boolean =>
  capacity + (invest?.most ?? 0) > 0;

const isNegative = (need: FlowNetwork['demands'][number]['need']): boolean =>
  need.kind === 'fixed' && anyInSeries(need.amount, (amount) => amount < 0);

function reach(onward: readonly (readonly number[])[], starts: readonly number[]): Set<number> {
  const reached = new Set(starts);
  const waiting = [...reached];
  for (let bus = waiting.pop(); bus !== undefined; bus = waiting.pop()) {
    for (const next of onward[bus] ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(next);
    }
  }
  return reached;
}
