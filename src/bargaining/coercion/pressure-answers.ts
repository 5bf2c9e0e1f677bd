import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { ResponseCurve } from '../split/response-curve.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { baseRate } from './base-rate.ts';
import type { BaseRate } from './base-rate.ts';
import type { CoercionFile, CurveOfFile } from './coercion-file.ts';
import type { Answer, Questions } from './coercion-question.ts';
import { deterrence } from './deterrence.ts';
import { leverageOf } from './leverage.ts';
import { provocation } from './provocation.ts';
import type { ProvocationGame } from './provocation.ts';
import { reactionRecord } from './record-answer.ts';
import { reactionRates } from './reaction-record.ts';

/** How often something of a kind has come off. */
export function answerRate(record: Questions<'base-rates'>, id: string): Answer<'baseRates'> {
  const found = baseRate(record.of, record);
  if (!found.ok) return found;
  // with a record a rate is known
  if (found.value.kind === 'unknown') return notThere('bargaining/unknown-rate', id);
  const { high, low, mean, source, why } = found.value;
  return succeed({ id, source, mean, low, high, why: [...why] });
}

/** Whether a threat deters. */
export function answerThreat(question: Questions<'threats'>, id: string): Answer<'threats'> {
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
  return succeed({
    id,
    source: source ?? null,
    ...rest,
    neededResolve: neededResolve ?? null,
    why: [...why],
  });
}

/** What instruments get from a target; the need may name a base rate of the same file. */
export function answerLeverage(
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

/** Whether provoking pays; what is expected may be a record of the same file. */
export function answerProvocation(
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

function notThere(code: string, value: string): Result<never> {
  return fail({ code, value }, bargainingWordsEn);
}
