import type { Problem } from '../../quantity/index.ts';
import type { FlowNetwork } from '../network/flow-network.ts';
import { ASSET_KINDS } from '../network/states.ts';
import { NetworkChecker } from './check-assets.ts';
import { flowProblem } from './flow-problem.ts';
import { gainLoop } from './gain-loop.ts';
import { unsupplied } from './islands.ts';
import { mayBeAbsent } from './layout.ts';
import { meshedLines } from './meshed-lines.ts';

/** Columns a model may have: about 1 GB in the solver. */
const MOST_COLUMNS = 500_000;

/** Problems that are listed; the rest is counted. */
const MOST_PROBLEMS = 100;

/**
 * What is wrong with a network, each located by a path into it (`links[3].capacity`). Without an
 * error it can be solved, though it may still prove infeasible. Never more than a hundred problems;
 * a network too large for the solver is refused before anything else is looked at.
 *
 * @example
 * const [field] = pipes.supplies;
 * const broken = { ...pipes, supplies: [{ ...field, capacity: -1 }] };
 * checkNetwork(broken).map(({ code, path }) => [path, code]);
 * // [['supplies[0].capacity', 'corridor/negative']]
 */
export function checkNetwork(network: FlowNetwork): readonly Problem[] {
  const columns = columnsOf(network);
  if (columns > MOST_COLUMNS) {
    return [flowProblem({ code: 'corridor/too-large', params: { columns, most: MOST_COLUMNS } })];
  }
  const checker = new NetworkChecker(network, MOST_PROBLEMS);
  checker.time();
  checker.names();
  checker.supplies();
  checker.demands();
  checker.links();
  checker.lines();
  checker.stores();
  checker.limits();
  // what is below reads the network as a graph, which it is only when every name is known
  if (checker.problems.length === 0) {
    for (const problem of [
      ...unsupplied(network),
      ...gainLoop(network),
      ...endlessMeshes(network),
    ]) {
      checker.add(problem);
    }
  }
  return checker.list();
}

/** About how many columns the model would have. */
function columnsOf(network: FlowNetwork): number {
  const { buses, demands, snapshots } = network;
  const assets = ASSET_KINDS.reduce((sum, kind) => sum + 2 * network[kind].length, 0);
  return snapshots.length * (assets + 2 * demands.length + buses.length);
}

/** A line that may not be built frees its ends as far as its mesh can turn, which must be finite. */
function endlessMeshes(network: FlowNetwork): Problem[] {
  if (!network.lines.some(mayBeAbsent)) return [];
  const { scale } = meshedLines(network);
  return network.lines.flatMap(({ capacity, invest }, at) => {
    const most = capacity + (invest?.most ?? 0);
    if (scale[at] === 0 || Number.isFinite(most)) return [];
    return [flowProblem({ code: 'corridor/endless-mesh', path: `lines[${at}].capacity` })];
  });
}
