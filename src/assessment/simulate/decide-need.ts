import { uniform } from '../../quantity/index.ts';
import type { RandomStream, StreamName } from '../../quantity/index.ts';
import type { CompiledHolder, CompiledNeed } from '../compiled.ts';
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

/** Asks a need's holder by its rule: one will, silence as consent, all, or a council with vetoes. */
export function decideNeed(
  need: CompiledNeed,
  values: Float64Array,
  acceptance: Acceptance,
  day: number,
  refusals: number,
  chance: { stream: RandomStream; name: StreamName; draw: number; cycle: number },
): Answer {
  const { holder } = need;
  const level = values[need.level] ?? Number.NaN;
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

/** Chance of a grant before moods are known, as the sponsor can judge it. */
export function chanceOfGrant(
  need: CompiledNeed,
  values: Float64Array,
  acceptance: Acceptance,
  day: number,
  refusals: number,
): number {
  const { holder } = need;
  const level = values[need.level] ?? Number.NaN;
  if (holder.kind === 'actor') {
    const offset = holder.offset === undefined ? 0 : (values[holder.offset] ?? 0);
    return acceptance.chance(holder.position, level, day, offset, refusals);
  }
  const objection = holder.objection === undefined ? 0 : (values[holder.objection] ?? 0);
  const chances = holder.members
    .filter((member) => holder.rule.kind !== 'council' || member.veto)
    .map((member) => acceptance.chance(member.position, level, day, 0, refusals));
  return chances.reduce((product, chance) => product * chance, 1 - objection);
}
