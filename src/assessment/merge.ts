import type { ChunkResult, PhaseTally, ProjectTally } from './chunk-result.ts';

/**
 * Adds up chunk results: whole numbers, so the order does not matter and nothing is lost.
 *
 * @param chunks at least one, of the same question; throws an Error when there is none
 *
 * @example
 * const { compiled } = unwrap(prepareAssessment(view, { draws: 100 })).compilation;
 * const chunk = runChunk(compiled, 0);
 * mergeChunks([chunk, chunk]).projects[0]?.draws; // 200
 */
export function mergeChunks(chunks: readonly ChunkResult[]): ChunkResult {
  const [first, ...rest] = chunks;
  if (first === undefined) throw new Error('a run has at least one chunk');
  return rest.reduce(
    (sum, next) => ({
      projects: sum.projects.map((project, index) => addProject(project, next.projects[index])),
    }),
    first,
  );
}

function addLists(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, index) => value + (b[index] ?? 0));
}

function addProject(a: ProjectTally, b: ProjectTally | undefined): ProjectTally {
  if (b === undefined) return a;
  return {
    draws: a.draws + b.draws,
    severed: a.severed + b.severed,
    phases: a.phases.map((phase, index) => addPhase(phase, b.phases[index])),
    lowSamples: addLists(a.lowSamples, b.lowSamples),
  };
}

function addPhase(a: PhaseTally, b: PhaseTally | undefined): PhaseTally {
  if (b === undefined) return a;
  return {
    reached: addLists(a.reached, b.reached),
    byCount: addLists(a.byCount, b.byCount),
    squares: addLists(a.squares, b.squares),
    reachedWhenLow: addLists(a.reachedWhenLow, b.reachedWhenLow),
    failed: a.failed + b.failed,
    heldAt: addLists(a.heldAt, b.heldAt),
    late: a.late + b.late,
    outcomes: {
      notWanted: a.outcomes.notWanted + b.outcomes.notWanted,
      notAsked: a.outcomes.notAsked + b.outcomes.notAsked,
      refused: a.outcomes.refused + b.outcomes.refused,
      pending: a.outcomes.pending + b.outcomes.pending,
    },
    first: addLists(a.first, b.first),
    shares: addLists(a.shares, b.shares),
    alone: addLists(a.alone, b.alone),
    looked: addLists(a.looked, b.looked),
    willing: addLists(a.willing, b.willing),
    objections: a.objections.map((list, need) => addLists(list, b.objections[need] ?? [])),
    refusals: addLists(a.refusals, b.refusals),
  };
}
