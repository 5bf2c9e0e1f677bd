import { daysBetween, fail, hasErrors, succeed } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import { LADDER } from '../../scenario/index.ts';
import type { View } from '../../scenario/index.ts';
import type { Compiled, CompiledParameters, CompiledProject } from '../compiled.ts';
import type { FullRequest } from '../request.ts';
import { wordsEn } from '../words-en.ts';
import { decisionsFor } from './decisions-on.ts';
import { compileHazards } from './hazards.ts';
import { InputTable } from './input-table.ts';
import { LawGate } from './law-gate.ts';
import { moodsOn } from './moods.ts';
import { Ordinals } from './ordinals.ts';
import type { Origin, ProjectOrigin } from './origin.ts';
import { compilePhases } from './phases.ts';
import { Positions } from './positions.ts';
import { progressOn } from './progress.ts';
import type { Project } from './progress.ts';
import { valueGate } from './value-gate.ts';

/** Days of the grid are equal parts of the horizon, so that shifting all dates shifts them too. */
const GRID_PARTS = 24;
/** input samples of one chunk: about five hundred draws, a unit of work worth sending anywhere */
const OUTER_PER_CHUNK = 10;

/** A question made ready, with what its numbers stand for. */
export interface Compilation {
  readonly compiled: Compiled;
  readonly origin: Origin;
  readonly problems: readonly Problem[];
}

/**
 * Makes a question ready to draw: finds who decides what, on which evidence, and what is already on
 * record. Pure; the result is plain JSON.
 */
export function compile(view: View, request: FullRequest): Result<Compilation> {
  const inputs = new InputTable(view.pack);
  const ordinals = new Ordinals(view.pack);
  const parameters = compileParameters(view, inputs);
  if (!parameters.ok) return parameters;
  const projects: CompiledProject[] = [];
  const origins: ProjectOrigin[] = [];
  const gate = new LawGate(view);
  for (const id of request.projects) {
    const made = compileProject(view, inputs, ordinals, gate, request.seed, id);
    projects.push(made.project);
    origins.push(made.origin);
  }
  if (hasErrors(inputs.problems)) return { ok: false, problems: inputs.problems };
  const horizon = daysBetween(request.asOf, request.horizon);
  return succeed({
    compiled: {
      schema: 'landbridge/compiled@1',
      seed: String(request.seed),
      grid: gridOf(horizon),
      outer: request.outer,
      inner: request.inner,
      outerPerChunk: OUTER_PER_CHUNK,
      inputs: inputs.inputs,
      parameters: parameters.value,
      projects,
    },
    origin: { inputs: inputs.origins, projects: origins, law: gate.law },
    problems: inputs.problems,
  });
}

/** Days from the as-of date to the horizon in equal parts, none twice. */
function gridOf(horizon: number): number[] {
  const days: number[] = [];
  for (let part = 1; part <= GRID_PARTS; part++) {
    const day = Math.floor((horizon * part) / GRID_PARTS);
    if (day > 0 && day !== days.at(-1)) days.push(day);
  }
  return days;
}

const PARAMETERS = [
  ['noise', 'decision-noise', 'point'],
  ['halfLife', 'noise-half-life', 'day'],
  ['hardening', 'refusal-hardening', 'point'],
  ['threshold', 'ask-threshold', 'share'],
  ['askAgain', 'ask-again', 'day'],
  ['review', 'review-time', 'day'],
] as const;

function compileParameters(view: View, inputs: InputTable): Result<CompiledParameters> {
  const found = new Map<string, number>();
  for (const [key, name, unit] of PARAMETERS) {
    const index = inputs.add({
      stream: `parameter/${name}`,
      label: { code: 'input/parameter', params: { name } },
      quantity: view.pack.parameters[name],
      mayBeUnknown: true,
      unit,
    });
    if (index === undefined) {
      return fail({ code: 'assess/parameter-unknown', path: `parameters.${name}` }, wordsEn);
    }
    found.set(key, index);
  }
  const of = (key: (typeof PARAMETERS)[number][0]): number => found.get(key) ?? 0;
  return succeed({
    noise: of('noise'),
    halfLife: of('halfLife'),
    hardening: of('hardening'),
    threshold: of('threshold'),
    askAgain: of('askAgain'),
    review: of('review'),
  });
}

/** The issues a project is decided on: its own and those of its needs. */
function issuesOf(project: Project): ReadonlySet<string> {
  const needs = Object.values(project.phases).flatMap((phase) => phase.needs);
  return new Set([project.issue, ...needs.map((need) => need.on)]);
}

function compileProject(
  view: View,
  inputs: InputTable,
  ordinals: Ordinals,
  gate: LawGate,
  seed: number,
  id: string,
): { project: CompiledProject; origin: ProjectOrigin } {
  const project = view.pack.projects[id];
  if (project === undefined) throw new Error(`project ${id} passed the request check`);
  const progress = progressOn(project, view.asOf);
  const positions = new Positions(view, inputs, ordinals, { id, issues: issuesOf(project) });
  const sponsor = positions.of(project.sponsor, project.issue);
  const decisions = decisionsFor(view, id);
  const steps = LADDER.filter((step) => project.phases[step] !== undefined);
  const value = valueGate({ view, id, progress, decisions, seed }, steps);
  inputs.problems.push(...value.problems.map((each) => aboutProject(each, id)));
  const parts = {
    view,
    inputs,
    ordinals,
    positions,
    id,
    project,
    progress,
    decisions,
    gate,
    value,
  };
  const { phases, origins } = compilePhases(parts);
  const hazards = compileHazards(view, inputs, ordinals, positions, id);
  return {
    project: {
      moods: moodsOn(view.asOf, positions, phases, origins, decisions),
      positions: positions.positions,
      issues: positions.issues,
      sponsor,
      phases,
      hazards,
    },
    origin: { id, project, progress, positions: positions.origins, phases: origins, value },
  };
}

/** What the reckoning of a project's money has to say, told as of that project. */
const aboutProject = (problem: Problem, id: string): Problem => ({
  ...problem,
  severity: problem.severity === 'error' ? 'warning' : 'notice',
  path: problem.path === '' ? id : `${id}: ${problem.path}`,
});
