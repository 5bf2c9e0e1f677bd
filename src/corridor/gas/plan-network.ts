import { succeed } from '../../quantity/index.ts';
import type { LpSolution, LpSolver, Result } from '../../quantity/index.ts';
import type { GasCase } from './gas-case.ts';
import { failGas } from './gas-problem.ts';
import { networkModel } from './network-model.ts';
import type { ModelTask, NetworkModel } from './network-model.ts';
import { networkScale } from './network-scale.ts';
import type { NetworkScale } from './network-scale.ts';
import { exactState } from './network-state.ts';
import type { NetworkState } from './network-state.ts';
import { largestViolation } from './network-violation.ts';
import type { Violation } from './network-violation.ts';

export interface PlanOptions {
  /** pieces of f·|f| on either side of 0 for the choice; 4 when left out */
  readonly pieces?: number;
  /** pieces up to which they are doubled to find a state of a chosen design; 64 when left out */
  readonly mostPieces?: number;
  /** largest violation of the exact state that is let pass; 1e-6 when left out */
  readonly tolerance?: number;
  /** designs looked at before giving up; 50 when left out */
  readonly mostDesigns?: number;
}

/** What to build, and the exact state of the network with it. */
export interface GasPlan {
  /** `verified`: the state below breaks no rule by more than the tolerance; `infeasible`: no design has a state; `unverified`: none was found, which proves nothing */
  readonly status: 'verified' | 'unverified' | 'infeasible';
  /** of what is built; NaN without a design */
  readonly cost: number;
  /** no design that works costs less */
  readonly lowerBound: number;
  /** ids of candidates built */
  readonly built: readonly string[];
  /** Pa by junction, kg/s by pipe and compressor, kg/s into the network by junction */
  readonly pressures: readonly (readonly [id: string, value: number])[];
  readonly flows: readonly (readonly [id: string, value: number])[];
  readonly inflows: readonly (readonly [id: string, value: number])[];
  /** the rule the exact state breaks most */
  readonly violation?: Violation;
  /** of the model that chose: how far a pipe's π₁ − π₂ may lie from its pieces, as a share of the highest squared pressure */
  readonly pieceError: number;
  /** designs chosen by the model that no exact state was found for */
  readonly rejected: number;
}

/**
 * Chooses what to build of a gas network's candidates at the least cost, so that a steady state exists
 * within all bounds; with no candidates it looks for a state of the network as it stands (cost 0).
 *
 * A mixed-integer model whose pieces enclose every real state proposes a design; its cost is therefore
 * never above the true optimum. The design is then solved exactly, by Newton's method, from a point of
 * widest margins, with finer pieces where the first do not lead to it. A design that has no state is
 * excluded and the next one looked at. Problems: `gas/pieces`, `gas/solver`.
 *
 * @param solver a solver of mixed-integer models
 *
 * @example
 * const network = {
 *   title: 'empty', soundSpeed: 370, gravity: 0.6, heatRatio: 1.3, temperature: 288,
 *   junctions: [], pipes: [], compressors: [], exchanges: [],
 * };
 * const unused = () => {
 *   throw new Error('no solver is asked where the options are wrong');
 * };
 * planGasNetwork(network, { name: 'none', open: unused, solve: unused }, { pieces: 0 }).ok; // false
 */
export function planGasNetwork(
  network: GasCase,
  solver: LpSolver,
  options: PlanOptions = {},
): Result<GasPlan> {
  const { pieces = 4, mostPieces = 64, tolerance = 1e-6, mostDesigns = 50 } = options;
  for (const [path, value] of Object.entries({ pieces, mostPieces })) {
    if (!Number.isInteger(value) || value < 1 || value > 256) {
      return failGas({ code: 'gas/pieces', path, value: String(value) });
    }
  }
  const scale = networkScale(network);
  const excluded: (readonly boolean[])[] = [];
  /** the cheapest design of which nothing is proved */
  let open: { cost: number; plan: GasPlan } | undefined;
  let error = 0;
  while (excluded.length < mostDesigns) {
    const chosen = solve(network, scale, solver, { pieces, excluded });
    if (!chosen.ok) return chosen;
    if (chosen.value === undefined) break;
    ({ error } = chosen.value.model);
    const { design, cost } = chosen.value;
    const state = realise(network, scale, solver, design, { pieces, mostPieces, tolerance });
    if (!state.ok) return state;
    const lowerBound = Math.min(cost, open?.cost ?? Infinity);
    const base = { cost, lowerBound, pieceError: error, rejected: excluded.length };
    if (state.value.kind === 'found') {
      return succeed({
        status: 'verified',
        ...base,
        ...shown(network, scale, design, state.value),
      });
    }
    // a dearer design may still be proved where this one could not
    if (state.value.kind === 'open' && open === undefined) {
      const plan = {
        status: 'unverified' as const,
        ...base,
        ...shown(network, scale, design, state.value),
      };
      open = { cost, plan };
    }
    excluded.push(design);
  }
  if (open !== undefined) return succeed({ ...open.plan, rejected: excluded.length });
  const status = excluded.length < mostDesigns ? 'infeasible' : 'unverified';
  const nothing = { built: [], pressures: [], flows: [], inflows: [] };
  const costs = { cost: NaN, lowerBound: status === 'infeasible' ? Infinity : 0 };
  return succeed({ status, ...costs, ...nothing, pieceError: error, rejected: excluded.length });
}

