import type { LpConflict, LpOptions, LpSession, LpSolver } from '../../quantity/index.ts';
import type { FlowNetwork } from '../network/flow-network.ts';
import { BRANCHED_CHOICES, chooseByBranching } from './choose-by-branching.ts';
import type { ClosedAssets } from './closed-assets.ts';
import { flowBounds } from './flow-bounds.ts';
import type { FlowBounds } from './flow-bounds.ts';
import { reachOf } from './flow-model.ts';
import type { FlowModel } from './flow-model.ts';
import type { ConvexModel } from './optimum.ts';
import { evenWindow, inPieces, missOf, setWindow } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { solveConvex, withoutSolution } from './solve-convex.ts';
import type { ConvexSolution } from './solve-convex.ts';

/** Pieces of a curved cost: few where they are narrowed, more where yes or no hangs on them. */
const PIECES = 10;
const PIECES_OF_CHOICE = 40;

/** A model in the hands of a solver, with what it was last told. */
interface Told {
  readonly session: LpSession;
  readonly pieces: Pieces;
  last: FlowBounds;
}

/**
 * Solves a model again and again under bounds and costs that change. Where something is a yes or a
 * no there are two: one with whole numbers, which chooses, and one with the choices fixed, which
 * gives exact flows and prices.
 */
export class ModelRun {
  readonly #model: FlowModel;
  readonly #exact: Told;
  readonly #choosing: Told | undefined;
  readonly #curve: Float64Array;
  #lastChoice: readonly number[] | undefined;
  #bounds: FlowBounds;

  constructor(model: FlowModel, solver: LpSolver) {
    this.#model = model;
    this.#bounds = model.bounds;
    this.#curve = new Float64Array(model.layout.columns);
    for (const { column, curve } of model.curved) this.#curve[column] = curve;
    const told = (count: number, isWhole: boolean): Told => {
      const pieces = inPieces(model, count, isWhole);
      return { pieces, session: solver.open(pieces.lp), last: model.bounds };
    };
    this.#exact = told(PIECES, false);
    const choices = model.layout.choices.length;
    if (choices > 0) this.#choosing = told(PIECES_OF_CHOICE, choices > BRANCHED_CHOICES);
  }

  /** What was solved last, as mathematics. */
  get convexModel(): ConvexModel {
    return { matrix: this.#model.lp.matrix, bounds: this.#bounds, curve: this.#curve };
  }

  solve(network: FlowNetwork, closed: ClosedAssets, options: LpOptions): ConvexSolution {
    this.#fill(network, closed);
    if (this.#choosing === undefined) return this.#solveExact(network, options);
    const chosen = this.#choose(network, options);
    if (typeof chosen === 'string') return withoutSolution(chosen);
    for (const [at, column] of this.#model.layout.choices.entries()) {
      this.#bounds.lower[column] = this.#bounds.upper[column] = chosen.values[at] ?? 0;
    }
    const found = this.#solveExact(network, options);
    return { ...found, error: found.error + chosen.error };
  }

  conflict(network: FlowNetwork, closed: ClosedAssets): LpConflict {
    this.#fill(network, closed);
    this.#solveExact(network, {});
    return this.#exact.session.conflict();
  }

  solveBoxed(network: FlowNetwork, closed: ClosedAssets, size: number): ConvexSolution {
    this.#fill(network, closed);
    const { lower, upper } = this.#bounds;
    for (const [column, bound] of upper.entries()) upper[column] = Math.min(bound, size);
    for (const [column, bound] of lower.entries()) lower[column] = Math.max(bound, -size);
    const found = this.#solveExact(network, {});
    this.#fill(network, closed);
    return found;
  }

  end(): void {
    this.#exact.session.close();
    this.#choosing?.session.close();
  }

  #fill(network: FlowNetwork, closed: ClosedAssets): void {
    this.#bounds = flowBounds(network, this.#model.layout, closed, this.#model.bigM);
  }

  #solveExact(network: FlowNetwork, options: LpOptions): ConvexSolution {
    const { pieces, session } = this.#exact;
    tell(this.#exact, this.#bounds);
    return solveConvex(session, this.convexModel, pieces, this.#reaches(network), options);
  }

  /** Which of the yes or no columns are yes, and what that may have cost. */
  #choose(
    network: FlowNetwork,
    options: LpOptions,
  ): { values: number[]; error: number } | ConvexSolution['status'] {
    const told = this.#choosing;
    if (told === undefined) return 'failed';
    tell(told, this.#bounds);
    let error = 0;
    for (const [at, reach] of this.#reaches(network).entries()) {
      const { column, curve } = this.#model.curved[at] ?? { column: 0, curve: 0 };
      const end = this.#bounds.upper[column] ?? Infinity;
      setWindow(told.session, told.pieces, at, evenWindow(reach, told.pieces.count, end));
      error += missOf(curve, reach / told.pieces.count);
    }
    const gap = options.gap ?? 1e-6;
    const { choices } = this.#model.layout;
    if (choices.length <= BRANCHED_CHOICES) {
      const boxes = choices.map((column) => ({
        lower: this.#bounds.lower[column] ?? 0,
        upper: this.#bounds.upper[column] ?? 1,
      }));
      const hint = this.#lastChoice;
      const chosen = chooseByBranching(told.session, choices, boxes, { ...options, gap, hint });
      if (chosen.status !== 'optimal') return chosen.status;
      this.#lastChoice = chosen.values;
      const missed = error + gap * Math.abs(chosen.objective);
      return { values: [...chosen.values], error: missed };
    }
    const found = told.session.solve({ ...options, gap });
    if (found.values.length === 0) return found.status === 'optimal' ? 'failed' : found.status;
    return {
      values: this.#model.layout.choices.map((column) => Math.round(found.values[column] ?? 0)),
      error: error + gap * Math.abs(found.objective),
    };
  }

  #reaches(network: FlowNetwork): number[] {
    const { snapshots } = this.#model.layout;
    return this.#model.curved.map(({ column }, at) =>
      reachOf(network, this.#bounds.upper[column] ?? Infinity, at % snapshots),
    );
  }
}

/** Tells a solver what changed since it was last told. */
function tell(told: Told, next: FlowBounds): void {
  const { last, session } = told;
  for (let column = 0; column < next.lower.length; column++) {
    const lower = next.lower[column] ?? 0;
    const upper = next.upper[column] ?? 0;
    if (lower !== last.lower[column] || upper !== last.upper[column]) {
      session.setColumnBounds(column, lower, upper);
    }
    if (next.cost[column] !== last.cost[column]) {
      session.setColumnCost(column, next.cost[column] ?? 0);
    }
  }
  for (let row = 0; row < next.rowLower.length; row++) {
    const lower = next.rowLower[row] ?? 0;
    const upper = next.rowUpper[row] ?? 0;
    if (lower !== last.rowLower[row] || upper !== last.rowUpper[row]) {
      session.setRowBounds(row, lower, upper);
    }
  }
  told.last = {
    lower: next.lower.slice(),
    upper: next.upper.slice(),
    cost: next.cost.slice(),
    rowLower: next.rowLower.slice(),
    rowUpper: next.rowUpper.slice(),
  };
}
