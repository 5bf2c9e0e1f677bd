import type { Problem } from '../../quantity/index.ts';
import type { FlowNetwork } from '../network/flow-network.ts';
import { flowProblem } from './flow-problem.ts';
import type { FlowSession } from './open-flow.ts';
import { columnPlaces, rowPlaces } from './places.ts';
import type { Place } from './places.ts';

/**
 * Why a network has no solution: an irreducible set of demands, capacities, balances and limits that
 * contradict one another, and no longer do when any of them is dropped (the solver's irreducible
 * infeasible set; van Loon, "Irreducibly inconsistent systems of linear inequalities", European
 * Journal of Operational Research 8 (1981) 283). Each is located by a path into the network. Where
 * something is a yes or a no, the set is that of the network without this restriction, and is empty
 * where only the restriction makes it infeasible.
 *
 * Ask after a solve that ended as `infeasible`.
 *
 * @example
 * const town = { id: 'town', bus: 'south', need: { kind: 'fixed', amount: 70 } };
 * const session = unwrap(openFlow({ ...pipes, demands: [town] }, solver));
 * session.solve().status; // 'infeasible'
 * explainInfeasible(session).map(({ path }) => path);
 * // ['buses[1]', 'demands[0].need', 'links[0].capacity']
 */
export function explainInfeasible(session: FlowSession): readonly Problem[] {
  const { layout } = session.model;
  const { columns, rows } = session.conflict();
  const columnPlace = columnPlaces(layout);
  const rowPlace = rowPlaces(layout);
  const problems: Problem[] = [];
  for (const row of rows) {
    const place = rowPlace(row);
    if (place !== undefined) problems.push(rowProblem(session, place));
  }
  for (const column of columns) {
    const place = columnPlace(column);
    const problem = place === undefined ? undefined : columnProblem(session, place, column);
    if (problem !== undefined) problems.push(problem);
  }
  const seen = new Set<string>();
  return problems.filter(({ message, path }) => {
    const key = `${path} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The names of what a place is about, for sentences. */
function names({ network }: FlowSession, { at, list, part, time }: Place): Record<string, string> {
  const id = network[list][at]?.id ?? '';
  const snapshot = network.snapshots[time]?.name ?? '';
  const period = network.periods[time]?.name ?? '';
  const byPeriod = part === 'built' || part === 'lasting' || part === 'limit';
  return {
    [list === 'buses'
      ? 'bus'
      : list === 'demands'
        ? 'demand'
        : list === 'limits'
          ? 'limit'
          : 'asset']: id,
    ...(byPeriod ? { period } : { snapshot }),
  };
}

const periodOf = (network: FlowNetwork, snapshot: number): number =>
  network.snapshots[snapshot]?.period ?? 0;

function rowProblem(session: FlowSession, place: Place): Problem {
  const { at, list, part } = place;
  const { bounds } = session;
  const params = names(session, place);
  const path = `${list}[${at}]`;
  const row = rowOf(session, place);
  const room = { most: shown(bounds.rowUpper[row]), least: shown(bounds.rowLower[row]) };
  switch (part) {
    case 'balance':
      return flowProblem({ code: 'corridor/conflict/balance', path, params });
    case 'most':
      return flowProblem({
        code: 'corridor/conflict/room-built',
        path: `${path}.capacity`,
        params: { ...params, ...room },
      });
    case 'least':
      return flowProblem({
        code: 'corridor/conflict/floor-built',
        path: `${path}.least`,
        params: { ...params, ...room },
      });
    case 'lasting':
      return flowProblem({ code: 'corridor/conflict/lasting', path: `${path}.invest`, params });
    case 'voltage':
      return flowProblem({ code: 'corridor/conflict/voltage', path: `${path}.impedance`, params });
    case 'storage':
      return flowProblem({ code: 'corridor/conflict/storage', path, params });
    default: {
      const { atMost = 0, sense = 'at-most' } = session.network.limits[at] ?? {};
      const amount = shown(atMost);
      return flowProblem({
        code: `corridor/conflict/limit-${sense}`,
        path: `${path}.atMost`,
        params: { ...params, amount },
      });
    }
  }
}

function rowOf({ model: { layout } }: FlowSession, { at, list, part, time }: Place): number {
  if (list === 'demands' || list === 'buses' || list === 'limits') return -1;
  const rows = part === 'most' ? layout.atMost[list] : layout.atLeast[list];
  return (rows[at] ?? 0) + time;
}

function columnProblem(session: FlowSession, place: Place, column: number): Problem | undefined {
  const { at, list, part, time } = place;
  const { bounds, closed, network } = session;
  const params = names(session, place);
  const path = `${list}[${at}]`;
  const lower = bounds.lower[column] ?? 0;
  const upper = bounds.upper[column] ?? 0;
  const room = { least: shown(lower), most: shown(upper) };
  if (part === 'angle') return undefined;
  if (part === 'asked' || part === 'shed') {
    const code = lower === upper ? 'corridor/conflict/demand' : 'corridor/conflict/demand-most';
    return flowProblem({ code, path: `${path}.need`, params: { ...params, amount: shown(upper) } });
  }
  if (list === 'demands' || list === 'buses' || list === 'limits') return undefined;
  const period = part === 'built' ? time : periodOf(network, time);
  const isClosed = closed[list][at] === 1 || network[list][at]?.active?.[period] === false;
  if (isClosed) {
    const when = { ...params, snapshot: params['snapshot'] ?? params['period'] ?? '' };
    return flowProblem({ code: 'corridor/conflict/closed', path, params: when });
  }
  if (part === 'built') {
    const all = { ...params, ...room };
    return flowProblem({ code: 'corridor/conflict/built', path: `${path}.invest`, params: all });
  }
  const code = part === 'held' ? 'corridor/conflict/held' : 'corridor/conflict/room';
  return flowProblem({ code, path: `${path}.capacity`, params: { ...params, ...room } });
}

/** A number as sentences show it: six digits are enough to find it in a file. */
function shown(value: number | undefined): string {
  if (value === undefined) return '';
  return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : value > 0 ? '∞' : '−∞';
}
