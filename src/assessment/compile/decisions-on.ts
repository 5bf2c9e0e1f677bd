import { compareDates } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import { spanOf, standsOn } from '../../scenario/index.ts';
import type { Pack, Step, View } from '../../scenario/index.ts';
import { rung } from './progress.ts';

export type Decision = Pack['decisions'][string];

/** A decision on record with its id and day. */
export interface DatedDecision {
  readonly id: string;
  readonly decision: Decision;
  /** the first day it can mean, to order by */
  readonly day: IsoDate;
  /** its date as written, with its own precision */
  readonly text: string;
}

/** The grants and refusals on record for a project, oldest first. */
export function decisionsFor(view: View, project: string): DatedDecision[] {
  return Object.entries(view.pack.decisions)
    .filter(([, decision]) => decision.project.includes(project))
    .flatMap(([id, decision]) => {
      const stated = decision.from ?? decision.known;
      if (stated === undefined) return [];
      return [{ id, decision, day: spanOf(stated).earliest, text: stated }];
    })
    .filter(({ day }) => compareDates(day, view.asOf) <= 0)
    .toSorted((a, b) => compareDates(a.day, b.day));
}

/**
 * The decisions of one authority on one step, oldest first. What a severance of that step, or of
 * one below it, ended does not count any more.
 */
export function decisionsOn(
  decisions: readonly DatedDecision[],
  authority: string,
  step: Step,
  severed: { readonly step: string; readonly date: string } | undefined,
): DatedDecision[] {
  const ends = severed !== undefined && rung(severed.step) <= rung(step);
  const after = ends ? spanOf(severed.date).earliest : undefined;
  return decisions.filter(
    ({ day, decision }) =>
      decision.authority === authority &&
      decision.scope.includes(step) &&
      (after === undefined || compareDates(day, after) > 0),
  );
}

/** The last word of an authority on a step, unless it was a grant or a refusal that has run out. */
export function lastWord(
  decisions: readonly DatedDecision[],
  asOf: IsoDate,
): DatedDecision | undefined {
  const last = decisions.at(-1);
  return last === undefined || standsOn(last.decision, asOf) === 'no' ? undefined : last;
}
