import type { StepAnswer } from '../assessment/index.ts';
import type { StanceBasis } from '../figures/index.ts';
import type { Reason } from '../quantity/index.ts';
import { centralValue, currentOf } from '../scenario/index.ts';
import type { Pack, PackQuantity } from '../scenario/index.ts';
import type { Context } from './context.ts';

type Stance = Pack['stances'][number];

/** Where an actor stands on an issue, and what says so. */
export interface ActorStance {
  readonly actor: string;
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly basis: StanceBasis;
  /** the reason in the answer; undefined where the model did not ask this actor */
  readonly reason: string | undefined;
  readonly sources: readonly string[];
  readonly asks: Stance['asks'];
}

/**
 * Everybody who stands somewhere on an issue on the as-of date, who wants most first: those the
 * model judged, as it drew them, and those only the scenario speaks of.
 */
export function stancesOn(context: Context, issue: string): ActorStance[] {
  const { result, view } = context;
  const own = view.pack.stances.filter((stance) => stance.issue === issue);
  const stances = new Map<string, Stance>();
  for (const { actor } of own) {
    const current = currentOf(
      own.filter((each) => each.actor === actor),
      view.asOf,
    ).at(-1);
    if (current !== undefined) stances.set(actor, current.entry);
  }
  const judged = result.reasons.filter(
    ({ text }) => text.code === 'input/ideal' && text.params['issue'] === issue,
  );
  const found = new Map<string, ActorStance>();
  for (const reason of judged) {
    const actor = String(reason.text.params['actor']);
    found.set(actor, fromReason(context, actor, reason, stances.get(actor)));
  }
  for (const [actor, stance] of stances) {
    if (!found.has(actor)) found.set(actor, fromStance(context, actor, stance));
  }
  return [...found.values()].toSorted((a, b) => b.base - a.base || (a.actor < b.actor ? -1 : 1));
}

function fromReason(context: Context, actor: string, reason: Reason, stance?: Stance): ActorStance {
  const { params } = reason.text;
  const mean = typeof reason.value === 'number' ? reason.value : 50;
  const number = (name: string, otherwise: number): number => {
    const value = params[name];
    return typeof value === 'number' ? value : otherwise;
  };
  const basis = basisOf(context, reason);
  const base = number('base', mean);
  const whole = basis === 'unknown';
  return {
    actor,
    low: whole ? 0 : number('low', base),
    base,
    high: whole ? 100 : number('high', base),
    basis,
    reason: reason.id,
    sources: stance?.source ?? [],
    asks: stance?.asks,
  };
}

function basisOf({ result }: Context, { from }: Reason): StanceBasis {
  const first = result.reasons.find(({ id }) => id === from[0]);
  if (first?.text.code === 'reason/evidence') return 'estimated';
  if (first?.kind === 'unknown') return 'unknown';
  return first?.kind === 'assumption' ? 'assumed' : 'sourced';
}

function fromStance({ view }: Context, actor: string, stance: Stance): ActorStance {
  const { asks, ideal, source } = stance;
  const base = centralValue(ideal, view.pack.values);
  const sources = ideal.source ?? source ?? [];
  const common = { actor, reason: undefined, sources, asks };
  if (base === undefined) return { ...common, low: 0, base: 50, high: 100, basis: 'unknown' };
  const basis = sources.length > 0 ? 'sourced' : 'assumed';
  return { ...common, ...ends(ideal, base), base, basis };
}

function ends({ high, low }: PackQuantity, base: number): { low: number; high: number } {
  return { low: low ?? base, high: high ?? base };
}

/** Share of a step's failures in which an actor's will stood in the way, by any of its instruments. */
export function heldByWill(step: StepAnswer | undefined, actor: string): number {
  let share = 0;
  for (const holder of step?.heldBy ?? []) {
    if ((holder.will ?? holder.who) === actor) share += holder.share;
  }
  return share;
}
