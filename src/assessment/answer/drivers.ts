import type { ProjectTally } from '../chunk-result.ts';
import { parameterInputs } from '../compiled.ts';
import type { Compiled, CompiledProject } from '../compiled.ts';
import type { Origin } from '../compile/origin.ts';
import { jeffreys } from './probability.ts';
import type { ReasonBook } from './reason-book.ts';
import type { Driver } from './types.ts';

const MOST_DRIVERS = 6;
/** a difference smaller than this many standard errors is chance */
const STANDARD_ERRORS = 3;

/**
 * The inputs whose lower half of samples gives another answer than their upper half, the widest gap
 * first: what to find out next. A gap within chance is not listed.
 */
export function driversOf(
  compiled: Compiled,
  project: CompiledProject,
  origin: Origin,
  tally: ProjectTally,
  phase: number,
  book: ReasonBook,
): Driver[] {
  const step = tally.phases[phase];
  if (step === undefined) return [];
  const reached = step.reached.at(-1) ?? 0;
  const relevant = inputsOf(compiled, project);
  const found: { gap: number; driver: Driver }[] = [];
  for (const index of relevant) {
    const input = origin.inputs[index];
    const low = tally.lowSamples[index] ?? 0;
    if (input === undefined || low === 0 || low === compiled.outer) continue;
    if ((compiled.inputs[index]?.knots.length ?? 1) < 2) continue;
    const whenLow = step.reachedWhenLow[index] ?? 0;
    const lowDraws = low * compiled.inner;
    const highDraws = (compiled.outer - low) * compiled.inner;
    const probabilityWhenLow = jeffreys(whenLow, lowDraws);
    const probabilityWhenHigh = jeffreys(reached - whenLow, highDraws);
    const gap = Math.abs(probabilityWhenHigh - probabilityWhenLow);
    if (gap <= STANDARD_ERRORS * standardError(compiled, step)) continue;
    const { params } = input.label;
    const { low: lowest, base, high } = input.quantity;
    found.push({
      gap,
      driver: {
        label: input.label,
        actor: typeof params['actor'] === 'string' ? params['actor'] : null,
        issue: typeof params['issue'] === 'string' ? params['issue'] : null,
        range: [lowest ?? input.mean, base ?? input.mean, high ?? input.mean],
        unit: input.quantity.unit,
        probabilityWhenLow,
        probabilityWhenHigh,
        why: book.input(index),
      },
    });
  }
  return found
    .toSorted((a, b) => b.gap - a.gap)
    .slice(0, MOST_DRIVERS)
    .map(({ driver }) => driver);
}

/** Standard error of a difference between two halves of the input samples. */
function standardError(compiled: Compiled, step: ProjectTally['phases'][number]): number {
  const { outer, inner } = compiled;
  const mean = (step.reached.at(-1) ?? 0) / (outer * inner);
  const meanSquare = (step.squares.at(-1) ?? 0) / (outer * inner * inner);
  const between = Math.max(0, meanSquare - mean * mean) / outer;
  // a handful of draws is no variance: at least that of one draw more or less in each half
  const one = 1 / (outer * inner);
  return 2 * Math.sqrt(Math.max(between, one * one));
}

/** The inputs a project reads, each once, in the order of the table. */
function inputsOf(compiled: Compiled, project: CompiledProject): number[] {
  const used = new Set(parameterInputs(compiled));
  const add = (input: number | null | undefined): void => {
    if (typeof input === 'number') used.add(input);
  };
  for (const position of project.positions) {
    add(position.ideal);
    add(position.limit);
    add(position.leader?.shift);
    for (const ask of position.asks) add(ask.at);
  }
  for (const issue of project.issues) add(issue.statusQuo);
  for (const phase of project.phases) {
    add(phase.takes);
    for (const need of phase.needs) {
      add(need.level);
      add(need.validity);
      if (need.holder.kind === 'actor') add(need.holder.offset);
      else if (need.holder.kind === 'worth') add(need.holder.margin);
      else if (need.holder.kind === 'bargain') add(need.holder.outcome);
      else add(need.holder.objection);
    }
  }
  for (const hazard of project.hazards) {
    add(hazard.perYear);
    for (const shift of hazard.shifts) {
      add(shift.by);
      add(shift.lasts);
    }
  }
  return [...used].toSorted((a, b) => a - b);
}
