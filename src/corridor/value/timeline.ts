import { LADDER, centralValue } from '../../scenario/index.ts';
import type { Pack, Step } from '../../scenario/index.ts';
import type { Project } from './money-line.ts';

/** When the money of a project falls: years counted from the first. */
export interface Timeline {
  /** of each phase before service, its first year and how many years it takes, at least one */
  readonly phases: ReadonlyMap<Step, { readonly from: number; readonly years: number }>;
  /** years before service begins */
  readonly building: number;
  /** phases nobody has stated a duration of: their money falls into their first year */
  readonly untimed: readonly Step[];
}

const DAYS = 365.2425;

/** Lays the phases before service end to end, in whole years. */
export function timelineOf(project: Project, values: Pack['values']): Timeline {
  const phases = new Map<Step, { from: number; years: number }>();
  const untimed: Step[] = [];
  let days = 0;
  for (const step of LADDER) {
    const phase = project.phases[step];
    if (phase === undefined || step === 'service') continue;
    const takes = centralValue(phase.takes, values, 'day');
    if (takes === undefined) untimed.push(step);
    const from = Math.floor(days / DAYS);
    days += takes ?? 0;
    const to = Math.max(from + 1, Math.ceil(days / DAYS - 1e-9));
    phases.set(step, { from, years: to - from });
  }
  return { phases, building: Math.ceil(days / DAYS - 1e-9), untimed };
}
