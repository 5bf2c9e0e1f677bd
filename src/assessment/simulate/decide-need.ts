import { uniform } from '../../quantity/index.ts';
import type { RandomStream, StreamName } from '../../quantity/index.ts';
import type { CompiledHolder, CompiledNeed, CompiledProject } from '../compiled.ts';
import type { Acceptance } from './acceptance.ts';

/** The answer to one ask; `objectors` are indices of the members who blocked it. */
export interface Answer {
  readonly granted: boolean;
  readonly objectors: readonly number[];
  /** an unnamed other member objected */
  readonly byOther: boolean;
}

const PLAIN_YES: Answer = { granted: true, objectors: [], byOther: false };
const PLAIN_NO: Answer = { granted: false, objectors: [], byOther: false };

/**
 * Asks a need's holder by its rule: one will, silence as consent, all, a council with vetoes, or
 * whether the money of this draw suffices.
 */
export function decideNeed(
  need: CompiledNeed,
  values: Float64Array,
  acceptance: Acceptance,
  day: number,
  refusals: number,
  chance: { stream: RandomStream; name: StreamName; draw: number; cycle: number },
): Answer {
  const { holder } = need;
  if (holder.kind === 'worth') return isWorth(holder, values) ? PLAIN_YES : PLAIN_NO;
  const level = levelOf(need, values);
  if (holder.kind === 'bargain')
    return (values[holder.outcome] ?? 0) >= level ? PLAIN_YES : PLAIN_NO;
  if (holder.kind === 'actor') {
    const offset = holder.offset === undefined ? 0 : (values[holder.offset] ?? 0);
    const yes = acceptance.accepts(holder.position, level, day, offset, refusals);
    return yes ? PLAIN_YES : PLAIN_NO;
  }
  const against: number[] = [];
  let vetoed = false;
  for (const [index, member] of holder.members.entries()) {
    if (acceptance.accepts(member.position, level, day, 0, refusals)) continue;
    against.push(index);
    vetoed ||= member.veto;
  }
  const u = uniform(chance.stream, chance.draw, chance.name, 2 * chance.cycle + 1);
  const objection = holder.objection === undefined ? 0 : (values[holder.objection] ?? 0);
  const byOther = u < objection;
  return {
    granted: isGranted(holder, against.length, vetoed, byOther),
    objectors: against,
    byOther,
  };
}

/** Money is no mood: what the amounts of a draw come to holds for the whole draw. */
function isWorth(
  { margin }: Extract<CompiledHolder, { kind: 'worth' }>,
  values: Float64Array,
): boolean {
  return margin !== null && (values[margin] ?? Number.NaN) >= 0;
}

const levelOf = ({ level }: CompiledNeed, values: Float64Array): number =>
  level === undefined ? Number.NaN : (values[level] ?? Number.NaN);

function isGranted(
  holder: Extract<CompiledHolder, { kind: 'institution' }>,
  against: number,
  vetoed: boolean,
  byOther: boolean,
): boolean {
  const { rule } = holder;
  if (rule.kind === 'council') {
    const others = byOther ? 0 : rule.others;
    return !vetoed && holder.members.length - against + others >= rule.votes;
  }
  return against === 0 && !byOther;
}

/**
 * What the sponsor can expect of a set of needs: the chance that all are granted. An actor that
 * stands behind several of them has one will, so its most demanding one counts, once.
 */
export class Expectation {
  readonly #byMood = new Map<number, number>();
  #silent = 1;

  /** Adds one need asked on a day. */
  add(
    project: CompiledProject,
    need: CompiledNeed,
    values: Float64Array,
    acceptance: Acceptance,
    day: number,
    refusals: number,
  ): void {
    const { holder } = need;
    if (holder.kind === 'worth' || holder.kind === 'bargain') return;
    const level = levelOf(need, values);
    if (holder.kind === 'actor') {
      const offset = holder.offset === undefined ? 0 : (values[holder.offset] ?? 0);
      this.#book(
        project,
        holder.position,
        acceptance.chance(holder.position, level, day, offset, refusals),
      );
      return;
    }
    this.#silent *= 1 - (holder.objection === undefined ? 0 : (values[holder.objection] ?? 0));
    for (const { position, veto } of holder.members) {
      if (holder.rule.kind === 'council' && !veto) continue;
      this.#book(project, position, acceptance.chance(position, level, day, 0, refusals));
    }
  }

  #book(project: CompiledProject, position: number, chance: number): void {
    const mood = project.positions[position]?.mood ?? -1;
    this.#byMood.set(mood, Math.min(this.#byMood.get(mood) ?? 1, chance));
  }

  get chance(): number {
    let product = this.#silent;
    for (const chance of this.#byMood.values()) product *= chance;
    return product;
  }
}
