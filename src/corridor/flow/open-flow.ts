import { hasErrors, succeed } from '../../quantity/index.ts';
import type { LpConflict, LpOptions, LpSolver, Result } from '../../quantity/index.ts';
import type { FlowNetwork } from '../network/flow-network.ts';
import type { FlowSolution, PriceRule } from '../network/flow-solution.ts';
import { changeNetwork } from './change-network.ts';
import type { FlowChanges } from './change-network.ts';
import { checkNetwork } from './check-network.ts';
import { choosePrices } from './choose-prices.ts';
import { closedAssets, closingWithout } from './closed-assets.ts';
import type { ClosedAssets, Closing } from './closed-assets.ts';
import type { FlowBounds } from './flow-bounds.ts';
import { flowModel } from './flow-model.ts';
import type { FlowModel } from './flow-model.ts';
import { ModelRun } from './model-run.ts';
import { readSolution, unsolved } from './read-solution.ts';
import type { ConvexSolution } from './solve-convex.ts';

/** How a network is solved. */
export interface SolveOptions extends LpOptions {
  /** which of several right prices are given; `none` leaves them out, for the objective alone */
  readonly prices?: PriceRule | 'none';
}

/** A network held ready: part of it can be closed, its numbers changed, and it is solved again. */
export interface FlowSession {
  /** as it stands, with the changes made so far */
  readonly network: FlowNetwork;
  readonly model: FlowModel;
  readonly closed: ClosedAssets;
  /** bounds and costs of the model as they were last solved */
  readonly bounds: FlowBounds;
  solve(options?: SolveOptions): FlowSolution;
  /** Lets exactly these assets stand still and leaves these demands out; all others are open. */
  close(assets: Closing): void;
  /** Closes what needs one of these states, and leaves out the demands of their consumers. */
  closeFor(absent: Iterable<string>): void;
  /** Opens everything. */
  openAll(): void;
  /** Sets costs, capacities, demands or limits; nothing is set when one of them is refused. */
  change(changes: FlowChanges): Result<FlowNetwork>;
  /** After `infeasible`: which rows and columns of the model contradict one another. */
  conflict(): LpConflict;
  /** Solves with every column held within a box: after `unbounded`, what stands at its sides runs away. */
  solveBoxed(size: number): ConvexSolution;
  /** Frees what the solver holds. */
  end(): void;
}

/**
 * Opens a network for solving, or says what is wrong with it.
 *
 * @param solver a port; on machines `openHighs()` gives one
 *
 * @example
 * const session = unwrap(openFlow(pipes, solver));
 * const { price, sent } = session.solve();
 * [...sent]; // [≈ 40]
 * [...price]; // [≈ 30, ≈ 90]
 */
export function openFlow(network: FlowNetwork, solver: LpSolver): Result<FlowSession> {
  const problems = checkNetwork(network);
  if (hasErrors(problems)) return { ok: false, problems };
  return succeed(new OpenFlow(network, solver));
}

class OpenFlow implements FlowSession {
  readonly model: FlowModel;
  readonly #solver: LpSolver;
  readonly #run: ModelRun;
  #network: FlowNetwork;
  #closed: ClosedAssets;
  #closingWithout: ((absent: ReadonlySet<string>) => ClosedAssets) | undefined;

  constructor(network: FlowNetwork, solver: LpSolver) {
    this.#network = network;
    this.#solver = solver;
    this.#closed = closedAssets(network);
    this.model = flowModel(network);
    this.#run = new ModelRun(this.model, solver);
  }

  get network(): FlowNetwork {
    return this.#network;
  }

  get closed(): ClosedAssets {
    return this.#closed;
  }

  get bounds(): FlowBounds {
    return this.#run.convexModel.bounds;
  }

  solve({ prices = 'middle', ...options }: SolveOptions = {}): FlowSolution {
    const rule = prices === 'none' ? 'solver' : prices;
    const found = this.#run.solve(this.#network, this.#closed, options);
    if (found.status !== 'optimal') return unsolved(found.status, rule);
    const priced = {
      network: this.#network,
      layout: this.model.layout,
      model: this.#run.convexModel,
      found,
    };
    const chosen =
      prices === 'none' || prices === 'solver'
        ? { duals: found.duals, rule, several: [], undetermined: [] }
        : choosePrices(priced, prices, this.#solver);
    return readSolution(this.#network, this.model.layout, found, chosen);
  }

  close(assets: Closing): void {
    this.#closed = closedAssets(this.#network, assets);
  }

  closeFor(absent: Iterable<string>): void {
    this.#closingWithout ??= closingWithout(this.#network);
    this.#closed = this.#closingWithout(new Set(absent));
  }

  openAll(): void {
    this.#closed = closedAssets(this.#network);
  }

  change(changes: FlowChanges): Result<FlowNetwork> {
    const changed = changeNetwork(this.#network, this.model.layout, changes);
    if (changed.ok) this.#network = changed.value;
    return changed;
  }

  conflict(): LpConflict {
    return this.#run.conflict(this.#network, this.#closed);
  }

  solveBoxed(size: number): ConvexSolution {
    return this.#run.solveBoxed(this.#network, this.#closed, size);
  }

  end(): void {
    this.#run.end();
  }
}
