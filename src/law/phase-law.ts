import { succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import type { Activity, Step, View } from '../scenario/index.ts';
import type { Exemption } from './exemption.ts';
import { judge } from './judge.ts';
import { openLaw } from './open-law.ts';
import type { Law, LawOptions } from './open-law.ts';
import { withActors } from './pack-activity.ts';
import { exemptionsOnRecord } from './pack-exemptions.ts';
import type { ActivityVerdict } from './verdict.ts';

/** A phase of a project before the law: its activities, what opened some of them, and the verdicts. */
export interface PhaseLaw {
  readonly project: string;
  readonly step: Step;
  readonly law: Law;
  readonly activities: readonly Activity[];
  readonly exemptions: readonly Exemption[];
  readonly verdicts: readonly ActivityVerdict[];
}

/**
 * Judges the activities of a phase by the law the view knows, with the grants on record as
 * exemptions.
 *
 * @returns a Result; its problem is that of {@link openLaw}
 *
 * @example
 * const { verdicts } = unwrap(phaseLaw(phaseView, 'river-line', 'survey'));
 * verdicts.map(({ verdict }) => verdict); // ['conditional', 'undetermined']
 */
export function phaseLaw(
  view: View,
  project: string,
  step: Step,
  options: Partial<LawOptions> = {},
): Result<PhaseLaw> {
  const law = openLaw(view.pack, { asOf: view.asOf, ...options });
  return law.ok ? succeed(judgePhase(view, law.value, project, step)) : law;
}

/**
 * As {@link phaseLaw}, with the law opened before: many phases are judged by one.
 *
 * @example
 * const opened = unwrap(openLaw(phaseView.pack, { asOf: day }));
 * judgePhase(phaseView, opened, 'river-line', 'works').verdicts; // []
 */
export function judgePhase(view: View, law: Law, project: string, step: Step): PhaseLaw {
  const written = view.pack.projects[project]?.phases[step]?.activities ?? [];
  const activities = written.map((activity) => withActors(view, activity));
  const exemptions = exemptionsOnRecord(view, project, step, activities);
  const verdicts = judge(law, activities, exemptions);
  return { project, step, law, activities, exemptions, verdicts };
}
