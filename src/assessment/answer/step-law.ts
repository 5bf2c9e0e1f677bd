import { whatOf } from '../../law/index.ts';
import type { ActivityVerdict, ProvisionFinding } from '../../law/index.ts';
import type { Activity, View } from '../../scenario/index.ts';
import type { PhaseOrigin } from '../compile/origin.ts';
import type { ReasonBook } from './reason-book.ts';
import type { StepLaw } from './types.ts';

interface Parts {
  readonly view: View;
  readonly book: ReasonBook;
  readonly project: string;
}

/** What law makes of a step, with a reason for each finding down to the paragraph. */
export function stepLaw(parts: Parts, phase: PhaseOrigin): StepLaw | null {
  const { law, activities } = phase;
  if (law === undefined) return null;
  return {
    verdict: law.verdict,
    activities: law.verdicts.flatMap((verdict, index) => {
      const activity = activities[index];
      if (activity === undefined) return [];
      return [activityLaw(parts, phase, activity, verdict, index)];
    }),
    notified: [...law.notified],
  };
}

function activityLaw(
  { book, project }: Parts,
  phase: PhaseOrigin,
  activity: Activity,
  verdict: ActivityVerdict,
  index: number,
): StepLaw['activities'][number] {
  const id = `law/${project}/${phase.step}/${index}`;
  const what = whatOf(activity);
  const found = verdict.layers.flatMap(({ by }) => by);
  const findings = found.map((finding) => ({
    provision: finding.provision,
    layer: finding.layer,
    effect: finding.effect,
    missing: [...finding.missing],
    opens: finding.opens.map(({ authority, paragraph, procedure }) => ({
      authority,
      paragraph,
      procedure,
    })),
    verifyText: finding.wording !== 'A',
    why: findingReason(book, id, activity, finding),
  }));
  const text = { code: `reason/law-${verdict.verdict}`, params: { act: activity.act, what } };
  const basis = findings.length > 0 ? findings.map(({ why }) => why) : [book.rows()];
  return {
    act: activity.act,
    what,
    status: verdict.status,
    verdict: verdict.verdict,
    findings,
    exposure: verdict.exposure.map(({ grade, holds, paragraph, who }) => ({
      paragraph,
      grade,
      who,
      holds,
    })),
    why: book.computed(id, text, basis),
  };
}

function findingReason(
  book: ReasonBook,
  above: string,
  activity: Activity,
  finding: ProvisionFinding,
): string {
  const { effect, exceptions, goods, missing, provision } = finding;
  const unknown = effect === 'undetermined' ? missing.map((fact) => book.unknown(fact)) : [];
  const others = exceptions.map((each) => book.provision(each.provision));
  const params = { act: activity.act, what: whatOf(activity), facts: missing.join(', ') };
  return book.computed(
    `${above}/${provision}/${goods ?? ''}`,
    { code: `reason/law-finding-${effect}`, params },
    [book.provision(provision), ...others, ...unknown],
  );
}
