import type { Facts } from './facts.ts';
import { applies } from './rule.ts';
import type { Rule } from './rule.ts';
import { both, either, inverse, NO, UNKNOWN, YES } from './tri.ts';
import type { Tri } from './tri.ts';
import type { ProvisionFinding } from './verdict.ts';

/** What the exceptions to a provision do to it. */
export interface ExceptionState {
  /** whether they silence it */
  readonly silences: Tri;
  readonly applying: ProvisionFinding['exceptions'];
  /** facts that decide it; none where it is unknown because two exceptions surely disagree */
  readonly missing: readonly string[];
}

const NONE: ExceptionState = { silences: NO, applying: [], missing: [] };

/**
 * Resolves the exceptions to a rule, deepest first: an exception that is itself silenced by a
 * further one does not apply (default logic as in Catala: Merigoux, Chataing and Protzenko 2021,
 * §3). Two that apply and disagree are a conflict, never an order of their own.
 */
export function exceptionState(rule: Rule, facts: Facts): ExceptionState {
  if (rule.exceptions.length === 0) return NONE;
  let lifts: Tri = NO;
  let upholds: Tri = NO;
  const applying: { provision: string; holds: 'yes' | 'unknown' }[] = [];
  const missing: string[] = [];
  for (const exception of rule.exceptions) {
    const caught = applies(exception, facts);
    if (caught === NO) continue;
    const deeper = exceptionState(exception, facts);
    const holds = both(caught, inverse(deeper.silences));
    if (holds === NO) continue;
    applying.push({ provision: exception.id, holds: holds === YES ? 'yes' : 'unknown' });
    if (holds === UNKNOWN) {
      if (caught === UNKNOWN) missing.push(...exception.catches.deciding(facts));
      if (caught === UNKNOWN) missing.push(...(exception.binds?.deciding(facts) ?? []));
      missing.push(...deeper.missing);
    }
    if (exception.provision.outcome === 'upholds') upholds = either(upholds, holds);
    else lifts = either(lifts, holds);
  }
  // of two that disagree neither wins: what may yet be a conflict is no more settled than one that is
  const silences = lifts === NO || upholds === NO ? lifts : UNKNOWN;
  const isSure = silences !== UNKNOWN || (lifts === YES && upholds === YES);
  return { silences, applying, missing: isSure ? [] : [...new Set(missing)] };
}
