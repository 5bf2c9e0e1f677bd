import { compareDates, daysBetween } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import { LADDER, spanOf } from '../../scenario/index.ts';
import type { Pack, Step } from '../../scenario/index.ts';

export type Project = Pack['projects'][string];
type Milestone = Project['milestones'][number];

/** Where a project stands on its ladder, by the milestones on record. */
export interface Progress {
  /** the last severance: what was granted or done before on its step and above is void */
  readonly severed: Milestone | undefined;
  readonly steps: ReadonlyMap<Step, StepProgress>;
}

export interface StepProgress {
  readonly state: 'running' | 'done';
  /** days before the as-of date, ≤ 0 */
  readonly began: number;
  readonly milestone: Milestone;
}

/** The place of a step on the ladder; what comes before the first step lies below it. */
export function rung(step: string): number {
  return (LADDER as readonly string[]).indexOf(step);
}

/**
 * Reads the milestones up to a day, in the order of their dates. A severance takes away its own
 * step and every step above it.
 */
export function progressOn(project: Project, asOf: IsoDate): Progress {
  const past = project.milestones
    .filter((each) => compareDates(spanOf(each.date).earliest, asOf) <= 0)
    .toSorted((a, b) => compareDates(spanOf(a.date).earliest, spanOf(b.date).earliest));
  const steps = new Map<Step, StepProgress>();
  let severed: Milestone | undefined;
  for (const milestone of past) {
    if (milestone.event === 'severed') {
      severed = milestone;
      for (const step of steps.keys()) if (rung(step) >= rung(milestone.step)) steps.delete(step);
      continue;
    }
    const { step } = milestone;
    if (step === 'proposed' || step === 'agreed') continue;
    if (milestone.event === 'suspended') {
      if (steps.get(step)?.state === 'running') steps.delete(step);
      continue;
    }
    const began = steps.get(step)?.began ?? daysBetween(asOf, spanOf(milestone.date).latest);
    const state = milestone.event === 'started' ? 'running' : 'done';
    steps.set(step, { state, began: Math.min(0, began), milestone });
  }
  return { severed, steps };
}