interface Chosen {
  readonly model: NetworkModel;
  readonly design: readonly boolean[];
  readonly cost: number;
  readonly state: NetworkState;
}

/** Solves the model of a task; undefined where nothing satisfies it. */
function solve(
  network: GasCase,
  scale: NetworkScale,
  solver: LpSolver,
  task: ModelTask,
): Result<Chosen | undefined> {
  const model = networkModel(network, scale, task);
  const solution: LpSolution = solver.solve(model.lp);
  if (solution.status === 'infeasible') return succeed(undefined);
  if (solution.status !== 'optimal') {
    return failGas({ code: 'gas/solver', value: solution.message ?? solution.status });
  }
  const at = (column: number): number => solution.values[column] ?? 0;
  const design = model.built.map((z) => z < 0 || at(z) > 0.5);
  const candidates = [...network.pipes, ...network.compressors];
  const cost = candidates.reduce(
    (sum, each, index) => sum + (design[index] === true ? (each.cost ?? 0) : 0),
    0,
  );
  const inflow = new Float64Array(network.junctions.length);
  for (const [index, { junction }] of network.exchanges.entries()) {
    inflow[junction] = (inflow[junction] ?? 0) + at(model.exchange[index] ?? 0);
  }
  const state: NetworkState = {
    square: Float64Array.from(model.pressure, at),
    pipeFlow: Float64Array.from(model.pipeFlow, at),
    compressorFlow: Float64Array.from(model.compressorFlow, at),
    inflow,
  };
  return succeed({ model, design, cost, state });
}

/** What came of looking for a state of a design: found, none is possible, or not decided. */
type Realised =
  | { readonly kind: 'found' | 'open'; readonly state: NetworkState; readonly violation: Violation }
  | { readonly kind: 'none' };

function realise(
  network: GasCase,
  scale: NetworkScale,
  solver: LpSolver,
  design: readonly boolean[],
  { pieces, mostPieces, tolerance }: { pieces: number; mostPieces: number; tolerance: number },
): Result<Realised> {
  let best: Realised | undefined;
  for (let count = pieces; ; count = Math.min(2 * count, mostPieces)) {
    const point = solve(network, scale, solver, { pieces: count, design });
    if (!point.ok) return point;
    // the pieces enclose every real state: if they have none, there is none
    if (point.value === undefined) return succeed({ kind: 'none' });
    const near = point.value.state;
    const state = exactState(network, scale, design, near) ?? near;
    const violation = largestViolation(network, scale, design, state);
    if (violation.by <= tolerance) return succeed({ kind: 'found', state, violation });
    if (best === undefined || best.kind === 'none' || violation.by < best.violation.by) {
      best = { kind: 'open', state, violation };
    }
    if (count >= mostPieces) return succeed(best);
  }
}

function shown(
  network: GasCase,
  scale: NetworkScale,
  design: readonly boolean[],
  { state, violation }: { state: NetworkState; violation: Violation },
): Pick<GasPlan, 'built' | 'pressures' | 'flows' | 'inflows' | 'violation'> {
  const candidates = [...network.pipes, ...network.compressors];
  const flows = [...state.pipeFlow, ...state.compressorFlow];
  return {
    built: candidates.flatMap(({ id, cost }, at) =>
      cost !== undefined && design[at] === true ? [id] : [],
    ),
    pressures: network.junctions.map(({ id }, at) => [
      id,
      Math.sqrt(Math.max(0, (state.square[at] ?? 0) * scale.pressure)),
    ]),
    flows: candidates.flatMap(({ id }, at) =>
      design[at] === true ? [[id, (flows[at] ?? 0) * scale.flow] as const] : [],
    ),
    inflows: network.junctions.map(({ id }, at) => [id, (state.inflow[at] ?? 0) * scale.flow]),
    violation,
  };
}
