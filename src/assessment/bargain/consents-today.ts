import { randomStream, streamName } from '../../quantity/index.ts';
import type { Step } from '../../scenario/index.ts';
import type { Compilation } from '../compile/compile.ts';
import type { NeedOrigin } from '../compile/origin.ts';
import type { Compiled, CompiledNeed, CompiledProject } from '../compiled.ts';
import { Acceptance } from '../simulate/acceptance.ts';
import { beginMood } from '../simulate/begin-mood.ts';
import { Expectation } from '../simulate/decide-need.ts';
import { InputSampler } from '../simulate/input-sample.ts';
import { Mood } from '../simulate/mood.ts';

/** One whose no would stop a step, and the chance of its yes if it were asked on the as-of day. */
export interface Veto {
  /** an actor; of a body the member, or `others` */
  readonly actor: string;
  /** authorities through which it speaks */
  readonly through: readonly string[];
  readonly chance: number;
}

/** A step of a project that some on an issue must consent to. */
export interface ConsentsOfStep {
  readonly project: string;
  readonly step: Step;
  readonly title: string;
  /** the highest level asked of anybody on this issue */
  readonly level: number;
  /** chance that all whose consent it needs, on any issue, say yes if asked on the as-of day */
  readonly together: number;
  /** by chance, the least first */
  readonly vetoes: readonly Veto[];
}

/**
 * The steps of projects that need consent on an issue, and who would give it if asked on the as-of day: the
 * acceptance rule of the joint model, over the same input samples, without the asking, waiting and building
 * that follow. What is granted on record counts as a yes while it holds.
 */
export function consentsToday(
  { compiled, origin }: Compilation,
  issue: string,
  samples: number,
): ConsentsOfStep[] {
  const sampler = new InputSampler(compiled.inputs, randomStream(BigInt(compiled.seed)));
  const desks = compiled.projects.flatMap((project, at) => {
    const about = origin.projects[at];
    const phases = (about?.phases ?? []).flatMap((phase, index) => {
      const needs = project.phases[index]?.needs ?? [];
      return phase.needs.some((need) => need.issue === issue)
        ? [{ phase, needs, step: new StepTally(phase.needs, needs) }]
        : [];
    });
    return about === undefined || phases.length === 0
      ? []
      : [
          {
            id: about.id,
            about,
            project,
            phases,
            minds: new Minds(compiled, project, sampler.values),
          },
        ];
  });
  for (let draw = 0; draw < samples; draw++) {
    sampler.sample(draw);
    for (const { minds, phases, project } of desks) {
      minds.begin(draw);
      for (const { step } of phases) step.add(project, sampler.values, minds.acceptance);
    }
  }
  return desks.flatMap(({ id, phases }) =>
    phases.map(({ phase, step }) => ({
      project: id,
      step: phase.step,
      title: phase.title,
      ...step.told(issue, samples),
    })),
  );
}

/** The minds behind the needs of one project, at the beginning of a draw. */
class Minds {
  readonly acceptance: Acceptance;
  readonly #compiled: Compiled;
  readonly #project: CompiledProject;
  readonly #values: Float64Array;
  readonly #moods: readonly Mood[];

  constructor(compiled: Compiled, project: CompiledProject, values: Float64Array) {
    const stream = randomStream(BigInt(compiled.seed));
    this.#compiled = compiled;
    this.#project = project;
    this.#values = values;
    this.#moods = project.moods.map(
      (mood) => new Mood(stream, streamName(mood.stream), mood.record?.day ?? 0),
    );
    this.acceptance = new Acceptance(project, this.#moods, values);
  }

  begin(draw: number): void {
    const { parameters } = this.#compiled;
    const values = this.#values;
    const at = (input: number): number => values[input] ?? Number.NaN;
    const noise = at(parameters.noise);
    const { acceptance } = this;
    acceptance.begin(noise, at(parameters.hardening), []);
    const halfLife = at(parameters.halfLife);
    for (const [index, compiled] of this.#project.moods.entries()) {
      const mood = this.#moods[index];
      if (mood !== undefined)
        beginMood(mood, compiled, { acceptance, draw, halfLife, noise, values });
    }
  }
}

/** Sums over draws what each would say to one step. */
class StepTally {
  readonly #needs: readonly { readonly origin: NeedOrigin; readonly need: CompiledNeed }[];
  readonly #byActor = new Map<string, { through: Set<string>; sum: number }>();
  #together = 0;
  /** by issue, the highest asked: summed over draws */
  readonly #levels = new Map<string, number>();

  constructor(origins: readonly NeedOrigin[], needs: readonly CompiledNeed[]) {
    this.#needs = origins.flatMap((origin, at) => {
      const need = needs[at];
      const isSettled = need?.granted.some(({ from, to }) => from <= 0 && (to === null || to > 0));
      return need === undefined ||
        isSettled === true ||
        need.holder.kind === 'worth' ||
        need.holder.kind === 'bargain'
        ? []
        : [{ origin, need }];
    });
  }

  add(project: CompiledProject, values: Float64Array, acceptance: Acceptance): void {
    const expected = new Expectation();
    const said = new Map<string, number>();
    const highest = new Map<string, number>();
    const hear = (actor: string, through: string, chance: number): void => {
      const known = this.#byActor.get(actor) ?? { through: new Set<string>(), sum: 0 };
      known.through.add(through);
      this.#byActor.set(actor, known);
      // one will behind several instruments: its most demanding one counts
      said.set(actor, Math.min(said.get(actor) ?? 1, chance));
    };
    for (const { need, origin } of this.#needs) {
      expected.add(project, need, values, acceptance, 0, 0);
      const { holder } = need;
      const level = need.level === undefined ? Number.NaN : (values[need.level] ?? Number.NaN);
      if (origin.issue !== undefined) {
        highest.set(origin.issue, Math.max(highest.get(origin.issue) ?? level, level));
      }
      if (holder.kind === 'actor') {
        const offset = holder.offset === undefined ? 0 : (values[holder.offset] ?? 0);
        const chance = acceptance.chance(holder.position, level, 0, offset);
        hear(origin.will ?? origin.authority, origin.authority, chance);
      } else if (holder.kind === 'institution') {
        for (const [at, { position, veto }] of holder.members.entries()) {
          if (holder.rule.kind === 'council' && !veto) continue;
          const member = origin.members[at] ?? origin.authority;
          hear(member, origin.authority, acceptance.chance(position, level, 0));
        }
        if (holder.objection !== undefined && holder.rule.kind !== 'council') {
          hear('others', origin.authority, 1 - (values[holder.objection] ?? 0));
        }
      }
    }
    for (const [actor, chance] of said) {
      const known = this.#byActor.get(actor);
      if (known !== undefined) known.sum += chance;
    }
    this.#together += expected.chance;
    for (const [issue, level] of highest) {
      this.#levels.set(issue, (this.#levels.get(issue) ?? 0) + level);
    }
  }

  told(issue: string, samples: number): Pick<ConsentsOfStep, 'level' | 'together' | 'vetoes'> {
    return {
      level: (this.#levels.get(issue) ?? Number.NaN) / samples,
      together: this.#together / samples,
      vetoes: [...this.#byActor]
        .map(([actor, { sum, through }]) => ({
          actor,
          through: [...through],
          chance: sum / samples,
        }))
        .toSorted((a, b) => a.chance - b.chance),
    };
  }
}
