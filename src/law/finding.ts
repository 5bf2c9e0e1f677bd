import { parseDate } from '../quantity/index.ts';
import type { IsoDate } from '../quantity/index.ts';
import { hasLapsed, holdsOn } from './exemption.ts';
import type { Exemption } from './exemption.ts';
import { exceptionState } from './exception.ts';
import type { Facts } from './facts.ts';
import type { Adding } from './ledger/amounts-by-ledger.ts';
import { needsOf } from './needs.ts';
import type { NeedsState } from './needs.ts';
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
  if (exempted !== undefined) {
    const used = opens.filter((open) => opensBy(law, [open], exempted));
    return { ...base, effect: 'exempted', exemption: exempted.id, opens: used };
  }
  const lapsed = covering.find((each) => hasLapsed(each, law.asOf));
  if (result === UNKNOWN) {
    const missing = missingOf(rule, facts, caught, needs, exception.missing);
    // no fact is wanting, and still it is open: exceptions disagree
    if (missing.length === 0) return { ...base, effect: 'conflict', opens };
    return { ...base, effect: 'undetermined', missing, opens, exemption: lapsed?.id ?? null };
  }
  return {
    ...base,
    effect: 'bars',
    opens,
    exemption: lapsed?.id ?? null,
    toleratedUntil: toleratedUntil(law, rule, facts),
  };
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
