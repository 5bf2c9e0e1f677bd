import { fail, succeed, under } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import { parseBySchema } from '../../scenario/index.ts';
import type { PackFile } from '../../scenario/index.ts';
import type { ResponseCurve } from '../split/response-curve.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { baseRate } from './base-rate.ts';
import type { BaseRate } from './base-rate.ts';
import { cooptation } from './co-optation.ts';
import { coercionFile } from './coercion-file.ts';
import type { CoercionFile, CurveOfFile } from './coercion-file.ts';
import type { CoercionAnswer } from './coercion-schema.ts';
import { costlySignal } from './costly-signal.ts';
import { deterrence } from './deterrence.ts';
import { disarmamentDeal } from './disarmament-price.ts';
import { leverageOf } from './leverage.ts';
import { provocation } from './provocation.ts';
import type { ProvocationGame } from './provocation.ts';
import { answerRecord, reactionRecord } from './record-answer.ts';
import { reactionRates } from './reaction-record.ts';
import { strategySwitch } from './strategy-switch.ts';

/** What a file of coercion gives: every answer, or nothing and what is wrong. */
export interface AnsweredCoercion {
  readonly value?: CoercionAnswer;
  readonly problems: readonly Problem[];
}

type Section = Exclude<keyof CoercionFile, 'title'>;

/**
 * Answers every question of a file of threats, instruments, records, provocations, signals, capabilities,
 * ways and invitations. What is wrong is told with its line: of a number out of range in the words of the
 * schema, else at the question whose answer failed. With an error there is no answer at all.
 *
 * @example
 * const text = `
 * threats:
 *   border:
 *     challenger: { id: north, status-quo: 0, yield: 1, war: -1 }
 *     defender: { id: south, yield: -1, war: -1 }
 *     noise: 1
 * `;
 * answerCoercion({ path: 'threat.yaml', text }).value.threats[0].attack; // 0.5
 * const bad = { path: 'threat.yaml', text: text.replace('noise: 1', 'noise: 0') };
 * answerCoercion(bad).problems.map(({ place }) => place?.line); // [6]
 */
export function answerCoercion(file: PackFile): AnsweredCoercion {
  const { placeOf, problems, value } = parseBySchema(file, coercionFile);
  if (value === undefined) return { problems };
  const found: Problem[] = [...problems];
  /** Every question of one section, each answered by itself. */
  const each = <Q, A>(
    section: Section,
    questions: Readonly<Record<string, Q>> | undefined,
    answer: (question: Q, id: string) => Result<A>,
  ): A[] =>
    Object.entries(questions ?? {}).flatMap(([id, question]) => {
      const answered = answer(question, id);
      if (answered.ok) return [answered.value];
      for (const problem of answered.problems) {
        // as near as the words of the model lead in the file: a row by its number, else the question
        const inner = problem.path === '' ? [] : problem.path.split('.').map(keyOf);
        const place = placeOf([section, id, ...inner]);
        found.push({ ...under(`${section}.${id}`, problem), place });
      }
      return [];
    });
  const answer: CoercionAnswer = {
    title: value.title ?? null,
    baseRates: each('base-rates', value['base-rates'], answerRate),
    threats: each('threats', value.threats, answerThreat),
    leverage: each('leverage', value.leverage, (question, id) =>
      answerLeverage(question, id, value),
    ),
    records: each('records', value.records, answerRecord),
    provocations: each('provocations', value.provocations, (question, id) =>
      answerProvocation(question, id, value),
    ),
    signals: each('signals', value.signals, answerSignal),
    disarmament: each('disarmament', value.disarmament, answerDisarmament),
    strategies: each('strategies', value.strategies, answerStrategy),
    invitations: each('invitations', value.invitations, answerInvitation),
  };
  return found.some(({ severity }) => severity === 'error')
    ? { problems: found }
    : { value: answer, problems: found };
}

type Questions<K extends Section> = NonNullable<CoercionFile[K]>[string];
type Answer<K extends Exclude<keyof CoercionAnswer, 'title'>> = Result<CoercionAnswer[K][number]>;

/** An answer with its name and its source, so that every section reads alike. */
function named<T extends object>(
  found: Result<T>,
  id: string,
  source: string | undefined,
): Result<T & { id: string; source: string | null }> {
  return found.ok ? succeed({ id, source: source ?? null, ...found.value }) : found;
}

function answerRate(record: Questions<'base-rates'>, id: string): Answer<'baseRates'> {
  const found = baseRate(record.of, record);
  if (!found.ok) return found;
  // with a record a rate is known
  if (found.value.kind === 'unknown') return notThere('bargaining/unknown-rate', id);
  const { high, low, mean, source, why } = found.value;
  return succeed({ id, source, mean, low, high, why: [...why] });
}

