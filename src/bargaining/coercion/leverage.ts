import { fail, normalCdf, normalQuantile, succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { checkAmounts } from '../split/amounts.ts';
import { responseTo } from '../split/response-curve.ts';
import type { Lever, ResponseCurve } from '../split/response-curve.ts';
import { bargainingWordsEn } from '../words-en.ts';
import type { BaseRate } from './base-rate.ts';
import { percentOf } from './percent-of.ts';

/** A lever, and what it is kept up for. */
export interface GoalInstrument extends Lever {
  /** who keeps it up */
  readonly holder: string;
  /** what the target shall do; it counts for this goal alone */
  readonly goal: string;
  /** how hard it is pulled, 0 to 1 */
  readonly level: number;
  /** the curve at its weakest and at its strongest; left out: as `curve` */
  readonly weakest?: ResponseCurve;
  readonly strongest?: ResponseCurve;
}

export interface LeverageQuestion {
  readonly target: string;
  readonly goal: string;
  readonly instruments: readonly GoalInstrument[];
  /**
   * Points the target must be moved to be in two minds. A base rate in its place: so many that these
   * levels bring about what they bring about at large, unknown where that is.
   */
  readonly needed: number | BaseRate;
  /** standard deviation of the errors, points, above 0 */
  readonly noise: number;
}

/** What is lost when one instrument is given up. */
export interface InstrumentLoss {
  readonly instrument: string;
  readonly holder: string;
  /** chance that the target gives way without it; undefined where unknown */
  readonly without: number | undefined;
  /** by how much that is less; below 0 where it stood in the way */
  readonly loss: number | undefined;
}

export interface Leverage {
  /** points by which the target is moved by all that serve the goal */
  readonly effect: { readonly low: number; readonly base: number; readonly high: number };
  readonly needed: number | undefined;
  /** chance that it gives way, 0 to 1; undefined where nobody says what is needed */
  readonly chance:
    | { readonly low: number; readonly base: number; readonly high: number }
    | undefined;
  /** by instrument that serves the goal, in their order */
  readonly losses: readonly InstrumentLoss[];
  readonly why: readonly Text[];
}

/**
 * What a set of instruments gets from a target, and what giving up each of them would cost: the chance that
 * it gives way is Φ((effect − needed) / (σ√2)), the last move of {@link deterrence}, with the effect of
 * {@link responseTo} summed over those that serve the goal. Fails on numbers out of range, two instruments of
 * one name, a base rate not between 0 and 1, and curves as {@link responseTo}.
 *
 * @example
 * const curve = { kind: 'saturating', most: 40, half: 0.5, backlash: 0 };
 * const ban = { id: 'ban', holder: 'west', goal: 'disarm', level: 0.5, curve };
 * const aid = { id: 'aid', holder: 'west', goal: 'disarm', level: 0.25, curve: { ...curve, most: 30 } };
 * const question = { target: 'north', goal: 'disarm', instruments: [ban, aid], needed: 30, noise: 10 };
 * const { chance, losses } = unwrap(leverageOf(question));
 * [chance.base, losses[0].loss]; // [0.5, ≈ 0.4214]
 */
export function leverageOf(question: LeverageQuestion): Result<Leverage> {
  const { goal, instruments, noise, target } = question;
  const checked = checkAmounts([
    ['noise', noise, 'above-0'],
    ...(typeof question.needed === 'number' ? [['needed', question.needed, 'any'] as const] : []),
  ]);
  if (!checked.ok) return checked;
  const sound = checkQuestion(question);
  if (!sound.ok) return sound;
  const serving = instruments.filter((each) => each.goal === goal);
  const effects: Effect[] = [];
  for (const instrument of serving) {
    const effect = effectOf(instrument);
    if (!effect.ok) return effect;
    effects.push(effect.value);
  }
  const total = (of: 'low' | 'base' | 'high', without?: number): number =>
    sumInOrder(effects.filter((_, at) => at !== without).map((each) => each[of]));
  const effect = { low: total('low'), base: total('base'), high: total('high') };
  const needed = neededFor(question, effect.base);
  const chanceOf = (moved: number): number | undefined =>
    needed === undefined ? undefined : normalCdf((moved - needed) / (noise * Math.sqrt(2)));
  const base = chanceOf(effect.base);
  const losses = serving.map(({ holder, id }, at): InstrumentLoss => {
    const without = chanceOf(total('base', at));
    const loss = base === undefined || without === undefined ? undefined : base - without;
    return { instrument: id, holder, without, loss };
  });
  const [low, high] = [chanceOf(effect.low), chanceOf(effect.high)];
  const chance =
    base === undefined || low === undefined || high === undefined ? undefined : { low, base, high };
  const others = instruments.filter((each) => each.goal !== goal);
  return succeed({
    effect,
    needed,
    chance,
    losses,
    why: [
      ...effects.flatMap(({ why }) => why),
      ...whyNeeded(question, needed),
      base === undefined
        ? {
            code: 'bargaining/why-leverage-unknown',
            params: { target, effect: effect.base },
          }
        : {
            code: 'bargaining/why-leverage',
            params: { target, effect: effect.base, needed: needed ?? 0, chance: percentOf(base) },
          },
      ...losses.flatMap((each) => whyLoss(target, each)),
      ...others.map(({ goal: served, id }) => ({
        code: 'bargaining/why-other-goal',
        params: { instrument: id, goal: served },
      })),
    ],
  });
}

function checkQuestion({ instruments, needed }: LeverageQuestion): Result<true> {
  const twice = instruments.find(
    ({ id }, at) => instruments.findIndex((one) => one.id === id) < at,
  );
  if (twice !== undefined) {
    const fields = { code: 'bargaining/name-twice', path: twice.id, value: twice.id };
    return fail(fields, bargainingWordsEn);
  }
  // what never or always comes off would put what is needed beyond every number
  return typeof needed === 'number' || needed.kind === 'unknown'
    ? succeed(true)
    : checkAmounts([
        ['needed.mean', needed.mean, 'above-0'],
        ['1 − needed.mean', 1 - needed.mean, 'above-0'],
      ]);
}

interface Effect {
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly why: readonly Text[];
}

function effectOf(instrument: GoalInstrument): Result<Effect> {
  const { curve, level, strongest = curve, weakest = curve } = instrument;
  const found: number[] = [];
  const why: Text[] = [];
  for (const each of [curve, weakest, strongest]) {
    const response = responseTo({ ...instrument, curve: each }, level);
    if (!response.ok) return response;
    found.push(response.value.effect);
    if (each === curve && why.length === 0) why.push(...response.value.why);
  }
  const [base = Number.NaN] = found;
  return succeed({ low: Math.min(...found), base, high: Math.max(...found), why });
}

/** As stated; or so many that the levels of today bring the base rate. */
function neededFor({ needed, noise }: LeverageQuestion, effect: number): number | undefined {
  if (typeof needed === 'number') return needed;
  if (needed.kind === 'unknown') return undefined;
  return effect - noise * Math.sqrt(2) * normalQuantile(needed.mean);
}

function whyNeeded({ needed: given }: LeverageQuestion, needed: number | undefined): Text[] {
  if (typeof given === 'number') return [];
  if (needed === undefined) return [...given.why];
  return [...given.why, { code: 'bargaining/why-needed-anchored', params: { needed } }];
}

function whyLoss(target: string, { instrument, loss, without }: InstrumentLoss): Text[] {
  if (loss === undefined || without === undefined) return [];
  const code = loss < 0 ? 'bargaining/why-gain' : 'bargaining/why-loss';
  const params = {
    instrument,
    target,
    chance: percentOf(without),
    loss: percentOf(Math.abs(loss)),
  };
  return [{ code, params }];
}
