import type { AssessAnswer, ProjectAnswer, StepAnswer } from './types.ts';

const isKnown = ({ value }: StepAnswer): boolean =>
  value.status !== 'unknown' && value.status !== 'not-assessed';

/** Of the steps that are neither done nor under way: in how many the value gate is assessed. */
export function valueAssessed(projects: readonly ProjectAnswer[]): AssessAnswer['gates']['value'] {
  const steps = projects.flatMap(({ ladder }) => ladder);
  const open = steps.filter(({ value }) => value.status !== 'sunk');
  if (open.length > 0 && !open.some(isKnown)) return 'not-assessed';
  if (open.length > 0) return open.every(isKnown) ? 'assessed' : 'partly';
  return projects.every(({ value }) => value !== null) ? 'assessed' : 'not-assessed';
}

interface Warning {
  readonly code: string;
  readonly params: Record<string, string>;
}

/** What is to be said of gates that are not assessed, once for all or project by project. */
export function gateWarnings({
  gates,
  projects,
}: Pick<AssessAnswer, 'gates' | 'projects'>): Warning[] {
  const isLawMissing = gates.law === 'not-assessed';
  if (gates.value === 'not-assessed') {
    const code = isLawMissing ? 'assess/gates-missing' : 'assess/gate-missing';
    return [{ code, params: {} }, ...projects.flatMap(unknownSteps)];
  }
  return [
    ...(isLawMissing ? [{ code: 'assess/law-missing', params: {} }] : []),
    ...projects.flatMap((project) => [...unasked(project), ...unknownSteps(project)]),
  ];
}

function unasked({ ladder, project }: ProjectAnswer): Warning[] {
  return (['no-money', 'no-parts', 'states-only'] as const).flatMap((because) => {
    const steps = ladder.filter(({ value }) => value.because === because).map(({ step }) => step);
    if (steps.length === 0) return [];
    return [{ code: `assess/value-${because}`, params: { project, steps: steps.join(', ') } }];
  });
}

function unknownSteps({ ladder, project }: ProjectAnswer): Warning[] {
  const open = ladder.filter(({ value }) => value.status === 'unknown');
  if (open.length === 0) return [];
  const steps = open.map(({ step }) => step).join(', ');
  const missing = [...new Set(open.flatMap(({ value }) => value.missing))].join('; ');
  return [{ code: 'assess/value-unknown', params: { project, steps, missing } }];
}
