import { addDays, sumInOrder } from '../../quantity/index.ts';
import type { View } from '../../scenario/index.ts';
import type { ProjectTally } from '../chunk-result.ts';
import { parameterInputs } from '../compiled.ts';
import type { Compiled, CompiledProject } from '../compiled.ts';
import type { Compilation } from '../compile/compile.ts';
import type { NeedOrigin, PhaseOrigin, ProjectOrigin } from '../compile/origin.ts';
import { SPONSOR, TIME, holdShares } from './hold-shares.ts';
import type { Held } from './hold-shares.ts';
import { estimateAt, jeffreys } from './probability.ts';
import type { ReasonBook } from './reason-book.ts';
import { stepLaw } from './step-law.ts';
import { barriers, standings } from './standing.ts';
import type { Holder, NeedAnswer, Probability, StepAnswer } from './types.ts';
import { valueGateAnswer } from './value-gate-answer.ts';

interface Parts {
  readonly view: View;
  readonly compilation: Compilation;
  readonly compiled: Compiled;
  readonly project: CompiledProject;
  readonly origin: ProjectOrigin;
  readonly tally: ProjectTally;
  readonly book: ReasonBook;
}

/** The ladder of one project: each step with its chance by date, its needs, and who held it. */
export function stepAnswers(parts: Parts): StepAnswer[] {
  const { compiled, project, origin, tally } = parts;
  const statuses = standings(compiled, project);
  const barred = barriers(compiled, project, statuses);
  const held = holdShares(origin.phases, tally.phases);
  const answers: StepAnswer[] = [];
  for (const [index, phase] of origin.phases.entries()) {
    const status = statuses[index] ?? 'open';
    const answer = stepAnswer(parts, index, phase, status, held[index] ?? []);
    const waits = (project.phases[index]?.after ?? []).some((at) => answers[at]?.atMost === true);
    answers.push({
      ...answer,
      barredBy: barred[index] ?? null,
      atMost: isBound(parts, phase, status) || (waits && status !== 'done'),
    });
  }
  return answers;
}

/** Whether a gate of a step is not assessed, so that its chance can only be lower. */
function isBound(
  { compilation }: Parts,
  { value }: PhaseOrigin,
  status: StepAnswer['status'],
): boolean {
  if (status === 'done') return false;
  const isLawMissing = compilation.origin.law === undefined;
  return isLawMissing || value.status === 'unknown' || value.status === 'not-assessed';
}

function stepAnswer(
  parts: Parts,
  index: number,
  phase: PhaseOrigin,
  status: StepAnswer['status'],
  held: readonly Held[],
): Omit<StepAnswer, 'atMost' | 'barredBy'> {
  const { book, compiled, origin, project } = parts;
  const tally = parts.tally.phases[index];
  const compiledPhase = project.phases[index];
  const progress = origin.progress.steps.get(phase.step);
  const milestone = progress?.milestone;
  const needs = phase.needs.map((need, at) => needAnswer(parts, index, need, at));
  const takes = compiledPhase?.takes ?? null;
  const law = stepLaw({ view: parts.view, book, project: origin.id }, phase);
  const value = valueGateAnswer(origin.value, origin.id, phase.step, phase.value, book);
  const basis = [
    ...(milestone === undefined ? [] : book.provenance(milestone)),
    ...(law === null ? [] : law.activities.map((each) => each.why)),
    ...needs.map((need) => need.why),
    ...(takes === null ? [] : [book.input(takes)]),
    ...parameterInputs(compiled).map((input) => book.input(input)),
    ...(takes === null && status === 'not-timed' ? [book.unknown('duration')] : []),
  ];
  const why = book.computed(
    `step/${origin.id}/${phase.step}`,
    { code: `reason/step-${status}`, params: { project: origin.id, step: phase.step } },
    basis,
  );
  const probability = stepProbability(compiled, tally, status, why);
  const showsHolders = status !== 'done' && status !== 'certain' && status !== 'not-timed';
  return {
    step: phase.step,
    title: phase.title,
    status,
    since: milestone?.date ?? null,
    probability,
    byDate: probability === null ? [] : byDates(parts, index, status),
    needs,
    heldBy:
      showsHolders && tally !== undefined && tally.failed > 0 ? holders(parts, held, phase) : [],
    law,
    value,
    outcomes: outcomeShares(tally),
    why,
  };
}

