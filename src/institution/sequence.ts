/** One step of a bargain carried out over time. */
export interface SequenceStep {
  readonly id: string;
  /** who performs it */
  readonly by: string;
  /** whether that actor performs it once its conditions are met */
  readonly willing: boolean;
  /** steps that must come first; until each is `verified` (the default) or only `done` */
  readonly after: readonly { readonly step: string; readonly until?: 'done' | 'verified' }[];
  /** days the step takes, ≥ 0 */
  readonly takes: number;
  /** days until the others trust that it was done, ≥ 0 */
  readonly verification: number;
}

/** When a step runs, in days from the start of the sequence. */
export interface StepRun {
  readonly id: string;
  readonly starts: number;
  readonly done: number;
  readonly verified: number;
}

/** A step that never comes, and why. */
export interface StoppedStep {
  readonly id: string;
  readonly by: string;
  /**
   * `unwilling`: its actor does not perform it; `blocked`: it waits for a step that never comes;
   * `deadlock`: it waits, through others, for itself; `unknown-step`: it waits for a step that the
   * sequence does not hold
   */
  readonly because: 'unwilling' | 'blocked' | 'deadlock' | 'unknown-step';
}

export interface SequenceRun {
  /** in the order in which they were settled: a step comes after all it waits for */
  readonly runs: readonly StepRun[];
  readonly stopped: readonly StoppedStep[];
}

/**
 * Runs a sequence of steps with verification lags. Each step starts on the first day on which all
 * it waits for is done or, where its actor insists on proof before relief, verified. As in `settle`
 * nothing starts on a promise: steps that wait for one another never come.
 *
 * @example
 * runSequence([
 *   { id: 'freeze', by: 'north', willing: true, after: [], takes: 10, verification: 30 },
 *   { id: 'fuel', by: 'south', willing: true, after: [{ step: 'freeze' }], takes: 5, verification: 0 },
 * ]).runs[1]; // { id: 'fuel', starts: 40, done: 45, verified: 45 }
 */
export function runSequence(steps: readonly SequenceStep[]): SequenceRun {
  const runs = new Map<string, StepRun>();
  for (let before = -1; before !== runs.size;) {
    before = runs.size;
    for (const step of steps) {
      if (runs.has(step.id) || !step.willing) continue;
      const starts = startOf(step, runs);
      if (starts === undefined) continue;
      const done = starts + step.takes;
      runs.set(step.id, { id: step.id, starts, done, verified: done + step.verification });
    }
  }
  const stopped = steps
    .filter(({ id }) => !runs.has(id))
    .map((step) => ({ id: step.id, by: step.by, because: whyStopped(step, steps, runs) }));
  return { runs: [...runs.values()], stopped };
}

function startOf(step: SequenceStep, runs: ReadonlyMap<string, StepRun>): number | undefined {
  let start = 0;
  for (const { step: id, until = 'verified' } of step.after) {
    const first = runs.get(id);
    if (first === undefined) return undefined;
    start = Math.max(start, first[until]);
  }
  return start;
}

function whyStopped(
  step: SequenceStep,
  steps: readonly SequenceStep[],
  runs: ReadonlyMap<string, StepRun>,
): StoppedStep['because'] {
  if (!step.willing) return 'unwilling';
  const byId = new Map(steps.map((each) => [each.id, each]));
  if (step.after.some(({ step: id }) => !byId.has(id))) return 'unknown-step';
  const seen = new Set<string>();
  const next = [step.id];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    for (const { step: first } of byId.get(id)?.after ?? []) {
      // An unwilling step on the way is no part of the circle: it would not come in any order.
      if (runs.has(first) || seen.has(first) || byId.get(first)?.willing !== true) continue;
      if (first === step.id) return 'deadlock';
      seen.add(first);
      next.push(first);
    }
  }
  return 'blocked';
}
