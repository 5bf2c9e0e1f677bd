import type { AssessResult, ProjectAnswer, StepAnswer } from '../../assessment/index.ts';
import { didYouMean, fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { wordsEn } from '../words-en.ts';

/** Where in an answer a path leads: a title and the reasons that stand there. */
export interface ReasonPlace {
  readonly parts: readonly ReasonPart[];
}

export interface ReasonPart {
  /** what these reasons are to the question: `chance`, `held by`, … */
  readonly title: string;
  readonly reasons: readonly string[];
}

/**
 * Follows `PROJECT`, `PROJECT/STEP`, `PROJECT/STEP/AUTHORITY` or the id of a reason in an answer.
 * A wrong path is a problem with the nearest right one.
 */
export function followPath(result: AssessResult, path: string): Result<ReasonPlace> {
  if (result.reasons.some(({ id }) => id === path)) {
    return succeed({ parts: [{ title: '', reasons: [path] }] });
  }
  const [projectId = '', stepName, authority, ...more] = path.split('/');
  const { projects } = result.answer;
  const project = projects.find((each) => each.project === projectId);
  if (project === undefined || more.length > 0) return lost(path, allPaths(projects));
  if (stepName === undefined || stepName === '') return succeed(projectPlace(project));
  const step = project.ladder.find((each) => each.step === stepName);
  if (step === undefined) return lost(path, allPaths([project]));
  if (authority === undefined || authority === '') return succeed(stepPlace(step));
  const place = authorityPlace(step, authority);
  return place === undefined ? lost(path, allPaths([project])) : succeed(place);
}

function projectPlace({
  baseRate,
  drivers,
  headline,
  instead,
  severance,
  severed,
}: ProjectAnswer): ReasonPlace {
  return {
    parts: [
      { title: 'the headline', reasons: [headline.why] },
      { title: 'severed', reasons: severed === null ? [] : [severed.why] },
      { title: 'may be severed', reasons: severance === null ? [] : [severance.why] },
      { title: 'what moves it most', reasons: drivers.map(({ why }) => why) },
      { title: 'base rate', reasons: baseRate === null ? [] : [baseRate.why] },
      { title: 'instead', reasons: instead.map(({ why }) => why) },
    ].filter(({ reasons }) => reasons.length > 0),
  };
}

function stepPlace(step: StepAnswer): ReasonPlace {
  const held = step.heldBy.map(({ why }) => why);
  const parts = [{ title: 'the chance', reasons: [step.why] }];
  return { parts: held.length === 0 ? parts : [...parts, { title: 'who held it', reasons: held }] };
}

function authorityPlace(step: StepAnswer, authority: string): ReasonPlace | undefined {
  const needs = step.needs.filter((need) => need.authority === authority).map(({ why }) => why);
  const held = step.heldBy.filter(({ who }) => who === authority).map(({ why }) => why);
  const parts = [
    { title: 'what is asked of it', reasons: needs },
    { title: 'what it held', reasons: held },
  ].filter(({ reasons }) => reasons.length > 0);
  return parts.length === 0 ? undefined : { parts };
}

/** Every path that leads somewhere, projects first. */
function allPaths(projects: readonly ProjectAnswer[]): string[] {
  const steps = projects.flatMap(({ ladder, project }) =>
    ladder.map((step) => ({ path: `${project}/${step.step}`, step })),
  );
  const holders = steps.flatMap(({ path, step }) => {
    const who = [
      ...step.needs.map(({ authority }) => authority),
      ...step.heldBy.map((each) => each.who),
    ];
    return [...new Set(who)].map((each) => `${path}/${each}`);
  });
  return [...projects.map(({ project }) => project), ...steps.map(({ path }) => path), ...holders];
}

function lost(path: string, known: readonly string[]): Result<never> {
  const near = nearest(path, known);
  const hint =
    near === undefined ? `it has: ${known.slice(0, 8).join(', ')} …` : `did you mean "${near}"?`;
  return fail({ code: 'cli/no-such-path', path: 'path', value: path, hint }, wordsEn);
}

/** The nearest path of the same depth, each part compared with its neighbours alone. */
function nearest(path: string, known: readonly string[]): string | undefined {
  let found = '';
  for (const part of path.split('/')) {
    const level = known.filter((each) => isBelow(each, found)).map((each) => lastPart(each));
    const exact =
      level.find((each) => each === part) ??
      level.find((each) => each.toLowerCase() === part.toLowerCase());
    const near = exact ?? didYouMean(part, level);
    if (near === undefined) return found === '' ? undefined : found;
    found = found === '' ? near : `${found}/${near}`;
  }
  return found;
}

const isBelow = (path: string, parent: string): boolean =>
  parent === ''
    ? !path.includes('/')
    : path.startsWith(`${parent}/`) && !path.slice(parent.length + 1).includes('/');

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
