import { daysBetween, makeProblem } from '../../quantity/index.ts';
import { LADDER, spanOf } from '../../scenario/index.ts';
import type { Step, View } from '../../scenario/index.ts';
import type { CompiledHolder, CompiledNeed, CompiledPhase } from '../compiled.ts';
import { decisionsOn, lastWord } from './decisions-on.ts';
import type { DatedDecision } from './decisions-on.ts';
import { holderOf } from './holders.ts';
import type { InputTable } from './input-table.ts';
import type { LawGate, PhaseNeed } from './law-gate.ts';
import { nearestProvenance } from './nearest-provenance.ts';
import type { Ordinals } from './ordinals.ts';
import type { NeedOrigin, PhaseOrigin } from './origin.ts';
import type { Positions } from './positions.ts';
import type { Progress, Project } from './progress.ts';
import type { ProjectValue } from './value-gate.ts';
import { valueNeed } from './value-need.ts';
import { wordsEn } from '../words-en.ts';

interface Parts {
  readonly view: View;
  readonly inputs: InputTable;
  readonly ordinals: Ordinals;
  readonly positions: Positions;
  readonly id: string;
  readonly project: Project;
  readonly progress: Progress;
  readonly decisions: readonly DatedDecision[];
  readonly gate: LawGate;
  readonly value: ProjectValue;
}

type PhaseText = NonNullable<Project['phases'][Step]>;

/** Compiles the phases of a project in the order of the ladder. */
export function compilePhases(parts: Parts): { phases: CompiledPhase[]; origins: PhaseOrigin[] } {
  const steps = LADDER.filter((step) => parts.project.phases[step] !== undefined);
  const phases: CompiledPhase[] = [];
  const origins: PhaseOrigin[] = [];
  for (const [index, step] of steps.entries()) {
    const text = parts.project.phases[step];
    if (text === undefined) continue;
    const gate = parts.gate.phase(parts.project, text);
    const value = parts.value.phases.get(step);
    if (value === undefined) continue;
    const asked = gate.needs.map((need) => compileNeed(parts, step, need));
    const needs = [...asked, ...valueNeed(parts, step, value)];
    phases.push(compilePhase(parts, text, step, steps, index, needs));
    const origin = { step, title: text.title, needs: needs.map(({ origin: each }) => each) };
    origins.push({ ...origin, activities: text.activities, law: gate.law, value });
    for (const authority of gate.superseded) {
      const params = { authority, project: parts.id, step };
      const problem = { code: 'assess/need-superseded', severity: 'notice', params } as const;
      parts.inputs.problems.push(makeProblem(problem, wordsEn));
    }
  }
  return { phases, origins };
}

function compilePhase(
  parts: Parts,
  text: PhaseText,
  step: Step,
  steps: readonly Step[],
  index: number,
  made: readonly { readonly need: CompiledNeed; readonly origin: NeedOrigin }[],
): CompiledPhase {
  const project = parts.ordinals.of('projects', parts.id);
  const takes = parts.inputs.add({
    stream: `takes/${project}/${step}`,
    label: { code: 'input/takes', params: { project: parts.id, step } },
    quantity: text.takes,
    record: nearestProvenance(text, parts.project),
    mayBeUnknown: true,
    unit: 'day',
  });
  const progress = parts.progress.steps.get(step);
  const previous = index === 0 ? [] : [index - 1];
  const after = text.after?.map((earlier) => steps.indexOf(earlier)).filter((at) => at >= 0);
  return {
    step,
    reached: text.reached,
    after: after ?? previous,
    takes: takes ?? null,
    state: progress?.state ?? 'open',
    ...(progress === undefined ? {} : { began: progress.began }),
    level: sponsoredLevel(parts, made),
    needs: made.map(({ need }) => need),
  };
}

/** The input of the highest level asked on the project's own issue: what the sponsor must want. */
function sponsoredLevel(
  parts: Parts,
  needs: readonly { readonly need: CompiledNeed; readonly origin: NeedOrigin }[],
): number {
  const own = needs.filter(({ origin }) => origin.issue === parts.project.issue);
  const mean = (level: number): number => parts.inputs.origins[level]?.mean ?? 0;
  const levels = (own.length > 0 ? own : needs).flatMap(({ need }) => need.level ?? []);
  const [first, ...rest] = levels;
  return rest.reduce((best, level) => (mean(level) > mean(best) ? level : best), first ?? 0);
}

function compileNeed(
  parts: Parts,
  step: Step,
  { isAdded, law, stream, text }: PhaseNeed,
): { need: CompiledNeed; origin: NeedOrigin } {
  const { inputs, ordinals, view } = parts;
  const project = ordinals.of('projects', parts.id);
  const basis = nearestProvenance(text, parts.project.phases[step], parts.project);
  const address = isAdded ? `law/${ordinals.of('actors', text.of)}` : stream;
  const holder = holderOf(parts, parts.project, text.of, text.on);
  const level = inputs.addSure({
    stream: `level/${project}/${step}/${address}`,
    label: { code: 'input/level', params: { authority: text.of, step } },
    quantity: text.at,
    record: basis,
    unknownRange: [0, 100],
  });
  const validity =
    text.validity === undefined
      ? undefined
      : inputs.add({
          stream: `validity/${project}/${step}/${address}`,
          label: { code: 'input/validity', params: { authority: text.of, step } },
          quantity: text.validity,
          record: basis,
          unit: 'day',
        });
  const decisions = decisionsOn(parts.decisions, text.of, step, parts.progress.severed);
  const word = lastWord(decisions, view.asOf);
  const need = {
    stream: `need/${project}/${step}/${address}`,
    holder: holder.holder,
    level,
    ...(holder.review === undefined ? {} : { review: holder.review }),
    ...(validity === undefined ? {} : { validity }),
    granted: word?.decision.outcome === 'granted' ? [grantWindow(view, word)] : [],
    refusals: word?.decision.outcome === 'refused' ? 1 : 0,
  } satisfies CompiledNeed;
  const minds = mindsOf(holder.holder);
  const origin: NeedOrigin = {
    id: `${text.of}/${parts.id}/${step}`,
    authority: text.of,
    issue: text.on,
    kind: text.kind,
    under: text.under,
    will: holder.will,
    institution: holder.institution,
    members: holder.members,
    isUnmapped: holder.isUnmapped,
    level: need.level,
    inputs: [
      need.level,
      ...(holder.holder.kind === 'bargain' ? [holder.holder.outcome] : []),
      ...minds.flatMap((mind) => parts.positions.inputsOf(mind)),
    ],
    decisions,
    word,
    sources: basis.source ?? [],
    assumption: basis.assumption,
    law,
  };
  return { need, origin };
}

function mindsOf(holder: CompiledHolder): number[] {
  if (holder.kind === 'actor') return [holder.position];
  return holder.kind === 'institution' ? holder.members.map(({ position }) => position) : [];
}

function grantWindow(
  view: View,
  { decision, day }: DatedDecision,
): { from: number; to: number | null } {
  const to =
    decision.to === undefined ? null : daysBetween(view.asOf, spanOf(decision.to).earliest);
  return { from: Math.min(0, daysBetween(view.asOf, day)), to };
}