function stepProbability(
  compiled: Compiled,
  tally: ProjectTally['phases'][number] | undefined,
  status: StepAnswer['status'],
  why: string,
): Probability | null {
  if (status === 'not-timed' || tally === undefined) return null;
  if (status === 'done' || status === 'certain')
    return { value: 1, simulation: 0, inputs: [1, 1], why };
  if (status === 'barred') return { value: 0, simulation: 0, inputs: [0, 0], why };
  return { ...estimateAt(compiled, tally, compiled.grid.length - 1), why };
}

function byDates(parts: Parts, index: number, status: StepAnswer['status']): StepAnswer['byDate'] {
  const { compiled, tally, view } = parts;
  const phase = tally.phases[index];
  if (phase === undefined) return [];
  return compiled.grid.map((day, at) => {
    const date = addDays(view.asOf, day);
    if (status === 'done') return { date, probability: 1, simulation: 0 };
    if (status === 'barred') return { date, probability: 0, simulation: 0 };
    const { value, simulation } = estimateAt(compiled, phase, at);
    return { date, probability: value, simulation };
  });
}

function needAnswer(parts: Parts, phase: number, need: NeedOrigin, at: number): NeedAnswer {
  const tally = parts.tally.phases[phase];
  const looked = tally?.looked[at] ?? 0;
  const { word } = need;
  const settled = word?.decision.outcome === 'granted';
  const chance = looked === 0 || settled ? null : jeffreys(tally?.willing[at] ?? 0, looked);
  const level = need.level === undefined ? null : levelOf(parts, parts.book.input(need.level));
  return {
    need: need.id,
    authority: need.authority,
    will: need.will === undefined || need.will === need.authority ? null : need.will,
    issue: need.issue ?? null,
    level,
    kind: need.kind,
    under: need.under ?? null,
    onRecord:
      word === undefined
        ? null
        : { decision: word.id, outcome: word.decision.outcome, date: word.text },
    chance,
    why: parts.book.need(need, chance),
  };
}

function levelOf(parts: Parts, reason: string): number {
  const value = parts.book.valueOf(reason);
  return typeof value === 'number' ? value : Number.NaN;
}

function holders(parts: Parts, held: readonly Held[], phase: PhaseOrigin): Holder[] {
  const total = held.reduce((sum, each) => sum + each.draws, 0);
  const firsts = held.reduce((sum, each) => sum + each.first, 0);
  return held.map((each) => ({
    who: each.who,
    will: each.will,
    byMoney: each.byMoney,
    share: each.draws / total,
    first: firsts === 0 ? 0 : each.first / firsts,
    alone: each.alone / total,
    objectors: [...each.objections]
      .map(([member, count]) => ({
        member,
        share: each.refusals === 0 ? 0 : count / each.refusals,
      }))
      .toSorted((a, b) => b.share - a.share),
    why: holderReason(parts, each, phase),
  }));
}

function holderReason(parts: Parts, held: Held, phase: PhaseOrigin): string {
  const { book, origin, project, compiled } = parts;
  const id = `held/${origin.id}/${phase.step}/${held.who}${held.byMoney ? '/money' : ''}`;
  const text = { code: 'reason/held', params: { who: held.who, step: phase.step } };
  if (held.who === SPONSOR) {
    const ideal = project.positions[project.sponsor]?.ideal ?? 0;
    const { threshold } = compiled.parameters;
    return book.computed(id, text, [book.input(ideal), book.input(threshold)]);
  }
  if (held.who === TIME) {
    const timed = project.phases.flatMap(({ takes }) =>
      takes === null ? [] : [book.input(takes)],
    );
    return book.computed(id, text, [...timed, book.input(compiled.parameters.askAgain)]);
  }
  return book.computed(
    id,
    text,
    held.needs.map((need) => book.needReason(need)),
  );
}

function outcomeShares(tally: ProjectTally['phases'][number] | undefined): StepAnswer['outcomes'] {
  const failed = tally?.failed ?? 0;
  const share = (count: number | undefined): number => (failed === 0 ? 0 : (count ?? 0) / failed);
  return {
    notWanted: share(tally?.outcomes.notWanted),
    notAsked: share(tally?.outcomes.notAsked),
    refused: share(tally?.outcomes.refused),
    pending: share(tally?.outcomes.pending),
    late: share(tally?.late),
    heldEarlier: share(sumInOrder(tally?.heldAt ?? [])),
  };
}