function answerThreat(question: Questions<'threats'>, id: string): Answer<'threats'> {
  const { challenger, defender, errors, noise, source } = question;
  const { 'status-quo': statusQuo, ...own } = challenger;
  const found = deterrence({
    challenger: { ...own, statusQuo },
    defender,
    noise,
    ...(errors === undefined ? {} : { errors }),
  });
  if (!found.ok) return found;
  const { neededResolve, why, ...rest } = found.value;
  return named(
    succeed({ ...rest, neededResolve: neededResolve ?? null, why: [...why] }),
    id,
    source,
  );
}

function answerLeverage(
  { goal, instruments, needed, noise, target }: Questions<'leverage'>,
  id: string,
  file: CoercionFile,
): Answer<'leverage'> {
  const rate = neededOf(needed, goal, file);
  if (!rate.ok) return rate;
  const found = leverageOf({
    target,
    goal,
    noise,
    needed: rate.value,
    instruments: Object.entries(instruments).map(([name, each]) => {
      const { curve, goal: served = goal, holder, level, source, strongest, weakest } = each;
      return {
        id: name,
        holder,
        goal: served,
        level,
        curve: curveOf(curve),
        ...(weakest === undefined ? {} : { weakest: curveOf(weakest) }),
        ...(strongest === undefined ? {} : { strongest: curveOf(strongest) }),
        ...(source === undefined ? {} : { source }),
      };
    }),
  });
  if (!found.ok) return found;
  const { chance, effect, losses, needed: points, why } = found.value;
  const sources = new Set(Object.values(instruments).flatMap(({ source }) => source ?? []));
  return succeed({
    id,
    source: sources.size === 0 ? null : [...sources].join('; '),
    effect,
    needed: points ?? null,
    chance: chance ?? null,
    losses: losses.map(({ loss, without, ...rest }) => ({
      ...rest,
      without: without ?? null,
      loss: loss ?? null,
    })),
    why: [...why],
  });
}

function neededOf(
  needed: Questions<'leverage'>['needed'],
  goal: string,
  file: CoercionFile,
): Result<number | BaseRate> {
  if (typeof needed === 'number') return succeed(needed);
  if (needed === 'unknown') return baseRate(goal);
  const name = needed['base-rate'];
  const rates = file['base-rates'] ?? {};
  const record = Object.hasOwn(rates, name) ? rates[name] : undefined;
  return record === undefined
    ? notThere('bargaining/unknown-rate', name)
    : baseRate(record.of, record);
}

function curveOf(curve: CurveOfFile): ResponseCurve {
  return 'points' in curve ? { kind: 'points', ...curve } : { kind: 'saturating', ...curve };
}

function answerProvocation(
  { acts, expects, provoker, quiet, reactor, source }: Questions<'provocations'>,
  id: string,
  file: CoercionFile,
): Answer<'provocations'> {
  const expected = expectedOf(expects, Object.keys(acts), file);
  if (!expected.ok) return expected;
  const found = provocation({ provoker, reactor, quiet, acts, expects: expected.value });
  if (!found.ok) return found;
  const { acts: told, best, why } = found.value;
  return succeed({
    id,
    source: source ?? null,
    best: best ?? null,
    acts: told.map(({ deterring, expected: shares, ...rest }) => ({
      ...rest,
      expected: [...shares],
      deterring: [...deterring],
    })),
    why: [...why],
  });
}

function expectedOf(
  expects: Questions<'provocations'>['expects'],
  acts: readonly string[],
  file: CoercionFile,
): Result<ProvocationGame['expects']> {
  if ('noise' in expects) return succeed(expects);
  if ('shares' in expects) {
    const byAct = Object.entries(expects.shares).map(([act, shares]) => [
      act,
      Object.entries(shares).map(([reaction, share]) => ({ reaction, share })),
    ]);
    return succeed(Object.fromEntries(byAct));
  }
  const records = file.records ?? {};
  const record = Object.hasOwn(records, expects.record) ? records[expects.record] : undefined;
  if (record === undefined) return notThere('bargaining/unknown-record', expects.record);
  const { options, rows } = reactionRecord(record);
  const byAct: Record<string, { reaction: string; share: number }[]> = {};
  for (const act of acts) {
    const rates = reactionRates(rows, act, options);
    if (!rates.ok) return rates;
    byAct[act] = rates.value.shares.map(({ reaction, share }) => ({ reaction, share }));
  }
  return succeed(byAct);
}

function answerSignal(question: Questions<'signals'>, id: string): Answer<'signals'> {
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

function answerDisarmament(question: Questions<'disarmament'>, id: string): Answer<'disarmament'> {
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

function answerStrategy(question: Questions<'strategies'>, id: string): Answer<'strategies'> {
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

function answerInvitation(question: Questions<'invitations'>, id: string): Answer<'invitations'> {
  const { burden, say, source, 'status-quo': statusQuo, ...rest } = question;
  const found = cooptation({
    ...rest,
    statusQuo,
    ...(say === undefined ? {} : { say }),
    ...(burden === undefined ? {} : { burden }),
  });
  return found.ok
    ? named(succeed({ ...found.value, why: [...found.value.why] }), id, source)
    : found;
}

const keyOf = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part);

function notThere(code: string, value: string): Result<never> {
  return fail({ code, value }, bargainingWordsEn);
}
