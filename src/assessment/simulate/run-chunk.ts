import { randomStream } from '../../quantity/index.ts';
import type { ChunkResult, PhaseTally, ProjectTally } from '../chunk-result.ts';
import type { Compiled, CompiledPhase, CompiledProject } from '../compiled.ts';
import { blame } from './blame.ts';
import { ProjectDraw } from './draw.ts';
import { InputSampler } from './input-sample.ts';
import type { PhaseRun } from './phase-run.ts';

/**
 * How many chunks a run has.
 *
 * @example
 * const { compiled } = unwrap(prepareAssessment(view, { draws: 1000 })).compilation;
 * chunkCount(compiled); // 2
 */
export function chunkCount(compiled: Compiled): number {
  return Math.ceil(compiled.outer / compiled.outerPerChunk);
}

/**
 * Runs chunk `n` of a compiled question: pure and synchronous, the same on every machine.
 *
 * @param n from 0 to {@link chunkCount} − 1
 *
 * @example
 * const { compiled } = unwrap(prepareAssessment(view, { draws: 100, seed: 1 })).compilation;
 * runChunk(compiled, 0).projects[0]?.draws; // 100
 */
export function runChunk(compiled: Compiled, n: number): ChunkResult {
  const stream = randomStream(BigInt(compiled.seed));
  const sampler = new InputSampler(compiled.inputs, stream);
  const draws = compiled.projects.map(
    (project) => new ProjectDraw(compiled, project, sampler.values, stream),
  );
  const projects = compiled.projects.map((project) => emptyTally(compiled, project));
  const first = n * compiled.outerPerChunk;
  const last = Math.min(first + compiled.outerPerChunk, compiled.outer);
  for (let outer = first; outer < last; outer++) {
    sampler.sample(outer);
    for (const [index, tally] of projects.entries()) {
      const draw = draws[index];
      if (draw !== undefined) tallySample(compiled, draw, tally, outer, sampler.ranks);
    }
  }
  return { projects };
}

const zeros = (length: number): number[] => Array.from({ length }, () => 0);

function emptyTally(compiled: Compiled, project: CompiledProject): ProjectTally {
  return {
    draws: 0,
    severed: 0,
    phases: project.phases.map((phase) => emptyPhase(compiled, phase, project.phases.length)),
    lowSamples: zeros(compiled.inputs.length),
  };
}

function emptyPhase(compiled: Compiled, phase: CompiledPhase, phases: number): PhaseTally {
  const needs = phase.needs.length;
  return {
    reached: zeros(compiled.grid.length),
    byCount: zeros(compiled.inner + 1),
    squares: zeros(compiled.grid.length),
    reachedWhenLow: zeros(compiled.inputs.length),
    failed: 0,
    heldAt: zeros(phases),
    late: 0,
    outcomes: { notWanted: 0, notAsked: 0, refused: 0, pending: 0 },
    first: zeros(needs + 1),
    shares: zeros(needs + 1),
    alone: zeros(needs),
    looked: zeros(needs),
    willing: zeros(needs),
    objections: phase.needs.map(({ holder }) =>
      zeros(holder.kind === 'institution' ? holder.members.length + 1 : 0),
    ),
    refusals: zeros(needs),
  };
}

/** All draws of chance within one input sample. */
function tallySample(
  compiled: Compiled,
  draw: ProjectDraw,
  tally: ProjectTally,
  outer: number,
  ranks: Float64Array,
): void {
  const counts = tally.phases.map(() => zeros(compiled.grid.length));
  for (let inner = 0; inner < compiled.inner; inner++) {
    draw.run(outer * compiled.inner + inner);
    tally.draws += 1;
    if (draw.severedOn !== undefined) tally.severed += 1;
    for (const [index, run] of draw.phases.entries()) {
      const phase = tally.phases[index];
      if (phase === undefined) continue;
      tallyReached(compiled.grid, run, counts[index] ?? []);
      tallyAnswers(run, phase);
      if (run.reachedOn === undefined) blame(draw, index, phase, compiled.grid.at(-1) ?? 0);
    }
  }
  for (const [index, phase] of tally.phases.entries()) {
    addSample(phase, counts[index] ?? [], ranks, tally.lowSamples, index === 0);
  }
}

function tallyReached(grid: readonly number[], run: PhaseRun, counts: number[]): void {
  if (run.reachedOn === undefined) return;
  for (const [at, day] of grid.entries()) {
    if (run.reachedOn <= day) counts[at] = (counts[at] ?? 0) + 1;
  }
}

function tallyAnswers(run: PhaseRun, phase: PhaseTally): void {
  if (!run.hasFirstAnswers) return;
  for (const [need, willing] of run.firstAnswers.entries()) {
    phase.looked[need] = (phase.looked[need] ?? 0) + 1;
    if (willing) phase.willing[need] = (phase.willing[need] ?? 0) + 1;
  }
}

function addSample(
  phase: PhaseTally,
  counts: readonly number[],
  ranks: Float64Array,
  lowSamples: number[],
  isFirstPhase: boolean,
): void {
  for (const [at, count] of counts.entries()) {
    phase.reached[at] = (phase.reached[at] ?? 0) + count;
    phase.squares[at] = (phase.squares[at] ?? 0) + count * count;
  }
  const atHorizon = counts.at(-1) ?? 0;
  phase.byCount[atHorizon] = (phase.byCount[atHorizon] ?? 0) + 1;
  for (const [input, rank] of ranks.entries()) {
    if (rank >= 0.5) continue;
    phase.reachedWhenLow[input] = (phase.reachedWhenLow[input] ?? 0) + atHorizon;
    if (isFirstPhase) lowSamples[input] = (lowSamples[input] ?? 0) + 1;
  }
}
