import { canonicalJson } from '../../quantity/index.ts';
import type { Activity, Provision } from '../../scenario/index.ts';
import type { Law } from '../open-law.ts';

/** A way to seem outside a rule without doing anything else. */
export type Dodge = NonNullable<Provision['guards']>[number]['against'];

export type Change = Partial<Activity>;

/**
 * Whether a change only makes an activity look otherwise: the same goods under another code or
 * origin, or in smaller lots; the same ship under another flag; the same company in other hands; the
 * same payment by another bank or currency; a known fact made unknown. Such a change is recognised
 * and judged as what it is: the activity as it was.
 *
 * @example
 * const rails = { act: 'supply', to: 'XN', goods: { hs: '7302', text: 'rails' } };
 * dodgeOf(rails, { goods: { hs: '4406', text: 'rails' } }); // 'relabelling'
 * dodgeOf(rails, { goods: { hs: '4406', text: 'wooden sleepers' } }); // undefined
 */
export function dodgeOf(activity: Activity, change: Change): Dodge | undefined {
  if (hidesFact(activity, change)) return 'relabelling';
  return (
    goodsDodge(activity, change) ??
    labelDodge(activity, change) ??
    conveyanceDodge(activity, change) ??
    partyDodge(activity, change) ??
    paymentDodge(activity, change)
  );
}

type Goods = Exclude<Exclude<Activity['goods'], 'unknown' | undefined>, unknown[]>;

const listOf = (goods: Activity['goods']): Goods[] =>
  goods === undefined || goods === 'unknown' ? [] : Array.isArray(goods) ? goods : [goods];

const spoken = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** Goods are what they are called in words; codes and origins are labels on them. */
function goodsDodge(activity: Activity, { goods }: Change): Dodge | undefined {
  if (goods === undefined) return undefined;
  const before = listOf(activity.goods);
  const after = listOf(goods);
  for (const old of before) {
    const same = after.filter(({ text }) => spoken(text) === spoken(old.text));
    if (same.length === 0) continue;
    if (same.length > before.filter(({ text }) => spoken(text) === spoken(old.text)).length) {
      return 'splitting';
    }
    for (const now of same) {
      const { amount: _now, ...nowRest } = now;
      const { amount: _old, ...oldRest } = old;
      if (canonicalJson(nowRest) !== canonicalJson(oldRest)) return 'relabelling';
      if (canonicalJson(now) !== canonicalJson(old)) return 'splitting';
    }
  }
  return undefined;
}

/** Whether something that was stated is not said any more: silence opens nothing. */
function hidesFact(before: unknown, after: unknown): boolean {
  if (after === 'unknown') return before !== undefined && before !== 'unknown';
  if (typeof after !== 'object' || after === null) return false;
  if (typeof before !== 'object' || before === null) return false;
  const known = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).some(([key, value]) => hidesFact(known.get(key), value));
}

const LABELS = ['act', 'purpose', 'sector', 'temporary', 'determined', 'contract-before'] as const;

/** The same deed, called otherwise. */
function labelDodge(activity: Activity, change: Change): Dodge | undefined {
  const relabelled = LABELS.some(
    (field) => change[field] !== undefined && change[field] !== activity[field],
  );
  return relabelled && !changesSubstance(activity, change) ? 'relabelling' : undefined;
}

const SUBSTANCE = [
  'goods',
  'route',
  'via',
  'from',
  'to',
  'crosses',
  'parties',
  'conveyance',
  'payment',
  'employment',
  'ownership',
  'service',
] as const;

/** Something is done otherwise: other goods, another way, by others, another form of company or pay. */
function changesSubstance(activity: Activity, change: Change): boolean {
  return SUBSTANCE.some((field) => {
    const now = change[field];
    return now !== undefined && canonicalJson(now) !== canonicalJson(activity[field] ?? null);
  });
}

function conveyanceDodge(activity: Activity, { conveyance }: Change): Dodge | undefined {
  const old = activity.conveyance;
  if (conveyance === undefined || conveyance === 'unknown') return undefined;
  if (old === undefined || old === 'unknown' || old.kind !== conveyance.kind) return undefined;
  const isOther = conveyance.name !== undefined && conveyance.name !== old.name;
  return isOther || canonicalJson(conveyance) === canonicalJson(old) ? undefined : 'reflagging';
}

/** Parties of the same name in other hands, or owners exchanged. */
function partyDodge(activity: Activity, { parties }: Change): Dodge | undefined {
  if (parties === undefined || parties === 'unknown') return undefined;
  const before = activity.parties === 'unknown' ? [] : (activity.parties ?? []);
  const moved = before.some((old) => {
    const called = old.actor ?? old.name;
    const now = parties.find((party) => (party.actor ?? party.name) === called);
    if (now !== undefined) return canonicalJson(now) !== canonicalJson(old);
    return old.role === 'owner' && parties.some(({ role }) => role === 'owner');
  });
  return moved ? 'ownership' : undefined;
}

const REAL_CHANGES: ReadonlySet<string> = new Set(['escrow', 'none', 'in-kind', 'barter']);

/** Money that still flows, by another way; an escrow, goods instead, or no payment is a real change. */
function paymentDodge(activity: Activity, { payment }: Change): Dodge | undefined {
  const old = activity.payment;
  if (payment === undefined || payment === 'unknown' || old === undefined || old === 'unknown') {
    return undefined;
  }
  if (REAL_CHANGES.has(payment.form) && payment.form !== old.form) return undefined;
  return canonicalJson(payment) === canonicalJson(old) ? undefined : 'payment';
}

/** A clause that closes a way round, in the words of the rows encoded. */
export interface ClauseAgainst {
  readonly provision: string;
  readonly cite: string;
  readonly words: string;
}

/**
 * The clauses in force against a dodge; those of the provisions it would slip past come first.
 *
 * @example
 * clausesAgainst(law, 'relabelling', ['metal']).map(({ cite, words }) => `${cite}: ${words}`);
 * // ['River act, 1: whatever it is declared as']
 */
export function clausesAgainst(
  law: Law,
  dodge: Dodge,
  barring: readonly string[],
): ClauseAgainst[] {
  const found = law.bars.flatMap(({ id, provision }) =>
    (provision.guards ?? [])
      .filter(({ against }) => against === dodge)
      .map(({ words }) => ({ provision: id, cite: provision.cite, words })),
  );
  const slipped = found.filter(({ provision }) => barring.includes(provision));
  return slipped.length > 0 ? slipped : found;
}
