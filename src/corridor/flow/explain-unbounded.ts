import type { Problem } from '../../quantity/index.ts';
import { flowProblem } from './flow-problem.ts';
import type { FlowSession } from './open-flow.ts';
import { columnPlaces } from './places.ts';

/** The box unbounded columns are held in, beside the greatest finite bound. */
const BOX = 1e4;

/**
 * Which assets earn without limit, after a solve that ended as `unbounded`: the network is solved
 * with everything held within a wide box, and what runs to the side of the box is named, those that
 * are paid for it first. Empty when nothing does.
 *
 * @example
 * const [pipe] = pipes.links;
 * const paid = { ...pipe, capacity: Infinity, cost: -500, bothWays: true };
 * const session = unwrap(openFlow({ ...pipes, links: [paid] }, solver));
 * session.solve().status; // 'unbounded'
 * explainUnbounded(session).map(({ path }) => path); // ['links[0]']
 */
export function explainUnbounded(session: FlowSession): readonly Problem[] {
  const { bounds, model, network } = session;
  let size = 1;
  for (const list of [bounds.lower, bounds.upper, bounds.rowLower, bounds.rowUpper]) {
    for (const bound of list) if (Number.isFinite(bound)) size = Math.max(size, Math.abs(bound));
  }
  const box = size * BOX;
  const { status, values } = session.solveBoxed(box);
  if (status !== 'optimal') return [];
  const placeOf = columnPlaces(model.layout);
  const running = [...values.entries()].flatMap(([column, value]) => {
    const place = placeOf(column);
    if (place === undefined || place.part === 'angle' || Math.abs(value) < box / 10) return [];
    return [{ place, earns: (bounds.cost[column] ?? 0) * value < 0 }];
  });
  const earning = running.filter(({ earns }) => earns);
  const seen = new Set<string>();
  return (earning.length > 0 ? earning : running).flatMap(({ place: { at, list, part, time } }) => {
    const path = `${list}[${at}]${part === 'built' ? '.invest' : ''}`;
    if (seen.has(path)) return [];
    seen.add(path);
    const when = part === 'built' ? network.periods[time] : network.snapshots[time];
    const params = { asset: network[list][at]?.id ?? '', when: when?.name ?? '' };
    return [flowProblem({ code: 'corridor/endless', path, params })];
  });
}
