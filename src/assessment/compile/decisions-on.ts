import { compareDates } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import { spanOf, standsOn } from '../../scenario/index.ts';
import type { Pack, Step, View } from '../../scenario/index.ts';

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

/**
 * The grants and refusals on record for a project, oldest first. What a severance ended does not
 * count any more.
 */
export function decisionsFor(
  view: View,
  project: string,
  after: IsoDate | undefined,
): DatedDecision[] {
  return Object.entries(view.pack.decisions)
    .filter(([, decision]) => decision.project.includes(project))
    .flatMap(([id, decision]) => {
      const stated = decision.from ?? decision.known;
      if (stated === undefined) return [];
      return [{ id, decision, day: spanOf(stated).earliest, text: stated }];
    })
    .filter(({ day }) => compareDates(day, view.asOf) <= 0)
    .filter(({ day }) => after === undefined || compareDates(day, after) > 0)
    .toSorted((a, b) => compareDates(a.day, b.day));
}

/** The decisions of one authority on one step, oldest first. */
export function decisionsOn(
  decisions: readonly DatedDecision[],
  authority: string,
  step: Step,
): DatedDecision[] {
  return decisions.filter(
    ({ decision }) => decision.authority === authority && decision.scope.includes(step),
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
