/**
 * What the draws of a chunk add up to: whole numbers only, so that chunks merge exactly in any
 * order and on any number of threads.
 */
export interface ChunkResult {
  readonly projects: readonly ProjectTally[];
}

export interface ProjectTally {
  draws: number;
  severed: number;
  readonly phases: readonly PhaseTally[];
  /** per input: how many input samples lay in its lower half */
  readonly lowSamples: number[];
}

export interface PhaseTally {
  /** draws in which the milestone was reached by each day of the grid */
  readonly reached: number[];
  /** input samples by how many of their draws reached it by the horizon: index 0 … inner */
  readonly byCount: number[];
  /** by day of the grid: sum over input samples of the squared count, for the variance between */
  readonly squares: number[];
  /** per input: draws reached among samples in its lower half */
  readonly reachedWhenLow: number[];
  /** draws in which it was not reached by the horizon */
  failed: number;
  /** failed draws by the first earlier phase that was not done and itself not waiting for another */
  readonly heldAt: number[];
  /** started but not finished in time */
  late: number;
  /** failed draws by how the sponsor's asking ended: not wanted, not asked, refused, pending */
  readonly outcomes: { notWanted: number; notAsked: number; refused: number; pending: number };
  /** per need (and last the sponsor): failed draws in which it was the first unmet */
  readonly first: number[];
  /** per need (and last the sponsor): Shapley shares of failed draws, in units of 1/12! */
  readonly shares: number[];
  /** per need: failed draws in which it alone was missing */
  readonly alone: number[];
  /** per need: times the first look found it looked for, and found it willing */
  readonly looked: number[];
  readonly willing: number[];
  /** per need, per member of its institution (and last the others): refusals it objected to */
  readonly objections: number[][];
  readonly refusals: number[];
}
