import { parseDate } from '../quantity/index.ts';
import type { IsoDate } from '../quantity/index.ts';
import { hasLapsed, holdsOn } from './exemption.ts';
import type { Exemption } from './exemption.ts';
import { exceptionState } from './exception.ts';
import type { Facts } from './facts.ts';
import type { Adding } from './ledger/amounts-by-ledger.ts';
import type { Law } from './open-law.ts';
import { openingsFor, opensBy } from './opening.ts';
import { applies } from './rule.ts';
import type { Rule } from './rule.ts';
import { both, inverse, NO, UNKNOWN, YES } from './tri.ts';
import type { Tri } from './tri.ts';
import type { ProvisionFinding } from './verdict.ts';

/** What one provision does to one kind of goods of an activity; undefined where it is not about it. */
export function findingOf(
  law: Law,
  rule: Rule,
  facts: Facts,
  goods: number,
  exemptions: readonly Exemption[],
  adding: Adding,
): ProvisionFinding | undefined {
  const caught = applies(rule, facts);
  if (caught === NO) return undefined;
  const needs = needsOf(law, rule, facts, adding);
  // a cap, and a duty with conditions, bars where one of them fails
  const conditional = rule.needs.length > 0 || rule.provision.modality === 'cap';
  const barred = conditional ? both(caught, inverse(needs.met)) : caught;
  const exception = exceptionState(rule, facts);
  const result = both(barred, inverse(exception.silences));
  const base = {
    provision: rule.id,
    paragraph: rule.paragraph,
    layer: rule.layer,
    goods: facts.goods === 'none' ? null : goods,
    unmet: needs.unmet,
    exceptions: exception.applying,
    missing: [],
    opens: [],
    exemption: null,
    toleratedUntil: null,
    wording: worseWording(rule, exception.applying, law),
  } as const;
  if (result === NO) {
    const isMet = barred === NO && conditional;
    return { ...base, effect: isMet ? 'met' : 'excepted', missing: isMet ? needs.missing : [] };
  }
  const opens = openingsFor(rule, facts, needs);
  const covering = exemptions.filter((each) => opensBy(law, opens, each));
  const exempted = covering.find((each) => holdsOn(each, law.asOf));
  if (exempted !== undefined) return { ...base, effect: 'exempted', exemption: exempted.id };
  const lapsed = covering.find((each) => hasLapsed(each, law.asOf));
  if (result === UNKNOWN) {
    const missing = missingOf(rule, facts, caught, needs, exception.missing);
    // no fact is wanting, and still it is open: exceptions disagree
    if (missing.length === 0) return { ...base, effect: 'conflict', opens };
    if (lapsed === undefined) return { ...base, effect: 'undetermined', missing, opens };
  }
  // An authority that once exempted this very activity held it to be caught: now it is again.
  return {
    ...base,
    effect: 'bars',
    opens,
    exemption: lapsed?.id ?? null,
    toleratedUntil: toleratedUntil(law, rule, facts),
  };
}

/** How the conditions of a provision stand, its quota included. */
export interface NeedsState {
  readonly met: Tri;
  readonly unmet: ProvisionFinding['unmet'];
  readonly missing: readonly string[];
  /** only a notification is wanting: the others are met or not known */
  readonly notificationCures: boolean;
  /** what else is not known to be met besides a notification */
  readonly besides: readonly { readonly says: string; readonly holds: 'unknown' }[];
}

function needsOf(law: Law, rule: Rule, facts: Facts, adding: Adding): NeedsState {
  let met: Tri = YES;
  let cures = true;
  const unmet: { need: string; says: string; holds: 'no' | 'unknown' }[] = [];
  const missing: string[] = [];
  for (const { need, test } of rule.needs) {
    const holds = test.ask(facts);
    met = both(met, holds);
    if (holds === YES) continue;
    unmet.push({ need: need.id, says: need.says, holds: holds === NO ? 'no' : 'unknown' });
    missing.push(...test.deciding(facts));
    if (holds === NO && need['met-by'] !== 'notification') cures = false;
  }
  const { ledger } = rule.provision;
  if (ledger !== undefined) {
    const day = dayOf(law.asOf, facts);
    const added = adding(ledger, day);
    const { hasRoom, state } = law.caps.room(ledger, day, added);
    // there is room for what is stated; whether for the rest, nobody can say
    if (hasRoom === YES && added?.isComplete === false) missing.push('goods.amount');
    met = both(met, hasRoom);
    if (hasRoom !== YES) {
      const says = state?.title ?? ledger;
      unmet.push({ need: ledger, says, holds: hasRoom === NO ? 'no' : 'unknown' });
      cures = false;
      if (hasRoom === UNKNOWN) missing.push(`ledger.${ledger}`);
    }
  }
  const besides = unmet.flatMap(({ holds, need, says }) => {
    const isNotice = rule.needs.some((each) => each.need.id === need && each.need['met-by'] !== undefined);
    return holds === 'unknown' && !isNotice ? [{ says, holds }] : [];
  });
  return { met, unmet, missing, notificationCures: cures, besides };
}

/** The year of a quota is that of the activity's own last day, where it has one. */
export function dayOf(asOf: IsoDate, { activity: { during } }: Facts): IsoDate {
  if (during === undefined || during === 'unknown') return asOf;
  const last = parseDate(during.last);
  return last.ok ? last.value.latest : asOf;
}

function missingOf(
  rule: Rule,
  facts: Facts,
  caught: Tri,
  needs: NeedsState,
  exception: readonly string[],
): string[] {
  const missing: string[] = [];
  if (caught === UNKNOWN) {
    missing.push(...rule.catches.deciding(facts), ...(rule.binds?.deciding(facts) ?? []));
  }
  if (needs.met === UNKNOWN) missing.push(...needs.missing);
  return [...new Set([...missing, ...exception])];
}

function toleratedUntil(law: Law, rule: Rule, facts: Facts): IsoDate | null {
  const { tolerates } = rule.provision;
  if (tolerates === undefined || rule.tolerates?.ask(facts) !== YES) return null;
  const until = parseDate(tolerates.until);
  return until.ok && law.asOf < until.value.earliest ? until.value.earliest : null;
}

/** A verdict that rests on an exception rests on its wording too. */
function worseWording(
  rule: Rule,
  applying: ProvisionFinding['exceptions'],
  law: Law,
): ProvisionFinding['wording'] {
  let worst = rule.provision.wording;
  for (const { provision, holds } of applying) {
    const wording = law.lawbook.provisions[provision]?.wording ?? 'C';
    if (holds === 'yes' && wording > worst) worst = wording;
  }
  return worst;
}
