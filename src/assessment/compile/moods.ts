import { daysBetween } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import { isBefore } from '../../scenario/index.ts';
import type { CompiledMood, CompiledPhase } from '../compiled.ts';
import type { DatedDecision } from './decisions-on.ts';
import type { NeedOrigin, PhaseOrigin } from './origin.ts';
import type { Positions } from './positions.ts';

type Answer = NonNullable<CompiledMood['record']>['answers'][number];

interface DayOfAnswers {
  readonly day: IsoDate;
  readonly answers: Answer[];
}

/**
 * Conditions each actor's latent will on what it last answered on record. An answer given before
 * the stance in force was taken is already weighed in that stance and left out.
 */
export function moodsOn(
  asOf: IsoDate,
  positions: Positions,
  phases: readonly CompiledPhase[],
  origins: readonly PhaseOrigin[],
  decisions: readonly DatedDecision[],
): CompiledMood[] {
  const last = new Map<number, DayOfAnswers>();
  for (const { day, decision } of decisions) {
    if (decision.outcome !== 'granted' && decision.outcome !== 'refused') continue;
    for (const [at, phase] of origins.entries()) {
      if (!decision.scope.includes(phase.step)) continue;
      for (const [index, need] of phase.needs.entries()) {
        if (need.authority !== decision.authority) continue;
        const compiled = phases[at]?.needs[index];
        if (compiled === undefined) continue;
        for (const answer of answersOf(need, compiled, decision)) {
          book(last, positions, day, answer);
        }
      }
    }
  }
  return positions.moods.map(({ stream }, index) => {
    const found = last.get(index);
    if (found === undefined) return { stream };
    return { stream, record: { day: daysBetween(asOf, found.day), answers: found.answers } };
  });
}

/** Whose mind an answer on record shows: the authority's own, or the members' of an institution. */
function answersOf(
  need: NeedOrigin,
  compiled: CompiledPhase['needs'][number],
  decision: DatedDecision['decision'],
): Answer[] {
  const granted = decision.outcome === 'granted';
  const { holder } = compiled;
  if (holder.kind === 'worth' || holder.kind === 'bargain') return [];
  if (compiled.level === undefined) return [];
  const { level } = compiled;
  if (holder.kind === 'actor') {
    const { position, offset } = holder;
    const shift = offset === undefined ? {} : { offset };
    return [{ position, level, granted, ...shift }];
  }
  // consent by silence shows that nobody objected; a refusal only what the named members did
  return holder.members.flatMap((member, index) => {
    const id = need.members[index];
    const shown = granted
      ? holder.rule.kind !== 'council'
      : decision.by?.includes(id ?? '') === true;
    return shown ? [{ position: member.position, level, granted }] : [];
  });
}

function book(
  last: Map<number, DayOfAnswers>,
  positions: Positions,
  day: IsoDate,
  answer: Answer,
): void {
  const position = positions.positions[answer.position];
  if (position === undefined) return;
  if (isBefore(day, positions.origins[answer.position]?.stance)) return;
  const known = last.get(position.mood);
  // decisions come oldest first, so a later day replaces what was booked
  if (known?.day === day) known.answers.push(answer);
  else last.set(position.mood, { day, answers: [answer] });
}
