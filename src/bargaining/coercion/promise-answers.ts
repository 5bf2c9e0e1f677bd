import { succeed } from '../../quantity/index.ts';
import { cooptation } from './co-optation.ts';
import type { Answer, Questions } from './coercion-question.ts';
import { costlySignal } from './costly-signal.ts';
import { disarmamentDeal } from './disarmament-price.ts';
import { strategySwitch } from './strategy-switch.ts';

/** What a signal tells. */
export function answerSignal(question: Questions<'signals'>, id: string): Answer<'signals'> {
  const { noise, sincere, source, types } = question;
  const senders = Object.entries(types).map(
    ([type, { audience, 'backs-down': backsDown, ...rest }]) => ({
      ...rest,
      id: type,
      ...(audience === undefined ? {} : { audience }),
      ...(backsDown === undefined ? {} : { backsDown }),
    }),
  );
  const found = costlySignal(id, senders, sincere, noise);
  if (!found.ok) return found;
  const { strength, types: told, why } = found.value;
  return succeed({
    id,
    source: source ?? null,
    types: [...told],
    strength: Number.isFinite(strength) ? strength : null,
    why: [...why],
  });
}

/** Whether an offer buys a capability. */
export function answerDisarmament(
  question: Questions<'disarmament'>,
  id: string,
): Answer<'disarmament'> {
  const { 'armed-danger': armedDanger, belief, holder, loss, offers, other, precedents } = question;
  const found = disarmamentDeal(
    {
      holder,
      loss,
      armedDanger,
      belief,
      ...(other === undefined ? {} : { other }),
      precedents: Object.entries(precedents).map(([precedent, { attacked, weight }]) => ({
        id: precedent,
        attacked,
        weight,
      })),
    },
    Object.entries(offers).map(([offer, { guarantee, kept, worth }]) => ({
      id: offer,
      worth,
      kept,
      ...(guarantee === undefined ? {} : { guarantee }),
    })),
  );
  if (!found.ok) return found;
  const { disarmedDanger, feasible, gap, lessons, offers: weighed, price, why } = found.value;
  return succeed({
    id,
    source: question.source ?? null,
    disarmedDanger,
    price,
    lessons: [...lessons],
    offers: [...weighed],
    feasible: [...feasible],
    gap: gap ?? null,
    why: [...why],
  });
}

/** Which way an actor goes. */
export function answerStrategy(
  question: Questions<'strategies'>,
  id: string,
): Answer<'strategies'> {
  const { noise, outcomes, source, ways } = question;
  const found = strategySwitch(
    Object.entries(ways).map(([way, each]) => ({ id: way, ...each })),
    outcomes.map(({ event, succeeded, way, weight }) => ({
      strategy: way,
      succeeded,
      ...(weight === undefined ? {} : { weight }),
      ...(event === undefined ? {} : { event }),
    })),
    noise,
  );
  if (!found.ok) return found;
  const { after, before, why } = found.value;
  return succeed({
    id,
    source: source ?? null,
    before: [...before],
    after: [...after],
    why: [...why],
  });
}

/** What inviting one who could stop a project does to its consent. */
export function answerInvitation(
  question: Questions<'invitations'>,
  id: string,
): Answer<'invitations'> {
  const { burden, say, source, 'status-quo': statusQuo, ...rest } = question;
  const found = cooptation({
    ...rest,
    statusQuo,
    ...(say === undefined ? {} : { say }),
    ...(burden === undefined ? {} : { burden }),
  });
  if (!found.ok) return found;
  return succeed({
    id,
    source: source ?? null,
    ...found.value,
    why: [...found.value.why],
  });
}
