import { spanOf } from '../scenario/index.ts';
import type { Activity, Step, View } from '../scenario/index.ts';
import type { Exemption } from './exemption.ts';

/**
 * The grants on record for a step of a project, as exemptions of the authorities whose they are: the
 * authority itself, or whoever in a body of law is that actor in the pack. They open the activities
 * they name, or all of the step.
 *
 * @example
 * const [grant] = exemptionsOnRecord(grantedView, 'river-line', 'survey', []);
 * [grant.by, grant.from, grant.covers]; // ['river-committee', '2020-01-20', 'all']
 */
export function exemptionsOnRecord(
  view: View,
  project: string,
  step: Step,
  activities: readonly Activity[],
): Exemption[] {
  return Object.entries(view.pack.decisions).flatMap(([id, decision]): Exemption[] => {
    const { outcome, scope, under, from, known, to } = decision;
    if (outcome !== 'granted' || !decision.project.includes(project)) return [];
    const began = from ?? known;
    if (!scope.includes(step) || began === undefined) return [];
    const covers =
      decision.activities === undefined
        ? 'all'
        : [...activities.keys()].filter((index) => {
            const named = activities[index]?.id;
            return named !== undefined && decision.activities?.includes(named) === true;
          });
    const by = authoritiesOf(view, [decision.authority, ...(decision.by ?? [])]);
    return by.map((authority) => ({
      id,
      by: authority,
      ...(under === undefined ? {} : { under }),
      from: spanOf(began).earliest,
      to: to === undefined ? null : spanOf(to).earliest,
      covers,
    }));
  });
}

function authoritiesOf(view: View, deciders: readonly string[]): string[] {
  const found = Object.entries(view.pack.authorities).flatMap(([id, { actor }]) =>
    deciders.includes(id) || (actor !== undefined && deciders.includes(actor)) ? [id] : [],
  );
  return [...new Set(found)];
}
