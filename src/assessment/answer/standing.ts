import type { Compiled, CompiledNeed, CompiledPhase, CompiledProject } from '../compiled.ts';
import type { StepAnswer } from './types.ts';

/** Lowest and highest value an input can take. */
function ends(compiled: Compiled, input: number): [number, number] {
  const knots = compiled.inputs[input]?.knots ?? [];
  return [knots[0] ?? Number.NaN, knots.at(-1) ?? Number.NaN];
}

function isGrantedForGood(need: CompiledNeed): boolean {
  if (need.holder.kind === 'worth' && need.holder.sure === 'yes') return true;
  return need.granted.some((window) => window.from <= 0 && window.to === null);
}

/**
 * Whether a holder's absolute limit lies below every level that is asked: no price moves it; or whether
 * the money cannot suffice whatever the amounts.
 */
function isBarred(compiled: Compiled, project: CompiledProject, need: CompiledNeed): boolean {
  if (isGrantedForGood(need)) return false;
  if (need.holder.kind === 'worth') return need.holder.sure === 'no';
  const [lowest] = need.level === undefined ? [Number.NaN] : ends(compiled, need.level);
  const limits = (position: number): boolean => {
    const limit = project.positions[position]?.limit;
    return limit !== undefined && ends(compiled, limit)[1] < lowest;
  };
  const { holder } = need;
  if (holder.kind === 'bargain') return ends(compiled, holder.outcome)[1] < lowest;
  if (holder.kind === 'actor') return limits(holder.position);
  const blocking = holder.members.filter((member) => holder.rule.kind !== 'council' || member.veto);
  return blocking.some((member) => limits(member.position));
}

/** How each phase stands before any draw: what is done, certain, barred, or cannot be timed. */
export function standings(compiled: Compiled, project: CompiledProject): StepAnswer['status'][] {
  const found: StepAnswer['status'][] = [];
  const severs = project.hazards.some((hazard) => hazard.severs);
  for (const phase of project.phases) {
    found.push(standing(compiled, project, phase, found, severs));
  }
  return found;
}

/** What bars each phase that is barred: a limit or money, its own or that of a phase it waits for. */
export function barriers(
  compiled: Compiled,
  project: CompiledProject,
  statuses: readonly StepAnswer['status'][],
): StepAnswer['barredBy'][] {
  const found: StepAnswer['barredBy'][] = [];
  for (const [index, phase] of project.phases.entries()) {
    if (statuses[index] !== 'barred') {
      found.push(null);
      continue;
    }
    const earlier = phase.after.map((at) => found[at] ?? null).filter((each) => each !== null);
    const own = phase.needs
      .filter((need) => isBarred(compiled, project, need))
      .map(({ holder }) => (holder.kind === 'worth' ? 'value' : 'limit'));
    found.push([...earlier, ...own].toSorted()[0] ?? 'limit');
  }
  return found;
}

function standing(
  compiled: Compiled,
  project: CompiledProject,
  phase: CompiledPhase,
  earlier: readonly StepAnswer['status'][],
  severs: boolean,
): StepAnswer['status'] {
  if (phase.state === 'done') return 'done';
  if (phase.state === 'running' && phase.reached === 'start') return 'done';
  if (phase.after.some((at) => earlier[at] === 'barred')) return 'barred';
  if (phase.needs.some((need) => isBarred(compiled, project, need))) return 'barred';
  const untimed = phase.after.some(
    (at) => earlier[at] === 'not-timed' || project.phases[at]?.takes === null,
  );
  if (untimed || (phase.takes === null && phase.reached === 'end')) return 'not-timed';
  if (phase.state === 'running') return 'running';
  const ready = phase.after.every((at) => earlier[at] === 'done' || earlier[at] === 'certain');
  if (!ready || severs || !phase.needs.every(isGrantedForGood)) return 'open';
  return endsInTime(compiled, project, phase) ? 'certain' : 'open';
}

/** Whether even the longest durations end within the horizon. */
function endsInTime(compiled: Compiled, project: CompiledProject, phase: CompiledPhase): boolean {
  const horizon = compiled.grid.at(-1) ?? 0;
  const longest = (each: CompiledPhase): number =>
    each.takes === null || each.state === 'done' ? 0 : Math.ceil(ends(compiled, each.takes)[1]);
  const before = (each: CompiledPhase): number =>
    Math.max(
      0,
      ...each.after.map((at) => {
        const earlier = project.phases[at];
        return earlier === undefined || earlier.state === 'done'
          ? 0
          : before(earlier) + longest(earlier);
      }),
    );
  return before(phase) + (phase.reached === 'end' ? longest(phase) : 0) <= horizon;
}
