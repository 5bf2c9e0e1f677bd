import { VERSION, compareDates, makeProblem } from '../../quantity/index.ts';
import type { Problem } from '../../quantity/index.ts';
import { LADDER, spanOf, standsOn } from '../../scenario/index.ts';
import type { Step, View } from '../../scenario/index.ts';
import type { ChunkResult, ProjectTally } from '../chunk-result.ts';
import type { Compiled, CompiledProject } from '../compiled.ts';
import type { Compilation } from '../compile/compile.ts';
import type { ProjectOrigin } from '../compile/origin.ts';
import type { FullRequest } from '../request.ts';
import { wordsEn } from '../words-en.ts';
import { countInputs } from './counts.ts';
import { driversOf } from './drivers.ts';
import { jeffreys } from './probability.ts';
import { ReasonBook } from './reason-book.ts';
import { stepAnswers } from './steps.ts';
import { gateWarnings, valueAssessed } from './value-assessed.ts';
import { worthAnswer } from './worth-answer.ts';
import type { AssessAnswer, AssessResult, BaseRate, ProjectAnswer, StepAnswer } from './types.ts';

/** Puts what the draws add up to into an answer with its reasons. */
export function answerOf(
  view: View,
  request: FullRequest,
  compilation: Compilation,
  sum: ChunkResult,
): AssessResult {
  const { compiled, origin } = compilation;
  const book = new ReasonBook(view, origin);
  const projects = origin.projects.flatMap((each, index) => {
    const project = compiled.projects[index];
    const tally = sum.projects[index];
    if (project === undefined || tally === undefined) return [];
    return [
      projectAnswer({ view, request, compilation, compiled, project, origin: each, tally, book }),
    ];
  });
  const coversTo = view.pack.scenario['covers-to'];
  const beyondRecord = compareDates(view.asOf, spanOf(coversTo).latest) > 0;
  const answer: AssessAnswer = {
    asOf: request.asOf,
    horizon: request.horizon,
    coversTo,
    beyondRecord,
    gates: {
      consent: 'assessed',
      law: origin.law === undefined ? 'not-assessed' : 'assessed',
      value: valueAssessed(projects),
      delivery: 'assessed',
    },
    projects,
  };
  const counts = countInputs(view, compilation);
  return {
    schema: 'landbridge/assess@1',
    version: VERSION,
    view: view.digest,
    asOf: request.asOf,
    seed: request.seed,
    request,
    answer,
    reasons: book.list(),
    warnings: [...compilation.problems, ...warningsOf(answer, counts)],
    counts,
  };
}

interface Parts {
  readonly view: View;
  readonly request: FullRequest;
  readonly compilation: Compilation;
  readonly compiled: Compiled;
  readonly project: CompiledProject;
  readonly origin: ProjectOrigin;
  readonly tally: ProjectTally;
  readonly book: ReasonBook;
}

function projectAnswer(parts: Parts): ProjectAnswer {
  const { book, compilation, compiled, origin, project, request, tally } = parts;
  const value = worthAnswer(parts.view, origin, book);
  const ladder = stepAnswers(parts);
  const at = headlineIndex(ladder, request.phase);
  const step = ladder[at];
  return {
    project: origin.id,
    title: origin.project.title,
    sponsor: origin.project.sponsor,
    headline: {
      step: step?.step ?? 'works',
      by: request.horizon,
      atMost: step?.atMost ?? false,
      probability: step?.probability ?? null,
      status: step?.status ?? 'not-timed',
      why: step?.why ?? book.unknown('phases'),
    },
    severed: severedAnswer(parts),
    severance: severanceAnswer(parts),
    ladder,
    value,
    drivers: driversOf(compiled, project, compilation.origin, tally, at, book),
    baseRate: baseRateOf(parts, step?.step ?? 'works'),
    instead: insteadOf(parts),
  };
}

/** The step asked for; else works while it is not done; else the next one that is open. */
function headlineIndex(ladder: readonly StepAnswer[], asked: Step | null): number {
  const find = (accept: (step: StepAnswer) => boolean): number => ladder.findIndex(accept);
  if (asked !== null) {
    const at = find((step) => step.step === asked);
    if (at >= 0) return at;
  }
  const works = find((step) => step.step === 'works' && step.status !== 'done');
  if (works >= 0) return works;
  const open = find((step) => step.status !== 'done');
  return open >= 0 ? open : ladder.length - 1;
}

function severedAnswer({ book, origin }: Parts): ProjectAnswer['severed'] {
  const { severed } = origin.progress;
  if (severed === undefined) return null;
  const text = { code: 'reason/severed', params: { date: severed.date } };
  return {
    on: severed.date,
    why: book.computed(`severed/${origin.id}`, text, book.provenance(severed)),
  };
}

function severanceAnswer({ book, origin, project, tally }: Parts): ProjectAnswer['severance'] {
  const severing = project.hazards.filter((hazard) => hazard.severs);
  if (severing.length === 0) return null;
  const rates = severing.map((hazard) => book.input(hazard.perYear));
  const probability = jeffreys(tally.severed, tally.draws);
  const text = { code: 'reason/severance', params: { project: origin.id } };
  return { probability, why: book.computed(`severance/${origin.id}`, text, rates, probability) };
}

/** How many earlier attempts known by now reached a step: all of the pack, few as they are. */
function baseRateOf({ book, origin, view }: Parts, step: Step): BaseRate | null {
  const attempts = Object.values(view.pack.projects).flatMap((project) => project.attempts);
  if (attempts.length === 0) return null;
  const rung = LADDER.indexOf(step);
  const reached = attempts.filter((attempt) => {
    const came = (LADDER as readonly string[]).indexOf(attempt.reached);
    return came >= rung;
  });
  const basis = attempts.flatMap((attempt) => book.provenance(attempt));
  const params = { reached: reached.length, of: attempts.length, step };
  const text = { code: 'reason/base-rate', params };
  const why = book.computed(`base-rate/${origin.id}/${step}`, text, basis);
  return { reached: reached.length, of: attempts.length, step, why };
}

function insteadOf({ book, origin, view }: Parts): ProjectAnswer['instead'] {
  return (origin.project.substitutes ?? [])
    .filter((each) => standsOn(each, view.asOf) !== 'no')
    .map(({ title, state, by, ...record }, index) => {
      const id = `instead/${origin.id}/${index}`;
      const text = { code: 'reason/instead', params: { title } };
      return { title, state, by, why: book.computed(id, text, book.provenance(record)) };
    });
}

function warningsOf(answer: AssessAnswer, counts: AssessResult['counts']): Problem[] {
  const problems: Problem[] = [];
  const warn = (code: string, params: Record<string, string | number>): void => {
    problems.push(makeProblem({ code, severity: 'warning', params }, wordsEn));
  };
  if (answer.beyondRecord)
    warn('assess/beyond-record', { asOf: answer.asOf, coversTo: answer.coversTo });
  for (const { code, params } of gateWarnings(answer)) warn(code, params);
  const { assumed, sourced, unknown } = counts.stances;
  const stances = assumed + sourced + unknown;
  if (assumed * 2 > stances) warn('assess/assumed-stances', { assumed, stances });
  for (const project of answer.projects) {
    for (const step of project.ladder) {
      if (step.status === 'not-timed') {
        warn('assess/not-timed', { project: project.project, step: step.step });
      }
    }
  }
  return problems;
}
